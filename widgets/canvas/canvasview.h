// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "widgets/canvas/canvascolors.h"
#include "widgets/canvas/canvaslens.h"
#include "widgets/canvas/panzoomview.h"

#include <QTimer>

#include <optional>

namespace cmbagent {

class Minimap;
class RunScene;

/// What of a graph a person looks at, in a way that outlives another placement of it.
struct CanvasPlace
{
    double zoom = 1;
    int step = -1; ///< a step in sight …
    QPointF point; ///< … and where its card is, in the viewport
    bool operator==(const CanvasPlace&) const = default;
};

/// The canvas: shows a run graph, lets a person move about in it by mouse, touch and keyboard, and says what they
/// selected. Main thread.
class CanvasView : public PanZoomView
{
    Q_OBJECT

public:
    /// `clock` must outlive the view.
    explicit CanvasView(const Clock& clock, QWidget* parent = nullptr);
    ~CanvasView() override;

    /// The graph is not owned; nullptr shows the empty text.
    void setGraph(RunGraph* graph);
    [[nodiscard]] RunScene& runScene() const { return *m_scene; }

    /// Without this call the canvas follows the palette.
    void setColors(const CanvasColors& colors);
    void setEmptyText(const QString& text);
    void setReducedMotion(bool reduced);
    /// Whether an overview may appear; it does when the graph is larger than the view.
    void setMinimapShown(bool shown);
    [[nodiscard]] bool isMinimapShown() const { return m_wantsMinimap; }
    void setOrientation(Orientation orientation);
    /// Shows fans of equal steps as stacks, or each step by itself.
    void setFolding(bool folds);
    void setLens(const CanvasLens& lens);
    /// Goes with what runs: brings the step that started last into view when nothing that runs is in sight.
    void setFollowing(bool follows);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    [[nodiscard]] int selectedStep() const;
    /// Shows the steps of the stack or collapsed group whose card shows this step.
    void unfold(int step);
    /// Whether a person may put cards elsewhere; they may at first.
    void setArrangeable(bool arrangeable) { m_isArrangeable = arrangeable; }
    /// What Enter does on a card: unfolds a stack, opens a step.
    void activate(int step);
    void foldFan(int step);
    /// Shows the group of this step as one card.
    void collapseGroup(int step);
    void setAllGroupsCollapsed(bool collapsed);
    /// Shows the same part of its scene as another view of the same size does.
    void showAs(const CanvasView& other);
    /// What is looked at; nothing while the whole graph is, or before it is placed.
    [[nodiscard]] std::optional<CanvasPlace> place() const;
    /// Looks there, at once or as soon as the graph is placed.
    void goTo(const CanvasPlace& place);
    /// Moves the selected card as a person who drags it would; scene units.
    void moveSelected(QPointF delta);

public Q_SLOTS:
    void applyLayout(quint64 ticket, const cmbagent::LayoutResult& layout);
    void showProgress(quint64 ticket, double fraction);
    void cancelPlacement();
    void tidyUp();
    /// -1 clears. Brings the step into view.
    void selectStep(int step);
    void clearSelection();
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void zoomToFit();
    void zoomToSelection();

Q_SIGNALS:
    void layoutRequested(quint64 ticket, const cmbagent::LayoutGraph& graph);
    void stepSelected(int step);
    void stepActivated(int step);
    void selectionCleared();
    void contextMenuRequested(int step, QPoint globalPosition); ///< step -1: the background
    void graphReplaced(); ///< other steps; the time to say what was placed by hand
    void handPlacesChanged();
    void collapsedGroupsChanged();
    void orientationChanged();
    void followingChanged(bool follows); ///< a person who moves the view wants to look elsewhere
    /// The refined placement of a ticket is not wanted any more.
    void layoutCancelRequested(quint64 ticket);
    /// How far a placement is that takes long, 0..1; 1: it is there, or nobody waits for it any more.
    void placementProgressed(double fraction);

protected:
    void userMoved() override;
    bool dragBegan(QPointF from) override;
    void dragMoved(QPointF to) override;
    void dragEnded() override;
    void pressed(QMouseEvent* event) override;
    void clicked(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What must not move on screen when the cards do.
    struct Anchor
    {
        int step = -1;
        QPointF place; ///< in the viewport
    };

    void adoptGraph();
    void takeAnchor();
    [[nodiscard]] Anchor anchor() const;
    void adoptPlacement(bool isFirst);
    void adoptContent();
    void firstFit();
    [[nodiscard]] int stepNear(QPointF viewportPoint) const;
    void reveal(int step);
    void shareVisibleArea();
    void placeMinimap();
    void followRunning();
    void adoptPalette();
    void announce();
    void repaintArea(const QRectF& area);
    [[nodiscard]] QString messageText() const;

    RunScene* m_scene;
    Minimap* m_minimap;
    QTimer m_patience; ///< until "placing" is worth saying
    QString m_emptyText;
    Anchor m_anchor;
    std::optional<CanvasPlace> m_wantedPlace; ///< once the graph is placed
    int m_draggedStep = -1;
    QPointF m_grip; ///< from the middle of the dragged card, in the scene
    quint64 m_progressTicket = 0;
    bool m_isFitted = true; ///< the whole graph was shown last, and nobody moved since
    bool m_wantsMinimap = true;
    bool m_hasOwnColors = false;
    bool m_isFollowing = false;
    bool m_isArrangeable = true;
};

} // namespace cmbagent
