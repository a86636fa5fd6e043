// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/cardstack.h"

#include <QGraphicsItem>

#include <memory>

namespace cmbagent {

/// One card on the canvas: a step, or a stack of equal ones or a group, which its first step leads. Lean, because there
/// may be a hundred thousand: an index, a status and a reference to what all cards share. Main thread.
class NodeItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    /// `stack`: how many steps the card stands for; none: only for this one.
    NodeItem(int step, CardPainter& painter, const CardStack& stack = CardStack(0))
        : m_painter(painter), m_step(step), m_stack(stack.size() > 0 ? std::make_unique<CardStack>(stack) : nullptr)
    { }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] int step() const { return m_step; }
    /// The same step after an edit that gave it another index.
    void setStep(int step) { m_step = step; }
    /// Null: a single step.
    [[nodiscard]] const CardStack* stack() const { return m_stack.get(); }
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] Emphasis emphasis() const { return m_emphasis; }
    [[nodiscard]] QPointF center() const
    {
        return pos() + QPointF(CardPainter::cardSize.width() / 2, CardPainter::cardSize.height() / 2);
    }
    void setCenter(QPointF center)
    {
        setPos((center - QPointF(CardPainter::cardSize.width() / 2, CardPainter::cardSize.height() / 2)).toPoint());
    }
    void setStatus(Status status) { m_status = status; }
    /// One step of a stack has changed.
    void moveInStack(Status from, Status to)
    {
        m_stack->move(from, to);
        m_status = m_stack->status();
    }
    /// Has the card painted again, see RunScene::update.
    void repaint();
    void setEmphasis(Emphasis emphasis) { m_emphasis = emphasis; }

    [[nodiscard]] QRectF cardRect() const { return { { 0, 0 }, CardPainter::cardSize }; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    CardPainter& m_painter;
    int m_step;
    Status m_status = Status::Pending;
    Emphasis m_emphasis = Emphasis::Normal;
    std::unique_ptr<CardStack> m_stack;
};

} // namespace cmbagent
