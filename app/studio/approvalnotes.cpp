// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/approvalnotes.h"

#include "analysis/risks.h"
#include "analysis/textdiff.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024; ///< of a text that is compared
constexpr int mostLines = 20'000; ///< of a difference

bool isText(const Evidence& evidence)
{
    return evidence.mediaType.startsWith(QLatin1String("text/")) || evidence.mediaType.endsWith(QLatin1String("json"))
        || evidence.mediaType.endsWith(QLatin1String("yaml"))
        || scriptKindOf(evidence.name, evidence.mediaType) != ScriptKind::None;
}

std::optional<QString> textOf(const Evidence& evidence, const Blobs& blobs)
{
    if (!isText(evidence) || evidence.blob.size > mostBytes) {
        return std::nullopt;
    }
    const auto content = blobs.read(evidence.blob.hash);
    return content ? std::optional(QString::fromUtf8(*content)) : std::nullopt;
}

RiskMark::Kind markOf(RiskKind kind)
{
    switch (kind) {
    case RiskKind::Deletes:
        return RiskMark::Kind::Deletes;
    case RiskKind::WritesOutside:
        return RiskMark::Kind::WritesOutside;
    case RiskKind::Network:
        return RiskMark::Kind::Network;
    case RiskKind::Money:
        return RiskMark::Kind::Money;
    case RiskKind::Installs:
        return RiskMark::Kind::Installs;
    case RiskKind::Programs:
        break;
    }
    return RiskMark::Kind::Programs;
}

void compare(EvidenceNote& note, const QString& before, const QString& now)
{
    TextDiffLimits limits;
    limits.mostLines = mostLines;
    TextDiff diff = diffTexts(before, now, limits);
    note.change = PairText { std::move(diff.lines), diff.added, diff.removed, diff.isCut, diff.isCoarse };
}

EvidenceNote noteOn(const Evidence& evidence, const EarlierApproval* earlier, const Blobs& blobs)
{
    EvidenceNote note;
    note.name = evidence.name;
    const auto text = textOf(evidence, blobs);
    if (text) {
        for (const RiskyLine& line : findRisks(*text, scriptKindOf(evidence.name, evidence.mediaType))) {
            note.risks.push_back({ markOf(line.kind), line.line, line.text });
        }
    }
    if (!earlier) {
        return note;
    }
    const auto before = std::find_if(earlier->shown.begin(), earlier->shown.end(),
                                     [&](const Evidence& other) { return other.name == evidence.name; });
    if (before == earlier->shown.end()) {
        return note;
    }
    note.approvedRun = earlier->runName;
    note.approvedAt = earlier->answered;
    note.isUnchanged = before->blob.hash == evidence.blob.hash;
    const auto old = note.isUnchanged ? std::nullopt : textOf(*before, blobs);
    if (text && old) {
        compare(note, *old, *text);
    }
    return note;
}

} // namespace

std::vector<Evidence> notedEvidence(const AskedQuestion& question)
{
    std::vector<Evidence> all = question.request.shown;
    if (question.context.script) {
        all.push_back(*question.context.script);
    }
    return all;
}

std::vector<EvidenceNote> notesOn(const std::vector<Evidence>& shown, const std::optional<EarlierApproval>& earlier,
                                  const Blobs& blobs)
{
    std::vector<EvidenceNote> notes;
    for (const Evidence& evidence : shown) {
        notes.push_back(noteOn(evidence, earlier ? &*earlier : nullptr, blobs));
    }
    return notes;
}

} // namespace cmbagent
