// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steplauncher.h"

#include "workers/launcherconnection.h"
#include "workers/strayfinder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace cmbagent {

namespace {

constexpr size_t mostIdle = 16;

/// Puts a stream together again: what the launcher skipped because we were slow is read from the log file.
class StreamReader
{
public:
    StreamReader(bool isError, QString log, const StepLauncher::Listener& listener)
        : m_isError(isError), m_log(std::move(log)), m_listener(listener)
    { }

    void take(qint64 offset, QByteArrayView data)
    {
        catchUp(offset);
        deliver(data);
    }

    void catchUp(qint64 offset)
    {
        QFile file(m_log);
        if (m_position >= offset || m_log.isEmpty() || !file.open(QIODevice::ReadOnly) || !file.seek(m_position)) {
            m_position = qMax(m_position, offset);
            return;
        }
        while (m_position < offset) {
            const QByteArray piece = file.read(qMin<qint64>(offset - m_position, 64 * 1024));
            if (piece.isEmpty()) {
                m_position = offset;
                return;
            }
            deliver(piece);
        }
    }

private:
    void deliver(QByteArrayView data)
    {
        m_position += data.size();
        if (m_listener) {
            m_listener(m_isError, data);
        }
    }

    bool m_isError;
    QString m_log;
    const StepLauncher::Listener& m_listener;
    qint64 m_position = 0;
};

LaunchResult toResult(const launcher::FinalFrame& frame)
{
    LaunchResult result;
    result.reason = frame.reason;
    result.exitCode = frame.exitCode;
    result.signal = frame.signal;
    result.error = frame.error;
    result.what = QString::fromLatin1(frame.what);
    result.leftBehind = int(frame.leftBehind);
    result.leftBehindNames = QString::fromUtf8(frame.leftBehindNames);
    result.survivors = int(frame.survivors);
    result.wallMicros = frame.wallMicroseconds;
    result.cpuMicros = frame.userMicroseconds + frame.systemMicroseconds;
    result.peakRssBytes = qMax(frame.peakProcessBytes, frame.peakGroupBytes);
    result.diskBytes = frame.diskBytes;
    result.wasWarm = frame.isWarm != 0;
    result.stdoutBytes = qint64(frame.stdoutBytes);
    result.stderrBytes = qint64(frame.stderrBytes);
    return result;
}

void addExtras(QByteArrayList& texts, char kind, const QStringList& values)
{
    for (const QString& value : values) {
        texts += kind + QFile::encodeName(value);
    }
}

/// Whether a variable differs between steps that the same warm interpreter can serve.
bool isOfStep(const QByteArray& variable)
{
    static constexpr const char* names[] = { "CMBAGENT_", "PYTHONPATH=", "PWD=", "HOME=", "TMPDIR=" };
    return std::any_of(std::begin(names), std::end(names),
                       [&variable](const char* name) { return variable.startsWith(name); });
}

/// Interpreter, environment and modules in short; empty where no warm interpreter is wanted.
QByteArray warmKeyOf(const LaunchSpec& spec)
{
    if (!spec.isWarm || spec.command.size() != 2 || !spec.wrapper.isEmpty()) {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& text) { hash.addData(text + '\0'); };
    add(QFile::encodeName(spec.command.constFirst()));
    add(spec.modules.join(QLatin1Char(',')).toUtf8());
    for (const QByteArray& variable : spec.environment) {
        if (!isOfStep(variable)) {
            add(variable);
        }
    }
    return hash.result().toHex();
}

QByteArrayList extraTexts(const LaunchSpec& spec, const QByteArray& warmKey)
{
    QByteArrayList texts;
    if (!warmKey.isEmpty()) {
        texts += launcher::extra::warmKey + warmKey;
        addExtras(texts, launcher::extra::warmModule, spec.modules);
    }
    addExtras(texts, launcher::extra::own, spec.ownFolders);
    addExtras(texts, launcher::extra::writable, spec.writable);
    addExtras(texts, launcher::extra::readable, spec.readable);
    addExtras(texts, launcher::extra::hidden, spec.hidden);
    return texts;
}

launcher::JobHead jobHead(const LaunchSpec& spec)
{
    launcher::JobHead head;
    head.argumentCount = quint32(spec.wrapper.size() + spec.command.size());
    head.variableCount = quint32(spec.environment.size());
    if (spec.wrapper.isEmpty()) {
        head.sandbox =
            (spec.confinesFiles ? launcher::sandboxFiles : 0) | (spec.blocksNetwork ? launcher::sandboxNetwork : 0);
    }
    head.timeoutMs = spec.timeoutMillis;
    head.graceMs = spec.graceMillis;
    head.memoryBytes = spec.memoryBytes;
    head.outputBytes = spec.outputBytes;
    head.fileBytes = spec.fileBytes;
    head.diskBytes = spec.diskBytes;
    head.sampleMs = spec.sampleMillis;
    head.syncLogs = spec.syncLogs ? 1 : 0;
    return head;
}

/// The launcher itself was killed. The program went with it, what it started may not have.
tl::unexpected<Error> launcherLost(const LaunchSpec& spec)
{
    for (const QByteArray& variable : spec.environment) {
        if (variable.startsWith(StrayFinder::attemptVariable)) {
            StrayFinder::endAttempt(QString::fromUtf8(variable.mid(int(qstrlen(StrayFinder::attemptVariable)))));
        }
    }
    return fail(
        ErrorCode::Io, QStringLiteral("The launcher of the step was ended from outside, and the step with it."),
        QStringLiteral("Run the step again; if it happens again, look whether the machine runs out of memory."));
}

} // namespace

