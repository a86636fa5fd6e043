// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputcollector.h"

#include "core/pathpattern.h"

#include <QFile>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int deepest = 32;
constexpr int mostFiles = 100'000;
constexpr int mostNamed = 12; // in a message
constexpr qint64 largestValues = 4'194'304;
constexpr auto valuesName = QLatin1String("outputs.json");

/// "plots/" means all that lies in it.
bool isFolder(const QString& output)
{
    return output.endsWith(QLatin1Char('/'));
}

bool isPlain(const QString& output)
{
    return !isFolder(output) && !isPattern(output);
}

bool isMatch(const QString& output, const QString& path)
{
    return isFolder(output) ? path.size() > output.size() && path.startsWith(output) : fitsPattern(output, path);
}

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

/// All zero when it is not open.
struct stat infoOf(const Descriptor& file)
{
    struct stat info
    { };
    if (!file.isOpen() || fstat(file.fd(), &info) != 0) {
        info = {};
    }
    return info;
}

/// Links to folders are not followed when files are listed: they may lead in circles.
bool isFolderLink(const Descriptor& folder, const char* name, const struct stat& itself)
{
    struct stat info
    { };
    return S_ISLNK(itself.st_mode) && fstatat(folder.fd(), name, &info, 0) == 0 && S_ISDIR(info.st_mode);
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

OutputCollector::OutputCollector(const QString& workFolder, QSet<QString> laid, Blobs& blobs)
    : m_guard(workFolder), m_laid(std::move(laid)), m_blobs(blobs)
{ }

Result<CollectedOutputs> OutputCollector::collect(const std::vector<OutputSpec>& specs, const std::stop_token& stop)
{
    m_stop = stop;
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
    if (!isSafeRelativePath(isFolder(spec.pattern) ? spec.pattern.chopped(1) : spec.pattern)) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The output '%1' leads out of the work folder of the step.").arg(spec.pattern),
                    QStringLiteral("Use a path below the work folder, without '..'."));
    }
    if (isPlain(spec.pattern)) {
        if (!m_guard.exists(spec.pattern)) {
            return spec.isOptional ? Result<void>() : fail(missing(spec));
        }
        return store(spec.pattern, spec.mediaType, outputs);
    }
    bool any = false;
    for (const QString& name : files()) {
        if (isMatch(spec.pattern, name) && !m_laid.contains(name)) {
            any = true;
            if (auto stored = store(name, spec.mediaType, outputs); !stored) {
                return stored;
            }
        }
    }
    return any || spec.isOptional ? Result<void>() : fail(missing(spec));
}

Result<void> OutputCollector::store(const QString& name, const QString& mediaType, CollectedOutputs& outputs)
{
    if (m_stored.contains(name)) {
        return {};
    }
    if (m_stop.stop_requested()) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The step was stopped before the output '%1' was kept.").arg(name),
                    QStringLiteral("Run the step again."));
    }
    const Descriptor file = m_guard.find(name);
    if (!file.isOpen()) {
        return fail(
            ErrorCode::Refused,
            QStringLiteral("The output '%1' is a link that leads out of the work folder, or to nothing.").arg(name),
            QStringLiteral("Copy the file into the work folder instead of linking to it."),
            QString::fromLocal8Bit(strerror(errno)));
    }
    const auto info = infoOf(file);
    if (!S_ISREG(info.st_mode)) {
        return fail(ErrorCode::BadInput, QStringLiteral("The output '%1' is not a regular file.").arg(name),
                    S_ISDIR(info.st_mode) ? QStringLiteral("To keep a whole folder, declare it as '%1/'.").arg(name)
                                          : QStringLiteral("Write a regular file under this name."));
    }
    auto blob = m_blobs.putFile(file.path());
    if (!blob) {
        Error error = blob.error();
        error.what.replace(file.path(), name);
        return fail(std::move(error));
    }
    m_stored.insert(name);
    outputs.files.push_back({ name, mediaType.isEmpty() ? mediaTypeOf(name) : mediaType, *blob });
    return {};
}

const QStringList& OutputCollector::files()
{
    if (!m_listed) {
        m_listed = true;
        list(m_guard.openFolder({}), {}, 0);
        m_files.sort();
    }
    return m_files;
}

void OutputCollector::list(const Descriptor& folder, const QString& prefix, int depth)
{
    DIR* open = folder.isOpen() ? fdopendir(dup(folder.fd())) : nullptr;
    while (const dirent* entry = open ? readdir(open) : nullptr) {
        struct stat info
        { };
        if (m_files.size() >= mostFiles || std::strcmp(entry->d_name, ".") == 0
            || std::strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        const bool isThere = fstatat(folder.fd(), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0;
        const QString name = prefix + QFile::decodeName(entry->d_name);
        if (isThere && S_ISDIR(info.st_mode)) {
            if (depth < deepest) {
                const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
                list(Descriptor(openat(folder.fd(), entry->d_name, flags)), name + QLatin1Char('/'), depth + 1);
            }
        } else if (isThere && !isFolderLink(folder, entry->d_name, info)) {
            m_files.append(name);
        }
    }
    if (open) {
        closedir(open);
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
    const QString what = isFolder(spec.pattern)
        ? QStringLiteral("The step wrote nothing into the folder '%1', which it declares as an output.")
        : isPlain(spec.pattern)
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
    if (!m_guard.exists(valuesName)) {
        return QJsonObject();
    }
    const Descriptor found = m_guard.find(valuesName);
    const auto info = infoOf(found);
    if (!S_ISREG(info.st_mode) || info.st_size > largestValues) {
        return valuesFailure(QStringLiteral("outputs.json is not a regular file of at most 4 MB in the work folder."));
    }
    QFile file(found.path());
    if (!file.open(QIODevice::ReadOnly)) {
        return valuesFailure(QStringLiteral("outputs.json cannot be read: %1.").arg(file.errorString()));
    }
    const QByteArray text = file.read(largestValues);
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
