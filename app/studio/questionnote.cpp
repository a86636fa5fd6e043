// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/questionnote.h"

#include "analysis/risks.h"
#include "widgets/approvals/approvalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr size_t mostOnDesktop = 3;

/// Code in the workflow does not say what language it is in, so that it is read as each.
bool looksRisky(const AskedQuestion& question, const std::vector<EvidenceNote>& notes)
{
    const QString& code = question.context.code;
    return !question.risks.empty() || !findRisks(code, ScriptKind::Python).empty()
        || !findRisks(code, ScriptKind::Shell).empty()
        || std::any_of(notes.begin(), notes.end(), [](const EvidenceNote& note) { return !note.risks.empty(); });
}

struct QuestionNote
{
    Q_DECLARE_TR_FUNCTIONS(QuestionNote)
};

} // namespace

std::vector<Resolution> answersOnDesktop(const AskedQuestion& question, const std::vector<EvidenceNote>& notes)
{
    const ApprovalRequested& request = question.request;
    if (request.kind == ApprovalKind::Plan || request.kind == ApprovalKind::Effect || looksRisky(question, notes)) {
        return {};
    }
    std::vector<Resolution> answers;
    std::copy_if(request.options.begin(), request.options.end(), std::back_inserter(answers),
                 [](Resolution option) { return option != Resolution::Modified && option != Resolution::Aborted; });
    return answers.size() <= mostOnDesktop ? answers : std::vector<Resolution>();
}

QString questionText(const AskedQuestion& question, Timestamp now)
{
    const ApprovalRequested& request = question.request;
    QStringList lines { request.question, question.runName };
    if (!request.shown.empty()) {
        QStringList names;
        for (const Evidence& evidence : request.shown) {
            names << evidence.name;
        }
        lines << QuestionNote::tr("To look at: %1", "names of files").arg(names.join(QStringLiteral(", ")));
    }
    if (request.deadline.isSet()) {
        lines << ApprovalWords::unanswered(request, now);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace cmbagent
