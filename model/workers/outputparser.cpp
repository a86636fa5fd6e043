// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputparser.h"

#include "core/clock.h"

#include <cmath>
#include <cstring>

namespace cmbagent {

namespace {

constexpr qsizetype tailSize = 16 * 1024;
constexpr qsizetype mostHeldMetrics = 64;
constexpr auto progressWord = QLatin1String("::progress ");
constexpr auto metricWord = QLatin1String("::metric ");

/// Cuts the first word off; blanks around it go too.
QStringView takeWord(QStringView& text)
{
    text = text.trimmed();
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace()) {
        ++end;
    }
    const QStringView word = text.left(end);
    text = text.mid(end).trimmed();
    return word;
}

} // namespace

OutputParser::OutputParser(StepObserver& observer, const Clock& clock) : m_observer(observer), m_clock(clock) { }

void OutputParser::feed(bool isError, QByteArrayView data)
{
    if (isError) {
        keepErrorTail(data);
    }
    Stream& stream = m_streams[isError ? 1 : 0];
    while (!data.isEmpty()) {
        const void* found = std::memchr(data.data(), '\n', size_t(data.size()));
        const qsizetype end = found ? static_cast<const char*>(found) - data.data() : data.size();
        const qsizetype kept = qMin(end, longestLine - stream.line.size());
        stream.line.append(data.data(), kept);
        stream.cut += end - kept;
        if (found) {
            endLine(isError);
        }
        data = data.sliced(found ? end + 1 : end);
    }
}

void OutputParser::keepErrorTail(QByteArrayView data)
{
    const QByteArrayView last = data.last(qMin(data.size(), tailSize));
    m_errorTail.append(last.data(), last.size());
    if (m_errorTail.size() > 2 * tailSize) {
        m_errorTail = m_errorTail.last(tailSize);
    }
}

void OutputParser::endLine(bool isError)
{
    Stream& stream = m_streams[isError ? 1 : 0];
    QByteArray bytes = std::exchange(stream.line, {});
    const qint64 cut = std::exchange(stream.cut, 0);
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    if (const qsizetype drawnOver = bytes.lastIndexOf('\r'); drawnOver >= 0) {
        bytes = bytes.mid(drawnOver + 1);
    }
    QString line = QString::fromUtf8(bytes);
    if (cut > 0) {
        line += QStringLiteral(" … (%1 more bytes in the log file)").arg(cut);
    } else if (readProgress(line) || readMetric(line)) {
        return;
    }
    m_observer.lineWritten(isError, line);
}

bool OutputParser::readProgress(QStringView line)
{
    if (!line.startsWith(progressWord)) {
        return false;
    }
    QStringView rest = line.mid(progressWord.size());
    bool isNumber = false;
    const double value = takeWord(rest).toDouble(&isNumber);
    if (!isNumber || !(value >= 0 && value <= 1)) { // also false for NaN
        return false;
    }
    m_progress = value;
    m_progressText = rest.toString();
    const qint64 now = m_clock.steadyMicros();
    m_progressHeld = now < m_nextProgress;
    if (!m_progressHeld) {
        m_nextProgress = now + progressInterval;
        m_observer.progressed(m_progress, m_progressText);
    }
    return true;
}

bool OutputParser::readMetric(QStringView line)
{
    if (!line.startsWith(metricWord)) {
        return false;
    }
    QStringView rest = line.mid(metricWord.size());
    const QStringView name = takeWord(rest);
    bool isNumber = false;
    const double value = takeWord(rest).toDouble(&isNumber);
    if (name.isEmpty() || !isNumber || !std::isfinite(value)) {
        return false;
    }
    passMetric({ name.toString(), value, rest.toString() });
    return true;
}

void OutputParser::passMetric(const Metric& metric)
{
    m_metrics += 1;
    if (m_metrics == mostMetrics + 1) {
        m_observer.noted(
            QStringLiteral("metrics-sampled"),
            QStringLiteral(
                "The step reports more than %1 metrics; of the further ones a sample is kept, and the last of "
                "each name. Its log has them all.")
                .arg(mostMetrics));
    }
    qint64 stride = 1; // every hundredth from a thousand on, every thousandth from ten thousand on, and so on
    for (qint64 bound = mostMetrics; m_metrics > bound; bound *= 10) {
        stride = bound / 10;
    }
    if (m_metrics % stride == 0) {
        m_heldMetrics.remove(metric.name);
        m_observer.metricReported(metric.name, metric.value, metric.unit);
    } else if (m_heldMetrics.size() < mostHeldMetrics || m_heldMetrics.contains(metric.name)) {
        m_heldMetrics.insert(metric.name, metric);
    }
}

void OutputParser::finish()
{
    for (const bool isError : { false, true }) {
        const Stream& stream = m_streams[isError ? 1 : 0];
        if (!stream.line.isEmpty() || stream.cut > 0) {
            endLine(isError);
        }
    }
    if (std::exchange(m_progressHeld, false)) {
        m_observer.progressed(m_progress, m_progressText);
    }
    for (const Metric& metric : std::as_const(m_heldMetrics)) {
        m_observer.metricReported(metric.name, metric.value, metric.unit);
    }
    m_heldMetrics.clear();
    m_errorTail = m_errorTail.last(qMin(m_errorTail.size(), tailSize));
}

} // namespace cmbagent
