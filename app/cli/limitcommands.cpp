// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/limitcommands.h"

#include <QJsonArray>

#include <tuple>
#include <utility>

namespace cmbagent {

namespace {

constexpr std::pair<const char*, ProviderLimit> limitFlags[] = { { "--requests-per-minute", ProviderLimit::Requests },
                                                                 { "--tokens-per-minute", ProviderLimit::Tokens } };

QString amountText(qint64 amount, const QString& of)
{
    return amount > 0 ? QStringLiteral("%1 %2").arg(amount).arg(of) : QStringLiteral("no limit of %1").arg(of);
}

QString limitsText(const RateLimits& limits)
{
    return QStringLiteral("%1, %2").arg(amountText(limits.requestsPerMinute, QStringLiteral("requests")),
                                        amountText(limits.tokensPerMinute, QStringLiteral("tokens")));
}

QJsonObject toJson(const RateLimits& limits)
{
    return { { providerLimitName(ProviderLimit::Requests), limits.requestsPerMinute },
             { providerLimitName(ProviderLimit::Tokens), limits.tokensPerMinute } };
}

} // namespace

void ModelLimitsCommand::start()
{
    QSettings file(m_backend.dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    ModelSettings settings(m_backend.dataDir().path(), file);
    const auto usual = settings.catalogueWithUsualLimits();
    if (!usual) {
        return finish(usual.error());
    }
    if (const auto sound = checkWords(*usual); !sound) {
        return finish(sound.error());
    }
    if (const auto changed = change(file, settings); !changed) {
        return finish(changed.error());
    }
    show(settings, *usual);
    finish(ExitCode::Done);
}

Result<void> ModelLimitsCommand::checkWords(const ModelCatalogue& usual) const
{
    const bool changes = m_invocation.has("--undo") || m_invocation.has("--requests-per-minute")
        || m_invocation.has("--tokens-per-minute");
    if (m_invocation.arguments.isEmpty()) {
        return changes ? Result<void>(fail(ErrorCode::BadInput, QStringLiteral("Whose limits are meant?"),
                                           QStringLiteral("Name the provider: cmbagent models limits PROVIDER "
                                                          "--requests-per-minute 60.")))
                       : Result<void>();
    }
    if (!usual.provider(m_invocation.arguments.first())) {
        QStringList ids;
        for (const ProviderFacts& provider : usual.providers()) {
            ids << provider.id;
        }
        return fail(ErrorCode::BadInput,
                    QStringLiteral("There is no provider '%1'.").arg(m_invocation.arguments.first()),
                    QStringLiteral("Those there are: %1.").arg(ids.join(QStringLiteral(", "))));
    }
    return {};
}

Result<void> ModelLimitsCommand::change(QSettings& file, ModelSettings& settings) const
{
    const QString provider = m_invocation.arguments.value(0);
    for (const auto& [flag, limit] : limitFlags) { // all of them, before one is kept
        const auto number = m_invocation.has(flag) ? providerLimitIn(m_invocation.value(flag), provider, limit) : 0;
        if (!number) {
            return tl::unexpected(number.error());
        }
    }
    for (const auto& [flag, limit] : limitFlags) {
        if (m_invocation.has(flag) || m_invocation.has("--undo")) { // which takes back what no flag says
            std::ignore = settings.setLimit(provider, limit, m_invocation.value(flag));
        }
    }
    file.sync();
    return file.status() == QSettings::NoError
        ? Result<void>()
        : Result<void>(fail(ErrorCode::Io,
                            QStringLiteral("The limits could not be written to %1.").arg(file.fileName()),
                            QStringLiteral("Check its permissions and the space on the disk.")));
}

void ModelLimitsCommand::show(const ModelSettings& settings, const ModelCatalogue& usual)
{
    QJsonArray array;
    for (const ProviderFacts& provider : usual.providers()) {
        if (!m_invocation.arguments.isEmpty() && provider.id != m_invocation.arguments.first()) {
            continue;
        }
        const auto requests = settings.limit(provider.id, ProviderLimit::Requests);
        const auto tokens = settings.limit(provider.id, ProviderLimit::Tokens);
        const RateLimits now { requests.value_or(provider.limits.requestsPerMinute),
                               tokens.value_or(provider.limits.tokensPerMinute) };
        const bool isSet = requests || tokens;
        m_terminal.line(QStringLiteral("%1 %2 a minute%3")
                            .arg(provider.id, -12)
                            .arg(limitsText(now),
                                 isSet ? QStringLiteral(" (usually %1)").arg(limitsText(provider.limits)) : QString()));
        QJsonObject json = toJson(now);
        json.insert(QStringLiteral("provider"), provider.id);
        json.insert(QStringLiteral("set"), isSet);
        json.insert(QStringLiteral("usual"), toJson(provider.limits));
        array.append(json);
    }
    m_terminal.json({ { "limits", array } });
}

} // namespace cmbagent
