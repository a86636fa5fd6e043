// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/projection.h"
#include "support/mockclock.h"

#include <QHash>

namespace cmbagent {

/// Content kept in memory; counts how often each was read.
class MemoryBlobs final : public Blobs
{
public:
    [[nodiscard]] Result<QString> pathOf(const BlobHash&) const override
    {
        return fail(ErrorCode::NotFound, QStringLiteral("There are no files here."));
    }
    [[nodiscard]] Result<QByteArray> read(const BlobHash& hash) const override
    {
        ++reads[hash];
        if (!m_contents.contains(hash)) {
            return fail(ErrorCode::NotFound, QStringLiteral("The content is gone."));
        }
        return m_contents.value(hash);
    }
    Result<BlobRef> put(QByteArrayView content) override { return add(content.toByteArray()); }
    Result<BlobRef> putFile(const QString&) override
    {
        return fail(ErrorCode::Unsupported, QStringLiteral("There are no files here."));
    }

    BlobRef add(const QByteArray& content)
    {
        const BlobHash hash = BlobHash::of(content);
        m_contents.insert(hash, content);
        return { hash, content.size() };
    }
    void forget(const BlobHash& hash) { m_contents.remove(hash); }
    [[nodiscard]] int readCount() const
    {
        int sum = 0;
        for (const int count : reads) {
            sum += count;
        }
        return sum;
    }

    mutable QHash<BlobHash, int> reads;

private:
    QHash<BlobHash, QByteArray> m_contents;
};

/// A run told by its events; every event must be taken.
class RunStory
{
public:
    RunStory(WorkflowPtr workflow, RunCreated created) : m_ids(m_clock), run(m_ids.next<RunId>(), std::move(workflow))
    {
        tell(std::move(created));
        tell(RunMoved { RunState::Draft, RunState::Executing, {} });
    }

    RunStory& tell(EventBody body)
    {
        const auto taken = run.apply({ run.run(), run.seq() + 1, { 1'000'000 * (run.seq() + 1) }, std::move(body) });
        if (!taken) {
            qFatal("%s", qPrintable(taken.error().toText()));
        }
        return *this;
    }
    /// One attempt from start to end.
    RunStory& attempt(const char* step, StepState to, StepReport report = {})
    {
        const int index = run.workflow()->indexOf(QLatin1String(step));
        const int number = int(run.step(index).attempts.size()) + 1;
        tell(StepStarted { index, number });
        return tell(StepFinished { index, number, to, std::make_shared<const StepReport>(std::move(report)) });
    }
    RunStory& fails(const char* step, const char* what)
    {
        StepReport report;
        report.error = Error { ErrorCode::Script, QString::fromUtf8(what), {}, {}, {}, {} };
        return attempt(step, StepState::Failed, std::move(report));
    }
    RunStory& retries(const char* step)
    {
        const int index = run.workflow()->indexOf(QLatin1String(step));
        return tell(StepRetryScheduled { index, int(run.step(index).attempts.size()) + 1, {}, {} });
    }
    RunStory& measures(const char* step, const char* name, double value)
    {
        const int index = run.workflow()->indexOf(QLatin1String(step));
        return tell(MetricRecorded { index, 1, QString::fromUtf8(name), value, {} });
    }

private:
    MockClock m_clock;
    IdSource m_ids;

public:
    RunProjection run;
};

} // namespace cmbagent
