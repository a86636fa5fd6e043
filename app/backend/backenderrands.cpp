// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"
#include "app/control/controlclient.h"
#include "app/control/controlmessages.h"
#include "app/control/controlserver.h"

#include <QScopedValueRollback>
#include <QTimer>

// How what is ordered about a run reaches whoever works on it, also while it changes hands.

namespace cmbagent {

namespace {

constexpr int pauseMillis = 25; ///< between two tries
constexpr qint64 patienceMillis = 25'000; ///< a program that closes ends its steps first, which may take a while
constexpr qint64 turnMillis = 20'000;
constexpr qint64 silentMillis = 2'000; ///< then it is said what is waited for

tl::unexpected<Error> changesHands()
{
    return fail(ErrorCode::Moving, QStringLiteral("Another program takes the run up, lets go of it or deletes it."),
                QStringLiteral("Try again when it is done."));
}

} // namespace

void Backend::relay(const std::function<void()>& call)
{
    const QScopedValueRollback relaying(m_isRelaying, true);
    call();
}

void Backend::carryOut(const RunId& run, const Errand& errand, const Done& done)
{
    if (m_isRelaying) {
        // Who asked tries again by itself; and a run that it wants to go on must not be taken up by us.
        return owns(run) ? doHere(run, errand, done) : done(changesHands());
    }
    keepTrying([this, run, errand](const Done& then) { tryOnce(run, errand, then); }, done, Patience(Awaited::Run));
}

void Backend::keepTrying(const Attempt& attempt, const Done& done, const Patience& patience)
{
    attempt([this, attempt, done, patience](const Result<void>& result) {
        const bool isMoving = !result && result.error().code == ErrorCode::Moving;
        const auto again = [this, attempt, done](const Patience& left) { keepTrying(attempt, done, left); };
        if (!isMoving || !waitAgain(patience, again)) {
            done(result);
        }
    });
}

bool Backend::waitAgain(Patience patience, const std::function<void(const Patience&)>& again)
{
    if (patience.since.hasExpired(patience.what == Awaited::Turn ? turnMillis : patienceMillis)) {
        return false;
    }
    if (!patience.isTold && patience.since.hasExpired(silentMillis)) {
        patience.isTold = true;
        Q_EMIT othersAwaited(patience.what);
    }
    QTimer::singleShot(pauseMillis, this, [again, patience] { again(patience); });
    return true;
}

void Backend::awaitLock(const QString& path, const std::function<void(Result<RunLock>)>& then)
{
    awaitLock(path, Patience(Awaited::Run), then);
}

void Backend::awaitLock(const QString& path, const Patience& patience, const std::function<void(Result<RunLock>)>& then)
{
    auto lock = RunLock::tryLock(path);
    const bool isTaken = !lock && lock.error().code == ErrorCode::Conflict;
    const auto again = [this, path, then](const Patience& left) { awaitLock(path, left, then); };
    if (!isTaken || !waitAgain(patience, again)) {
        then(std::move(lock));
    }
}

void Backend::tryOnce(const RunId& run, const Errand& errand, const Done& done)
{
    if (owns(run) || m_holds.count(run) > 0) {
        return doHere(run, errand, done);
    }
    if (const auto owner = RunLock::owner(m_dir.lockPath(run))) {
        // Without an address it is only just being taken up, or deleted.
        return owner->socket.isEmpty() ? done(changesHands()) : sendOn(owner->socket, run, errand, done);
    }
    takeUpFor(run, errand, done);
}

void Backend::sendOn(const QString& socket, const RunId& run, const Errand& errand, const Done& done)
{
    ControlClient::send(socket, errand.message, this, [this, run, errand, done](const Result<void>& result) {
        const bool goesOn = errand.adoption == Engine::Adoption::Continue;
        if (!result || !goesOn || RunLock::isHeld(m_dir.lockPath(run))) {
            return done(result);
        }
        // It was only written down there. One that has ended by now is not taken up, and that is no fault.
        adopt(run, Engine::Adoption::Continue, [done](const Result<void>& taken) {
            done(taken || taken.error().code != ErrorCode::Limit ? Result<void>() : taken);
        });
    });
}

void Backend::takeUpFor(const RunId& run, const Errand& errand, const Done& done)
{
    const bool isHeld = errand.adoption == Engine::Adoption::Hold;
    const Engine::Adoption adoption = !errand.isForEnded ? errand.adoption
        : isHeld                                         ? Engine::Adoption::HoldFailed
                                                         : Engine::Adoption::ContinueFailed;
    if (isHeld) {
        m_holds[run]; // not open yet, so that whoever comes meanwhile waits
    }
    const auto adopted = [this, run, errand, isHeld, done](const Result<void>& taken) {
        if (!taken && isHeld) {
            m_holds.erase(run);
        }
        if (!taken || errand.isDoneByAdopting) {
            return done(taken);
        }
        if (isHeld) {
            m_holds[run].isOpen = true; // until the last one that has something to write down lets go of it
        }
        doHere(run, errand, done);
    };
    adopt(run, adoption, adopted, errand.workers);
}

void Backend::doHere(const RunId& run, const Errand& errand, const Done& done)
{
    const auto hold = m_holds.find(run);
    if (hold == m_holds.end()) {
        return errand.here(done);
    }
    if (!hold->second.isOpen || errand.adoption != Engine::Adoption::Hold) {
        return done(changesHands()); // a held run does not go on
    }
    ++hold->second.errands;
    errand.here([this, run, done](const Result<void>& result) { endErrand(run, [done, result] { done(result); }); });
}

/// Nobody is told before the run is let go of: whoever hears that something is done may end the program, or resume the
/// run.
void Backend::endErrand(const RunId& run, const std::function<void()>& reply)
{
    Hold& hold = m_holds[run];
    hold.replies.push_back(reply);
    if (--hold.errands > 0) {
        return;
    }
    hold.isOpen = false; // what comes now waits, or it would be done to a run that does not go on with it
    letGo(run, [this, run] {
        const auto replies = std::move(m_holds[run].replies);
        m_holds.erase(run);
        for (const auto& each : replies) {
            each();
        }
    });
}

/// What a held run decides by itself meanwhile is written down first; nothing else keeps it, so that is all there is to
/// wait for.
void Backend::letGo(const RunId& run, const std::function<void()>& then)
{
    if (!owns(run)) {
        return then(); // it has ended, or was let go of with all others
    }
    releaseRun(run, [this, run, then](const Result<void>& released) {
        if (released || released.error().code != ErrorCode::Conflict) {
            return then();
        }
        QTimer::singleShot(pauseMillis, this, [this, run, then] { letGo(run, then); });
    });
}

Backend::Errand Backend::errandOf(const RunId& run, RunCommand command)
{
    Errand errand;
    errand.here = [this, run, command](const Done& then) {
        m_engine.post(
            [run, command, reply = replyOnMain(then)](Engine& engine) { engine.command(run, command, {}, reply); });
    };
    errand.message = ControlMessages::command(run, command);
    errand.adoption = command == RunCommand::Resume ? Engine::Adoption::Resume : Engine::Adoption::Hold;
    errand.isDoneByAdopting = command == RunCommand::Resume;
    return errand;
}

void Backend::command(const RunId& run, RunCommand command, const Done& done)
{
    command == RunCommand::Resume ? resumeRun(run, done) : carryOut(run, errandOf(run, command), done);
}

void Backend::resumeRun(const RunId& run, const Done& done, int workers)
{
    Errand errand = errandOf(run, RunCommand::Resume);
    errand.workers = workers;
    if (owns(run)) {
        return carryOut(run, errand, done);
    }
    // A run that is over cannot be taken up; say so before anything is locked.
    read<RunSummary>([this, run](Reader& reader) { return reader.run(scope(), run); },
                     [this, run, errand, done](const Result<RunSummary>& summary) {
                         if (!summary) {
                             return done(tl::unexpected(summary.error()));
                         }
                         if (isFinal(summary->state)) {
                             return done(
                                 fail(ErrorCode::IllegalMove,
                                      QStringLiteral("A run that is %1 cannot go on.").arg(stateName(summary->state)),
                                      QStringLiteral("It is final. Start a new run of its workflow.")));
                         }
                         carryOut(run, errand, done);
                     });
}

void Backend::releaseRun(const RunId& run, const Done& done)
{
    const auto released = [this, run, done](const Result<void>& result) {
        if (result || result.error().code == ErrorCode::Moving) {
            forgetLock(run);
        }
        if (done) {
            done(result);
        }
    };
    m_engine.post([run, reply = replyOnMain(released)](Engine& engine) { engine.release(run, reply); });
}

Backend::Errand Backend::confirmationOf(const RunId& run)
{
    Errand errand;
    errand.here = [this, run](const Done& then) {
        m_engine.post([run, reply = replyOnMain(then)](Engine& engine) { engine.confirm(run, reply); });
    };
    errand.message = ControlMessages::confirm(run);
    errand.adoption = Engine::Adoption::Continue; // a held run does not go on
    return errand;
}

void Backend::confirmWork(const RunId& run, const Done& done)
{
    owns(run) ? doHere(run, confirmationOf(run), done) : done(changesHands());
}

void Backend::deleteRun(const RunId& run, const Done& done)
{
    keepTrying([this, run](const Done& then) { tryToDelete(run, then); }, done, Patience(Awaited::Run));
}

/// Whoever has the lock is asked whether it works on the run or is about to let go of it.
void Backend::tryToDelete(const RunId& run, const Done& done)
{
    change([scope = scope(), run](Store& store) { return store.deleteRun(scope, run); },
           [this, run, done](const Result<void>& deleted) {
               if (deleted || deleted.error().code != ErrorCode::Conflict) {
                   return done(deleted);
               }
               const auto judge = [done, refused = deleted.error()](const Result<void>& confirmed) {
                   const bool isMoving = !confirmed && confirmed.error().code == ErrorCode::Moving;
                   Error error = refused;
                   error.code = isMoving ? ErrorCode::Moving : refused.code;
                   done(fail(error));
               };
               if (owns(run) || m_holds.count(run) > 0) {
                   return doHere(run, confirmationOf(run), judge);
               }
               const auto owner = RunLock::owner(m_dir.lockPath(run));
               owner && !owner->socket.isEmpty()
                   ? ControlClient::send(owner->socket, ControlMessages::confirm(run), this, judge)
                   : judge(changesHands());
           });
}

} // namespace cmbagent
