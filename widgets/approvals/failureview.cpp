// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/failureview.h"

#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"
#include "widgets/window/windowstyle.h"

#include <QVBoxLayout>

namespace cmbagent {

namespace {

QList<Fact> attemptFacts(const std::vector<PastAttempt>& attempts)
{
    QList<Fact> facts;
    for (const PastAttempt& attempt : attempts) {
        const QString category =
            attempt.errorType.isEmpty() ? QString() : ErrorTaxonomy::standard().category(attempt.errorType).label;
        QString what = attempt.message.isEmpty() ? FailureView::tr("no message") : attempt.message;
        if (!category.isEmpty()) {
            what = FailureView::tr("%1: %2", "kind of error, message").arg(category, what);
        }
        if (!attempt.modifications.isEmpty()) {
            what += QLatin1Char('\n')
                + FailureView::tr("Changed for it: %1").arg(attempt.modifications.join(QStringLiteral(", ")));
        }
        const QString took = attempt.ended.isSet() && attempt.started.isSet()
            ? Labels::duration(attempt.ended.micros - attempt.started.micros)
            : QString();
        const QString name = took.isEmpty() ? FailureView::tr("Attempt %1").arg(attempt.number)
                                            : FailureView::tr("Attempt %1 · %2").arg(attempt.number).arg(took);
        facts.append({ name, what, attempt.started.isSet() ? Labels::exactTime(attempt.started) : QString() });
    }
    return facts;
}

void addList(QVBoxLayout* column, const QString& heading, const QStringList& lines)
{
    if (lines.isEmpty()) {
        return;
    }
    auto* title = new WrapLabel(heading);
    setLook(title, Look::Title);
    column->addWidget(title);
    for (const QString& line : lines) {
        column->addWidget(new WrapLabel(QStringLiteral("• ") + line));
    }
}

} // namespace

FailureView::FailureView(const FailureFacts& failure, QWidget* parent) : QWidget(parent), m_message(new MessageBar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid + Theme::fine, 0, Theme::grid + Theme::fine, Theme::grid + Theme::fine);
    column->setSpacing(Theme::grid);
    auto* kind = new WrapLabel(failure.advice.label);
    kind->setObjectName(QStringLiteral("errorKind"));
    kind->setFont(Theme::font(font(), 1, QFont::DemiBold));
    column->addWidget(kind);
    if (!failure.advice.explanation.isEmpty()) {
        auto* explanation = new WrapLabel(failure.advice.explanation);
        explanation->setMuted(true);
        column->addWidget(explanation);
    }
    m_message->showMessage(MessageBar::Kind::Error, failure.error.what, failure.error.mend, failure.error.detail);
    m_message->setDismissible(false);
    column->addWidget(m_message);
    if (!failure.attempts.empty()) {
        auto* attempts = new FactList(tr("What was tried"), FactList::Look::Plain);
        attempts->setObjectName(QStringLiteral("attempts"));
        attempts->setFacts(attemptFacts(failure.attempts));
        column->addWidget(attempts);
    }
    addList(column, tr("What may help"), failure.advice.suggestions);
    addList(column, tr("Other ways"), failure.advice.alternatives);
}

} // namespace cmbagent
