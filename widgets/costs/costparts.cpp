// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costparts.h"

#include "widgets/common/formlabels.h"
#include "widgets/costs/costbars.h"
#include "widgets/costs/costmodels.h"
#include "widgets/costs/costtable.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

/// In the order of their tabs. What belongs to one run alone, or to many, is left out where it says nothing.
constexpr std::array<CostDimension, 9> shownDimensions {
    CostDimension::Agent,  CostDimension::Model,   CostDimension::Step, CostDimension::Attempt, CostDimension::Run,
    CostDimension::Branch, CostDimension::Project, CostDimension::Day,  CostDimension::Purpose
};

bool isWorthShowing(const CostView& view, CostDimension dimension)
{
    const CostArea area = view.area;
    switch (dimension) {
    case CostDimension::Run:
        return area != CostArea::Run;
    case CostDimension::Branch:
        return area == CostArea::Project || area == CostArea::Session;
    case CostDimension::Project:
        return area == CostArea::Session;
    case CostDimension::Purpose: {
        const QList<CostSlice>& parts = view.parts[size_t(dimension)];
        return std::any_of(parts.begin(), parts.end(),
                           [](const CostSlice& part) { return part.key != callPurposeName(CallPurpose::Run); });
    }
    default:
        return true;
    }
}

} // namespace

CostParts::CostParts(QWidget* parent)
    : QFrame(parent), m_dimensions(new QTabBar), m_bars(new CostBars), m_model(new CostPartModel(this)),
      m_table(new CostTable(m_model, CostPartModel::ValueRole))
{
    build();
    connectParts();
}

void CostParts::build()
{
    setLook(this, Look::Card);
    m_dimensions->setExpanding(false);
    m_dimensions->setDrawBase(false);
    m_dimensions->setUsesScrollButtons(true);
    m_dimensions->setAccessibleName(tr("Told apart by"));
    m_table->setAccessibleName(tr("Parts of the costs"));
    m_table->setToolTip(tr("Select a part to see its calls below"));
    m_table->header()->setSectionResizeMode(CostPartModel::Name, QHeaderView::Stretch);
    for (const int column :
         { CostPartModel::Cost, CostPartModel::Share, CostPartModel::Calls, CostPartModel::Tokens }) {
        m_table->header()->resizeSection(column, fontMetrics().averageCharWidth() * 13);
    }
    m_table->sortByColumn(CostPartModel::Cost, Qt::DescendingOrder);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_bars, 1);
    row->addWidget(m_table, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("What it was spent on")));
    column->addWidget(m_dimensions);
    column->addLayout(row);
}

void CostParts::connectParts()
{
    connect(m_dimensions, &QTabBar::currentChanged, this, [this] {
        if (!m_isProgrammatic) {
            fillParts();
            Q_EMIT chosenChanged();
        }
    });
    connect(m_bars, &CostBars::partChosen, this, [this](const QString& key) {
        choose(key);
        Q_EMIT barChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isProgrammatic) {
            Q_EMIT chosenChanged();
        }
    });
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const auto run = RunId::fromString(index.data(CostPartModel::KeyRole).toString());
        if (run && dimension() == CostDimension::Run) {
            Q_EMIT runRequested(*run);
        }
    });
}

// --- what is chosen

CostDimension CostParts::dimension() const
{
    const int tab = m_dimensions->currentIndex();
    return tab >= 0 ? CostDimension(m_dimensions->tabData(tab).toInt()) : CostDimension::Agent;
}

std::optional<CostSlice> CostParts::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        return std::nullopt;
    }
    return m_model->parts().at(m_table->rowOf(index));
}

void CostParts::choose(const std::optional<QString>& key)
{
    const QAbstractItemModel* rows = m_table->model();
    const QModelIndexList found = !key
        ? QModelIndexList()
        : rows->match(rows->index(0, 0), CostPartModel::KeyRole, *key, 1, Qt::MatchExactly | Qt::MatchCaseSensitive);
    {
        const QScopedValueRollback guard(m_isProgrammatic, true);
        m_table->setCurrentIndex(found.value(0));
        if (found.isEmpty()) {
            m_table->clearSelection();
        }
    }
    Q_EMIT chosenChanged();
}

// --- filling

void CostParts::showView(const CostView& view)
{
    m_parts = view.parts;
    m_total = view.total().micros;
    fillTabs(view);
    fillParts();
}

/// Only where others are wanted: a person may just be on one of them.
void CostParts::fillTabs(const CostView& view)
{
    QList<int> wanted;
    QList<int> known;
    for (const CostDimension each : shownDimensions) {
        if (isWorthShowing(view, each)) {
            wanted.append(int(each));
        }
    }
    for (int tab = 0; tab < m_dimensions->count(); ++tab) {
        known.append(m_dimensions->tabData(tab).toInt());
    }
    if (wanted == known) {
        return;
    }
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const int chosen = int(dimension());
    while (m_dimensions->count() > 0) {
        m_dimensions->removeTab(0);
    }
    for (const int each : wanted) {
        m_dimensions->setTabData(m_dimensions->addTab(CostWords::dimension(CostDimension(each))), each);
    }
    m_dimensions->setCurrentIndex(std::max(0, int(wanted.indexOf(chosen))));
    m_dimensions->updateGeometry(); // while it is hidden it does not say that it needs more room
}

void CostParts::fillParts()
{
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const auto part = chosen();
    const bool isSame = m_model->dimension() == dimension();
    const QList<CostSlice>& parts = m_parts[size_t(dimension())];
    m_model->showParts(dimension(), parts, m_total);
    m_bars->showParts(dimension(), parts);
    const QAbstractItemModel* rows = m_table->model();
    if (part && isSame && rows->rowCount() > 0) {
        m_table->setCurrentIndex(
            rows->match(rows->index(0, 0), CostPartModel::KeyRole, part->key, 1, Qt::MatchExactly).value(0));
    }
}

} // namespace cmbagent
