// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costsummary.h"

#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QLabel>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

QString factsOf(const CostView& view)
{
    const CostSum& total = view.total();
    QStringList facts { view.name.isEmpty() ? CostWords::area(view.area) : view.name };
    facts.append(CostWords::calls(total.calls));
    facts.append(CostWords::tokens(total.tokens()));
    if (total.tokens() > 0 && total.unpriced < total.calls) {
        facts.append(
            CostSummary::tr("%1 for 1,000 tokens").arg(CostWords::money(total.micros * 1000 / total.tokens())));
    }
    if (view.ratePerHour) {
        facts.append(CostSummary::tr("%1 an hour of late").arg(CostWords::money(qint64(*view.ratePerHour))));
    }
    return facts.join(QStringLiteral(" · "));
}

/// How the sum is to be read; empty: as it stands.
QString noteOf(const CostView& view)
{
    QStringList notes;
    if (const qint64 unpriced = view.total().unpriced; unpriced > 0) {
        notes.append(
            CostSummary::tr("Nobody knows what %1 cost; that is not in the sum.").arg(CostWords::calls(unpriced)));
    }
    if (view.kind == CostKind::Recorded) {
        notes.append(CostSummary::tr("These answers were recorded and given again: nothing was spent on them."));
    } else if (view.kind == CostKind::Imported) {
        notes.append(CostSummary::tr(
            "As the imported runs told it. What they did not tell apart by calls is one call for each agent, "
            "which cost at most this."));
    }
    for (int number = 0; number < costKindCount; ++number) {
        const CostSum& other = view.totals[size_t(number)];
        if (number != int(view.kind) && other.calls > 0) {
            notes.append(CostSummary::tr("Not in it: %1, %2.", "kind of costs, sum")
                             .arg(CostWords::kind(CostKind(number)), CostWords::sum(other)));
        }
    }
    if (view.guess) {
        notes.append(CostWords::guess(*view.guess));
    }
    return notes.join(QLatin1Char(' '));
}

} // namespace

CostSummary::CostSummary(QWidget* parent)
    : QFrame(parent), m_total(new QLabel), m_facts(new WrapLabel), m_note(new WrapLabel)
{
    setLook(this, Look::Card);
    setLook(m_total, Look::Title);
    m_total->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setMuted(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(4);
    column->addWidget(m_total);
    column->addWidget(m_facts);
    column->addWidget(m_note);
}

void CostSummary::showView(const CostView& view)
{
    const QString sum = CostWords::sum(view.total());
    m_total->setText(view.kind == CostKind::Recorded ? tr("%1, recorded").arg(sum) : sum);
    m_total->setToolTip(CostWords::usageOf(view.total()));
    m_facts->setText(factsOf(view));
    const QString note = noteOf(view);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString CostSummary::totalText() const
{
    return m_total->text();
}

QString CostSummary::noteText() const
{
    return m_note->text();
}

} // namespace cmbagent
