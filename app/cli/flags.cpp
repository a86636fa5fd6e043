// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include <algorithm>

namespace cmbagent {

namespace {

const std::vector<FlagFacts>& allFlags()
{
    using K = FlagKind;
    static const std::vector<FlagFacts> all {
        { "--data-dir", "DIR", K::Text, "where everything is kept" },
        { "--session", "NAME", K::Text, "the session to work in: its name or the beginning of its id" },
        { "--json", "", K::Switch, "for programs: one JSON object a line, that of compare indented" },
        { "--param", "NAME=VALUE", K::Pair, "the value of a parameter; may be repeated" },
        { "--workers", "N", K::Whole, "steps at a time" },
        { "--answer", "STEP=approve|reject", K::Answer, "the answer at an approval step; may be repeated" },
        { "--answer-all", "approve|reject", K::Resolution, "the answer at every other approval step" },
        { "--simulate", "SPEEDUP", K::Positive, "steps only sleep as long as was recorded, divided by this" },
        { "--python", "PATH", K::Text, "the Python that runs the steps" },
        { "--ask-on-error", "", K::Switch, "a step that failed for good becomes a question" },
        { "--approval-mode",
          "none|after_planning|before_each_step|after_each_step|around_each_step|on_error|manual|custom", K::Word,
          "when the run asks, beside its approval steps; unless you say as the workflow says" },
        { "--gate", "STEP", K::Text, "asks before STEP starts; may be repeated" },
        { "--remember", "once|run|branch|project", K::Word, "how far the answer reaches; once unless you say" },
        { "--kind", "gate|step|check|review", K::Word, "with --all: which questions are answered" },
        { "--leave-out", "STEP", K::Text, "of a plan: does without STEP and what requires it; may be repeated" },
        { "--all", "", K::Switch, "approve: every question of a kind; approvals: also what was answered" },
        { "--history", "", K::Switch, "what was answered, newest first" },
        { "--revoke", "ID", K::Text, "forgets a remembered answer: the end of its id" },
        { "--no-sandbox", "", K::Switch, "steps may write anywhere and reach the network" },
        { "--verbose", "", K::Switch, "says what keeps the steps where they belong" },
        { "--limit", "N", K::Whole, "how many runs are listed" },
        { "--archived", "", K::Switch, "also what was archived" },
        { "--stop", "", K::Switch, "stops what runs as well" },
        { "--hash", "H", K::Text, "which question is answered: the beginning of its hash" },
        { "--comment", "TEXT", K::Text, "goes with the answer" },
        { "--guidance", "TEXT", K::Text, "what the next attempt should know" },
        { "--set", "FIELD=JSON", K::Pair,
          "changes a field of a step; for a branch or a plan STEP.FIELD=JSON; may be repeated. Of an agent's step in "
          "words: task, agent, model, instructions. Texts: title, description, script, inline, "
          "interpreter. Numbers: timeout and stall (ms), an agent's max_rounds. Lists: retry [ATTEMPTS, DELAY_MS], "
          "needs, inputs, outputs, "
          "resources, parameters. A map: env. null puts a field back to its default" },
        { "--name", "NAME", K::Text, "what the branch is called" },
        { "--hypothesis", "TEXT", K::Text, "what the branch is to find out" },
        { "--file", "PATH=FILE", K::Pair,
          "new content for a script or input, PATH as in the workflow; at an approval step for a text it shows, "
          "STEP/OUTPUT=FILE; may be repeated" },
        { "--instructions", "TEXT", K::Text, "what STEP should know" },
        { "--effect", "STEP=reuse|simulate|again", K::Pair,
          "what becomes of an effect outside that happened already; may be repeated" },
        { "--at", "NUMBER", K::Count, "from the run as it was then, see 'cmbagent checkpoints'" },
        { "--plan", "", K::Switch, "only shows what would be kept and what would run, and why" },
        { "--tolerance", "T", K::Share, "numbers that differ relatively by no more count as equal" },
        { "--override", "FROM,TO,KIND", K::Text,
          "what you know better: data, file, api, logic, order or none; may be repeated" },
        { "--keep", "", K::Switch,
          "writes what you know better into FILE, comments and all else as they are: none as independent_of, "
          "which is not suggested again, anything else as needs" },
        { "--format", "FORMAT", K::Text,
          "of a graph mermaid, dot or json, mermaid unless you say otherwise; of a run json or pkl, as the name of "
          "FILE "
          "ends unless you say otherwise" },
        { "--output", "FILE", K::Text, "where to; standard output unless you say" },
        { "--down", "", K::Switch, "it reads from top to bottom instead of left to right" },
        { "--feed", "", K::Switch, "serves the event feed as long as the run goes on, see 'cmbagent feed'" },
        { "--port", "N", K::Port, "where the event feed listens; 7477 unless you say otherwise, 0 is any free one" },
        { "--model", "MODEL", K::Text,
          "the model agents ask, such as gpt-4.1 or ollama/llama3.2; ROLE=MODEL for one role; may be repeated" },
        { "--record", "FILE", K::Text, "writes every call of a model down there, so that the run can be replayed" },
        { "--replay", "FILE", K::Text, "answers from such a recording alone; no network is used" },
        { "--mode", "one_shot|planning_and_control|deep_research|human_in_the_loop|idea_generation", K::Word,
          "how the task is gone about; one_shot unless you say" },
        { "--agent", "NAME", K::Text, "one_shot: who does it; engineer unless you say" },
        { "--max-plan-steps", "N", K::Whole, "most steps of the plan; 3 unless you say" },
        { "--plan-reviews", "N", K::Share, "how often the plan is reviewed; 1 unless you say" },
        { "--choose-agents", "", K::Switch, "the plan setter first says which agents the plan may use" },
        { "--plan-instructions", "TEXT", K::Text, "what the planner and its reviewers should keep to" },
        { "--agent-instructions", "AGENT=TEXT", K::Pair,
          "what AGENT is told with each of its steps, such as engineer=TEXT; may be repeated" },
        { "--hardware", "TEXT", K::Text, "what scripts have of a machine, in words; auto describes this one" },
        { "--docs", "FOLDER", K::Text, "documentation or papers that agents search for the task; it is copied" },
        { "--attempts", "N", K::Whole, "how often each step is tried; 3 unless you say" },
        { "--pause-at", "DOLLARS", K::Positive,
          "the task pauses whenever models have cost so much more, such as 0.50; resume goes on" },
        { "--estimate", "", K::Switch, "only says what it is likely to cost and how that is known; nothing is begun" },
        { "--provider", "ID", K::Text, "whose models; see 'cmbagent models list --json'" },
        { "--url", "URL", K::Text,
          "where it is reached; without --provider an OpenAI-compatible server, without a key" },
        { "--requests-per-minute", "N", K::Text, "how often PROVIDER is asked in a minute at most; 0 is no limit" },
        { "--tokens-per-minute", "N", K::Text,
          "how many tokens it is given and gives in a minute at most; 0 is no limit" },
        { "--type", "TYPE", K::Text, "what kind of agent: researcher, engineer, planner, custom or another word" },
        { "--tag", "TAG", K::Text, "with this tag, or another one given; may be repeated" },
        { "--capability", "WORD", K::Text, "able to do this, and all others given; may be repeated" },
        { "--into", "FOLDER", K::Text, "where its folder is made; among your own agents unless you say otherwise" },
        { "--by", "agent|model|step|attempt|run|branch|project|session|day|purpose", K::Word,
          "what costs are told apart by" },
        { "--project", "NAME", K::Text, "only this project of the session: its name or the beginning of its id" },
        { "--recorded", "", K::Switch, "recorded answers that were given again, at what they had cost" },
        { "--imported", "", K::Switch, "what imported runs said they had cost" },
        { "--csv", "", K::Switch, "as a table for spreadsheets" },
        { "--report", "", K::Switch, "as the cost report of CMBAgent's Python version, which its tools read" },
        { "--soft", "", K::Switch, "a budget that only tells; without it the budget stops the next call" },
        { "--undo", "", K::Switch, "takes it back" },
        { "--fresh", "", K::Switch, "asks the model, also what it has answered before" },
        { "--again", "", K::Switch, "also what was imported before and has not changed since" },
        { "--yes", "", K::Switch, "does it, instead of only saying what it would do" },
    };
    return all;
}

} // namespace

const FlagFacts* flagFacts(const QString& name)
{
    const auto& flags = allFlags();
    const auto found =
        std::find_if(flags.begin(), flags.end(), [&](const FlagFacts& f) { return name == QLatin1String(f.name); });
    return found == flags.end() ? nullptr : &*found;
}

} // namespace cmbagent
