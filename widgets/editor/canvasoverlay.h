// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>

#include <optional>

namespace cmbagent {

class CanvasView;

/// What editing draws over the canvas: the port of the card under the pointer, the edge that is being made, further
/// selected cards and a line that says what the keys do. Takes no mouse. Lives on the main thread.
class CanvasOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasOverlay(CanvasView& view);

    int portStep = -1; ///< whose port shows
    int edgeFrom = -1; ///< an edge is being made from this step …
    std::optional<QPointF> edgeTo; ///< … to here, in the viewport
    bool isTargetGood = false;
    QList<int> selected; ///< further ones, beside the selected step
    QString hint;

    /// Where the port of a step is, in the viewport.
    [[nodiscard]] QPointF portOf(int step) const;
    /// Where an edge enters a step.
    [[nodiscard]] QPointF entryOf(int step) const;
    static constexpr double portRadius = 6;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF cardOf(int step) const;

    CanvasView& m_view;
};

} // namespace cmbagent