StepLauncher::StepLauncher(QString launcherProgram) : m_program(std::move(launcherProgram)) { }

StepLauncher::~StepLauncher() = default;

Result<std::unique_ptr<LauncherConnection>> StepLauncher::begin(const LaunchSpec& spec)
{
    launcher::JobHead head = jobHead(spec);
    QByteArrayList texts { QFile::encodeName(spec.directory), QFile::encodeName(spec.stdoutLog),
                           QFile::encodeName(spec.stderrLog) };
    for (const QString& argument : spec.wrapper + spec.command) {
        texts += QFile::encodeName(argument);
    }
    texts += spec.environment;
    const QByteArray key = warmKeyOf(spec);
    const QByteArrayList extras = extraTexts(spec, key);
    head.extraCount = quint32(extras.size());
    texts += extras;

    std::unique_ptr<LauncherConnection> connection = takeIdle(key, (head.sandbox & launcher::sandboxNetwork) != 0);
    if (connection && connection->sendJob(head, texts)) {
        connection->setWarmKey(key.isEmpty() ? connection->warmKey() : key);
        return connection;
    }
    auto fresh = LauncherConnection::open(m_program); // there was none, or somebody has ended it
    if (fresh) {
        (*fresh)->setWarmKey(key);
    }
    if (fresh && !(*fresh)->sendJob(head, texts)) {
        return fail(ErrorCode::Io, QStringLiteral("The step launcher %1 ended at once.").arg(m_program),
                    QStringLiteral("Install CMBAgent Studio again: a part of it does not fit the rest."));
    }
    return fresh;
}

/// The one whose warm interpreter fits, else one without any: somebody else may have use for the others. A launcher
/// that has given up the network does no job that needs it, and the others are kept for those.
std::unique_ptr<LauncherConnection> StepLauncher::takeIdle(const QByteArray& key, bool offline)
{
    const auto fitness = [&](const std::unique_ptr<LauncherConnection>& idle) {
        if (idle->isOffline() != offline) {
            return 0;
        }
        return idle->warmKey() == key ? 3 : idle->warmKey().isEmpty() ? 2 : 1;
    };
    const std::lock_guard lock(m_mutex);
    const auto best = std::max_element(m_idle.begin(), m_idle.end(),
                                       [&fitness](const auto& a, const auto& b) { return fitness(a) < fitness(b); });
    if (best == m_idle.end() || fitness(*best) == 0) {
        return nullptr;
    }
    auto taken = std::move(*best);
    m_idle.erase(best);
    return taken;
}

void StepLauncher::keep(std::unique_ptr<LauncherConnection> connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < mostIdle) {
        m_idle.push_back(std::move(connection));
    }
}

Result<LaunchResult> StepLauncher::run(const LaunchSpec& spec, const std::stop_token& stop, const Listener& listener,
                                       const UsageListener& usage)
{
    auto connection = begin(spec);
    if (!connection) {
        return fail(connection.error());
    }
    std::array<StreamReader, 2> streams { StreamReader(false, spec.stdoutLog, listener),
                                          StreamReader(true, spec.stderrLog, listener) };
    LauncherConnection::Frame frame;
    {
        // Sends from the thread that asks us to stop; gone again before the connection is.
        const std::stop_callback cancel(stop, [&] { (*connection)->command(launcher::cancelCommand); });
        do {
            if (!(*connection)->receive(frame)) {
                return launcherLost(spec);
            }
            if (frame.head.kind == launcher::FrameKind::Stdout || frame.head.kind == launcher::FrameKind::Stderr) {
                const size_t index = frame.head.kind == launcher::FrameKind::Stderr ? 1 : 0;
                streams[index].take(qint64(frame.head.offset), frame.payload);
            } else if (frame.head.kind == launcher::FrameKind::Usage && usage) {
                usage({ frame.usage.elapsedMicroseconds, frame.usage.memoryBytes, frame.usage.cpuMicroseconds });
            }
        } while (frame.head.kind != launcher::FrameKind::Final);
    }
    LaunchResult result = toResult(frame.final);
    streams[0].catchUp(result.stdoutBytes);
    streams[1].catchUp(result.stderrBytes);
    if (result.survivors == 0) {
        keep(std::move(*connection));
    }
    return result;
}

QString StepLauncher::locate(const QString& applicationFolder)
{
    const QString name = QStringLiteral("cmbagent-step");
    for (const char* folder : { "../libexec/cmbagent", "../lib/cmbagent", ".", "../model/workers/launcher",
                                "../../model/workers/launcher" }) {
        const QFileInfo file(applicationFolder + QLatin1Char('/') + QLatin1String(folder) + QLatin1Char('/') + name);
        if (file.isFile() && file.isExecutable()) {
            return file.canonicalFilePath();
        }
    }
    return {};
}

} // namespace cmbagent
