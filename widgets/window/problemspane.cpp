// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problemspane.h"

#include "items/rungraph.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QTreeWidget>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int stepRole = Qt::UserRole;

QTreeWidgetItem* addRow(QTreeWidget* list, int step, const QIcon& icon, const QStringList& texts, const QString& tip)
{
    auto* item = new QTreeWidgetItem(list, texts);
    item->setIcon(0, icon);
    item->setData(0, stepRole, step);
    for (int column = 0; column < texts.size(); ++column) {
        item->setToolTip(column, tip.isEmpty() ? texts.at(column) : texts.at(column) + QStringLiteral("\n\n") + tip);
    }
    return item;
}

} // namespace

ProblemsPane::ProblemsPane(const RunGraph& graph, QWidget* parent)
    : QStackedWidget(parent), m_graph(graph), m_list(new QTreeWidget)
{
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    setLook(m_list, Look::Pane);
    m_list->setHeaderLabels({ tr("Step"), tr("What happened"), tr("How to mend it") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Problems of this run"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->viewport()->installEventFilter(this);
    connect(m_list->header(), &QHeaderView::sectionResized, this,
            [this] { m_isSizedByHand = m_isSizedByHand || !m_isFitting; });
    addWidget(m_list);
    addWidget(new EmptyState(QStringLiteral("approve"),
                             tr("No problems. Failed steps will be listed here, with how to mend them.")));
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (const int step = item->data(0, stepRole).toInt(); step >= 0) {
            Q_EMIT stepChosen(step);
        }
    });
    auto* copy = new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QStringList lines;
        for (const QTreeWidgetItem* item : m_list->selectedItems()) {
            lines.append(QStringList { item->text(0), item->text(1), item->text(2) }.join(QLatin1Char('\t')));
        }
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    connect(&m_graph, &RunGraph::wasReset, this, &ProblemsPane::rebuild);
    connect(&m_graph, &RunGraph::notesChanged, this, &ProblemsPane::rebuild);
    connect(&m_graph, &RunGraph::stepsChanged, this, &ProblemsPane::rebuild);
    rebuild();
}

int ProblemsPane::count() const
{
    return m_list->topLevelItemCount();
}

/// What happened and how to mend it share what the names of the steps leave, until a person gives a column another
/// width.
void ProblemsPane::fitColumns()
{
    if (m_isSizedByHand) {
        return;
    }
    const QAbstractItemView* cells = m_list;
    const int letter = m_list->fontMetrics().averageCharWidth();
    const int all = std::max(m_list->viewport()->width(), 60 * letter); // below that it scrolls
    const int step = std::clamp(cells->sizeHintForColumn(0), 12 * letter, std::max(12 * letter, all / 4));
    const QScopedValueRollback guard(m_isFitting, true);
    m_list->header()->resizeSection(0, step);
    m_list->header()->resizeSection(1, (all - step) / 2);
    m_list->header()->resizeSection(2, all - step - (all - step) / 2);
}

bool ProblemsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QStackedWidget::eventFilter(watched, event);
}

void ProblemsPane::rebuild()
{
    const int before = count();
    m_list->clear();
    const QIcon failed = Icons::icon(QStringLiteral("error"), Status::Failed);
    const QIcon note = Icons::icon(QStringLiteral("info"), Status::Paused);
    for (int step = 0; step < m_graph.stepCount(); ++step) {
        const StepStatus& status = m_graph.status(step);
        const bool isTroubled = status.state == StepState::Failed || status.isRetrying();
        if (!isTroubled) {
            continue;
        }
        const StepReport* report = status.report();
        const Error error =
            report && report->error ? *report->error : Error { ErrorCode::Internal, status.reason, {}, {}, {}, {} };
        addRow(m_list, step, failed, { m_graph.label(step), error.what, error.mend }, error.detail);
    }
    for (const NoteRecorded& fact : m_graph.isRun() ? m_graph.projection().notes() : std::vector<NoteRecorded> {}) {
        addRow(m_list, fact.step, note, { fact.step >= 0 ? m_graph.label(fact.step) : tr("Run"), fact.text, {} }, {});
    }
    setCurrentIndex(count() > 0 ? 0 : 1);
    fitColumns();
    if (count() != before) {
        Q_EMIT countChanged(count());
    }
}

} // namespace cmbagent
