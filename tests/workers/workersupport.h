// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ports.h"
#include "core/usagesample.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>

#include <mutex>
#include <vector>

namespace cmbagent::test {

/// Remembers what a runner says; safe from every thread.
class RecordingObserver final : public StepObserver
{
public:
    void progressed(double fraction, const QString& text) override
    {
        const std::lock_guard lock(m_mutex);
        m_progress += QStringLiteral("%1 %2").arg(fraction).arg(text).trimmed();
    }
    void metricReported(const QString& name, double value, const QString& unit) override
    {
        const std::lock_guard lock(m_mutex);
        m_metrics += QStringLiteral("%1=%2%3").arg(name).arg(value).arg(unit);
    }
    void usageSampled(const UsageSample& sample) override
    {
        const std::lock_guard lock(m_mutex);
        m_usage.push_back(sample);
    }
    void lineWritten(bool isError, const QString& line) override
    {
        const std::lock_guard lock(m_mutex);
        m_lines += isError ? QString(QStringLiteral("! ") + line) : line;
    }
    void noted(const QString& code, const QString& text) override
    {
        const std::lock_guard lock(m_mutex);
        m_notes += QString(code + QStringLiteral(": ") + text);
    }

    QStringList progress() const { return copy(m_progress); }
    QStringList metrics() const { return copy(m_metrics); }
    std::vector<UsageSample> usage() const
    {
        const std::lock_guard lock(m_mutex);
        return m_usage;
    }
    QStringList lines() const { return copy(m_lines); }
    QStringList notes() const { return copy(m_notes); }

private:
    QStringList copy(const QStringList& list) const
    {
        const std::lock_guard lock(m_mutex);
        return list;
    }

    mutable std::mutex m_mutex;
    QStringList m_progress;
    QStringList m_metrics;
    std::vector<UsageSample> m_usage;
    QStringList m_lines;
    QStringList m_notes;
};

/// A blob store that is only a folder; safe from every thread.
class FolderBlobs final : public Blobs
{
public:
    Result<QString> pathOf(const BlobHash& hash) const override
    {
        const QString path = m_folder.filePath(hash.toHex());
        return QFileInfo::exists(path) ? Result<QString>(path)
                                       : fail(ErrorCode::NotFound, QStringLiteral("No such blob."));
    }
    Result<QByteArray> read(const BlobHash& hash) const override
    {
        QFile file(m_folder.filePath(hash.toHex()));
        return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll())
                                              : fail(ErrorCode::NotFound, QStringLiteral("No such blob."));
    }
    Result<BlobRef> put(QByteArrayView content) override
    {
        const std::lock_guard lock(m_mutex);
        const BlobHash hash = BlobHash::of(content);
        QFile file(m_folder.filePath(hash.toHex()));
        if (!file.exists()) {
            if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), content.size()) != content.size()) {
                return fail(ErrorCode::Io, file.errorString());
            }
            file.setPermissions(QFile::ReadOwner);
        }
        return BlobRef { hash, content.size() };
    }
    Result<BlobRef> putFile(const QString& path) override
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? put(file.readAll()) : fail(ErrorCode::Io, file.errorString());
    }
    BlobRef keep(const QByteArray& content) { return put(content).value(); }

private:
    std::mutex m_mutex;
    QTemporaryDir m_folder;
};

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeContent(const QString& path, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A run id that no other test has.
inline RunId freshRun()
{
    static const SystemClock clock;
    static IdSource ids(clock);
    return ids.next<RunId>();
}

/// A job for one step of its own workflow.
inline StepJob makeJob(const QString& runFolder, const StepSpec& spec)
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("test");
    workflow->steps = { spec };
    workflow->seal();
    StepJob job;
    job.run = freshRun();
    job.workflow = workflow;
    job.step = 0;
    job.runFolder = runFolder;
    job.sourceFolder = QStringLiteral("/home/ada/firas");
    return job;
}

/// A step with inline code.
inline StepSpec inlineStep(const QString& code, const QString& interpreter = {})
{
    StepSpec spec;
    spec.id = QStringLiteral("fit");
    spec.inlineCode = code;
    spec.interpreter = interpreter;
    return spec;
}

} // namespace cmbagent::test
