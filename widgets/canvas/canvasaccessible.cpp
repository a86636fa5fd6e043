// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvasaccessible.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/steptext.h"

#include <QPointer>

namespace cmbagent {

namespace {

/// One card or edge: knows its place among the children, and looks everything else up when it is asked.
class PartAccessible : public QAccessibleInterface
{
public:
    PartAccessible(CanvasView& view, int index) : m_view(&view), m_index(index) { }

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override { }

protected:
    [[nodiscard]] const RunScene& scene() const { return m_view->runScene(); }
    [[nodiscard]] CanvasView& view() const { return *m_view; }
    [[nodiscard]] bool hasGraph() const { return m_view && scene().isPlaced() && scene().graph(); }
    [[nodiscard]] QRect onScreen(const QRectF& area) const
    {
        const QRect inView = m_view->viewportTransform().mapRect(area).toAlignedRect();
        return QRect(m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }
    [[nodiscard]] bool isInSight(const QRectF& area) const { return area.intersects(m_view->visibleArea()); }

private:
    QPointer<CanvasView> m_view;
    int m_index;
};

class CardAccessible final : public PartAccessible, public QAccessibleActionInterface
{
public:
    using PartAccessible::PartAccessible;

    [[nodiscard]] bool isValid() const override { return hasGraph() && index() < int(scene().cards().size()); }
    [[nodiscard]] QRect rect() const override { return isValid() ? onScreen(scene().cardRect(step())) : QRect(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = isValid() && isSelected();
        state.focused = state.selected && view().hasFocus();
        state.offscreen = isValid() && !isInSight(scene().cardRect(step()));
        state.invalid = !isValid();
        state.expandable = isValid() && card().stack();
        state.collapsed = state.expandable;
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const RunGraph& graph = *scene().graph();
        const CardStack* stack = card().stack();
        switch (kind) {
        case QAccessible::Name:
            return !stack          ? graph.label(step())
                : stack->isGroup() ? graph.spec(step()).group
                                   : StepText::stackTitle(*stack);
        case QAccessible::Value:
            return Labels::status(card().status());
        case QAccessible::Description:
            return StepText::withNeighbours(spoken(), titlesOf(true), titlesOf(false));
        default:
            return {};
        }
    }

    /// What this step needs controls it; what needs it is controlled by it.
    [[nodiscard]] QList<std::pair<QAccessibleInterface*, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        QList<std::pair<QAccessibleInterface*, QAccessible::Relation>> all;
        const auto* canvas = static_cast<CanvasAccessible*>(parent());
        for (const RunScene::Edge& edge : isValid() ? scene().edges() : std::vector<RunScene::Edge>()) {
            const auto relation = edge.to == step() ? QAccessible::Controller : QAccessible::Controlled;
            if ((edge.to == step() || edge.from == step()) && match.testFlag(relation)) {
                all.append({ canvas->child(canvas->indexOfStep(edge.to == step() ? edge.from : edge.to)), relation });
            }
        }
        return all;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return { pressAction(), setFocusAction() }; }
    void doAction(const QString& name) override
    {
        if (!isValid()) {
            return;
        }
        view().selectStep(step());
        if (name == setFocusAction()) {
            view().setFocus(Qt::OtherFocusReason);
        } else if (name == pressAction()) {
            view().activate(step());
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const NodeItem& card() const { return *scene().cards()[size_t(index())]; }
    [[nodiscard]] int step() const { return card().step(); }
    [[nodiscard]] QString spoken() const
    {
        const RunGraph& graph = *scene().graph();
        const CardStack* stack = card().stack();
        return !stack          ? StepText::spoken(graph, step(), graph.projection().lastAt())
            : stack->isGroup() ? StepText::groupSpoken(graph, step(), *stack)
                               : StepText::stackSpoken(*stack);
    }
    [[nodiscard]] bool isSelected() const
    {
        return scene().selectedStep() >= 0 && scene().node(scene().selectedStep()) == &card();
    }
    [[nodiscard]] QStringList titlesOf(bool needed) const
    {
        QStringList titles;
        for (const RunScene::Edge& edge : scene().edges()) {
            if ((needed ? edge.to : edge.from) == step()) {
                titles << scene().graph()->label(needed ? edge.from : edge.to);
            }
        }
        return titles;
    }
};

class EdgeAccessible final : public PartAccessible
{
public:
    using PartAccessible::PartAccessible;

    [[nodiscard]] bool isValid() const override
    {
        const auto cards = hasGraph() ? scene().cards().size() : 0;
        return hasGraph() && size_t(index()) >= cards && size_t(index()) - cards < scene().edges().size();
    }
    [[nodiscard]] QRect rect() const override
    {
        return isValid() ? onScreen(scene().cardRect(edge().from) | scene().cardRect(edge().to)) : QRect();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Graphic; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !isValid();
        state.offscreen = isValid() && !isInSight(scene().cardRect(edge().from) | scene().cardRect(edge().to));
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const RunGraph& graph = *scene().graph();
        return kind == QAccessible::Name       ? StepText::edgeName(graph.label(edge().from), graph.label(edge().to))
            : kind == QAccessible::Description ? StepText::edgeKind(edge().isOptional)
                                               : QString();
    }

private:
    [[nodiscard]] const RunScene::Edge& edge() const
    {
        return scene().edges()[size_t(index()) - scene().cards().size()];
    }
};

/// The frame of an expanded group; pressing it collapses the group.
class GroupAccessible final : public PartAccessible, public QAccessibleActionInterface
{
public:
    using PartAccessible::PartAccessible;

    [[nodiscard]] bool isValid() const override { return hasGraph() && place() < scene().frames().frames().size(); }
    [[nodiscard]] QRect rect() const override { return isValid() ? onScreen(frame().area) : QRect(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.expandable = true;
        state.expanded = true;
        state.invalid = !isValid();
        state.offscreen = isValid() && !isInSight(frame().area);
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const StepGroup& group = scene().groups()[size_t(frame().group)];
        QStringList members;
        for (const int step : group.steps) {
            members << scene().graph()->label(step);
        }
        return kind == QAccessible::Name       ? group.name
            : kind == QAccessible::Description ? StepText::frameSpoken(members)
                                               : QString();
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return { pressAction() }; }
    void doAction(const QString& name) override
    {
        if (isValid() && name == pressAction()) {
            view().runScene().setGroupCollapsed(frame().group, true);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] size_t place() const { return size_t(index()) - scene().cards().size() - scene().edges().size(); }
    [[nodiscard]] const GroupFrames::Frame& frame() const { return scene().frames().frames()[place()]; }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view && className == QLatin1String(CanvasView::staticMetaObject.className()) ? new CanvasAccessible(*view)
                                                                                        : nullptr;
}

} // namespace

void CanvasAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void CanvasAccessible::tellFocus(CanvasView& view)
{
    if (!QAccessible::isActive() || !view.hasFocus()) {
        return;
    }
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&view);
    if (QAccessibleInterface* card = canvas ? canvas->focusChild() : nullptr) {
        QAccessibleEvent event(card, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

CanvasAccessible::CanvasAccessible(CanvasView& view) : QAccessibleWidget(&view, QAccessible::Canvas), m_view(view)
{
    const RunScene* scene = &view.runScene();
    m_placed = QObject::connect(scene, &RunScene::placed, &view, [this] { forgetChildren(); });
    m_replaced = QObject::connect(scene, &RunScene::graphReplaced, &view, [this] { forgetChildren(); });
}

CanvasAccessible::~CanvasAccessible()
{
    QObject::disconnect(m_placed);
    QObject::disconnect(m_replaced);
    forgetChildren();
}

/// Other cards are other children.
void CanvasAccessible::forgetChildren() const
{
    for (const QAccessible::Id id : std::as_const(m_children)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_children.clear();
}

int CanvasAccessible::childCount() const
{
    const RunScene& scene = m_view.runScene();
    return scene.isPlaced() ? int(scene.cards().size() + scene.edges().size() + scene.frames().frames().size()) : 0;
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    const auto known = m_children.constFind(index);
    if (known != m_children.cend()) {
        return QAccessible::accessibleInterface(*known);
    }
    const int cards = int(m_view.runScene().cards().size());
    const int edges = int(m_view.runScene().edges().size());
    QAccessibleInterface* part = nullptr;
    if (index < cards) {
        part = new CardAccessible(m_view, index);
    } else if (index < cards + edges) {
        part = new EdgeAccessible(m_view, index);
    } else {
        part = new GroupAccessible(m_view, index);
    }
    m_children.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
        if (QAccessible::accessibleInterface(it.value()) == child) {
            return it.key();
        }
    }
    return -1;
}

int CanvasAccessible::indexOfStep(int step) const
{
    const RunScene& scene = m_view.runScene();
    return scene.isPlaced() && step >= 0 && step < scene.stepCount() ? scene.cardOf(step) : -1;
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const QPoint inView = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    return child(indexOfStep(m_view.runScene().stepAt(m_view.toScene(inView))));
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    return child(indexOfStep(m_view.selectedStep()));
}

} // namespace cmbagent
