// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/verbs.h"

#include <cmath>

namespace cmbagent {

namespace {

tl::unexpected<Error> usage(const QString& what, const QString& verb = {})
{
    return fail(ErrorCode::BadInput, what,
                verb.isEmpty() ? QStringLiteral("See 'cmbagent --help'.")
                               : QStringLiteral("See 'cmbagent %1 --help'.").arg(verb));
}

std::optional<Resolution> gateAnswer(const QString& text)
{
    const auto resolution = resolutionFromName(text);
    return resolution == Resolution::Approved || resolution == Resolution::Rejected ? resolution : std::nullopt;
}

QString nameIn(const QString& pair)
{
    return pair.section(QLatin1Char('='), 0, 0);
}
QString valueIn(const QString& pair)
{
    return pair.section(QLatin1Char('='), 1);
}

/// What is wrong with a number; empty: nothing.
QString numberFault(const FlagFacts& flag, const QString& value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    const bool isPort = flag.kind == FlagKind::Port;
    const bool isWhole = flag.kind == FlagKind::Whole || flag.kind == FlagKind::Count || isPort;
    const double most = flag.kind == FlagKind::Whole ? 10'000 : isPort ? 65'535 : isWhole ? 1e15 : HUGE_VAL;
    const bool isEnough = flag.kind == FlagKind::Share || isPort ? number >= 0 : number > 0;
    if (ok && std::isfinite(number) && isEnough && number <= most && (!isWhole || number == std::trunc(number))) {
        return {};
    }
    return QStringLiteral("%1 takes a %2, not '%3'.")
        .arg(QLatin1String(flag.name),
             isPort                             ? QStringLiteral("port from 0 to 65535")
                 : isWhole                      ? QStringLiteral("whole number above 0")
                 : flag.kind == FlagKind::Share ? QStringLiteral("number that is not below 0")
                                                : QStringLiteral("number above 0"),
             value);
}

/// What is wrong with the value of a flag; empty: nothing.
QString valueFault(const FlagFacts& flag, const QString& value)
{
    const QString name = QString::fromLatin1(flag.name);
    switch (flag.kind) {
    case FlagKind::Switch:
    case FlagKind::Text:
        return {};
    case FlagKind::Pair:
        return value.indexOf(QLatin1Char('=')) > 0
            ? QString()
            : QStringLiteral("%1 takes %2, not '%3'.").arg(name, QLatin1String(flag.value), value);
    case FlagKind::Answer:
        return gateAnswer(valueIn(value)) && !nameIn(value).isEmpty()
            ? QString()
            : QStringLiteral("--answer takes STEP=approve or STEP=reject, not '%1'.").arg(value);
    case FlagKind::Word: {
        const QStringList words = QString::fromLatin1(flag.value).split(QLatin1Char('|'));
        return words.contains(value)
            ? QString()
            : QStringLiteral("%1 takes %2, not '%3'.").arg(name, words.join(QStringLiteral(" or ")), value);
    }
    case FlagKind::Resolution:
        return gateAnswer(value) ? QString() : QStringLiteral("%1 takes approve or reject, not '%2'.").arg(name, value);
    default:
        return numberFault(flag, value);
    }
}

/// The fields for what is needed often.
void fillIn(Invocation& into)
{
    into.dataPath = into.value("--data-dir");
    into.session = into.value("--session");
    into.hash = into.value("--hash");
    into.comment = into.value("--comment");
    into.json = into.has("--json");
    into.stopWhatRuns = into.has("--stop");
    into.limit = into.has("--limit") ? into.value("--limit").toInt() : into.limit;
    for (const QString& parameter : into.values("--param")) {
        into.parameters.insert(nameIn(parameter), valueIn(parameter));
    }
    into.options.workers = into.value("--workers").toInt();
    into.options.simulateSpeedup = into.value("--simulate").toDouble();
    into.options.interpreter = into.value("--python");
    for (const QString& model : into.values("--model")) {
        // ROLE=MODEL, or a model for all roles
        model.contains(QLatin1Char('=')) ? into.options.models.insert(nameIn(model), valueIn(model))
                                         : into.options.models.insert(QString(), model);
    }
    into.options.asksOnError = into.has("--ask-on-error");
    into.options.approvalMode = approvalModeFromName(into.value("--approval-mode"));
    into.options.gates = into.values("--gate");
    for (const QString& answer : into.values("--answer")) {
        if (const auto resolution = gateAnswer(valueIn(answer))) {
            into.options.answers.bySteps.insert(nameIn(answer), *resolution);
        }
    }
    into.options.answers.forAll = gateAnswer(into.value("--answer-all"));
}

/// `run` alone opens the window; whoever gives a flag meant to run a file.
Result<void> takeRun(Invocation& into)
{
    if (!into.arguments.isEmpty()) {
        into.file = into.arguments.front();
        return into.file.isEmpty()
            ? Result<void>(usage(QStringLiteral("'run' needs a FILE, and its name is empty."), into.name))
            : Result<void>();
    }
    for (auto it = into.flags.begin(); it != into.flags.end(); ++it) {
        if (it.key() != QLatin1String("--data-dir")) {
            return usage(QStringLiteral("'run' needs a FILE for %1 to mean something.").arg(it.key()), into.name);
        }
    }
    into.verb = Invocation::Verb::OpenWindow;
    return {};
}

Result<void> takeArguments(Invocation& into, const VerbFacts& facts)
{
    if (into.arguments.size() > facts.most) {
        return usage(QStringLiteral("'%1' does not take '%2'.").arg(into.name, into.arguments.at(facts.most)),
                     into.name);
    }
    if (into.verb == Invocation::Verb::Run) {
        return takeRun(into);
    }
    if (into.arguments.size() < facts.least) {
        return usage(QStringLiteral("'%1' needs more: cmbagent %1 %2").arg(into.name, QLatin1String(facts.arguments)),
                     into.name);
    }
    into.run = into.arguments.value(0);
    into.step = into.arguments.value(1);
    return {};
}

/// What a verb says of a flag that is none of its own. Which models a run asks is recorded as it begins.
tl::unexpected<Error> unknownFlag(const Invocation& into, const QString& name)
{
    if (into.verb == Invocation::Verb::Resume && name == QLatin1String("--model")) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'resume' takes no --model: a run keeps the models it began with."),
                    QStringLiteral("A branch keeps what is done and does the rest with another: cmbagent play-from RUN "
                                   "--model MODEL. See 'cmbagent play-from --help'."));
    }
    return usage(QStringLiteral("'%1' does not know %2.").arg(into.name, name), into.name);
}

