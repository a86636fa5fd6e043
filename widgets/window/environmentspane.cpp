// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/environmentspane.h"

#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/plainicondelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

enum Column { Name, Python, Packages, Used, Size };

} // namespace

EnvironmentsPane::EnvironmentsPane(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_tree(new QTreeView),
      m_remove(new QPushButton(tr("&Remove it…")))
{
    buildTree();
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false);
    m_remove->setAccessibleName(tr("Remove the chosen Python environment"));
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsPane::askToRemove);
    auto* note = new WrapLabel(tr("Python environments have what you agreed to have installed for a project. A step "
                                  "that needs a package which is not there asks for it again."));
    note->setMuted(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(note, 1);
    foot->addWidget(m_remove, 0, Qt::AlignTop);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tree);
    all->addLayout(foot);
    hide();
}

void EnvironmentsPane::buildTree()
{
    m_model->setHorizontalHeaderLabels(
        { tr("Python environment of"), tr("Python"), tr("Packages"), tr("Last used"), tr("Size") });
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("Python environments of projects"));
    m_tree->setMaximumHeight(fontMetrics().height() * 8);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Packages, QHeaderView::Stretch);
    m_tree->header()->resizeSection(Name, fontMetrics().averageCharWidth() * 30);
    for (const int column : { Python, Used, Size }) {
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EnvironmentsPane::adopt);
}

void EnvironmentsPane::showRows(const QList<EnvironmentRow>& rows)
{
    m_isRemoving = false;
    m_rows = rows;
    m_model->removeRows(0, m_model->rowCount());
    for (const EnvironmentRow& row : rows) {
        QList<QStandardItem*> line;
        for (const QString& text :
             { row.projectName.isEmpty() ? tr("A project that is gone") : row.projectName,
               row.python.isEmpty() ? tr("Never finished") : row.python,
               row.packages.isEmpty() ? tr("None of its own") : row.packages.join(QStringLiteral(", ")),
               Labels::exactTime(row.lastUsed), Labels::fileSize(row.bytes) }) {
            line.append(new QStandardItem(text));
        }
        line[Name]->setToolTip(line[Name]->text() + u'\n' + row.path);
        line[Packages]->setToolTip(row.packages.join(u'\n'));
        line[Size]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow(line);
    }
    setVisible(!rows.isEmpty());
    adopt();
}

void EnvironmentsPane::takeBack()
{
    m_isRemoving = false;
    adopt();
}

const EnvironmentRow* EnvironmentsPane::chosen() const
{
    const QModelIndexList lines = m_tree->selectionModel()->selectedRows();
    const int line = lines.isEmpty() ? -1 : lines.front().row();
    return line >= 0 && line < m_rows.size() ? &m_rows.at(line) : nullptr;
}

void EnvironmentsPane::adopt()
{
    m_remove->setEnabled(chosen() && !m_isRemoving);
}

ConfirmDialog* EnvironmentsPane::question() const
{
    return findChild<ConfirmDialog*>();
}

void EnvironmentsPane::askToRemove()
{
    const EnvironmentRow* row = chosen();
    if (!row || question()) {
        return;
    }
    const QString name = row->projectName.isEmpty() ? tr("a project that is gone") : tr("“%1”").arg(row->projectName);
    const Question what { tr("Remove this environment?"),
                          tr("The Python environment of %1 is removed for good, with %n package(s). Runs and their "
                             "results stay. Steps that need its packages ask for them again.",
                             nullptr, int(row->packages.size()))
                              .arg(name),
                          tr("&Remove %1").arg(Labels::fileSize(row->bytes)), tr("&Keep it") };
    auto* dialog = new ConfirmDialog(what, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this, project = row->project] {
        m_isRemoving = true;
        adopt();
        Q_EMIT removeRequested(project);
    });
    dialog->show();
}

} // namespace cmbagent
