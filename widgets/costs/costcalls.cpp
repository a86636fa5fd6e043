// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costcalls.h"

#include "widgets/costs/costmodels.h"
#include "widgets/costs/costtable.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

CostCalls::CostCalls(QWidget* parent)
    : QFrame(parent), m_title(new QLabel), m_all(new QToolButton), m_model(new CostCallModel(this)),
      m_table(new CostTable(m_model, CostCallModel::ValueRole))
{
    build();
    connect(m_all, &QToolButton::clicked, this, &CostCalls::allRequested);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const RunId run = m_model->callAt(m_table->rowOf(index)).run;
        if (!run.isNull()) { // else it was asked outside of runs
            Q_EMIT runRequested(run);
        }
    });
}

void CostCalls::build()
{
    setLook(this, Look::Card);
    setLook(m_title, Look::Title);
    m_title->setTextFormat(Qt::PlainText);
    m_all->setText(tr("Show &all calls"));
    m_all->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_table->setAccessibleName(tr("Calls"));
    m_table->setMinimumHeight(fontMetrics().height() * 14);
    m_table->sortByColumn(CostCallModel::At, Qt::DescendingOrder);
    m_table->header()->setSectionResizeMode(CostCallModel::Step, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    const std::initializer_list<std::pair<int, int>> widths {
        { CostCallModel::At, 22 },    { CostCallModel::Agent, 16 },  { CostCallModel::Model, 24 },
        { CostCallModel::Input, 11 }, { CostCallModel::Output, 11 }, { CostCallModel::Took, 11 },
        { CostCallModel::Cost, 13 }
    };
    for (const auto& [column, letters] : widths) {
        m_table->header()->resizeSection(column, letter * letters);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_table);
}

void CostCalls::setPart(CostDimension dimension, const std::optional<CostSlice>& part)
{
    m_name = part ? tr("Calls: %1").arg(CostWords::part(dimension, *part)) : tr("Calls");
    m_title->setText(m_name);
    m_all->setVisible(part.has_value());
}

void CostCalls::showCalls(const QList<CostRow>& calls, bool isAll)
{
    m_model->showCalls(calls);
    m_title->setText(
        isAll ? m_name : m_name + QStringLiteral(" · ") + tr("the newest %1").arg(QLocale().toString(calls.size())));
}

} // namespace cmbagent
