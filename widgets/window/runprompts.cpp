// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runprompts.h"

#include "widgets/window/confirmdialog.h"

#include <QDoubleValidator>
#include <QLineEdit>
#include <QLocale>
#include <QWidget>

namespace cmbagent {

RunPrompts::RunPrompts(QWidget* window) : QObject(window), m_window(window) { }

ConfirmDialog* RunPrompts::open(ConfirmDialog* dialog)
{
    if (m_dialog) {
        m_dialog->close();
    }
    m_dialog = dialog;
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void RunPrompts::askCancel(const RunId& run, const QString& name)
{
    const Question question {
        tr("Cancel “%1”?").arg(name),
        tr("Running steps are stopped and the rest is not done. Finished steps and their files stay. "
           "A cancelled run cannot be resumed; Pause can."),
        tr("&Cancel run"),
        tr("&Keep running"),
        true,
        QStringLiteral("cancel")
    };
    connect(open(new ConfirmDialog(question, m_window)), &ConfirmDialog::confirmed, this,
            [this, run] { Q_EMIT cancelConfirmed(run); });
}

void RunPrompts::askRename(const RunId& run, const QString& name)
{
    const Question question { tr("Rename run"),
                              tr("Names are for you; files and results keep their places."),
                              tr("&Rename"),
                              tr("&Keep name"),
                              false,
                              QStringLiteral("modify") };
    connect(open(new ConfirmDialog(question, tr("Name of the run"), name, m_window)), &ConfirmDialog::confirmed, this,
            [this, run](const QString& text) { Q_EMIT renamed(run, text); });
}

void RunPrompts::askCheckpoint(const RunId& run)
{
    const Question question {
        tr("Name a checkpoint"),
        tr("The run can be branched from as it is now, at any time. A checkpoint with a name is never removed."),
        tr("&Keep checkpoint"),
        tr("&Not now"),
        false,
        QStringLiteral("save")
    };
    connect(open(new ConfirmDialog(question, tr("Name of the checkpoint"), {}, m_window)), &ConfirmDialog::confirmed,
            this, [this, run](const QString& text) { Q_EMIT checkpointNamed(run, text); });
}

void RunPrompts::askHypothesis(const RunId& run, const QString& hypothesis)
{
    const Question question { tr("Hypothesis"),
                              tr("What this run is to find out. It is shown beside the run's name."),
                              tr("&Save"),
                              tr("&Leave as it is"),
                              false,
                              QStringLiteral("help") };
    auto* dialog = new ConfirmDialog(question, tr("Hypothesis"), hypothesis, m_window);
    dialog->line()->setMaxLength(2000); // a sentence or two, not a name
    dialog->line()->setText(hypothesis);
    connect(open(dialog), &ConfirmDialog::confirmed, this,
            [this, run](const QString& text) { Q_EMIT hypothesisGiven(run, text); });
}

void RunPrompts::askSimulate(const QString& path, const QString& name)
{
    const Question question { tr("Simulate “%1”").arg(name),
                              tr("Nothing is computed: each task sleeps its recorded run time divided by this factor."),
                              tr("&Simulate"),
                              tr("Not &now"),
                              false,
                              QStringLiteral("clock") };
    auto* dialog = new ConfirmDialog(question, tr("Speed-up"), QLocale().toString(100), m_window);
    auto* numbers = new QDoubleValidator(0.001, 1e6, 3, dialog);
    numbers->setNotation(QDoubleValidator::StandardNotation);
    dialog->line()->setValidator(numbers);
    connect(open(dialog), &ConfirmDialog::confirmed, this, [this, path](const QString& text) {
        bool ok = false;
        const double speedup = QLocale().toDouble(text, &ok);
        if (ok && speedup > 0) {
            Q_EMIT simulateChosen(path, speedup);
        }
    });
}

void RunPrompts::askQuit(int runningSteps)
{
    const Question question {
        tr("Close CMBAgent Studio?"),
        tr("%Ln step(s) are running. Closing stops them; they run again from their beginning when you resume. "
           "Finished steps and open questions are kept.",
           nullptr, runningSteps),
        tr("&Stop and close"),
        tr("&Keep running"),
        true,
        QStringLiteral("warning")
    };
    connect(open(new ConfirmDialog(question, m_window)), &ConfirmDialog::confirmed, this, &RunPrompts::quitConfirmed);
}

} // namespace cmbagent
