// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/factlist.h"

#include "widgets/common/longtext.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QGridLayout>

namespace cmbagent {

namespace {

constexpr int lettersSideBySide = 34; // of a name and a value; with less, numbers would break in two

} // namespace

FactList::FactList(const QString& heading, Look look, QWidget* parent)
    : QWidget(parent), m_look(look), m_heading(new WrapLabel(this)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::grid + Theme::fine);
    m_grid->setVerticalSpacing(Theme::fine);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_grid->addWidget(m_heading, 0, 0, 1, 2);
    m_heading->setFont(Theme::font(font(), 0, QFont::DemiBold));
    setHeading(heading);
    hide();
}

void FactList::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void FactList::setMostLines(int lines)
{
    m_mostLines = lines;
    for (const Row& row : std::as_const(m_rows)) {
        row.value->setMostLines(lines);
    }
}

void FactList::setFacts(const QList<Fact>& facts)
{
    if (m_facts == facts) {
        return; // refreshed often, changed seldom
    }
    m_facts = facts;
    rebuild();
}

void FactList::rebuild()
{
    while (m_rows.size() > m_facts.size()) {
        const Row row = m_rows.takeLast();
        delete row.name;
        delete row.value;
    }
    while (m_rows.size() < m_facts.size()) {
        Row row { new WrapLabel(this), new LongText(m_mostLines, this) };
        row.name->setMuted(true);
        m_rows.append(row);
        place(int(m_rows.size()) - 1);
        styleRow(int(m_rows.size()) - 1);
    }
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        const Fact& fact = m_facts[i];
        m_rows[i].name->setText(fact.name);
        m_rows[i].value->setText(fact.value);
        m_rows[i].value->label()->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.value));
        m_rows[i].name->setToolTip(fact.toolTip);
        m_rows[i].value->setToolTip(fact.toolTip);
    }
    setVisible(!m_facts.isEmpty());
    updateGeometry();
}

void FactList::place(int row)
{
    const int line = 2 * row + 1;
    m_grid->addWidget(m_rows[row].name, line, 0, 1, m_isStacked ? 2 : 1);
    m_grid->addWidget(m_rows[row].value, m_isStacked ? line + 1 : line, m_isStacked ? 0 : 1, 1, m_isStacked ? 2 : 1);
}

void FactList::arrange()
{
    const bool isNarrow = width() < lettersSideBySide * fontMetrics().averageCharWidth();
    if (isNarrow == m_isStacked) {
        return;
    }
    m_isStacked = isNarrow;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        m_grid->removeWidget(m_rows[row].name);
        m_grid->removeWidget(m_rows[row].value);
        place(row);
    }
}

void FactList::styleRow(int row)
{
    m_rows[row].value->label()->setFont(
        Theme::font(font(), 0, m_look == Look::Strong ? QFont::DemiBold : QFont::Normal));
}

void FactList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_heading->setFont(Theme::font(font(), 0, QFont::DemiBold));
        for (int row = 0; row < int(m_rows.size()); ++row) {
            styleRow(row);
        }
        arrange();
    }
}

void FactList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace cmbagent
