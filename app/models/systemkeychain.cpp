// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/systemkeychain.h"

#ifdef CMBAGENT_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace cmbagent {

namespace {

using Unusable = std::optional<tl::unexpected<Error>>;

Unusable noKeychain(const QString& what, const QString& mend)
{
    return fail(ErrorCode::Missing, what, mend);
}

/// Why there is no point in trying.
Unusable unusable()
{
    // Tests must not meet the keys of whoever runs them, and some people want none of it.
    if (qEnvironmentVariable("CMBAGENT_KEYCHAIN") == QLatin1String("off")) {
        return noKeychain(QStringLiteral("The keychain is switched off by CMBAGENT_KEYCHAIN."),
                          QStringLiteral("Unset that variable to have keys kept."));
    }
#ifdef CMBAGENT_KEYCHAIN
    return std::nullopt;
#else
    return noKeychain(QStringLiteral("This program was built without a keychain."),
                      QStringLiteral("Build it where QtKeychain for Qt 6 is installed."));
#endif
}

#ifdef CMBAGENT_KEYCHAIN

/// Keys stand in the keychain under this name and that of their provider.
constexpr QLatin1String service("org.cmbagent.Studio");

tl::unexpected<Error> faultOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser) {
        return fail(ErrorCode::Refused, QStringLiteral("The keychain did not let us in."),
                    QStringLiteral("Unlock it, and try again."), job.errorString());
    }
    return fail(ErrorCode::Missing, QStringLiteral("There is no keychain that can be reached."),
                QStringLiteral("Start one, such as GNOME Keyring or KWallet."), job.errorString());
}

bool isAbsent(const QKeychain::Job& job)
{
    return job.error() == QKeychain::EntryNotFound;
}

/// Starts a job, which deletes itself when it has ended and `done` has looked at it.
template <typename Job, typename Done>
void start(Job* job, const QString& provider, Done done)
{
    job->setKey(provider);
    job->setInsecureFallback(false); // never into a plain file
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done] { done(*job); });
    job->start();
}

#endif

} // namespace

void SystemKeychain::read([[maybe_unused]] const QString& provider,
                          const std::function<void(const Result<QString>&)>& done)
{
    if (const Unusable why = unusable()) {
        return done(*why);
    }
#ifdef CMBAGENT_KEYCHAIN
    using Job = QKeychain::ReadPasswordJob;
    start(new Job(service), provider, [done](const Job& job) {
        if (isAbsent(job) || (job.error() == QKeychain::NoError && job.textData().isEmpty())) {
            return done(fail(ErrorCode::NotFound, QStringLiteral("The keychain has no such key.")));
        }
        done(job.error() == QKeychain::NoError ? Result<QString>(job.textData()) : faultOf(job));
    });
#endif
}

void SystemKeychain::write([[maybe_unused]] const QString& provider, [[maybe_unused]] const QString& key,
                           const std::function<void(const Result<void>&)>& done)
{
    if (const Unusable why = unusable()) {
        return done(*why);
    }
#ifdef CMBAGENT_KEYCHAIN
    using Job = QKeychain::WritePasswordJob;
    auto* job = new Job(service);
    job->setTextData(key);
    start(job, provider,
          [done](const Job& ended) { done(ended.error() == QKeychain::NoError ? Result<void>() : faultOf(ended)); });
#endif
}

void SystemKeychain::remove([[maybe_unused]] const QString& provider,
                            const std::function<void(const Result<void>&)>& done)
{
    if (const Unusable why = unusable()) {
        return done(*why);
    }
#ifdef CMBAGENT_KEYCHAIN
    using Job = QKeychain::DeletePasswordJob;
    start(new Job(service), provider, [done](const Job& job) {
        done(job.error() == QKeychain::NoError || isAbsent(job) ? Result<void>() : faultOf(job));
    });
#endif
}

} // namespace cmbagent
