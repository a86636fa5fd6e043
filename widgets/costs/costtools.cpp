// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costtools.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace cmbagent {

namespace {

void dress(QToolButton* button, const QString& text, const QString& icon)
{
    button->setText(text);
    button->setIcon(Icons::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

} // namespace

CostTools::CostTools(QWidget* parent)
    : QWidget(parent), m_area(new QComboBox), m_kind(new QComboBox), m_budgets(new QToolButton),
      m_export(new QToolButton)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Bar);
    auto* back = new QToolButton;
    dress(back, tr("&Back"), QStringLiteral("back"));
    back->setToolTip(tr("Back to the graph"));
    m_area->setAccessibleName(tr("Whose costs"));
    m_kind->setAccessibleName(tr("What kind of costs"));
    m_kind->setToolTip(tr("Recorded answers are given again without asking anybody, and nothing is spent on them; "
                          "imported runs say themselves what they had cost."));
    dress(m_budgets, tr("B&udgets…"), QStringLiteral("settings"));
    m_budgets->setToolTip(tr("Set, change and remove budgets"));
    buildExport();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(back);
    auto* title = new ElidedLabel(tr("Costs")); // the first to give way
    title->setObjectName(QStringLiteral("costsTitle"));
    setLook(title, Look::Title);
    row->addWidget(title);
    row->addWidget(m_area);
    row->addWidget(m_kind);
    row->addStretch(1);
    row->addWidget(m_budgets);
    row->addWidget(m_export);
    connect(m_budgets, &QToolButton::clicked, this, &CostTools::budgetsRequested);
    connect(back, &QToolButton::clicked, this, &CostTools::backRequested);
    connect(m_area, &QComboBox::activated, this, &CostTools::choiceChanged);
    connect(m_kind, &QComboBox::activated, this, &CostTools::choiceChanged);
}

void CostTools::buildExport()
{
    dress(m_export, tr("E&xport"), QStringLiteral("save"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    addExport(menu, tr("&Calls as CSV…"), CostFormat::CallsCsv);
    addExport(menu, tr("&This table as CSV…"), CostFormat::PartsCsv);
    addExport(menu, tr("All as &JSON…"), CostFormat::Json);
    addExport(menu, tr("All as &PDF…"), CostFormat::Pdf);
    addExport(menu, tr("Cost &report of CMBAgent…"), CostFormat::CmbagentReport);
    m_export->setMenu(menu);
}

void CostTools::addExport(QMenu* menu, const QString& text, CostFormat format)
{
    connect(menu->addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(format); });
}

CostArea CostTools::area() const
{
    return CostArea(m_area->currentData().toInt());
}

CostKind CostTools::kind() const
{
    return CostKind(m_kind->currentData().toInt());
}

void CostTools::showView(const CostView& view)
{
    m_area->clear();
    for (int number = 0; number < costAreaCount; ++number) {
        const auto area = CostArea(number);
        if (view.hasRun || area == CostArea::Project || area == CostArea::Session) {
            m_area->addItem(CostWords::area(area), number);
        }
    }
    m_area->setCurrentIndex(std::max(0, m_area->findData(int(view.area))));
    m_kind->clear();
    for (int number = 0; number < costKindCount; ++number) {
        if (view.totals[size_t(number)].calls > 0 || number == int(view.kind)) {
            m_kind->addItem(CostWords::kind(CostKind(number)), number);
        }
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(view.kind))));
    m_kind->setVisible(m_kind->count() > 1 || view.kind != CostKind::Paid);
    m_export->setEnabled(!view.isEmpty());
}

} // namespace cmbagent
