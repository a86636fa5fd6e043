// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <array>
#include <cmath>

namespace cmbagent {

namespace {

struct VerbFacts
{
    const char* name;
    Invocation::Verb verb;
    const char* usage;
    const char* does;
    QStringList flags; ///< beside --data-dir, --json and --help; with a value when they end in '='
    int arguments; ///< how many there must be
};

const std::array<VerbFacts, 8>& verbs()
{
    using V = Invocation::Verb;
    static const std::array<VerbFacts, 8> all { {
        { "run",
          V::Run,
          "run FILE [--param NAME=VALUE]… [--workers N] [--answer STEP=approve|reject]… [--answer-all approve] "
          "[--simulate SPEEDUP] [--python PATH]",
          "Runs a workflow (*.workflow.yaml) or simulates a WfFormat trace, and shows how it goes. Without FILE it "
          "opens the window.",
          { "--param=", "--workers=", "--answer=", "--answer-all=", "--simulate=", "--python=" },
          1 },
        { "resume",
          V::Resume,
          "resume RUN",
          "Goes on with a run that is paused, interrupted, waiting or failed.",
          {},
          1 },
        { "list", V::List, "list [--limit N]", "Lists runs, newest first.", { "--limit=" }, 0 },
        { "status",
          V::Status,
          "status RUN",
          "Shows where a run stands: its steps, open questions and results.",
          {},
          1 },
        { "pause",
          V::Pause,
          "pause RUN [--stop]",
          "Starts no new step; what runs finishes, or is stopped with --stop.",
          { "--stop" },
          1 },
        { "cancel", V::Cancel, "cancel RUN", "Ends a run for good.", {}, 1 },
        { "approve",
          V::Approve,
          "approve RUN STEP [--hash H] [--comment TEXT]",
          "Answers an open question with yes; without --hash it shows what is asked first.",
          { "--hash=", "--comment=" },
          2 },
        { "reject",
          V::Reject,
          "reject RUN STEP [--hash H] [--comment TEXT]",
          "Answers an open question with no: the step is skipped, and what requires it.",
          { "--hash=", "--comment=" },
          2 },
    } };
    return all;
}

tl::unexpected<Error> usage(const QString& what, const QString& verb = {})
{
    return fail(ErrorCode::BadInput, what,
                verb.isEmpty() ? QStringLiteral("See 'cmbagent --help'.")
                               : QStringLiteral("See 'cmbagent %1 --help'.").arg(verb));
}

/// Takes flags one at a time into the invocation.
class FlagReader
{
public:
    FlagReader(Invocation& into, const VerbFacts& facts) : m_into(into), m_facts(facts) { }

    Result<void> read(const QString& name, const QString& value)
    {
        if (name == QLatin1String("--data-dir")) {
            m_into.dataPath = value;
        } else if (name == QLatin1String("--python")) {
            m_into.options.interpreter = value;
        } else if (name == QLatin1String("--hash")) {
            m_into.hash = value;
        } else if (name == QLatin1String("--comment")) {
            m_into.comment = value;
        } else if (name == QLatin1String("--param")) {
            return parameter(value);
        } else if (name == QLatin1String("--answer")) {
            return answer(value);
        } else if (name == QLatin1String("--answer-all")) {
            const auto resolution = resolutionFromName(value);
            if (!resolution) {
                return usage(QStringLiteral("--answer-all takes approve or reject, not '%1'.").arg(value), verb());
            }
            m_into.options.answers.forAll = resolution;
        } else {
            return number(name, value);
        }
        return {};
    }

private:
    [[nodiscard]] QString verb() const { return QString::fromLatin1(m_facts.name); }

