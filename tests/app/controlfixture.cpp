// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlfixture.h"

#include "app/backend/workflowopener.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace cmbagent::test {

ControlPlace::ControlPlace()
{
    const QString runtime = path(QStringLiteral("run"));
    QDir().mkpath(runtime);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime));
    // The steps here leave marks beside their workflow file.
    QDir().mkpath(dataPath());
    QFile settings(dataPath() + QStringLiteral("/settings.ini"));
    if (settings.open(QIODevice::WriteOnly)) {
        settings.write("sandbox=off\n");
    }
}

std::unique_ptr<Backend> ControlPlace::open(QString* error) const
{
    BackendOptions options;
    options.dataPath = dataPath();
    options.helperFolder = QStringLiteral(CMBAGENT_HELPERS);
    auto backend = Backend::open(options);
    if (!backend) {
        qWarning("%s", qPrintable(backend.error().toText()));
        if (error) {
            *error = backend.error().toText();
        }
        return nullptr;
    }
    return std::move(*backend);
}

std::unique_ptr<QProcess> ControlPlace::start(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(QStringLiteral(CMBAGENT_PROGRAM), arguments + QStringList { "--data-dir", dataPath() });
    return process;
}

QString ControlPlace::write(const QString& name, const QString& text) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
}

QString ControlPlace::sleeper() const
{
    return write(QStringLiteral("sleeper.workflow.yaml"),
                 QStringLiteral(R"(cmbagent: 1
name: Sleeper
env: {PLACE: "%1"}
steps:
  - id: long
    kind: code
    inline: |
      #!/bin/sh
      echo "good morning"
      echo "::progress 0.5 half"
      : > "$PLACE/begun"
      while [ ! -e "$PLACE/go" ]; do sleep 0.05; done
  - id: after
    kind: code
    needs: [long]
    inline: |
      #!/bin/sh
      true
)")
                     .arg(m_folder.path()));
}

QString ControlPlace::question() const
{
    return write(QStringLiteral("question.workflow.yaml"), QStringLiteral(R"(cmbagent: 1
name: Question
steps:
  - id: look
    kind: approval
    question: Good?
  - id: after
    kind: code
    needs: [look]
    inline: |
      #!/bin/sh
      true
)"));
}

void ControlPlace::letGo() const
{
    QFile file(path(QStringLiteral("go")));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

bool ControlPlace::isRunning() const
{
    return QFile::exists(path(QStringLiteral("begun")))
        && !ask(QStringLiteral("SELECT 1 FROM run_steps WHERE state = 'running'"), {}).isEmpty();
}

QStringList ControlPlace::ask(const QString& sql, const QVariantList& values) const
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("onlooker"));
        database.setDatabaseName(dataPath() + QStringLiteral("/studio.db"));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(sql);
            for (const QVariant& value : values) {
                query.addBindValue(value);
            }
            query.exec();
            while (query.next()) {
                rows << query.value(0).toString();
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("onlooker"));
    return rows;
}

QString ControlPlace::stateOf(const RunId& run) const
{
    return ask(QStringLiteral("SELECT state FROM runs WHERE id = ?"), { run.toString() }).value(0);
}

QString ControlPlace::stepStateOf(const RunId& run, const QString& step) const
{
    return ask(QStringLiteral("SELECT state FROM run_steps WHERE run_id = ? AND id = ?"), { run.toString(), step })
        .value(0);
}

QStringList ControlPlace::eventsOf(const RunId& run) const
{
    return ask(QStringLiteral("SELECT e.type FROM events e JOIN runs r ON r.key = e.run WHERE r.id = ? ORDER BY e.seq"),
               { run.toString() });
}

RunId ControlPlace::lastRun() const
{
    return RunId::fromString(ask(QStringLiteral("SELECT id FROM runs ORDER BY key DESC LIMIT 1"), {}).value(0))
        .value_or(RunId());
}

RunId startRun(Backend& backend, const QString& file)
{
    const auto workflow = openWorkflow(file);
    if (!workflow) {
        return {};
    }
    std::optional<Result<RunId>> started;
    backend.startRun(*workflow, {}, {}, [&started](const Result<RunId>& run) { started = run; });
    const bool came = QTest::qWaitFor([&started] { return started.has_value(); }, 60'000);
    return came && *started ? **started : RunId();
}

std::optional<ApprovalAnswer> yesTo(Backend& backend, const RunId& run)
{
    std::optional<ApprovalAnswer> answer;
    bool isRead = false;
    backend.read<RunProjection>(
        [&backend, run](Reader& reader) { return reader.load(backend.scope(), run, backend.blobs()); },
        [&answer, &isRead](const Result<RunProjection>& loaded) {
            isRead = true;
            for (const Approval& approval : loaded ? loaded->approvals() : std::vector<Approval>()) {
                if (approval.isOpen()) {
                    answer = ApprovalAnswer {
                        approval.request.id, approval.request.hash, Resolution::Approved, {}, QStringLiteral("person")
                    };
                }
            }
        });
    return QTest::qWaitFor([&isRead] { return isRead; }, 60'000) ? answer : std::nullopt;
}

} // namespace cmbagent::test
