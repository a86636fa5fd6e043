// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/playcontroller.h"

#include "app/studio/playestimate.h"
#include "app/studio/shownrun.h"
#include "app/studio/whilealive.h"
#include "widgets/branches/playsheet.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/playpart.h"
#include "widgets/window/windowparts.h"

#include <QFile>

namespace cmbagent {

namespace {

/// Recorded answers are not paid for again.
PlayPlan withoutCosts(PlayPlan plan)
{
    plan.cost.reset();
    plan.unpaid = 0;
    for (PlayLine& line : plan.lines) {
        line.usualCost = -1;
    }
    return plan;
}

const QString standIn = QStringLiteral("A script that is not written yet.\n");

} // namespace

PlayController::PlayController(Backend& backend, ShownRun& shown, MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_shown(shown), m_window(window), m_sheet(window.parts().play->sheet()),
      m_queue(std::make_unique<SweepQueue>(backend))
{
    m_sheet.whenMade(this, [this](const PlaySheet& sheet) {
        connect(&sheet, &PlaySheet::opened, this, &PlayController::readAids);
        connect(&sheet, &PlaySheet::planRequested, this, &PlayController::plan);
        connect(&sheet, &PlaySheet::playRequested, this, &PlayController::play);
    });
    connect(m_queue.get(), &SweepQueue::made, this, [this](const QList<RunId>& runs, int waiting) {
        m_sheet->showPlayed();
        show(runs, waiting);
    });
    connect(m_queue.get(), &SweepQueue::refused, this, [this](const Error& error, const QList<RunId>& runs) {
        m_sheet->showPlayRefused(error);
        if (!runs.isEmpty()) {
            m_window.showNotice(tr("Refused after %n branch(es).", nullptr, int(runs.size())));
        }
    });
}

PlayController::~PlayController()
{
    m_queue->disconnect(this);
    SweepQueue::goOnAlone(std::move(m_queue), m_texts);
}

/// Named by its content, so that the same text is one file.
QString PlayController::fileWith(const QString& text)
{
    if (!m_texts) {
        m_texts = std::make_shared<QTemporaryDir>();
    }
    const QByteArray content = text.toUtf8();
    QFile file(m_texts->filePath(BlobHash::of(content).toHex()));
    if (!file.exists() && file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return file.fileName(); // one that could not be written is refused by name when it is read
}

BranchOrder PlayController::branchOrder(const PlayOrder& order, Texts texts)
{
    BranchOrder made;
    made.parent = order.parent;
    made.atSeq = order.atSeq;
    made.files = order.files;
    for (auto it = order.texts.begin(); it != order.texts.end(); ++it) {
        made.files.insert(it.key(), fileWith(texts == Texts::Real ? it.value() : standIn));
    }
    made.request.fromStep = order.fromStep;
    made.request.runsAll = order.runsAll;
    made.request.isReplay = order.isReplay;
    made.request.parameters = order.parameters;
    made.request.edits = order.edits;
    made.request.effects = order.effects;
    made.request.instructions = order.instructions;
    made.request.name = order.name;
    made.request.hypothesis = order.hypothesis;
    return made;
}

void PlayController::readAids(const RunId& parent)
{
    m_parent = parent;
    m_backend.read<Aids>(
        [scope = m_backend.scope(), parent](Reader& reader) -> Result<Aids> {
            const auto run = reader.run(scope, parent);
            if (!run) {
                return tl::unexpected(run.error());
            }
            return Aids { reader.durations(scope, run->workflowName).value_or(QHash<QString, qint64> {}),
                          reader.checkpoints(scope, parent).value_or(QList<CheckpointRow> {}),
                          reader.limits(scope).value_or(SessionLimits {}),
                          earlierStepCosts(reader, scope, run->workflowName).value_or(StepCosts {}) };
        },
        whileAlive(this, [this, parent](const Result<Aids>& aids) {
            if (parent != m_parent || !aids) {
                return; // without them the plan says that it knows no times
            }
            m_aids = *aids;
            m_sheet->setCheckpoints(m_aids.checkpoints);
            m_sheet->askAgain();
        }));
}

void PlayController::plan(quint64 ticket, const PlayOrder& order)
{
    const auto show = [this, ticket, isReplay = order.isReplay](const Result<BranchPlan>& plan) {
        if (plan) {
            PlayPlan shown = playPlan(*plan, m_aids.durations, m_workers, m_aids.limits.concurrentRuns, m_aids.costs);
            m_sheet->showPlan(ticket, isReplay ? withoutCosts(std::move(shown)) : shown);
        } else {
            m_sheet->showPlanRefused(ticket, plan.error());
        }
    };
    m_backend.planBranch(branchOrder(order, Texts::StandIn), whileAlive(this, show));
}

void PlayController::play(const QList<PlayOrder>& orders, bool begins)
{
    QList<BranchOrder> made;
    for (const PlayOrder& order : orders) {
        made.append(branchOrder(order, Texts::Real));
    }
    m_begins = begins;
    m_queue->make(made, begins);
}

void PlayController::show(const QList<RunId>& runs, int waiting)
{
    const int count = int(runs.size());
    if (!m_begins) {
        m_window.showNotice(tr("%n draft(s) made. Resume runs a draft.", nullptr, count));
    } else if (waiting > 0) {
        m_window.showNotice(
            tr("Not begun yet: %1 of %n branch(es). The session allows %2 runs at once; the next begins when one "
               "has ended.",
               nullptr, count)
                .arg(waiting)
                .arg(m_aids.limits.concurrentRuns));
    } else if (count > 1) {
        m_window.showNotice(tr("Playing %n branch(es); this is the first.", nullptr, count));
    }
    Q_EMIT played(runs);
    m_shown.show(runs.first());
}

} // namespace cmbagent
