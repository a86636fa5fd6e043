// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/stepcontroller.h"

#include "app/backend/changedcontents.h"
#include "app/studio/whilealive.h"
#include "items/rungraph.h"
#include "widgets/approvals/steppart.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

StepController::StepController(Backend& backend, const RunGraph& graph, MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_window(window), m_part(*window.parts().decisions)
{
    connect(&m_part, &StepPart::ordered, this, &StepController::send);
    connect(window.parts().inspector, &StepInspector::retryRequested, this,
            [this, &graph](int step, const QString& guidance) {
                send({ graph.run(), step, StepAction::Retry, guidance });
            });
}

void StepController::send(const StepOrder& order)
{
    QMap<QString, QByteArray> contents;
    for (auto it = order.texts.begin(); it != order.texts.end(); ++it) {
        contents.insert(it.key(), it.value().toUtf8());
    }
    // Nothing runs in a run that nobody works on; it is not taken up to find that out.
    const bool takesUp = StepOffers::isAboutFailure(order.action);
    const auto done = whileAlive(this, [this, order](const Result<void>& result) { settle(order, result); });
    storeContents(m_backend, order.run, ApprovalKind::Error, order.changes, contents,
                  [&backend = m_backend, order, takesUp, done](const Result<QJsonObject>& changes) {
                      if (!changes) {
                          return done(Result<void>(tl::unexpected(changes.error())));
                      }
                      StepCommand command { order.step, order.action, order.guidance, *changes };
                      command.who = Backend::accountName();
                      backend.stepCommand(order.run, command, takesUp, done);
                  });
}

void StepController::settle(const StepOrder& order, const Result<void>& result)
{
    if (result) {
        m_part.settle(order);
    } else if (!m_part.refuse(order, result.error())) {
        m_window.showError(result.error());
    }
}

} // namespace cmbagent
