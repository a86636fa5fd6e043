// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include <algorithm>

namespace cmbagent {

namespace {

using V = Invocation::Verb;

constexpr const char* running = "Running";
constexpr const char* deciding = "Deciding about steps";
constexpr const char* branching = "Branching";
constexpr const char* looking = "Looking";
constexpr const char* thinking = "Language models";
constexpr const char* acting = "Agents";
constexpr const char* keeping = "Keeping house";

std::vector<const char*> together(std::vector<const char*> first, const std::vector<const char*>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

const std::vector<const char*> runFlags { "--workers",      "--answer",        "--answer-all",
                                          "--ask-on-error", "--approval-mode", "--gate" };
const std::vector<const char*> modelFlags { "--model", "--record", "--replay" };
const std::vector<const char*> placeFlags { "--no-sandbox", "--verbose" };
const std::vector<const char*> feedFlags { "--feed", "--port" };
const std::vector<const char*> stepFlags { "--guidance", "--param", "--set", "--file" };

std::vector<const char*> branchFlags()
{
    return together({ "--name", "--hypothesis", "--param", "--file", "--set", "--instructions", "--python", "--effect",
                      "--at", "--plan", "--model" },
                    runFlags);
}

std::vector<VerbFacts> runVerbs()
{
    const char* const run = "Runs a workflow or simulates a recorded trace; without FILE opens the window.";
    return {
        { "run", V::Run, running, "FILE", 0, 1, run,
          together(
              together(together(together({ "--param", "--python", "--simulate", "--estimate" }, runFlags), modelFlags),
                       placeFlags),
              feedFlags) },
        { "task", V::Task, running, "TEXT", 1, 1,
          "Makes a workflow of a task in words, done by agents that ask language models, and runs it.",
          together(
              together(together(together({ "--mode", "--agent", "--max-plan-steps", "--plan-reviews", "--choose-agents",
                                           "--plan-instructions", "--agent-instructions", "--hardware", "--docs",
                                           "--attempts", "--pause-at", "--estimate", "--file", "--output", "--python" },
                                         runFlags),
                                modelFlags),
                       placeFlags),
              feedFlags) },
        { "resume", V::Resume, running, "RUN", 1, 1,
          "Goes on with a run that is paused, interrupted or failed, or has planned a task: then the plan is carried "
          "out.",
          together(together({ "--workers", "--record", "--replay" }, placeFlags), feedFlags) },
        { "demo", V::Demo, running, "", 0, 0,
          "From a sentence to a reviewed report, with recorded answers of language models; needs no key and no "
          "network.",
          together({ "--output", "--workers", "--python" }, together(placeFlags, feedFlags)) },
        { "pause", V::Pause, running, "RUN", 1, 1, "Starts no new step; what runs finishes.", { "--stop" } },
        { "cancel", V::Cancel, running, "RUN", 1, 1, "Ends a run for good.", {} },
        { "feed",
          V::Feed,
          running,
          "",
          0,
          0,
          "Lets programs on this machine that know the token follow and steer all runs, over a WebSocket. One request, "
          "{\"do\": \"subscribe_all\"}, brings the events of every run, also of those that begin later; see "
          "feed-requests-1.schema.json.",
          { "--port", "--no-sandbox" } },
    };
}

std::vector<VerbFacts> stepVerbs()
{
    return {
        { "approve",
          V::Approve,
          deciding,
          "RUN [STEP]",
          1,
          2,
          "Answers the question of a step with yes, or with changes; without STEP that about the plan.",
          { "--hash", "--comment", "--remember", "--all", "--kind", "--param", "--set", "--file", "--leave-out" } },
        { "reject",
          V::Reject,
          deciding,
          "RUN [STEP]",
          1,
          2,
          "Answers it with no: the step is skipped, or what needs its results; without a plan the run is cancelled.",
          { "--hash", "--comment", "--remember" } },
        { "approvals",
          V::Approvals,
          deciding,
          "",
          0,
          0,
          "Lists what is asked in all runs, the most urgent first.",
          { "--all", "--history", "--limit" } },
        { "remembered",
          V::Remembered,
          deciding,
          "",
          0,
          0,
          "Lists answers that are given again by themselves.",
          { "--revoke" } },
        { "approval-mode",
          V::ApprovalMode,
          deciding,
          "RUN [MODE]",
          1,
          2,
          "Says when a run asks, or changes it: none, after_planning, before_each_step, after_each_step, "
          "around_each_step, on_error, manual or custom.",
          {} },
        { "gate", V::Gate, deciding, "RUN STEP", 2, 2, "Asks before a step starts.", { "--undo" } },
        { "retry", V::Step, deciding, "RUN STEP", 2, 2,
          "Tries a failed step once more, or does one again whose results are asked about.", stepFlags },
        { "modify", V::Step, deciding, "RUN STEP", 2, 2, "Tries it once more with changes, or knowing more.",
          stepFlags },
        { "skip", V::Step, deciding, "RUN STEP", 2, 2, "Does without a failed step.", { "--guidance" } },
        { "abort",
          V::Step,
          deciding,
          "RUN STEP",
          2,
          2,
          "Gives the run up because of a failed step, or of results that are asked about.",
          { "--guidance" } },
        { "happened", V::Step, deciding, "RUN STEP", 2, 2, "Says that the effect of a step did happen.", {} },
        { "check", V::Step, deciding, "RUN STEP", 2, 2, "Lets the step's check find out whether it happened.", {} },
        { "kill", V::Step, deciding, "RUN STEP", 2, 2, "Ends a step that runs; that counts as a failure.", {} },
        { "wait", V::Step, deciding, "RUN STEP", 2, 2, "Says that a stalled step is only slow.", {} },
    };
}

std::vector<VerbFacts> branchVerbs()
{
    return {
        { "branch", V::Branch, branching, "RUN [STEP]", 1, 2, "Makes a branch of a run, to be run later.",
          branchFlags() },
        { "play-from", V::PlayFrom, branching, "RUN [STEP]", 1, 2,
          "Makes a branch and runs it: from STEP, or where "
          "the changes are.",
          together(branchFlags(), placeFlags) },
        { "replay", V::Replay, branching, "RUN [STEP]", 1, 2,
          "Makes a branch and runs it: all that RUN did, or from STEP, with the recorded answers of its language "
          "models; needs no network.",
          together(together({ "--name", "--hypothesis", "--plan", "--python", "--effect" }, runFlags), placeFlags) },
        { "adopt", V::Adopt, branching, "INTO FROM STEP", 3, 3,
          "Makes a branch of INTO with the result that STEP has "
          "in FROM, and runs what follows.",
          together({ "--name", "--hypothesis", "--plan", "--yes" }, placeFlags) },
        { "branch-tree", V::BranchTree, branching, "RUN", 1, 1, "Shows a run with all its branches and parents.", {} },
        { "compare", V::Compare, branching, "A B", 2, 2, "Shows how two runs differ.", { "--tolerance" } },
        { "abandon", V::Abandon, branching, "RUN", 1, 1, "Marks a branch as one that leads nowhere.", { "--undo" } },
        { "checkpoint",
          V::Checkpoint,
          branching,
          "RUN NAME",
          2,
          2,
          "Names the state a run is in, to branch from.",
          {} },
        { "checkpoints", V::Checkpoints, branching, "RUN", 1, 1, "Lists the states of a run one can branch from.", {} },
    };
}

std::vector<VerbFacts> lookVerbs()
{
    return {
        { "list", V::List, looking, "", 0, 0, "Lists runs, newest first.", { "--limit", "--archived" } },
        { "status", V::Status, looking, "RUN", 1, 1, "Shows where a run stands: steps, questions, results.", {} },
        { "why", V::Why, looking, "RUN STEP [EARLIER]", 2, 3, "Says why a step ran, or did not run again.", {} },
        { "effects", V::Effects, looking, "RUN", 1, 1, "Lists what the steps of a run changed outside.", {} },
        { "report retries",
          V::RetryReport,
          looking,
          "RUN",
          1,
          1,
          "Sums up what was tried again, and whether it "
          "helped.",
          {} },
        { "costs",
          V::Costs,
          looking,
          "[RUN]",
          0,
          1,
          "Shows what language models cost: a run, a project, or the session.",
          { "--by", "--project", "--recorded", "--imported", "--csv", "--report", "--output" } },
        { "suggest", V::Suggest, looking, "FILE", 1, 1, "Reads which steps of a workflow depend on which.",
          together({ "--override", "--keep", "--fresh" }, modelFlags) },
        { "export",
          V::Export,
          looking,
          "RUN",
          1,
          1,
          "Writes where a run stands, or stood, as JSON or as a pickle that Python's pickle.load reads.",
          { "--format", "--output", "--at" } },
        { "export-graph",
          V::ExportGraph,
          looking,
          "RUN|FILE",
          1,
          1,
          "Writes the graph of a run or a workflow as text.",
          { "--format", "--output", "--down" } },
    };
}

std::vector<VerbFacts> modelVerbs()
{
    return {
        { "models list", V::ModelsList, thinking, "", 0, 0, "Lists models, prices, keys and local model servers.", {} },
        { "models test",
          V::ModelsTest,
          thinking,
          "[MODEL]",
          0,
          1,
          "Tests the connection to a provider; with MODEL asks it one short question, which may cost a little. Keys "
          "come from the keychain, or else from OPENAI_API_KEY, ANTHROPIC_API_KEY and GEMINI_API_KEY.",
          { "--provider", "--url" } },
        { "models limits",
          V::ModelsLimits,
          thinking,
          "[PROVIDER]",
          0,
          1,
          "Tells how much of each provider is used in a minute at most, or sets it; calls above that wait for their "
          "turn.",
          { "--requests-per-minute", "--tokens-per-minute", "--undo" } },
        { "models usual",
          V::ModelsUsual,
          thinking,
          "[FOR MODEL]",
          0,
          2,
          "Tells which models are asked where nobody says anything else, or sets one: FOR is a role such as planner, a "
          "mode of tasks such as deep_research, which goes before roles, or all.",
          { "--undo" } },
        { "keys list",
          V::KeysList,
          thinking,
          "",
          0,
          0,
          "Tells which providers there is a key for, and where it is.",
          {} },
        { "keys set",
          V::KeysSet,
          thinking,
          "PROVIDER",
          1,
          1,
          "Keeps a key in the keychain. It is typed without being shown, or read from standard input.",
          {} },
        { "keys remove", V::KeysRemove, thinking, "PROVIDER", 1, 1, "Takes a key out of the keychain.", {} },
    };
}

std::vector<VerbFacts> agentVerbs()
{
    return {
        { "agents list",
          V::AgentsList,
          acting,
          "",
          0,
          0,
          "Lists agents: those of the program, your own, and those in 'agents' of this folder.",
          {} },
        { "agents search",
          V::AgentsSearch,
          acting,
          "[WORDS]",
          0,
          20,
          "Lists those with all of these words.",
          { "--type", "--tag", "--capability" } },
        { "agents show",
          V::AgentsShow,
          acting,
          "AGENT[@VERSION]",
          1,
          1,
          "Shows what an agent is, is told, and was used for.",
          {} },
        { "agents try", V::AgentsTry, acting, "AGENT TEXT", 2, 2,
          "Asks an agent something outside of any run, which may cost a little; no script is run, nothing is written.",
          modelFlags },
        { "agents scaffold",
          V::AgentsScaffold,
          acting,
          "NAME",
          1,
          1,
          "Makes the files of a new agent, which load and run as they are.",
          { "--type", "--into" } },
        { "agents enable", V::AgentsEnable, acting, "AGENT", 1, 1, "Lets runs use an agent again.", {} },
        { "agents disable", V::AgentsDisable, acting, "AGENT", 1, 1, "Keeps new runs from using an agent.", {} },
        { "agents reload",
          V::AgentsReload,
          acting,
          "",
          0,
          0,
          "Reads all agents and tells which cannot be used; a window does that by itself.",
          {} },
    };
}

std::vector<VerbFacts> houseVerbs()
{
    return {
        { "import",
          V::Import,
          keeping,
          "FOLDER",
          1,
          1,
          "Makes runs of what CMBAgent's Python version wrote into a folder; the folder stays as it is.",
          { "--again" } },
        { "archive", V::Archive, keeping, "RUN", 1, 1, "Puts a run out of the way in lists.", { "--undo" } },
        { "star", V::Star, keeping, "RUN", 1, 1, "Marks a run as one worth keeping in sight.", { "--undo" } },
        { "delete", V::Delete, keeping, "RUN", 1, 1, "Deletes a run; its branches and its parent stay.", { "--yes" } },
        { "storage", V::Storage, keeping, "", 0, 0, "Shows what each run takes on disk.", {} },
        { "gc", V::Collect, keeping, "", 0, 0, "Frees content no run needs any more.", { "--yes" } },
        { "environments list",
          V::EnvironmentsList,
          keeping,
          "",
          0,
          0,
          "Lists the Python environments of projects: what was installed, what it takes, and when it was used.",
          {} },
        { "environments remove",
          V::EnvironmentsRemove,
          keeping,
          "PROJECT",
          1,
          1,
          "Removes that of a project, named by its name or the beginning of its id; a step that needs a package asks "
          "for it again.",
          { "--yes" } },
        { "limits", V::Limits, keeping, "[NAME VALUE]", 0, 2, "Shows what the session may use, or changes it.", {} },
        { "budget list", V::BudgetList, keeping, "", 0, 0, "Lists budgets and what is spent of them.", {} },
        { "budget alerts",
          V::BudgetAlerts,
          keeping,
          "",
          0,
          0,
          "Lists when which budget was used up to 50, 75, 90 or 100 %.",
          {} },
        { "budget set",
          V::BudgetSet,
          keeping,
          "SCOPE PERIOD USD",
          3,
          3,
          "Says how much may be spent on language models: by the session, a project, or global; daily, weekly, monthly "
          "or in total.",
          { "--soft", "--project" } },
        { "budget remove",
          V::BudgetRemove,
          keeping,
          "SCOPE PERIOD",
          2,
          2,
          "Takes a budget away; the total of a session goes back to $100.",
          { "--soft", "--project" } },
        { "session list", V::SessionList, keeping, "", 0, 0, "Lists the sessions.", { "--archived" } },
        { "session create", V::SessionCreate, keeping, "NAME", 1, 1, "Makes a session of its own.", {} },
        { "session archive",
          V::SessionArchive,
          keeping,
          "NAME",
          1,
          1,
          "Puts a session out of the way in lists.",
          { "--undo" } },
        { "session delete",
          V::SessionDelete,
          keeping,
          "NAME",
          1,
          1,
          "Deletes a session with all its runs.",
          { "--yes" } },
    };
}

} // namespace

const std::vector<VerbFacts>& verbFacts()
{
    static const std::vector<VerbFacts> all = [] {
        std::vector<VerbFacts> verbs = runVerbs();
        for (const auto& more : { stepVerbs(), branchVerbs(), lookVerbs(), modelVerbs(), agentVerbs(), houseVerbs() }) {
            verbs.insert(verbs.end(), more.begin(), more.end());
        }
        return verbs;
    }();
    return all;
}

bool takesFlag(const VerbFacts& verb, const QString& flag)
{
    const auto isIt = [&flag](const char* name) { return flag == QLatin1String(name); };
    return isIt("--data-dir") || isIt("--session") || isIt("--json")
        || std::any_of(verb.flags.begin(), verb.flags.end(), isIt);
}

} // namespace cmbagent
