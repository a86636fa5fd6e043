// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowdocks.h"

#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"
#include "widgets/window/bottompanel.h"
#include "widgets/window/windowstate.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QSignalBlocker>
#include <QToolButton>

namespace cmbagent {

namespace {

constexpr int runsWidth = 240;
constexpr int inspectorWidth = 360;
constexpr int sheetWidth = 440;

/// The first thing in `pane` that takes the keyboard; null when nothing does.
QWidget* firstFocusable(QWidget* pane)
{
    for (QWidget* at = pane->nextInFocusChain(); at && at != pane; at = at->nextInFocusChain()) {
        if (pane->isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            return at;
        }
    }
    return nullptr;
}

} // namespace

WindowDocks::WindowDocks(QMainWindow* window, QWidget* runs, QWidget* inspector, BottomPanel* bottom)
    : QObject(window), m_window(window), m_bottomPanel(bottom),
      m_runs(makeDock(QStringLiteral("runsDock"), tr("Runs"), runs, Qt::LeftDockWidgetArea)),
      m_inspector(makeDock(QStringLiteral("inspectorDock"), tr("Details"), inspector, Qt::RightDockWidgetArea)),
      m_bottom(makeDock(QStringLiteral("bottomDock"), tr("Console"), bottom, Qt::BottomDockWidgetArea)),
      m_showRuns(makeToggle(tr("R&uns"), "list", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                            tr("Show or hide the list of runs"))),
      m_showInspector(makeToggle(tr("&Details"), "info", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                                 tr("Show or hide what is known of the selected step"))),
      m_showBottom(makeToggle(tr("Conso&le and events"), "console", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                              tr("Show or hide the console, events, questions and problems"))),
      m_enlargeBottom(makeToggle(tr("Enlarge the &bottom panel"), "fit", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                                 tr("Enlarge the console, events, questions and problems to the whole page; again to "
                                    "go back")))
{
    // Names under which keys are kept; they never change.
    m_showRuns->setObjectName(QStringLiteral("showRuns"));
    m_showInspector->setObjectName(QStringLiteral("showInspector"));
    m_showBottom->setObjectName(QStringLiteral("showBottom"));
    m_enlargeBottom->setObjectName(QStringLiteral("enlargeBottom"));
    m_enlargeBottom->setChecked(false);
    // A height on the way to another one would be taken for the one a person wants.
    m_window->setAnimated(false);
    // The row of tabs is its own title.
    m_bottom->setTitleBarWidget(new QWidget);
    m_bottom->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_window->resizeDocks({ m_runs, m_inspector }, { runsWidth, inspectorWidth }, Qt::Horizontal);
    connect(bottom, &BottomPanel::foldedChanged, this, [this](bool folded) {
        if (!folded) {
            unfoldBottom();
        }
    });
    connect(bottom, &BottomPanel::enlargedChanged, this, [this](bool enlarged) {
        const int height = m_bottomPanel->openHeight(); // what comes between is not what a person wants
        m_enlargeBottom->setChecked(enlarged);
        apply();
        if (!enlarged) {
            m_bottomPanel->setOpenHeight(height);
            unfoldBottom();
        }
    });
    apply();
}

void WindowDocks::unfoldBottom()
{
    const int height = m_bottomPanel->openHeight();
    // A layout that is still asked for would take back what is set here.
    m_bottom->layout()->activate();
    m_window->layout()->activate();
    m_window->resizeDocks({ m_bottom }, { height }, Qt::Vertical);
}

QDockWidget* WindowDocks::makeDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    auto* bar = new QWidget;
    bar->setAttribute(Qt::WA_StyledBackground);
    setLook(bar, Look::Pane);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 6, 2);
    auto* label = new QLabel(title);
    setLook(label, Look::Caption);
    row->addWidget(label, 1);
    auto* hide = new QToolButton;
    hide->setIcon(Icons::icon(QStringLiteral("close"), Icons::Tint::Muted));
    hide->setIconSize(QSize(14, 14) * scaledToText(hide, 100) / 100);
    hide->setAutoRaise(true);
    hide->setToolTip(tr("Hide this pane; View brings it back"));
    hide->setAccessibleName(tr("Hide %1").arg(title));
    row->addWidget(hide);
    dock->setTitleBarWidget(bar);
    m_window->addDockWidget(area, dock);
    connect(hide, &QToolButton::clicked, this, [this, dock] {
        if (dock == m_sheet) {
            Q_EMIT sheetDismissed();
        } else {
            (dock == m_runs ? m_showRuns : m_showInspector)->trigger();
        }
    });
    return dock;
}

QAction* WindowDocks::makeToggle(const QString& text, const char* icon, const QKeySequence& keys, const QString& tip)
{
    auto* action = new QAction(Icons::icon(QLatin1String(icon)), text, this);
    action->setCheckable(true);
    action->setChecked(true);
    action->setShortcut(keys);
    ActionTips::setTip(action, tip);
    m_window->addAction(action);
    connect(action, &QAction::triggered, this, [this, action] { toggled(action); });
    return action;
}

/// Who asks for a pane at the side wants to see it, and who asks for the panel to be large wants to see that.
void WindowDocks::toggled(const QAction* action)
{
    if (action == m_enlargeBottom) {
        if (action->isChecked()) {
            m_showBottom->setChecked(true);
        }
        m_bottomPanel->setEnlarged(action->isChecked());
        return apply();
    }
    if (action == m_showInspector && m_isNarrow) {
        m_isDrawerOpen = action->isChecked();
    }
    if (action != m_showBottom && action->isChecked()) {
        showPage();
    }
    apply();
}

