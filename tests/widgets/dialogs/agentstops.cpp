// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/agents/agentdetails.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/agentsdialog.h"
#include "widgets/agents/trialpane.h"
#include "widgets/branches/runpair.h"
#include "widgets/window/confirmdialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace cmbagent {

namespace {

enum TabOfAgent { AboutIt, ToldIt, FormOfAnswer, TryIt, ItsFile, ItsManifest, ItsChanges };

AgentRow agentRow(const QString& name, AgentRow::Origin origin)
{
    AgentRow row;
    row.name = name;
    row.title = QStringLiteral("Researcher of perturbation theory and of everything that comes before it");
    row.definition.name = name;
    row.definition.description = QStringLiteral(
        "Derives the equations a step needs, says where each of them holds, and writes what it did into a "
        "document in Markdown that another agent can go on with.");
    row.definition.tags = { QStringLiteral("cosmology"), QStringLiteral("theory") };
    row.definition.capabilities = { QStringLiteral("derivations"), QStringLiteral("reading of files") };
    row.definition.instructions = QStringLiteral("You derive equations.\nSay where they hold.\n");
    row.definition.outputSchema = { { QStringLiteral("type"), QStringLiteral("object") } };
    row.definition.handoffs = { { QStringLiteral("engineer"), QStringLiteral("there is something to compute") } };
    row.author = QStringLiteral("The group for the early universe");
    row.type = QStringLiteral("research");
    row.origin = origin;
    row.hasBuiltIn = true;
    row.notes = { QStringLiteral("It prefers a model that is not set up here; the one of its role is asked instead.") };
    row.path = QStringLiteral("/home/ada/.local/share/cmbagent/agents/%1/agent.yaml").arg(name);
    row.text = QStringLiteral("name: %1\ninstructions: Derive.\n").arg(name);
    return row;
}

AgentsDialog* agents(DialogScene& scene, int tab)
{
    AgentRow broken = agentRow(QStringLiteral("broken"), AgentRow::Origin::Own);
    broken.definition = {};
    broken.faults = {
        { 2, QStringLiteral("Line 2 is not YAML: a brace stands alone. Close it, or put the text in quotes.") }
    };
    auto* dialog = new AgentsDialog(&scene.window);
    dialog->showAgents({ agentRow(LongNames::role, AgentRow::Origin::BuiltIn),
                         agentRow(QStringLiteral("reviewer"), AgentRow::Origin::Own), broken },
                       {});
    PairText changes;
    changes.lines = { QStringLiteral("@@ -1,2 +1,2 @@"), QStringLiteral(" name: reviewer"),
                      QStringLiteral("-instructions: Derive."), QStringLiteral("+instructions: Review.") };
    changes.added = 1;
    changes.removed = 1;
    dialog->details()->showChanges(changes);
    dialog->details()->tabs()->setCurrentIndex(tab);
    return scene.shown(dialog);
}

/// The same for an agent one may change.
AgentsDialog* own(DialogScene& scene, const char* name, int tab)
{
    AgentsDialog* dialog = agents(scene, AboutIt);
    dialog->choose(QLatin1String(name));
    dialog->details()->tabs()->setCurrentIndex(tab);
    return dialog;
}

QWidget* openTrial(DialogScene& scene)
{
    AgentsDialog* dialog = agents(scene, TryIt);
    TrialPane* trial = dialog->details()->trial();
    trial->setModels({ LongNames::model });
    trial->endFailed({ ErrorCode::NotFound,
                       QStringLiteral("No model is chosen for perturbation_theory_researcher."),
                       QStringLiteral("Choose one here, or set one under Models and keys in the settings."),
                       {},
                       {},
                       {} },
                     {});
    return dialog;
}

QWidget* openDraft(DialogScene& scene)
{
    AgentsDialog* dialog = own(scene, "reviewer", ItsFile);
    auto* editor = dialog->details()->editor();
    editor->edit()->appendPlainText(QStringLiteral("tags: [a"));
    editor->setFaults({ { 3, QStringLiteral("A bracket is open at the end of the file. Close it.") } });
    return dialog;
}

QWidget* openNewAgent(DialogScene& scene)
{
    AgentsDialog* dialog = agents(scene, AboutIt);
    dialog->newButton()->click();
    return dialog->question();
}

} // namespace

QList<DialogStop> agentStops()
{
    return {
        { "agents-about", [](DialogScene& s) -> QWidget* { return agents(s, AboutIt); } },
        { "agents-told", [](DialogScene& s) -> QWidget* { return agents(s, ToldIt); } },
        { "agents-form", [](DialogScene& s) -> QWidget* { return agents(s, FormOfAnswer); } },
        { "agents-trial", openTrial },
        { "agents-file", [](DialogScene& s) -> QWidget* { return agents(s, ItsFile); } },
        { "agents-draft", openDraft },
        { "agents-changes", [](DialogScene& s) -> QWidget* { return own(s, "reviewer", ItsChanges); } },
        { "agents-broken", [](DialogScene& s) -> QWidget* { return own(s, "broken", ItsFile); } },
        { "agents-new", openNewAgent, { QStringLiteral("Make it") } },
    };
}

} // namespace cmbagent
