// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/storagedialog.h"

#include "widgets/common/columnscroll.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/environmentspane.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace cmbagent {

namespace {

enum Column { Name, Files, Work, Sum };
constexpr int sortRole = Qt::UserRole;
constexpr int runRole = Qt::UserRole + 1;

QList<QStandardItem*> lineOf(const QString& name, qint64 files, qint64 work)
{
    auto* title = new QStandardItem(name);
    title->setData(name, sortRole);
    title->setToolTip(name);
    QList<QStandardItem*> line { title };
    for (const qint64 bytes : { files, work, files + work }) {
        auto* size = new QStandardItem(Labels::fileSize(bytes));
        size->setData(bytes, sortRole);
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line.append(size);
    }
    return line;
}

/// Each run below the run it is a branch of, where that is in the same project, and else below its project.
void placeRuns(const QList<StorageRow>& rows, const QHash<QString, QStandardItem*>& projects)
{
    QHash<RunId, QStandardItem*> items;
    QHash<RunId, ProjectId> homes;
    for (const StorageRow& row : rows) {
        homes.insert(row.run, row.project);
    }
    QList<StorageRow> waiting = rows;
    for (bool isMoving = true; isMoving && !waiting.isEmpty();) {
        QList<StorageRow> later;
        for (const StorageRow& row : std::as_const(waiting)) {
            const bool isBelow = !row.parent.isNull() && homes.value(row.parent) == row.project;
            if (isBelow && !items.contains(row.parent)) {
                later.append(row);
                continue;
            }
            const QList<QStandardItem*> line = lineOf(row.runName, row.fileBytes, row.workBytes);
            line.front()->setData(QVariant::fromValue(row.run), runRole);
            items.insert(row.run, line.front());
            (isBelow ? items.value(row.parent) : projects.value(row.project.toString()))->appendRow(line);
        }
        isMoving = later.size() < waiting.size();
        waiting = later;
    }
}

} // namespace

StorageDialog::StorageDialog(QWidget* parent)
    : QDialog(parent), m_rows(new QStandardItemModel(this)), m_total(new QLabel), m_tree(new QTreeView),
      m_environments(new EnvironmentsPane), m_garbageText(new WrapLabel), m_free(new QPushButton(tr("&Free it…"))),
      m_bar(new MessageBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Storage"));
    setLook(m_total, Look::Title);
    m_total->setText(tr("Adding up what is stored…"));
    buildTree();
    m_garbageText->setText(tr("Looking for content no run needs any more…"));
    m_free->setEnabled(false);
    auto* note = new WrapLabel(tr("Branches are below the runs they were made from. Runs that share a file count it "
                                  "each. Deleting a run frees its work folders at once; "
                                  "content only it needed can be freed here a day later."));
    note->setMuted(true);
    auto* close = new QPushButton(tr("&Close"));
    for (QPushButton* button : { m_free, close }) {
        button->setAutoDefault(false); // Enter on a run means the run
    }
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_free, &QPushButton::clicked, this, &StorageDialog::askToFree);
    auto* garbage = new QHBoxLayout;
    garbage->addWidget(m_garbageText, 1);
    garbage->addWidget(m_free, 0, Qt::AlignTop);
    auto* last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(close);
    m_sessions = new WrapLabel;
    m_sessions->setMuted(true);
    m_sessions->hide();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_total);
    column->addWidget(m_sessions);
    column->addWidget(m_tree, 1);
    column->addWidget(note);
    column->addLayout(garbage);
    column->addWidget(m_environments);
    auto* scroll = new ColumnScroll; // with large text it is higher than a small screen
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_bar);
    all->addWidget(scroll, 1);
    all->addLayout(last);
    sizeToText(this, 100, 520);
}

void StorageDialog::buildTree()
{
    m_rows->setHorizontalHeaderLabels({ tr("Project and run"), tr("Results"), tr("Work folders"), tr("Together") });
    for (const int column : { Files, Work, Sum }) {
        m_rows->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignCenter);
    }
    m_rows->setSortRole(sortRole);
    m_tree->setModel(m_rows);
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(Sum, Qt::DescendingOrder);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("What each run takes on disk"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 16); // the name never goes
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : { Files, Work, Sum }) {
        m_tree->header()->resizeSection(column, fontMetrics().averageCharWidth() * 21);
    }
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const QVariant run = index.siblingAtColumn(Name).data(runRole);
        if (run.isValid()) {
            Q_EMIT runSelected(run.value<RunId>());
        }
    });
}

