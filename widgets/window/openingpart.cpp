// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/openingpart.h"

#include "widgets/common/icons.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace cmbagent {

OpeningPart::OpeningPart(const WindowModels& models, const Clock& clock, WindowActions& actions, QWidget* window)
    : QObject(window), m_actions(actions), m_window(window),
      m_welcome(new WelcomePage(models.runs, clock, actions.open, actions.import))
{
    connect(m_welcome, &WelcomePage::exampleRequested, this, &OpeningPart::exampleRequested);
    connect(actions.open, &QAction::triggered, this, [this] { chooseFile(false); });
    connect(actions.import, &QAction::triggered, this, [this] { chooseFile(true); });
}

void OpeningPart::chooseFile(bool isTrace)
{
    const QString title = isTrace ? tr("Import a recorded workflow") : tr("Open a workflow");
    const QString kinds = isTrace ? tr("WfFormat traces (*.json);;All files (*)")
                                  : tr("Workflows (*.workflow.yaml *.workflow.yml *.yaml *.yml);;All files (*)");
    auto* dialog = new QFileDialog(m_window, title, QString(), kinds);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            isTrace ? &OpeningPart::importRequested : &OpeningPart::openRequested);
    dialog->open();
}

void OpeningPart::fillExamples(const QList<ExampleInfo>& examples)
{
    m_welcome->setExamples(examples);
    m_actions.examplesMenu->clear();
    m_actions.examplesMenu->setEnabled(!examples.isEmpty());
    for (const ExampleInfo& example : examples) {
        QAction* action = m_actions.examplesMenu->addAction(
            Icons::icon(QStringLiteral("run")), QString(example.title).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(example.sentence);
        connect(action, &QAction::triggered, this, [this, id = example.id] { Q_EMIT exampleRequested(id); });
    }
}

void OpeningPart::fillRecent(const QStringList& paths)
{
    m_actions.recentMenu->clear();
    m_actions.recentMenu->setEnabled(!paths.isEmpty());
    int number = 0;
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).fileName().replace(QLatin1Char('&'), QLatin1String("&&"));
        ++number;
        QAction* action =
            m_actions.recentMenu->addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setData(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openRequested(path); });
    }
}

} // namespace cmbagent
