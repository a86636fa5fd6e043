// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputcollector.h"

#include "workers/outputpattern.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace cmbagent {

namespace {

constexpr int deepest = 32;
constexpr int mostFiles = 100'000;
constexpr int mostNamed = 12; // in a message
constexpr qint64 largestValues = 4'194'304;
constexpr auto valuesName = QLatin1String("outputs.json");

bool isScalar(const QJsonValue& value)
{
    return !value.isObject() && !value.isArray();
}

/// A scalar, or an object of scalars with "value" (and such things as "unit" and "error").
bool isValue(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    return isScalar(value)
        || (object.contains(QLatin1String("value"))
            && std::all_of(object.begin(), object.end(), [](const QJsonValue& inner) { return isScalar(inner); }));
}

tl::unexpected<Error> valuesFailure(const QString& what, int line = 0, int column = 0)
{
    Error error {
        ErrorCode::BadInput,
        what,
        QStringLiteral(
            "outputs.json must be one JSON object of named values: numbers, texts, true or false, or objects such as "
            "{\"value\": 2.725, \"error\": 0.001, \"unit\": \"K\"}."),
        {},
        { valuesName, line, column },
        {}
    };
    return fail(std::move(error));
}

tl::unexpected<Error> syntaxFailure(const QByteArray& text, const QJsonParseError& error)
{
    const QByteArray before = text.left(qMax(0, error.offset));
    const int line = int(before.count('\n')) + 1;
    const int column = int(before.size() - (before.lastIndexOf('\n') + 1)) + 1;
    const bool notFinite = text.mid(qMax(0, error.offset - 10), 20).contains("NaN")
        || text.mid(qMax(0, error.offset - 10), 20).contains("Infinity");
    return valuesFailure(
        QStringLiteral("outputs.json is not valid JSON at line %1, offset %2: %3.%4")
            .arg(line)
            .arg(error.offset)
            .arg(error.errorString(), notFinite ? QStringLiteral(" JSON has no NaN and no Infinity.") : QString()),
        line, column);
}

} // namespace

OutputCollector::OutputCollector(QString workFolder, QSet<QString> laid, Blobs& blobs)
    : m_folder(std::move(workFolder)), m_laid(std::move(laid)), m_blobs(blobs)
{ }

bool OutputCollector::isInside(const QFileInfo& info) const
{
    if (m_canonicalFolder.isEmpty()) {
        m_canonicalFolder = QFileInfo(m_folder).canonicalFilePath() + QLatin1Char('/');
    }
    return info.canonicalFilePath().startsWith(m_canonicalFolder);
}

Result<CollectedOutputs> OutputCollector::collect(const std::vector<OutputSpec>& specs)
{
    CollectedOutputs outputs;
    for (const OutputSpec& spec : specs) {
        if (auto done = collectOne(spec, outputs); !done) {
            return fail(done.error());
        }
    }
    auto values = readValues();
    if (!values) {
        return fail(values.error());
    }
    outputs.values = *values;
    return outputs;
}

Result<void> OutputCollector::collectOne(const OutputSpec& spec, CollectedOutputs& outputs)
{
    const OutputPattern pattern(spec.pattern);
    if (!isSafeRelativePath(pattern.isFolder() ? spec.pattern.chopped(1) : spec.pattern)) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The output '%1' leads out of the work folder of the step.").arg(spec.pattern),
                    QStringLiteral("Use a path below the work folder, without '..'."));
    }
    if (pattern.isPlain()) {
        const QFileInfo info(m_folder + QLatin1Char('/') + spec.pattern);
        if (!info.exists() && !info.isSymLink()) {
            return fail(missing(spec));
        }
        return store(spec.pattern, spec.mediaType, outputs);
    }
    bool any = false;
    for (const QString& name : files()) {
        if (pattern.matches(name) && !m_laid.contains(name)) {
            any = true;
            if (auto stored = store(name, spec.mediaType, outputs); !stored) {
                return stored;
            }
        }
    }
    return any ? Result<void>() : fail(missing(spec));
}