void StorageDialog::showRows(const QList<StorageRow>& rows)
{
    m_rows->removeRows(0, m_rows->rowCount());
    QHash<QString, std::array<qint64, 2>> sums;
    QHash<QString, QStandardItem*> projects;
    qint64 all = 0;
    for (const StorageRow& row : rows) {
        auto& sum = sums[row.project.toString()];
        sum[0] += row.fileBytes;
        sum[1] += row.workBytes;
        all += row.fileBytes + row.workBytes;
    }
    for (const StorageRow& row : rows) {
        QStandardItem*& project = projects[row.project.toString()];
        if (!project) {
            const auto& sum = sums[row.project.toString()];
            const QList<QStandardItem*> line = lineOf(row.projectName, sum[0], sum[1]);
            project = line.front();
            m_rows->appendRow(line);
        }
    }
    placeRuns(rows, projects);
    m_rows->sort(m_tree->header()->sortIndicatorSection(), m_tree->header()->sortIndicatorOrder());
    m_tree->expandAll();
    m_total->setText(
        rows.isEmpty() ? tr("No run of this session has stored anything yet.")
                       : tr("This session: %1 in %2 runs").arg(Labels::fileSize(all), QLocale().toString(rows.size())));
}

void StorageDialog::showSessions(const QList<SessionSummary>& sessions, const SessionId& open)
{
    QStringList others;
    qint64 all = 0;
    for (const SessionSummary& session : sessions) {
        all += session.diskBytes;
        if (session.id != open) {
            const QString name = session.isArchived ? tr("%1 (archived)", "session").arg(session.name) : session.name;
            others << tr("%1 %2", "a session and its size").arg(name, Labels::fileSize(session.diskBytes));
        }
    }
    m_sessions->setText(
        tr("Other sessions: %1. All together: %2.").arg(others.join(QStringLiteral(" · ")), Labels::fileSize(all)));
    m_sessions->setVisible(!others.isEmpty());
}

void StorageDialog::showGarbage(const GarbageReport& report)
{
    m_garbage = report;
    const QString amount = tr("%1 in %2 files").arg(Labels::fileSize(report.bytes), QLocale().toString(report.count));
    m_free->setEnabled(report.isDryRun && report.count > 0);
    if (report.count == 0) {
        m_garbageText->setText(tr("Nothing can be freed: every file is needed, or younger than a day."));
    } else if (report.isDryRun) {
        m_garbageText->setText(tr("No run needs %1 any more. Nothing has been removed yet.").arg(amount));
    } else {
        m_garbageText->setText(tr("%1 were removed.").arg(amount));
    }
}

void StorageDialog::showError(const Error& error)
{
    m_bar->showError(error);
}

ConfirmDialog* StorageDialog::question() const
{
    return findChild<ConfirmDialog*>({}, Qt::FindDirectChildrenOnly);
}

QString StorageDialog::totalText() const
{
    return m_total->text();
}

QString StorageDialog::sessionsText() const
{
    return m_sessions->isHidden() ? QString() : m_sessions->text();
}

QString StorageDialog::garbageText() const
{
    return m_garbageText->text();
}

void StorageDialog::askToFree()
{
    if (!m_garbage || question()) {
        return;
    }
    const Question what { tr("Free %1?").arg(Labels::fileSize(m_garbage->bytes)),
                          tr("%1 files that no run needs any more are removed for good. Runs, their results and their "
                             "history stay.")
                              .arg(QLocale().toString(m_garbage->count)),
                          tr("&Free %1").arg(Labels::fileSize(m_garbage->bytes)), tr("&Keep everything") };
    auto* dialog = new ConfirmDialog(what, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this] {
        m_free->setEnabled(false);
        m_garbageText->setText(tr("Removing…"));
        Q_EMIT freeRequested();
    });
    dialog->show();
}

} // namespace cmbagent
