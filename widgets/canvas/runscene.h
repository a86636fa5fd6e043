// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "widgets/canvas/areagrid.h"
#include "widgets/canvas/blockraster.h"
#include "widgets/canvas/canvaslens.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/cardplan.h"
#include "widgets/canvas/cardticker.h"
#include "widgets/canvas/edgelayer.h"
#include "widgets/canvas/groupframes.h"

#include <QBasicTimer>
#include <QGraphicsScene>
#include <QHash>

#include <optional>
#include <vector>

namespace cmbagent {

class NodeItem;
class StepMoves;

/// Where a person put cards by hand: the middle of each, by `CardPlan::placeKey`.
using HandPlaces = QHash<QString, QPointF>;

/// The picture of one run graph: a card a step, a stack of equal ones or a collapsed group; edges beneath. Follows the
/// graph's signals, asks for a layout and takes it; the old picture stays until it is there. Main thread.
class RunScene : public QGraphicsScene
{
    Q_OBJECT

public:
    using Edge = CardPlan::Edge;

    explicit RunScene(const Clock& clock, QObject* parent = nullptr);
    ~RunScene() override;

    /// The graph is not owned and may go away; nullptr shows nothing.
    void setGraph(RunGraph* graph);
    [[nodiscard]] RunGraph* graph() const { return m_graph; }
    void setOrientation(Orientation orientation);
    [[nodiscard]] Orientation orientation() const { return m_orientation; }
    void setColors(const CanvasColors& colors);
    [[nodiscard]] const CanvasColors& colors() const { return m_painter.colors(); }
    void setCardFont(const QFont& font);
    /// The zoom at which the text of cards is as large as that font.
    [[nodiscard]] double textUnit() const { return m_painter.unit(); }
    void setReducedMotion(bool reduced);
    void setFocused(bool focused);

    // --- steps and cards
    [[nodiscard]] int stepCount() const { return int(m_statuses.size()); }
    [[nodiscard]] bool isPlaced() const { return m_isPlaced; }
    /// What the cards cover, without any margin; empty before the first layout.
    [[nodiscard]] QRectF contentRect() const { return m_content; }
    [[nodiscard]] const std::vector<NodeItem*>& cards() const { return m_cards; }
    [[nodiscard]] int cardOf(int step) const { return m_plan->cardOf(step); } ///< index into `cards`
    /// The card that shows a step: its own, or its stack.
    [[nodiscard]] const NodeItem* node(int step) const { return m_cards[size_t(m_plan->cardOf(step))]; }
    [[nodiscard]] QRectF cardRect(int step) const;
    /// Between cards; each end is the (first) step of its card.
    [[nodiscard]] const std::vector<Edge>& edges() const;
    /// The (first) step of the card there; -1: none.
    [[nodiscard]] int stepAt(QPointF scenePosition) const;

    // --- stacks
    /// Whether fans of equal steps are folded into stacks; they are at first.
    void setFolding(bool folds);
    [[nodiscard]] bool isFolding() const { return m_folds; }
    /// Whether the step is shown by a stack.
    [[nodiscard]] bool isStacked(int step) const;
    /// The fan a step belongs to; null when it has none.
    [[nodiscard]] const StepFan* fanOf(int step) const;
    void setFanFolded(int step, bool folded);

    // --- groups
    [[nodiscard]] const std::vector<StepGroup>& groups() const;
    /// Index into `groups`; -1: the step is in none.
    [[nodiscard]] int groupOf(int step) const;
    /// The collapsed group whose card shows the step; null: it is not collapsed, or the step is in none.
    [[nodiscard]] const StepGroup* groupShownAt(int step) const;
    /// By name; those of another graph are remembered until it is shown.
    void setCollapsedGroups(const QSet<QString>& names);
    [[nodiscard]] const QSet<QString>& collapsedGroups() const { return m_collapsed; }
    void setGroupCollapsed(int group, bool collapsed);
    void setAllGroupsCollapsed(bool collapsed);
    /// Those that are expanded and hold nobody else's cards.
    [[nodiscard]] const GroupFrames& frames() const { return m_frames; }
    /// The group whose name is there; -1: none.
    [[nodiscard]] int groupHeadAt(QPointF scenePosition) const;

    // --- what stands out
    [[nodiscard]] int selectedStep() const { return m_selected; }
    void selectStep(int step); ///< -1: none
    void setLens(const CanvasLens& lens);
    [[nodiscard]] const CanvasLens& lens() const { return m_lens; }
    [[nodiscard]] const CanvasLens::View& lensView() const { return m_view; }

    // --- places by hand
    /// What was moved elsewhere moves at once; of another graph or orientation, when cards are placed the next time.
    void setHandPlaces(HandPlaces places);
    [[nodiscard]] const HandPlaces& handPlaces() const { return m_handPlaces; }
    /// Puts the card of a step where a person wants it.
    void placeByHand(int step, QPointF center);
    /// Forgets what was placed by hand and asks for a layout.
    void tidyUp();

