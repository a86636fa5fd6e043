// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retryadvice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr qint64 longestRetryAfter = 3'600'000;

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const auto& item : list) {
        texts << item.toString();
    }
    return texts;
}

Result<std::vector<QRegularExpression>> patternsOf(const QJsonValue& value)
{
    std::vector<QRegularExpression> patterns;
    const QStringList texts = textsOf(value);
    for (const QString& text : texts) {
        QRegularExpression pattern(text, QRegularExpression::CaseInsensitiveOption);
        if (text.isEmpty() || !pattern.isValid()) {
            return fail(ErrorCode::Corrupt, QStringLiteral("'%1' is not a pattern.").arg(text), {},
                        pattern.errorString());
        }
        pattern.optimize(); // here, so that threads only read it later
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

Result<ErrorCategory> categoryOf(const QJsonObject& json)
{
    ErrorCategory category;
    category.id = json.value(QLatin1String("id")).toString();
    category.label = json.value(QLatin1String("label")).toString();
    category.explanation = json.value(QLatin1String("explanation")).toString();
    category.factor = json.value(QLatin1String("factor")).toDouble(-1);
    category.suggestions = textsOf(json.value(QLatin1String("suggestions")));
    category.alternatives = textsOf(json.value(QLatin1String("alternatives")));
    if (category.id.isEmpty() || category.label.isEmpty() || category.explanation.isEmpty()
        || category.suggestions.isEmpty() || category.factor < 0 || category.factor > 1) {
        return fail(ErrorCode::Corrupt, QStringLiteral("A kind of error is not complete: '%1'.").arg(category.id));
    }
    const QStringList codes = textsOf(json.value(QLatin1String("codes")));
    for (const QString& name : codes) {
        const ErrorCode code = errorCodeFromName(name);
        if (errorCodeName(code) != name) {
            return fail(ErrorCode::Corrupt, QStringLiteral("There is no error code '%1'.").arg(name));
        }
        category.codes.push_back(code);
    }
    category.alwaysWaits = json.value(QLatin1String("waits")).toBool();
    const auto patterns = patternsOf(json.value(QLatin1String("patterns")));
    const auto waits = patternsOf(json.value(QLatin1String("waits")));
    if (!patterns || !waits) {
        return fail(patterns ? waits.error() : patterns.error());
    }
    category.patterns = *patterns;
    category.waitPatterns = *waits;
    return category;
}

QString firstMatch(const std::vector<QRegularExpression>& patterns, const QString& text)
{
    for (const QRegularExpression& pattern : patterns) {
        const auto match = pattern.match(text);
        if (match.hasMatch()) {
            return match.captured();
        }
    }
    return {};
}

/// The lines of a traceback that say something: its source lines are indented, and name errors they do not raise.
QString sayingLines(const QString& detail)
{
    QStringList lines;
    const QStringList all = detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : all) {
        if (!line.front().isSpace()) {
            lines << line;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Result<ErrorTaxonomy> ErrorTaxonomy::fromJson(const QByteArray& json)
{
    QJsonParseError wrong;
    const QJsonObject root = QJsonDocument::fromJson(json, &wrong).object();
    const QJsonArray list = root.value(QLatin1String("categories")).toArray();
    if (list.isEmpty()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("The list of kinds of errors cannot be read."), {},
                    wrong.errorString());
    }
    ErrorTaxonomy taxonomy;
    for (const auto& item : list) {
        auto category = categoryOf(item.toObject());
        if (!category) {
            return fail(category.error());
        }
        taxonomy.m_categories.push_back(std::move(*category));
    }
    if (taxonomy.m_categories.back().isCommon()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("No kind of error takes what fits no other."));
    }
    return taxonomy;
}

const ErrorTaxonomy& ErrorTaxonomy::standard()
{
    static const ErrorTaxonomy taxonomy = [] {
        QFile file(QStringLiteral(":/cmbagent/retry/taxonomy.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        auto read = fromJson(isOpen ? file.readAll() : QByteArray());
        // Built in and tested: it cannot fail but by our own mistake.
        Q_ASSERT_X(read, "ErrorTaxonomy", read ? "" : qPrintable(read.error().toText()));
        return std::move(*read);
    }();
    return taxonomy;
}

const ErrorCategory& ErrorTaxonomy::classify(const Error& error) const
{
    const auto find = [this](auto&& fits) -> const ErrorCategory* {
        const auto found = std::find_if(m_categories.begin(), m_categories.end(), fits);
        return found == m_categories.end() ? nullptr : &*found;
    };
    const auto byText = [&](const QString& text) {
        return find([&](const ErrorCategory& c) { return !firstMatch(c.patterns, text).isEmpty(); });
    };
    if (const ErrorCategory* category = byText(error.what)) {
        return *category;
    }
    const ErrorCategory* byCode = find(
        [&](const ErrorCategory& c) { return std::find(c.codes.begin(), c.codes.end(), error.code) != c.codes.end(); });
    if (byCode) {
        return *byCode;
    }
    const ErrorCategory* byDetail = byText(sayingLines(error.detail));
    return byDetail ? *byDetail : m_categories.back();
}

const ErrorCategory& ErrorTaxonomy::category(QStringView id) const
{
    const auto found =
        std::find_if(m_categories.begin(), m_categories.end(), [&](const ErrorCategory& c) { return c.id == id; });
    return found == m_categories.end() ? m_categories.back() : *found;
}

QString matchedWords(const ErrorCategory& category, const Error& error)
{
    const QString words = firstMatch(category.patterns, error.what);
    return words.isEmpty() ? firstMatch(category.patterns, sayingLines(error.detail)) : words;
}

bool waitingHelps(const ErrorCategory& category, const Error& error)
{
    return category.alwaysWaits || !firstMatch(category.waitPatterns, error.what).isEmpty()
        || !firstMatch(category.waitPatterns, sayingLines(error.detail)).isEmpty();
}

QString retryStrategyName(RetryStrategy strategy)
{
    switch (strategy) {
    case RetryStrategy::ExponentialBackoff:
        return QStringLiteral("exponential_backoff");
    case RetryStrategy::UserGuided:
        return QStringLiteral("user_guided");
    case RetryStrategy::Immediate:
        break;
    }
    return QStringLiteral("immediate");
}

double successProbability(int attempt, bool hasGuidance, const ErrorCategory& category)
{
    const double raw = 1.0 / (std::max(attempt, 1) + 1) * (hasGuidance ? 1.5 : 1.0) * category.factor;
    return std::round(std::min(1.0, raw) * 100) / 100;
}

RetryStrategy retryStrategy(int attempt, bool hasGuidance, bool waits)
{
    if (hasGuidance) {
        return RetryStrategy::UserGuided;
    }
    return attempt > (waits ? 1 : 2) ? RetryStrategy::ExponentialBackoff : RetryStrategy::Immediate;
}

qint64 backoffMillis(int attempt, double jitter)
{
    const int seconds = std::min(1 << std::clamp(attempt, 0, 6), 60);
    return std::llround(seconds * 1000 * (0.5 + 0.5 * std::clamp(jitter, 0.0, 1.0)));
}

qint64 retryAfterMillis(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\b(?:retry[-_ ]after|(?:re)?try (?:again )?(?:in|after))[\"']?\\s*[:=]?\\s*[\"']?"
                       "(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)?"
                       "(?![A-Za-z0-9]|[-:]\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    qint64 longest = 0;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString unit = match.captured(2).toLower();
        const double number = match.captured(1).toDouble();
        double scale = 1000;
        if (unit.startsWith(QLatin1String("ms")) || unit.startsWith(QLatin1String("milli"))) {
            scale = 1;
        } else if (unit.startsWith(QLatin1Char('m'))) {
            scale = 60'000;
        } else if (unit.startsWith(QLatin1Char('h'))) {
            scale = 3'600'000;
        }
        longest = std::max(longest, qint64(std::ceil(std::min(number * scale, double(longestRetryAfter)))));
    }
    return longest;
}

QStringList guidanceLines(const QString& text)
{
    static const QRegularExpression bullet(QStringLiteral("^\\s*(?:(?:[-*+•–‣◦]|\\d{1,3}[.)])\\s+|[•–‣◦])*"));
    QStringList lines;
    const QStringList all = text.split(QRegularExpression(QStringLiteral("[\\r\\n]+")), Qt::SkipEmptyParts);
    for (const QString& line : all) {
        const QString stripped = line.mid(bullet.match(line).capturedLength()).trimmed();
        if (!stripped.isEmpty()) {
            lines << stripped;
        }
    }
    return lines;
}

QStringList filePathsIn(const QString& text)
{
    // In quotes: anything with a folder or an ending. Bare: absolute, home or clearly relative paths.
    static const QRegularExpression form(
        QStringLiteral("([\"'`])((?:[^\"'`\\n]*/[^\"'`\\n]+|[^\"'`\\n/ ]+\\.[A-Za-z][A-Za-z0-9]{0,7}))\\1"
                       "|(?<![\\w:/.])((?:/|~/|\\.{1,2}/)[\\w.+@%-]+(?:/[\\w.+@%-]+)*)"));
    constexpr int most = 10;
    QStringList paths;
    for (auto it = form.globalMatch(text); it.hasNext() && paths.size() < most;) {
        const auto match = it.next();
        QString path = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
        while (match.captured(2).isEmpty() && path.endsWith(QLatin1Char('.'))) {
            path.chop(1); // the end of the sentence
        }
        if (path.size() > 1 && !path.contains(QLatin1String("://")) && !paths.contains(path)) {
            paths << path;
        }
    }
    return paths;
}

QJsonObject RetryAdvice::toJson(int mostSuggestions) const
{
    const QStringList told = mostSuggestions < 0 ? suggestions : suggestions.mid(0, mostSuggestions);
    return { { "category", category },
             { "label", label },
             { "explanation", explanation },
             { "pattern", pattern },
             { "common", isCommon },
             { "strategy", retryStrategyName(strategy) },
             { "delay_ms", delayMillis },
             { "probability", probability },
             { "suggestions", QJsonArray::fromStringList(told) },
             { "alternatives", QJsonArray::fromStringList(alternatives) },
             { "paths", QJsonArray::fromStringList(paths) } };
}

RetryAdvice adviseRetry(const ErrorTaxonomy& taxonomy, const Error& error, int failures, bool hasGuidance,
                        double jitter)
{
    const ErrorCategory& category = taxonomy.classify(error);
    const int attempt = std::max(failures, 0) + 1;
    RetryAdvice advice;
    advice.category = category.id;
    advice.label = category.label;
    advice.explanation = category.explanation;
    advice.pattern = matchedWords(category, error);
    advice.isCommon = category.isCommon();
    advice.strategy = retryStrategy(attempt, hasGuidance, waitingHelps(category, error));
    if (advice.strategy == RetryStrategy::ExponentialBackoff) {
        advice.delayMillis = backoffMillis(attempt, jitter);
    }
    const QString whole = error.what + QLatin1Char('\n') + error.detail;
    advice.delayMillis = std::max(advice.delayMillis, retryAfterMillis(whole));
    advice.probability = successProbability(attempt, hasGuidance, category);
    advice.suggestions = category.suggestions;
    advice.alternatives = category.alternatives;
    advice.paths = filePathsIn(whole);
    return advice;
}

} // namespace cmbagent
