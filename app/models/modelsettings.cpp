// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modelsettings.h"

#include "agents/modeldesk.h"

#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>

namespace cmbagent {

namespace {

const auto usualKey = QStringLiteral("models/usual");
const auto roleGroup = QStringLiteral("models/roles/");
const auto modeGroup = QStringLiteral("models/modes/");
const auto endpointGroup = QStringLiteral("endpoints/");
const auto keepKey = QStringLiteral("recordings/keep");
const auto limitGroup = QStringLiteral("limits/");
constexpr qint64 mostInAMinute = 1'000'000'000;

QString limitKey(const QString& provider, ProviderLimit limit)
{
    return limitGroup + provider + u'/' + providerLimitName(limit);
}

void keepWord(QSettings& settings, const QString& key, const QString& word)
{
    const QString kept = word.trimmed();
    kept.isEmpty() ? settings.remove(key) : settings.setValue(key, kept);
}

QStringList keysOf(QSettings& settings, const QString& group)
{
    settings.beginGroup(group.chopped(1));
    const QStringList keys = settings.childKeys();
    settings.endGroup();
    return keys;
}

Result<ModelCatalogue> ownCatalogue(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return ModelCatalogue();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be read.").arg(path), {}, file.errorString());
    }
    auto own = ModelCatalogue::fromJson(file.readAll());
    if (!own) {
        Error error = own.error();
        error.place.file = path;
        return fail(error);
    }
    return own;
}

} // namespace

Result<ModelDeskOptions> modelOptions(const ModelSettings& settings, const QString& record, const QString& replay)
{
    auto catalogue = settings.catalogue();
    if (!catalogue) {
        return tl::unexpected(catalogue.error());
    }
    ModelDeskOptions options;
    options.catalogue = std::move(*catalogue);
    options.usual = settings.choice();
    if (!record.isEmpty()) {
        auto recording = Recording::open(record);
        if (!recording) {
            return tl::unexpected(recording.error());
        }
        options.record = std::move(*recording);
    }
    if (!replay.isEmpty()) {
        auto recording = Recording::fromFile(replay);
        if (!recording) {
            return tl::unexpected(recording.error());
        }
        options.replay = std::move(*recording);
    }
    return options;
}

QString providerLimitName(ProviderLimit limit)
{
    return limit == ProviderLimit::Requests ? QStringLiteral("requests_per_minute")
                                            : QStringLiteral("tokens_per_minute");
}

Result<qint64> providerLimitIn(const QString& text, const QString& provider, ProviderLimit limit)
{
    bool isWhole = false;
    const qint64 number = text.trimmed().toLongLong(&isWhole);
    if (isWhole && number >= 0 && number <= mostInAMinute) {
        return number;
    }
    return fail(ErrorCode::BadInput,
                limit == ProviderLimit::Requests
                    ? QStringLiteral("%1 cannot be asked '%2' times a minute.").arg(provider, text)
                    : QStringLiteral("%1 cannot be given '%2' tokens a minute.").arg(provider, text),
                QStringLiteral("Write a whole number from 1 to %1, or 0 for no limit.").arg(mostInAMinute));
}

bool isOnThisMachine(const QUrl& url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

Result<ModelCatalogue> ModelSettings::catalogue() const
{
    auto all = catalogueWithUsualLimits();
    if (!all) {
        return all;
    }
    const std::vector<ProviderFacts> providers = all->providers();
    for (ProviderFacts facts : providers) {
        const RateLimits usual = facts.limits;
        facts.limits = { limit(facts.id, ProviderLimit::Requests).value_or(usual.requestsPerMinute),
                         limit(facts.id, ProviderLimit::Tokens).value_or(usual.tokensPerMinute) };
        all->setProvider(facts);
    }
    return all;
}

Result<ModelCatalogue> ModelSettings::catalogueWithUsualLimits() const
{
    const auto own = ownCatalogue(m_dataPath + QStringLiteral("/models.json"));
    if (!own) {
        return tl::unexpected(own.error());
    }
    ModelCatalogue all = ModelCatalogue::standard().with(*own);
    const QMap<QString, QUrl> changed = endpoints();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const ProviderFacts* known = all.provider(it.key());
        ProviderFacts facts = known ? *known : ProviderFacts();
        facts.id = it.key();
        facts.label = known ? known->label : it.key();
        facts.base = it.value();
        facts.isLocal = (!known || known->isLocal) && isOnThisMachine(it.value());
        all.setProvider(facts);
    }
    return all;
}

ModelChoice ModelSettings::choice() const
{
    ModelChoice choice;
    choice.forAll = m_settings.value(usualKey).toString().trimmed();
    for (const QString& role : keysOf(m_settings, roleGroup)) {
        choice.byRole.insert(role, m_settings.value(roleGroup + role).toString().trimmed());
    }
    for (const QString& name : keysOf(m_settings, modeGroup)) {
        if (const auto mode = taskModeFromName(name)) {
            choice.byMode.insert(*mode, m_settings.value(modeGroup + name).toString().trimmed());
        }
    }
    return choice;
}

void ModelSettings::setModel(const QString& role, const QString& model)
{
    keepWord(m_settings, role.isEmpty() ? usualKey : roleGroup + role, model);
}

void ModelSettings::setModelOfMode(TaskMode mode, const QString& model)
{
    keepWord(m_settings, modeGroup + taskModeName(mode), model);
}

bool ModelSettings::keepsRecordings() const
{
    return m_settings.value(keepKey, true).toBool();
}

QMap<QString, QUrl> ModelSettings::endpoints() const
{
    QMap<QString, QUrl> urls;
    for (const QString& provider : keysOf(m_settings, endpointGroup)) {
        urls.insert(provider, QUrl(m_settings.value(endpointGroup + provider).toString()));
    }
    return urls;
}

Result<void> ModelSettings::setEndpoint(const QString& provider, const QString& url)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"));
    if (!word.match(provider).hasMatch()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no name for a server.").arg(provider),
                    QStringLiteral("Use letters, digits, '.', '_' and '-'."));
    }
    if (url.trimmed().isEmpty()) {
        m_settings.remove(endpointGroup + provider);
        return {};
    }
    const QUrl address(url.trimmed(), QUrl::StrictMode);
    const bool isWeb = address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https");
    if (!address.isValid() || !isWeb || address.host().isEmpty() || !address.userInfo().isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not the address of a server.").arg(url.trimmed()),
                    QStringLiteral("Write it like http://127.0.0.1:8000/v1, without a user name or key."));
    }
    m_settings.setValue(endpointGroup + provider, address.toString());
    return {};
}

Result<void> ModelSettings::setLimit(const QString& provider, ProviderLimit limit, const QString& value)
{
    const QString typed = value.trimmed();
    if (typed.isEmpty()) {
        m_settings.remove(limitKey(provider, limit));
        return {};
    }
    const auto number = providerLimitIn(typed, provider, limit);
    if (!number) {
        return tl::unexpected(number.error());
    }
    m_settings.setValue(limitKey(provider, limit), *number);
    return {};
}

/// What somebody wrote into the file by hand and is no limit counts as nothing.
std::optional<qint64> ModelSettings::limit(const QString& provider, ProviderLimit limit) const
{
    const auto number = providerLimitIn(m_settings.value(limitKey(provider, limit)).toString(), provider, limit);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace cmbagent