void WindowDocks::showPage()
{
    m_bottomPanel->setEnlarged(false);
}

void WindowDocks::setAvailable(bool available)
{
    m_isAvailable = available;
    apply();
}

void WindowDocks::adoptWidth(int width)
{
    const bool isNarrow = width < narrowWidth;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_isDrawerOpen = false;
        apply();
    }
}

void WindowDocks::setTitles(const QString& left, const QString& right)
{
    const auto rename = [](QDockWidget* dock, const QString& title) {
        dock->setWindowTitle(title);
        dock->titleBarWidget()->findChild<QLabel*>()->setText(title);
        dock->titleBarWidget()->findChild<QToolButton*>()->setAccessibleName(tr("Hide %1").arg(title));
    };
    rename(m_runs, left);
    rename(m_inspector, right);
}

void WindowDocks::showInspector()
{
    m_isDrawerOpen = true;
    m_showInspector->setChecked(true);
    showPage();
    apply();
}

void WindowDocks::addSheet(QWidget* sheet, const QString& title)
{
    m_sheet = makeDock(QStringLiteral("sheetDock"), title, sheet, Qt::RightDockWidgetArea);
    apply();
}

void WindowDocks::showSheet(bool shown)
{
    if (shown == m_isSheetShown) {
        return;
    }
    // They share a side of the window, and each has its own width.
    QDockWidget* const leaving = shown ? m_inspector : m_sheet;
    QDockWidget* const coming = shown ? m_sheet : m_inspector;
    const int width = shown ? scaledToText(m_sheet, sheetWidth) : m_widthBefore;
    if (shown && leaving->isVisible()) {
        m_widthBefore = leaving->width();
    }
    m_isSheetShown = shown;
    if (shown) {
        showPage();
    }
    apply();
    if (coming->isVisible()) {
        m_window->resizeDocks({ coming }, { width }, Qt::Horizontal);
    }
}

void WindowDocks::apply()
{
    const bool showsInspector = m_showInspector->isChecked() && (!m_isNarrow || m_isDrawerOpen) && !m_isSheetShown;
    const bool showsBottom = m_isAvailable && m_showBottom->isChecked();
    const bool isAlone = showsBottom && m_bottomPanel->isEnlarged(); // nothing but the panel
    m_bottom->setVisible(showsBottom);
    m_runs->setVisible(m_isAvailable && m_showRuns->isChecked() && !isAlone);
    m_inspector->setVisible(m_isAvailable && showsInspector && !isAlone);
    if (m_sheet) {
        m_sheet->setVisible(m_isAvailable && m_isSheetShown && !isAlone);
    }
    if (QWidget* page = m_window->centralWidget()) {
        page->setVisible(!isAlone);
    }
    if (isAlone) {
        keepFocus();
    }
    for (QAction* toggle : toggles()) {
        ActionTips::setEnabled(toggle, m_isAvailable, tr("The page in front has no panes"));
    }
    if (m_isAvailable) {
        ActionTips::setEnabled(m_showInspector, !m_isSheetShown, tr("Another sheet is in its place"));
    }
}

/// The keyboard does not stay in what is hidden.
void WindowDocks::keepFocus()
{
    const QWidget* now = m_window->focusWidget();
    QWidget* first = firstFocusable(m_bottom);
    if (first && (!now || !m_bottom->isAncestorOf(now))) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void WindowDocks::restore(const WindowState& state)
{
    m_showRuns->setChecked(state.flag(QStringLiteral("docks/runs"), true));
    m_showInspector->setChecked(state.flag(QStringLiteral("docks/inspector"), true));
    m_showBottom->setChecked(state.flag(QStringLiteral("docks/bottom"), true));
    m_bottomPanel->setOpenHeight(state.number(QStringLiteral("docks/bottomHeight"), m_bottomPanel->openHeight()));
    m_bottomPanel->setFolded(state.flag(QStringLiteral("docks/bottomFolded"), true));
    m_bottomPanel->setEnlarged(state.flag(QStringLiteral("docks/bottomEnlarged"), false));
    apply();
}

void WindowDocks::save(WindowState& state) const
{
    state.setFlag(QStringLiteral("docks/runs"), m_showRuns->isChecked());
    state.setFlag(QStringLiteral("docks/inspector"), m_showInspector->isChecked());
    state.setFlag(QStringLiteral("docks/bottom"), m_showBottom->isChecked());
    state.setFlag(QStringLiteral("docks/bottomFolded"), m_bottomPanel->isFolded());
    state.setFlag(QStringLiteral("docks/bottomEnlarged"), m_bottomPanel->isEnlarged());
    state.setNumber(QStringLiteral("docks/bottomHeight"), m_bottomPanel->openHeight());
}

void WindowDocks::cycleFocus(int direction)
{
    QList<QWidget*> panes;
    for (QWidget* pane : { static_cast<QWidget*>(m_runs), m_window->centralWidget(), static_cast<QWidget*>(m_inspector),
                           static_cast<QWidget*>(m_sheet), static_cast<QWidget*>(m_bottom) }) {
        if (pane && pane->isVisible() && firstFocusable(pane)) {
            panes.append(pane);
        }
    }
    if (panes.isEmpty()) {
        return;
    }
    const QWidget* now = QApplication::focusWidget() ? QApplication::focusWidget() : m_window->focusWidget();
    qsizetype at = direction > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (now && panes[i]->isAncestorOf(now)) {
            at = i;
        }
    }
    QWidget* next = panes[(at + direction + panes.size()) % panes.size()];
    firstFocusable(next)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cmbagent
