// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace cmbagent {

/// A row of buttons and fields that goes on in another line where it is not wide enough: large text and long words then
/// neither widen the window nor are cut. What may grow sideways takes what is left of its line; a line without such
/// stands at its end. Lives on the main thread.
class WrapRow : public QLayout
{
    Q_OBJECT

public:
    explicit WrapRow(QWidget* parent = nullptr);
    ~WrapRow() override;

    /// Room between what stands before and what stands behind, in the line where that is.
    void addStretch();
    /// Lines without anything that may grow stand at the front.
    void startAtFront() { m_startsAtFront = true; }

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override; ///< all in one line
    [[nodiscard]] QSize minimumSize() const override; ///< the widest alone
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Spot
    {
        QLayoutItem* item;
        QSize size;
    };
    struct Line
    {
        std::vector<Spot> spots;
        int width = 0; ///< of all of them with the room between, in pixels
        int height = 0;
        int growing = 0; ///< how many of them may grow
    };

    [[nodiscard]] std::vector<Line> linesFor(int width) const;
    static void grow(Line& line, int width);
    void place(const Line& line, const QRect& place) const;

    std::vector<QLayoutItem*> m_items;
    bool m_startsAtFront = false;
};

} // namespace cmbagent
