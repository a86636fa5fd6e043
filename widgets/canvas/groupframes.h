// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvascolors.h"

#include <QFont>

#include <vector>

namespace cmbagent {

/// The frames around the groups of a scene, with their names at the top; drawn beneath edges and cards. Main thread.
class GroupFrames
{
public:
    static constexpr QMarginsF room { 16, 36, 16, 16 }; ///< between the cards and the frame; the name is in the upper
    static constexpr double namesFrom = 0.4; ///< zoom from which names can be read

    struct Frame
    {
        int group = -1;
        QString title; ///< "Fits · 3 steps"
        QRectF area;
        QRectF head; ///< where the name is; a click there collapses the group
    };

    void setFont(const QFont& font);
    void clear() { m_frames.clear(); }
    /// A frame around these cards (what they cover); its head is as wide as its title.
    void add(int group, const QString& title, const QRectF& cards);
    [[nodiscard]] const std::vector<Frame>& frames() const { return m_frames; }
    /// The group whose head is there; -1: none.
    [[nodiscard]] int headAt(QPointF place) const;
    void paint(QPainter& painter, const QRectF& exposed, const CanvasColors& colors) const;

private:
    [[nodiscard]] QRectF headOf(const QString& title, const QRectF& area) const;
    void paintHead(QPainter& painter, const Frame& frame, const CanvasColors& colors) const;

    std::vector<Frame> m_frames;
    QFont m_font;
};

} // namespace cmbagent
