// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inheritance.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int formatVersion = 1;

// Positions in the array that one step is. What most steps do not have comes last and is left out.
enum StepField { Index, State, OriginIs, Run, Step, Attempt, Started, Ended, Outputs, Facts, Reason, FieldCount };

/// Runs and step names repeat; each is written once and then called by its number.
class Names
{
public:
    int numberOf(const QString& name)
    {
        const auto found = m_numbers.constFind(name);
        if (found != m_numbers.constEnd()) {
            return *found;
        }
        m_numbers.insert(name, int(m_names.size()));
        m_names.append(name);
        return int(m_names.size()) - 1;
    }
    [[nodiscard]] const QStringList& all() const { return m_names; }

private:
    QHash<QString, int> m_numbers;
    QStringList m_names;
};

/// The report without its outputs, which are written as bytes.
QByteArray factsOf(const StepReport& report)
{
    StepReport rest = report;
    rest.outputs.clear();
    const QJsonObject json = stepReportToJson(rest);
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void writeOutputs(QCborStreamWriter& writer, const StepReport* report, Names& names)
{
    writer.startArray(report ? report->outputs.size() * 4 : 0);
    if (report) {
        for (const OutputFile& output : report->outputs) {
            writer.append(names.numberOf(output.name));
            writer.append(names.numberOf(output.mediaType));
            writer.append(QByteArray::fromRawData(reinterpret_cast<const char*>(output.blob.hash.bytes.data()), 32));
            writer.append(output.blob.size);
        }
    }
    writer.endArray();
}

void writeStep(QCborStreamWriter& writer, const InheritedStep& step, Names& names)
{
    writer.startArray(FieldCount);
    writer.append(step.step);
    writer.append(int(step.state));
    writer.append(int(step.origin.kind));
    writer.append(names.numberOf(step.origin.run.toString()));
    writer.append(step.origin.step);
    writer.append(step.origin.attempt);
    writer.append(step.started.micros);
    writer.append(step.ended.micros - step.started.micros);
    writeOutputs(writer, step.report.get(), names);
    // An empty text is a report without facts, null is no report at all.
    if (step.report) {
        writer.append(factsOf(*step.report));
    } else {
        writer.append(nullptr);
    }
    writer.append(step.reason);
    writer.endArray();
}

QByteArray answersToJson(const std::vector<InheritedAnswer>& answers)
{
    QJsonArray json;
    for (const InheritedAnswer& answer : answers) {
        const auto body = [](const EventBody& event) { return QString::fromUtf8(encodeBody(event)); };
        json.append(QJsonArray { body(answer.request), answer.requestedAt.micros, body(answer.answer),
                                 answer.answeredAt.micros });
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<std::vector<InheritedAnswer>> answersFromJson(const QByteArray& bytes)
{
    std::vector<InheritedAnswer> answers;
    const QJsonArray json = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue& value : json) {
        const auto request = decodeBody(u"approval_requested", value[0].toString().toUtf8());
        const auto answer = decodeBody(u"approval_received", value[2].toString().toUtf8());
        if (!request || !answer) {
            return tl::unexpected(request ? answer.error() : request.error());
        }
        answers.push_back({ std::get<ApprovalRequested>(*request),
                            { value[1].toInteger() },
                            std::get<ApprovalResolved>(*answer),
                            { value[3].toInteger() } });
    }
    return answers;
}

/// Reads what `encodeInheritance` wrote; every access is checked, for the file may be damaged.
class Decoder
{
public:
    explicit Decoder(QStringList names) : m_names(std::move(names)) { }

    Result<std::vector<InheritedStep>> steps(const QCborArray& list)
    {
        std::vector<InheritedStep> steps;
        steps.reserve(size_t(list.size()));
        for (const QCborValue value : list) {
            steps.push_back(step(value.toArray()));
        }
        if (!m_ok) {
            return fail(ErrorCode::Corrupt, QStringLiteral("What a branch keeps of its parent is damaged."));
        }
        return steps;
    }

private:
    QString name(const QCborValue& number)
    {
        const qint64 index = number.toInteger(-1);
        m_ok = m_ok && index >= 0 && index < m_names.size();
        return m_ok ? m_names.at(index) : QString();
    }
    RunId run(const QCborValue& number)
    {
        const qint64 index = number.toInteger(-1);
        if (index == m_lastRunIndex) {
            return m_lastRun;
        }
        const auto id = RunId::fromString(name(number));
        m_ok = m_ok && id.has_value();
        m_lastRunIndex = index;
        return m_lastRun = id.value_or(RunId {});
    }
    std::shared_ptr<const StepReport> report(const QCborArray& fields)
    {
        if (!fields.at(Facts).isByteArray()) {
            return nullptr;
        }
        auto report = std::make_shared<StepReport>();
        if (const QByteArray facts = fields.at(Facts).toByteArray(); !facts.isEmpty()) {
            auto read = stepReportFromJson(QJsonDocument::fromJson(facts).object());
            m_ok = m_ok && read.has_value();
            *report = read ? std::move(*read) : StepReport {};
        }
        const QCborArray outputs = fields.at(Outputs).toArray();
        for (qsizetype i = 0; i + 3 < outputs.size(); i += 4) {
            const QByteArray bytes = outputs.at(i + 2).toByteArray();
            OutputFile file { name(outputs.at(i)), name(outputs.at(i + 1)), { {}, outputs.at(i + 3).toInteger() } };
            m_ok = m_ok && bytes.size() == 32;
            std::copy_n(bytes.cbegin(), std::min<qsizetype>(bytes.size(), 32), file.blob.hash.bytes.begin());
            report->outputs.push_back(std::move(file));
        }
        return report;
    }
    InheritedStep step(const QCborArray& fields)
    {
        InheritedStep step;
        step.step = int(fields.at(Index).toInteger(-1));
        step.state = StepState(fields.at(State).toInteger());
        step.origin = { OriginKind(fields.at(OriginIs).toInteger()), run(fields.at(Run)), fields.at(Step).toString(),
                        int(fields.at(Attempt).toInteger()) };
        step.started = { fields.at(Started).toInteger() };
        step.ended = { step.started.micros + fields.at(Ended).toInteger() };
        step.reason = fields.at(Reason).toString();
        step.report = report(fields);
        m_ok = m_ok && fields.size() == FieldCount && step.step >= 0
            && (step.state == StepState::Completed || step.state == StepState::Skipped)
            && step.origin.kind <= OriginKind::Confirmed;
        return step;
    }

    const QStringList m_names;
    qint64 m_lastRunIndex = -1;
    RunId m_lastRun;
    bool m_ok = true;
};

} // namespace

bool InheritedStep::operator==(const InheritedStep& other) const
{
    const bool sameReport = report == other.report || (report && other.report && *report == *other.report);
    return step == other.step && state == other.state && origin == other.origin && started == other.started
        && ended == other.ended && reason == other.reason && sameReport;
}

QByteArray encodeInheritance(const Inheritance& inheritance)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(inheritance.steps.size()) * 96 + 256);
    QCborStreamWriter writer(&bytes);
    Names names;
    writer.startArray(4);
    writer.append(formatVersion);
    writer.startArray(inheritance.steps.size());
    for (const InheritedStep& step : inheritance.steps) {
        writeStep(writer, step, names);
    }
    writer.endArray();
    writer.append(answersToJson(inheritance.answers));
    writer.startArray(quint64(names.all().size()));
    for (const QString& name : names.all()) {
        writer.append(name);
    }
    writer.endArray();
    writer.endArray();
    return qCompress(bytes, 1);
}

Result<InheritancePtr> decodeInheritance(const QByteArray& bytes)
{
    const QCborArray root = QCborValue::fromCbor(qUncompress(bytes)).toArray();
    if (root.size() != 4) {
        return fail(ErrorCode::Corrupt, QStringLiteral("What a branch keeps of its parent cannot be read."));
    }
    if (root.at(0).toInteger() != formatVersion) {
        return fail(ErrorCode::Newer,
                    QStringLiteral("What a branch keeps of its parent has a format this version does not know."));
    }
    QStringList names;
    const QCborArray written = root.at(3).toArray();
    names.reserve(written.size());
    for (const QCborValue name : written) {
        names << name.toString();
    }
    Decoder decoder(std::move(names));
    auto steps = decoder.steps(root.at(1).toArray());
    auto answers = answersFromJson(root.at(2).toByteArray());
    if (!steps || !answers) {
        return tl::unexpected(!steps ? steps.error() : answers.error());
    }
    auto inheritance = std::make_shared<Inheritance>();
    inheritance->steps = std::move(*steps);
    inheritance->answers = std::move(*answers);
    return InheritancePtr(std::move(inheritance));
}

} // namespace cmbagent
