// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/taskwriter.h"

#include "archive/workflowdraft.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace cmbagent {

Result<QString> makeTaskFolder(const QString& parent, const QString& task, Timestamp now)
{
    static const QRegularExpression strange(QStringLiteral("[^a-z0-9]+"));
    const QStringList words = task.toLower().replace(strange, QStringLiteral(" ")).simplified().split(u' ').mid(0, 5);
    const QString day = QDateTime::fromMSecsSinceEpoch(now.micros / 1000).toString(QStringLiteral("yyyyMMdd_HHmmss"));
    const QString name = QStringLiteral("%1/%2-%3").arg(parent, day, words.join(u'-').left(40));
    QString folder = name;
    for (int number = 2; QFileInfo::exists(folder); ++number) {
        folder = QStringLiteral("%1-%2").arg(name, QString::number(number));
    }
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::Io, QStringLiteral("The folder %1 cannot be made.").arg(folder),
                    QStringLiteral("Check permissions and space on the disk."));
    }
    return folder;
}

Result<QMap<QString, QString>> bringFiles(const QString& folder, const QMap<QString, QString>& files)
{
    QMap<QString, QString> brought;
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString name = QFileInfo(it.key()).fileName();
        if (name.isEmpty() || !QFile::copy(it.value(), folder + u'/' + name)) {
            return fail(ErrorCode::NotFound, QStringLiteral("The file %1 cannot be copied.").arg(it.value()),
                        QStringLiteral("Check the path."));
        }
        brought.insert(name, name);
    }
    return brought;
}

Result<QString> bringDocumentation(const QString& folder, const QString& documentation)
{
    constexpr qint64 largestFile = 20'000'000;
    constexpr qint64 mostBytes = 500'000'000;
    constexpr int mostFiles = 2'000;
    const QDir from(documentation);
    if (documentation.isEmpty() || !from.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no folder %1.").arg(documentation),
                    QStringLiteral("Check the path."));
    }
    const QString name = QStringLiteral("docs");
    int files = 0;
    qint64 bytes = 0;
    QDirIterator it(from.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        if (info.size() > largestFile) {
            continue;
        }
        bytes += info.size();
        if (++files > mostFiles || bytes > mostBytes) {
            return fail(ErrorCode::Limit,
                        QStringLiteral("The folder %1 is too large to go with a task.").arg(documentation),
                        QStringLiteral("Choose a smaller one: at most 2,000 files and 500 MB."));
        }
        const QString to = folder + u'/' + name + u'/' + from.relativeFilePath(info.filePath());
        if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::copy(info.filePath(), to)) {
            return fail(ErrorCode::Io, QStringLiteral("The file %1 cannot be copied.").arg(info.filePath()),
                        QStringLiteral("Check permissions and space on the disk."));
        }
    }
    return name;
}

Result<WorkflowFile> writeWorkflow(const QString& path, const QString& name, const std::vector<DraftEdit>& edits)
{
    const QString folder = QFileInfo(path).absolutePath();
    auto draft = WorkflowDraft::open(WorkflowDraft::emptyText(name), path, folder);
    if (!draft) {
        return fail(draft.error().front());
    }
    for (const DraftEdit& edit : edits) {
        if (const auto done = draft->apply(edit); !done) {
            return tl::unexpected(done.error());
        }
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(draft->text()) < 0 || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written.").arg(path),
                    QStringLiteral("Check permissions and space on the disk."), file.errorString());
    }
    auto read = readWorkflow(path);
    if (!read) {
        return fail(read.error().front());
    }
    return std::move(*read);
}

} // namespace cmbagent