    /// The whole picture as it stands, without the background, the selection or what is highlighted; for documents.
    void paintPicture(QPainter& painter, const CanvasColors& colors);

    /// Whether so many cards are shown so small that they are painted as blocks.
    [[nodiscard]] bool isFar(double zoom) const;
    /// Everything of the scene that is exposed; the painter has the view's transform. Much faster than to have the
    /// scene ask each item.
    void paint(QPainter& painter, const QRectF& exposed);

    /// Whether this is the ticket of the last layout asked for.
    [[nodiscard]] bool awaits(quint64 ticket) const { return ticket != 0 && ticket == m_ticket; }

    /// What of the scene is on screen; nothing moves where nobody looks.
    void setVisibleArea(const QRectF& area, double zoom);
    [[nodiscard]] bool isTicking() const { return m_ticker.isActive(); }
    /// Cards of steps that run or wait to be tried again.
    [[nodiscard]] const std::vector<NodeItem*>& movingCards() const { return m_ticker.moving(); }

public Q_SLOTS:
    /// Ignored unless `ticket` is the last one asked for.
    void applyLayout(quint64 ticket, const cmbagent::LayoutResult& layout);

    /// Has this part painted again, null: all of it. Views paint the scene themselves, and QGraphicsScene and its items
    /// take what another painted for being out of sight; their own updates reach nobody.
    void update(const QRectF& area = {}) { Q_EMIT repaintNeeded(area); }

Q_SIGNALS:
    void layoutRequested(quint64 ticket, const cmbagent::LayoutGraph& graph);
    void graphReplaced(); ///< other steps; nothing is placed yet
    void patched(); ///< the same workflow after a small edit; the indexes of steps may be others
    void placementStarting(); ///< cards are about to move
    void placed(bool isFirst);
    void statusesChanged();
    void repaintNeeded(const QRectF& area); ///< in the scene; null: all of it
    void selectedStepChanged(int step);
    void lensChanged();
    void lensRefreshed(); ///< what the lens shows may be other steps now
    void handPlacesChanged(); ///< by a person
    void collapsedGroupsChanged(); ///< by a person

protected:
    void timerEvent(QTimerEvent* event) override;
    void helpEvent(QGraphicsSceneHelpEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& exposed) override;

private:
    static quint64 nextTicket();
    void rebuild();
    void paintCards(QPainter& painter, const QRectF& exposed);
    bool patch(const WorkflowPtr& workflow);
    [[nodiscard]] std::vector<std::optional<QPointF>> knownPlaces(const CardPlan& plan, const Workflow& workflow,
                                                                  const StepMoves& moves) const;
    void keepRoutes(const CardPlan& plan, const StepMoves& moves, LayoutResult& layout) const;
    void adoptCards(const CardPlanPtr& plan, const WorkflowPtr& workflow, const StepMoves& moves);
    void clearItems();
    void makeCards();
    [[nodiscard]] NodeItem* makeCard(int card);
    void adoptPlan();
    void requestLayout();
    [[nodiscard]] bool showsSame(const Workflow& workflow) const;
    void refreshStatuses(const QList<int>& steps);
    void refreshStatus(int step, bool repaints);
    void refreshAll();
    void placeCards(const LayoutResult& layout);
    void placeEdges(const LayoutResult& layout);
    [[nodiscard]] bool isByHand(int step) const;
    void moveCard(NodeItem& card, QPointF center);
    void adoptContent(const QRectF& content);
    void indexCards();
    void placeFrames();
    void highlight();
    void lightCards();
    void refreshLens();

    const Clock& m_clock;
    RunGraph* m_graph = nullptr;
    WorkflowPtr m_workflow; ///< what the cards were made for
    CardPainter m_painter;
    CardTicker m_ticker;
    Orientation m_orientation = Orientation::LeftToRight;
    CardPlanPtr m_plan; ///< of the cards
    CardPlanPtr m_nextPlan; ///< of the layout asked for
    bool m_folds = true;
    QSet<QString> m_unfolded; ///< first steps of fans
    QSet<QString> m_collapsed; ///< names of groups
    std::vector<NodeItem*> m_cards;
    std::vector<Status> m_statuses; ///< per step
    mutable AreaGrid m_grid; ///< of the cards, by index
    EdgeLayer m_edgeLayer;
    BlockRaster m_blocks;
    GroupFrames m_frames;
    HandPlaces m_handPlaces;
    QRectF m_content;
    quint64 m_ticket = 0;
    int m_selected = -1;
    CanvasLens m_lens;
    CanvasLens::View m_view;
    QBasicTimer m_lensTimer; ///< many changes are one look
    bool m_isPlaced = false;
    bool m_shownRun = false; ///< a run, not a workflow
};

} // namespace cmbagent
