// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/statusshapes.h"

#include <QBasicTimer>
#include <QIcon>
#include <QStyledItemDelegate>
#include <QWidget>

#include <functional>

namespace cmbagent {

/// Shape, colour and words of a status in a pill. The ring of a running one turns slowly unless motion is reduced.
class StatusBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget* parent = nullptr);

    /// Empty `text`: the word of the status.
    void setStatus(Status status, const QString& text = {}, const StatusDetail& detail = {});
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QString text() const { return m_text; }
    /// Whether the style asks for stillness.
    [[nodiscard]] bool isMotionReduced() const;
    /// Whether the ring moves now.
    [[nodiscard]] bool isTurning() const { return m_timer.isActive(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The same for delegates and graphics items: draws the pill left in `box`, returns the rectangle used.
    static QRectF paint(QPainter& painter, const QRectF& box, const QPalette& palette, Status status,
                        const QString& text, const StatusDetail& detail = {});
    static QSizeF sizeFor(const QFont& font, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateTimer();

    Status m_status = Status::Pending;
    QString m_text;
    StatusDetail m_detail;
    QBasicTimer m_timer;
};

/// What a row with a status shows.
struct StatusCell
{
    Status status = Status::Pending;
    QString title;
    QString detail; ///< second line, muted; empty: one line
    QString trailing; ///< right side of the first line, muted
    StatusDetail shape;
    bool showsShape = true;
    QIcon icon; ///< instead of the shape, for rows without a status
};

/// Paints rows as status shape, title, second line and a word on the right; the texts are elided, the tool tip has them
/// whole. `cell` says what a row shows, so the model stays free of words.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using CellOf = std::function<StatusCell(const QModelIndex&)>;

    explicit StatusDelegate(CellOf cell, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    CellOf m_cell;
};

} // namespace cmbagent
