// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "widgets/common/filelocator.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace cmbagent {

/// A run of a workflow like the FIRAS example, event by event, with its files in a temporary folder.
class FirasStory : public FileLocator
{
public:
    enum Step { Load, FitTemperature, FitY, FitMu, Bootstrap, Look, Report, StepCount };

    FirasStory();

    [[nodiscard]] QString blobPath(const BlobHash& hash) const override;
    [[nodiscard]] QString attemptFolder(int step, int attempt) const override;

    [[nodiscard]] const WorkflowPtr& workflow() const { return m_workflow; }
    [[nodiscard]] RunProjection start() const { return { m_run, m_workflow }; }
    [[nodiscard]] RunProjection fold() const;
    [[nodiscard]] Timestamp lastAt() const { return { m_now }; }

    RunEvents add(EventBody body, qint64 afterMillis = 400);
    RunEvents begin();
    RunEvents started(int step, int attempt = 1);
    RunEvents completed(int step, int attempt = 1, qint64 tookMillis = 1200);
    RunEvents failed(int step, int attempt = 1);
    RunEvents asked();
    /// Everything up to the question.
    void untilQuestion();
    void untilEnd();

    BlobRef put(const QByteArray& content) const;
    void writeLog(int step, int attempt, const QByteArray& out, const QByteArray& err = {}) const;
    static QByteArray plot(const QString& title);

private:
    [[nodiscard]] StepReport reportOf(int step) const;

    QTemporaryDir m_folder;
    WorkflowPtr m_workflow;
    RunId m_run;
    RunEvents m_events;
    qint64 m_now = 1'764'200'000'000'000;
    ApprovalId m_question;
};

} // namespace cmbagent
