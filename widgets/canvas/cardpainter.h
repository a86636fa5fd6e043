// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvascolors.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainterPath>
#include <QPixmap>

class QPainter;

namespace cmbagent {

class CardStack;

/// How a card stands out of the others.
enum class Emphasis : quint8 { Normal, Selected, Related, Dimmed };

/// What a card shows.
struct CardFace
{
    int step = -1;
    Status status = Status::Pending;
    Emphasis emphasis = Emphasis::Normal;
    const CardStack* stack = nullptr; ///< of more than this step
};

/// Paints the cards of one scene: holds what they share (colours, fonts for the zoom, the moment, the turn of the
/// rings). Main thread.
class CardPainter
{
public:
    static constexpr QSizeF cardSize { 220, 72 };
    static constexpr double stackDepth = 8; ///< what is seen of the cards behind, to the right and below
    static constexpr double margin = 5; ///< what an outline needs around the card
    static constexpr double blockBelow = 0.25; ///< zoom under which a step is a block
    static constexpr double titleBelow = 0.4; ///< zoom under which the title is gone too
    static constexpr double wholeFrom = 0.58; ///< zoom from which both lines are shown

    CardPainter();

    void setGraph(const RunGraph* graph) { m_graph = graph; }
    void setColors(const CanvasColors& colors);
    /// Text that is larger than a card has room for makes the card larger instead: see `unit`.
    void setFont(const QFont& font);
    /// The zoom at which text on a card is as large as the font says; 1 for usual sizes of text.
    [[nodiscard]] double unit() const { return m_unit; }
    void setNow(Timestamp now) { m_now = now; }
    void setPhase(double phase) { m_phase = phase; }
    void setFocused(bool focused) { m_isFocused = focused; }

    [[nodiscard]] const CanvasColors& colors() const { return m_colors; }
    /// Paints a card at the painter's origin. The painter's state is not restored.
    void paint(QPainter& painter, const CardFace& face);

private:
    void prepareFor(double zoom);
    void paintBlock(QPainter& painter, Status status, Emphasis emphasis) const;
    void paintBehind(QPainter& painter, const CardFace& face) const;
    void paintSmall(QPainter& painter, const CardFace& face);
    void paintWhole(QPainter& painter, const CardFace& face);
    void paintFrame(QPainter& painter, Status status, Emphasis emphasis) const;
    void paintBranchMark(QPainter& painter) const;
    [[nodiscard]] const QColor& statusColor(Status status) const;
    void paintTexts(QPainter& painter, const CardFace& face);
    [[nodiscard]] QString elidedTitle(const CardFace& face, double width) const;
    double paintKind(QPainter& painter, const QRectF& line, StepKind kind);
    double paintBadge(QPainter& painter, int step, int attempt) const;
    static void drawOnPixels(QPainter& painter, QPixmap& pixmap, QPointF place);
    void paintProgress(QPainter& painter, double fraction) const;
    void paintShape(QPainter& painter, const QRectF& box, const CardFace& face);
    [[nodiscard]] bool isMuted(Status status) const;

    const RunGraph* m_graph = nullptr;
    CanvasColors m_colors;
    QFont m_base;
    double m_unit = 1;
    Timestamp m_now;
    double m_phase = 0;
    bool m_isFocused = false;
    bool m_isInherited = false; ///< of the card being painted

    double m_zoom = -1; ///< what the following were made for
    QFont m_titleFont;
    QFont m_detailFont;
    QFont m_badgeFont;
    QFontMetricsF m_titleMetrics;
    QFontMetricsF m_detailMetrics;
    std::array<std::array<QPixmap, statusCount>, 2> m_shapes; ///< of what ran here, and of what was kept
    QHash<StepKind, QPixmap> m_kinds;
    QPainterPath m_cardPath;
    QPainterPath m_stripPath;
};

} // namespace cmbagent
