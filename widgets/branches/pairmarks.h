// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace cmbagent {

class CanvasView;

/// What a comparison draws over one of its two graphs: the sign of every step that differs, a frame around where the
/// runs first differ, and an empty frame where only the other run has a step. Takes no mouse. Main thread.
class PairMarks : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        QRectF card; ///< in the scene
        QString sign; ///< "≠", "A", "B"
        bool isHere = true; ///< else only the other run has it
        bool isFirst = false; ///< of all differences
    };

    /// On top of `view`, which owns it.
    explicit PairMarks(CanvasView& view);

    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paintMark(QPainter& painter, const Mark& mark, const QRectF& card) const;
    void paintChip(QPainter& painter, const QRectF& card, const QString& text, const QColor& color) const;

    CanvasView& m_view;
    std::vector<Mark> m_marks;
};

} // namespace cmbagent