/// Takes one argument that begins with a dash, and the one after it where it is its value; tells how many it took.
Result<int> takeFlag(Invocation& into, const VerbFacts& facts, const QString& argument, const QString* following)
{
    const QString name = nameIn(argument);
    const bool isAttached = argument.contains(QLatin1Char('='));
    const FlagFacts* flag = takesFlag(facts, name) ? flagFacts(name) : nullptr;
    if (!flag) {
        return unknownFlag(into, name);
    }
    if (flag->kind == FlagKind::Switch) {
        if (isAttached) {
            return usage(QStringLiteral("%1 takes no value.").arg(name), into.name);
        }
        into.flags[name];
        return 1;
    }
    if (!isAttached && !following) {
        return usage(QStringLiteral("%1 needs a value.").arg(name), into.name);
    }
    const QString value = isAttached ? valueIn(argument) : *following;
    if (const QString fault = valueFault(*flag, value); !fault.isEmpty()) {
        return usage(fault, into.name);
    }
    into.flags[name] << value;
    return isAttached ? 1 : 2;
}

Result<Invocation> readVerb(const VerbFacts& facts, const QStringList& arguments)
{
    Invocation into;
    into.verb = facts.verb;
    into.name = QString::fromLatin1(facts.name);
    for (qsizetype i = 0; i < arguments.size();) {
        const QString& argument = arguments.at(i);
        if (argument == QLatin1String("--")) { // what follows may begin with dashes and is no flag
            into.arguments += arguments.mid(i + 1);
            break;
        }
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            into.verb = Invocation::Verb::Help;
            into.helpOn = into.name;
            return into;
        }
        if (!argument.startsWith(QLatin1Char('-')) || argument.size() == 1) {
            into.arguments << argument;
            ++i;
            continue;
        }
        const auto taken = takeFlag(into, facts, argument, i + 1 < arguments.size() ? &arguments.at(i + 1) : nullptr);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        i += *taken;
    }
    fillIn(into);
    const auto taken = takeArguments(into, facts);
    return taken ? Result<Invocation>(into) : tl::unexpected(taken.error());
}

bool isHelp(const QString& argument)
{
    return argument == QLatin1String("--help") || argument == QLatin1String("-h");
}

/// The second words of a verb that has two, such as list for session.
QStringList secondWords(const QString& first)
{
    QStringList words;
    for (const VerbFacts& facts : verbFacts()) {
        const QString name = QString::fromLatin1(facts.name);
        if (name.startsWith(first + QLatin1Char(' '))) {
            words << name.mid(first.size() + 1);
        }
    }
    return words;
}

} // namespace

Result<Invocation> readInvocation(const QStringList& arguments)
{
    Invocation invocation;
    const QString first = arguments.value(0);
    if (first.isEmpty() || isHelp(first) || first == QLatin1String("help")) {
        invocation.helpOn = arguments.mid(1).join(QLatin1Char(' '));
        return invocation;
    }
    if (first == QLatin1String("--version")) {
        invocation.verb = Invocation::Verb::Version;
        return invocation;
    }
    for (const VerbFacts& facts : verbFacts()) {
        const QStringList words = QString::fromLatin1(facts.name).split(QLatin1Char(' '));
        if (arguments.mid(0, words.size()) == words) {
            return readVerb(facts, arguments.mid(words.size()));
        }
    }
    const QStringList seconds = secondWords(first);
    if (seconds.isEmpty()) {
        return usage(QStringLiteral("There is no command '%1'.").arg(first));
    }
    if (isHelp(arguments.value(1))) {
        invocation.helpOn = first;
        return invocation;
    }
    return usage(QStringLiteral("'%1' is followed by %2.").arg(first, seconds.join(QStringLiteral(" or "))), first);
}

} // namespace cmbagent
