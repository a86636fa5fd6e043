// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/taskestimate.h"

#include "app/backend/backend.h"
#include "app/studio/costhistory.h"
#include "app/studio/whilealive.h"
#include "widgets/costs/costwords.h"
#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskform.h"

namespace cmbagent {

namespace {

constexpr int restMillis = 400; ///< after the last letter

} // namespace

TaskEstimate::TaskEstimate(Backend& backend, TaskDialog& dialog)
    : QObject(&dialog), m_backend(backend), m_dialog(dialog)
{
    m_later.setSingleShot(true);
    m_later.setInterval(restMillis);
    connect(&m_later, &QTimer::timeout, this, &TaskEstimate::ask);
    connect(dialog.form(), &TaskForm::changed, &m_later, qOverload<>(&QTimer::start));
    connect(&backend, &Backend::placeChanged, &m_later, qOverload<>(&QTimer::start));
}

void TaskEstimate::ask()
{
    const int ticket = ++m_asked;
    const TaskOrder order = m_dialog.form()->order();
    if (order.task.isEmpty()) {
        return m_dialog.setCostWord({});
    }
    m_backend.read<CostOutlook>(
        [question = OutlookQuestion(m_backend, order)](Reader& reader) { return question.answer(reader); },
        whileAlive(this, [this, ticket](const Result<CostOutlook>& outlook) {
            if (ticket == m_asked) {
                outlook ? tell(*outlook) : m_dialog.setCostWord(outlook.error().toText());
            }
        }));
}

void TaskEstimate::tell(const CostOutlook& outlook)
{
    if (outlook.isRecorded) {
        return m_dialog.setCostWord(tr("Nothing is paid: a recording gives the answers."));
    }
    const auto& estimate = outlook.estimate();
    if (!estimate) {
        return m_dialog.setCostWord(CostWords::noEstimate(outlook.first.unpriced));
    }
    QStringList words { CostWords::taskEstimate(guessFrom(*estimate), outlook.first.calls) };
    if (const auto tight = outlook.tightest()) {
        words.append(CostWords::tight(*tight));
    }
    m_dialog.setCostWord(words.join(QLatin1Char(' ')));
}

} // namespace cmbagent