    Result<void> parameter(const QString& value)
    {
        const qsizetype equals = value.indexOf(QLatin1Char('='));
        if (equals <= 0) {
            return usage(QStringLiteral("--param takes NAME=VALUE, not '%1'.").arg(value), verb());
        }
        m_into.parameters.insert(value.left(equals), value.mid(equals + 1));
        return {};
    }
    Result<void> answer(const QString& value)
    {
        const auto resolution = resolutionFromName(value.section(QLatin1Char('='), 1));
        if (!resolution || value.section(QLatin1Char('='), 0, 0).isEmpty()) {
            return usage(QStringLiteral("--answer takes STEP=approve or STEP=reject, not '%1'.").arg(value), verb());
        }
        m_into.options.answers.bySteps.insert(value.section(QLatin1Char('='), 0, 0), *resolution);
        return {};
    }
    Result<void> number(const QString& name, const QString& value)
    {
        bool ok = false;
        const double number = value.toDouble(&ok);
        const bool isWhole = name != QLatin1String("--simulate");
        if (!ok || !std::isfinite(number) || number <= 0
            || (isWhole && (number > 10'000 || number != std::trunc(number)))) {
            return usage(QStringLiteral("%1 takes a %2 above 0, not '%3'.")
                             .arg(name, isWhole ? QStringLiteral("whole number") : QStringLiteral("number"), value),
                         verb());
        }
        if (name == QLatin1String("--workers")) {
            m_into.options.workers = int(number);
        } else if (name == QLatin1String("--limit")) {
            m_into.limit = int(number);
        } else {
            m_into.options.simulateSpeedup = number;
        }
        return {};
    }

    Invocation& m_into;
    const VerbFacts& m_facts;
};

Result<void> takeArguments(Invocation& into, const VerbFacts& facts, const QStringList& arguments)
{
    const QString verb = QString::fromLatin1(facts.name);
    if (into.verb == Invocation::Verb::Run) {
        if (arguments.isEmpty()) {
            into.verb = Invocation::Verb::OpenWindow;
            return {};
        }
        into.file = arguments.front();
        if (into.file.isEmpty()) {
            return usage(QStringLiteral("'run' needs a FILE, and its name is empty."), verb);
        }
    } else {
        into.run = arguments.value(0);
        into.step = arguments.value(1);
    }
    if (arguments.size() < facts.arguments) {
        return usage(QStringLiteral("'%1' needs more: cmbagent %2").arg(verb, QString::fromUtf8(facts.usage)), verb);
    }
    if (arguments.size() > facts.arguments) {
        return usage(QStringLiteral("'%1' does not take '%2'.").arg(verb, arguments.at(facts.arguments)), verb);
    }
    return {};
}

/// Takes one argument that begins with a dash, and the one after it where it is its value; tells how many it took.
Result<int> takeFlag(Invocation& into, const VerbFacts& facts, const QString& argument, const QString* following)
{
    const QString verb = QString::fromLatin1(facts.name);
    const QString name = argument.section(QLatin1Char('='), 0, 0);
    const bool isAttached = argument.contains(QLatin1Char('='));
    const bool hasValue = name == QLatin1String("--data-dir") || facts.flags.contains(name + QLatin1Char('='));
    if (hasValue) {
        if (!isAttached && !following) {
            return usage(QStringLiteral("%1 needs a value.").arg(name), verb);
        }
        const auto taken =
            FlagReader(into, facts).read(name, isAttached ? argument.section(QLatin1Char('='), 1) : *following);
        return taken ? Result<int>(isAttached ? 1 : 2) : tl::unexpected(taken.error());
    }
    const bool isStop = name == QLatin1String("--stop") && facts.flags.contains(name);
    if (name != QLatin1String("--json") && !isStop) {
        return usage(QStringLiteral("'%1' does not know %2.").arg(verb, name), verb);
    }
    if (isAttached) {
        return usage(QStringLiteral("%1 takes no value.").arg(name), verb);
    }
    (isStop ? into.stopWhatRuns : into.json) = true;
    return 1;
}

Result<Invocation> readVerb(const VerbFacts& facts, const QStringList& arguments)
{
    Invocation into;
    into.verb = facts.verb;
    QStringList plain;
    for (qsizetype i = 0; i < arguments.size();) {
        const QString& argument = arguments.at(i);
        if (argument == QLatin1String("--")) { // what follows may begin with dashes and is no flag
            plain += arguments.mid(i + 1);
            break;
        }
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            into.verb = Invocation::Verb::Help;
            into.helpOn = QString::fromLatin1(facts.name);
            return into;
        }
        if (!argument.startsWith(QLatin1Char('-')) || argument.size() == 1) {
            plain << argument;
            ++i;
            continue;
        }
        const auto taken = takeFlag(into, facts, argument, i + 1 < arguments.size() ? &arguments.at(i + 1) : nullptr);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        i += *taken;
    }
    const auto taken = takeArguments(into, facts, plain);
    return taken ? Result<Invocation>(into) : tl::unexpected(taken.error());
}

} // namespace

Result<Invocation> readInvocation(const QStringList& arguments)
{
    Invocation invocation;
    const QString first = arguments.value(0);
    if (first.isEmpty() || first == QLatin1String("--help") || first == QLatin1String("-h")
        || first == QLatin1String("help")) {
        invocation.helpOn = arguments.value(1);
        return invocation;
    }
    if (first == QLatin1String("--version")) {
        invocation.verb = Invocation::Verb::Version;
        return invocation;
    }
    for (const VerbFacts& facts : verbs()) {
        if (first == QLatin1String(facts.name)) {
            return readVerb(facts, arguments.mid(1));
        }
    }
    return usage(QStringLiteral("There is no command '%1'.").arg(first));
}

QString helpText(const QString& verb)
{
    QString text;
    for (const VerbFacts& facts : verbs()) {
        if (verb.isEmpty() || verb == QLatin1String(facts.name)) {
            text += QStringLiteral("  cmbagent %1\n      %2\n")
                        .arg(QString::fromUtf8(facts.usage), QString::fromUtf8(facts.does));
        }
    }
    if (text.isEmpty()) {
        return helpText({});
    }
    text.prepend(QStringLiteral("CMBAgent Studio on the command line: the same engine, without a window.\n\n"));
    text += QStringLiteral(
        "\nEvery command also takes --data-dir DIR (where everything is kept), --json (for programs) and --help.\n"
        "RUN is an id, the beginning of one, or 'last'.\n"
        "Exit codes: 0 done, 1 failed, 2 usage, 3 refused, 4 cancelled, 5 waiting for an answer, 6 paused, 130 "
        "interrupted.\n");
    return text;
}

} // namespace cmbagent