Result<void> OutputCollector::store(const QString& name, const QString& mediaType, CollectedOutputs& outputs)
{
    if (m_stored.contains(name)) {
        return {};
    }
    const QFileInfo info(m_folder + QLatin1Char('/') + name);
    const QString real = info.canonicalFilePath();
    if (!isInside(info)) {
        return fail(
            ErrorCode::Refused,
            QStringLiteral("The output '%1' is a link that leads out of the work folder, or to nothing.").arg(name),
            QStringLiteral("Copy the file into the work folder instead of linking to it."));
    }
    if (!info.isFile()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The output '%1' is not a regular file.").arg(name),
                    info.isDir() ? QStringLiteral("To keep a whole folder, declare it as '%1/'.").arg(name)
                                 : QStringLiteral("Write a regular file under this name."));
    }
    auto blob = m_blobs.putFile(real);
    if (!blob) {
        return fail(blob.error());
    }
    m_stored.insert(name);
    outputs.files.push_back({ name, mediaType.isEmpty() ? mediaTypeOf(name) : mediaType, *blob });
    return {};
}

const QStringList& OutputCollector::files()
{
    if (!m_listed) {
        m_listed = true;
        list({}, 0);
        m_files.sort();
    }
    return m_files;
}

void OutputCollector::list(const QString& folder, int depth)
{
    const auto filter = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QFileInfoList entries = QDir(m_folder + QLatin1Char('/') + folder).entryInfoList(filter, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (m_files.size() >= mostFiles) {
            return;
        }
        const QString name = folder + entry.fileName();
        if (!entry.isDir()) {
            m_files.append(name);
        } else if (!entry.isSymLink() && depth < deepest) { // links to folders may lead in circles
            list(name + QLatin1Char('/'), depth + 1);
        }
    }
}

Error OutputCollector::missing(const OutputSpec& spec)
{
    QStringList there;
    for (const QString& name : files()) {
        if (!m_laid.contains(name)) {
            there.append(name);
        }
    }
    const qsizetype more = there.size() - mostNamed;
    const QString names = QStringList(there.mid(0, mostNamed)).join(QStringLiteral(", "))
        + (more > 0 ? QStringLiteral(" and %1 more").arg(more) : QString());
    const QString what = spec.pattern.endsWith(QLatin1Char('/'))
        ? QStringLiteral("The step wrote nothing into the folder '%1', which it declares as an output.")
        : OutputPattern(spec.pattern).isPlain()
        ? QStringLiteral("The step did not write '%1', which it declares as an output.")
        : QStringLiteral("The step wrote no file that fits '%1', which it declares as an output.");
    return { ErrorCode::NotFound,
             what.arg(spec.pattern),
             (there.isEmpty() ? QStringLiteral("It wrote no file at all.") : QStringLiteral("It wrote: %1.").arg(names))
                 + QStringLiteral(" Write the file into the current folder of the script, or correct 'outputs:'."),
             {},
             {},
             {} };
}

Result<QJsonObject> OutputCollector::readValues() const
{
    const QString path = m_folder + QLatin1Char('/') + valuesName;
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        return QJsonObject();
    }
    if (!info.isFile() || !isInside(info) || info.size() > largestValues) {
        return valuesFailure(QStringLiteral("outputs.json is not a regular file of at most 4 MB in the work folder."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return valuesFailure(QStringLiteral("outputs.json cannot be read: %1.").arg(file.errorString()));
    }
    const QByteArray text = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        return syntaxFailure(text, error);
    }
    if (!document.isObject()) {
        return valuesFailure(QStringLiteral("outputs.json holds no JSON object."));
    }
    const QJsonObject values = document.object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!isValue(it.value())) {
            return valuesFailure(QStringLiteral("The value '%1' in outputs.json is nested.").arg(it.key()));
        }
    }
    return values;
}

} // namespace cmbagent
