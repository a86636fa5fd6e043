// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/retrystrip.h"

#include "core/clock.h"
#include "core/retryadvice.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace cmbagent {

namespace {

constexpr qsizetype mostSuggestions = 4;
constexpr int roomyLines = 30; ///< of a pane that has room for all of it

QString strategyText(RetryStrategy strategy)
{
    switch (strategy) {
    case RetryStrategy::ExponentialBackoff:
        return RetryStrip::tr("after a pause that grows with each attempt");
    case RetryStrategy::UserGuided:
        return RetryStrip::tr("with what you wrote");
    case RetryStrategy::Immediate:
        break;
    }
    return RetryStrip::tr("as it is, with what went wrong before at hand");
}

/// Every second all of it is looked at anew; what is the same must not be laid out again.
void setTextOf(WrapLabel* label, const QString& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
    label->setVisible(!text.isEmpty());
}

} // namespace

RetryStrip::RetryStrip(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_text(new WrapLabel), m_now(new QPushButton(tr("Tr&y now"))),
      m_fold(new QToolButton), m_explanation(new WrapLabel), m_chance(new WrapLabel), m_suggestions(new WrapLabel),
      m_note(new QLineEdit), m_send(new QPushButton(tr("Send")))
{
    setObjectName(QStringLiteral("retryStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    m_now->setToolTip(tr("Begin the next attempt without waiting any longer"));
    m_fold->setText(tr("Why, and what may help"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(new IconLabel(Icons::status(Status::Retrying), 20), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    auto* actions = new WrapRow; // the text has all of the width, however large it is
    actions->startAtFront();
    actions->addWidget(m_now);
    actions->addWidget(m_fold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::fine);
    column->addLayout(row);
    column->addLayout(actions);
    m_more = buildMore();
    column->addWidget(m_more);
    unfold(true);
    connect(m_now, &QPushButton::clicked, this, &RetryStrip::order);
    connect(m_fold, &QToolButton::clicked, this, [this](bool isUnfolded) {
        m_isChosen = true;
        unfold(isUnfolded);
    });
    hide();
}

QWidget* RetryStrip::buildMore()
{
    auto* more = new QWidget;
    auto* column = new QVBoxLayout(more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    m_explanation->setMuted(true);
    m_chance->setMuted(true);
    for (WrapLabel* label : { m_explanation, m_chance, m_suggestions }) {
        label->setFont(Theme::font(font(), -1));
        column->addWidget(label);
    }
    const QString what = tr("Note for the next attempt");
    m_note->setPlaceholderText(tr("What it should do differently"));
    m_note->setAccessibleName(what);
    m_note->setClearButtonEnabled(true);
    m_send->setToolTip(tr("The next attempt begins now, and is told what you wrote"));
    m_send->setAccessibleDescription(m_send->toolTip());
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_note, 1);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_note, &QLineEdit::textChanged, this, &RetryStrip::refresh);
    connect(m_note, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_send, &QPushButton::clicked, this, &RetryStrip::order);
    return more;
}

/// What was written goes along whichever button is pressed: it must not be lost.
void RetryStrip::order()
{
    m_asked = m_graph.status(m_step).failures + 1;
    const QString guidance = m_note->text().trimmed();
    refresh();
    Q_EMIT retryRequested(m_step, guidance);
}

void RetryStrip::setStep(int step)
{
    if (step != m_step) {
        m_step = step;
        m_asked = 0;
        m_note->clear();
    }
    refresh();
}

void RetryStrip::setOffered(bool isOffered)
{
    m_isOffered = isOffered;
    refresh();
}

void RetryStrip::setRoom(int height)
{
    if (!m_isChosen) {
        unfold(height >= fontMetrics().lineSpacing() * roomyLines);
    }
}

void RetryStrip::unfold(bool isUnfolded)
{
    m_fold->setChecked(isUnfolded);
    m_fold->setIcon(Icons::icon(isUnfolded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_fold->setAccessibleDescription(isUnfolded ? tr("Unfolded") : tr("Folded"));
    m_more->setVisible(isUnfolded);
}

bool RetryStrip::isUnfolded() const
{
    return !m_more->isHidden();
}

QString RetryStrip::text() const
{
    return m_text->text();
}

QString RetryStrip::advice() const
{
    return QStringList { m_explanation->text(), m_chance->text(), m_suggestions->text() }.join(QLatin1Char('\n'));
}

/// As it was planned; a note for the attempt makes it likelier to help.
void RetryStrip::showAdvice(const Error& error, int failures)
{
    const bool hasNote = !m_note->text().trimmed().isEmpty();
    const RetryAdvice advice = adviseRetry(ErrorTaxonomy::standard(), error, failures, hasNote, 0.5);
    setTextOf(m_explanation, advice.explanation);
    setTextOf(m_chance,
              tr("The next attempt helps with a chance of about %1. It is made %2.", "chance, how")
                  .arg(Labels::percent(advice.probability), strategyText(advice.strategy)));
    QStringList lines;
    for (const QString& suggestion : advice.suggestions.mid(0, mostSuggestions)) {
        lines << QStringLiteral("• ") + suggestion;
    }
    setTextOf(m_suggestions, lines.join(QLatin1Char('\n')));
}

void RetryStrip::refresh()
{
    const bool isKnown = m_isOffered && m_step >= 0 && m_step < m_graph.stepCount() && m_graph.isRun();
    const bool waits = isKnown && m_graph.status(m_step).isRetrying()
        && m_graph.projection().state() == RunState::Executing && m_graph.status(m_step).notBefore.isSet();
    setVisible(waits);
    if (!waits) {
        if (std::exchange(m_asked, 0) > 0) {
            m_note->clear(); // it went along
        }
        return;
    }
    const StepStatus& status = m_graph.status(m_step);
    const int next = status.failures + 1;
    const qint64 left = status.notBefore.micros - m_clock.now().micros;
    QString text = left > 0
        ? tr("Attempt %1 of %2 begins in %3.")
              .arg(next)
              .arg(m_graph.spec(m_step).retry.attempts)
              .arg(Labels::countdown(status.notBefore, m_clock.now()))
        : tr("Attempt %1 of %2 begins as soon as there is room.").arg(next).arg(m_graph.spec(m_step).retry.attempts);
    const StepReport* report = status.attempts.empty() ? nullptr : status.attempts.back().report.get();
    if (report && report->error) {
        const ErrorCategory& category = ErrorTaxonomy::standard().classify(*report->error);
        text += QLatin1Char('\n') + tr("%1: %2", "kind of error, message").arg(category.label, report->error->what);
        showAdvice(*report->error, status.failures);
    } else {
        for (WrapLabel* label : { m_explanation, m_chance, m_suggestions }) {
            setTextOf(label, {});
        }
    }
    m_text->setText(text);
    const bool canBegin = left > 0 && m_asked != next;
    m_now->setEnabled(canBegin);
    m_note->setEnabled(canBegin);
    m_send->setEnabled(canBegin && !m_note->text().trimmed().isEmpty());
}

} // namespace cmbagent
