// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/overridekeeper.h"

#include "archive/detect.h"
#include "archive/workflowdraft.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace cmbagent {

namespace {

Error inFile(Error error, const QString& path)
{
    if (error.place.file.isEmpty()) {
        error.place.file = path;
    }
    return error;
}

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, QStringLiteral("The file cannot be read."), QStringLiteral("Check its permissions."),
                    file.errorString());
    }
    return file.readAll();
}

Result<WorkflowDraft> draftOf(const QByteArray& text, const QString& path)
{
    if (detectFileFormat(text) == FileFormat::WfFormat) {
        return fail(ErrorCode::Unsupported, QStringLiteral("Nothing can be kept in a recorded trace."),
                    QStringLiteral("Leave --keep out; what you say then holds for this once."));
    }
    auto draft = WorkflowDraft::open(text, path, QFileInfo(path).absolutePath());
    return draft ? Result<WorkflowDraft>(std::move(*draft)) : fail(draft.error().front());
}

/// Whether a step needs another already, in whatever way.
bool isNeeded(const DraftView& view, const DependencyOverride& override)
{
    const int from = view.indexOf(override.from);
    const int to = view.indexOf(override.to);
    if (from < 0 || to < 0) {
        return false;
    }
    const std::vector<Need>& all = view.workflow->steps[size_t(to)].needs;
    return std::any_of(all.begin(), all.end(), [from](const Need& need) { return need.step == from; });
}

Result<KeptOverride> keepOne(WorkflowDraft& draft, const DependencyOverride& override)
{
    KeptOverride kept { override.from, override.to, override.kind != DependencyKind::None };
    if (kept.isNeed && isNeeded(draft.view(), override)) {
        return kept;
    }
    const QByteArray before = draft.text();
    const DraftEdit edit = kept.isNeed ? DraftEdit(edits::Connect { override.from, override.to })
                                       : DraftEdit(edits::SetIndependent { override.from, override.to });
    if (const auto done = draft.apply(edit); !done) {
        return fail(done.error());
    }
    kept.isNew = draft.text() != before;
    return kept;
}

Result<void> saveDraft(WorkflowDraft& draft, const QByteArray& before, const QString& path)
{
    if (draft.text() == before) {
        return {};
    }
    if (!draft.view().faults.empty()) {
        return fail(draft.view().faults.front().error);
    }
    if (auto confirmed = draft.confirm(); !confirmed) {
        return confirmed;
    }
    const auto now = contentOf(path);
    if (!now || *now != before) {
        return fail(ErrorCode::Conflict, QStringLiteral("Somebody else has changed the file meanwhile."),
                    QStringLiteral("Nothing was written. Try again."));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(draft.text()) != draft.text().size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("The file cannot be written, and is as it was."),
                    QStringLiteral("Check the disk and the permissions of the file and its folder; without --keep what "
                                   "you say holds for this once."),
                    file.errorString());
    }
    return {};
}

} // namespace

QString KeptOverride::toText() const
{
    const QString text = isNeed ? QStringLiteral("'%1' needs '%2'") : QStringLiteral("'%1' is independent of '%2'");
    return (isNew ? text + QLatin1Char('.') : text + QStringLiteral(", as the file says already.")).arg(to, from);
}

QJsonObject KeptOverride::toJson() const
{
    return { { "from", from },
             { "to", to },
             { "key", isNeed ? QStringLiteral("needs") : QStringLiteral("independent_of") },
             { "written", isNew } };
}

Result<std::vector<KeptOverride>> keepOverrides(const QString& path, const std::vector<DependencyOverride>& overrides)
{
    const auto text = contentOf(path);
    auto draft = text ? draftOf(*text, path) : fail(text.error());
    if (!draft) {
        return fail(inFile(draft.error(), path));
    }
    std::vector<KeptOverride> all;
    // Those that take away come first, so that the order of the list decides nothing.
    for (const bool takesAway : { true, false }) {
        for (const DependencyOverride& override : overrides) {
            if ((override.kind == DependencyKind::None) != takesAway) {
                continue;
            }
            const auto kept = keepOne(*draft, override);
            if (!kept) {
                return fail(inFile(kept.error(), path));
            }
            std::erase_if(all, [&](const KeptOverride& one) { return one.from == kept->from && one.to == kept->to; });
            all.push_back(*kept); // the last word about a pair is the one that stands
        }
    }
    const auto written = saveDraft(*draft, *text, path);
    return written ? Result<std::vector<KeptOverride>>(std::move(all)) : fail(inFile(written.error(), path));
}

} // namespace cmbagent
