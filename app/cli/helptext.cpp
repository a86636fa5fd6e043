// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

namespace cmbagent {

namespace {

QString wrapped(const QString& text, int indent, int columns = 96)
{
    QString lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        if (!line.isEmpty() && indent + line.size() + word.size() >= columns) {
            lines += line + QLatin1Char('\n') + QString(indent, QLatin1Char(' '));
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return lines + line + QLatin1Char('\n');
}

QString flagHelp(const char* name)
{
    const FlagFacts& flag = *flagFacts(QString::fromLatin1(name));
    const QString left = QStringLiteral("      %1 %2").arg(QLatin1String(flag.name), QLatin1String(flag.value));
    const QString right = wrapped(QString::fromUtf8(flag.does), 34);
    return left.size() < 33 ? left.leftJustified(34) + right
                            : left + QLatin1Char('\n') + QString(34, QLatin1Char(' ')) + right;
}

QString verbHelp(const VerbFacts& verb)
{
    const bool hasFlags = !verb.flags.empty();
    QString text =
        QStringLiteral("  cmbagent %1 %2%3\n      %4")
            .arg(QLatin1String(verb.name), QLatin1String(verb.arguments),
                 hasFlags ? QStringLiteral(" [flags]") : QString(), wrapped(QString::fromUtf8(verb.does), 6));
    for (const char* flag : verb.flags) {
        text += flagHelp(flag);
    }
    return text + QLatin1Char('\n');
}

QString overview()
{
    QString text;
    const char* group = nullptr;
    for (const VerbFacts& verb : verbFacts()) {
        if (group != verb.group) {
            text += (group ? QStringLiteral("\n%1\n") : QStringLiteral("%1\n")).arg(QLatin1String(verb.group));
            group = verb.group;
        }
        const QString left =
            QStringLiteral("  cmbagent %1 %2 ").arg(QLatin1String(verb.name), QLatin1String(verb.arguments));
        text += left.leftJustified(37) + wrapped(QString::fromUtf8(verb.does), 37);
    }
    return text + QStringLiteral("\n'cmbagent VERB --help' tells the flags of a verb.\n\n");
}

} // namespace

QString helpText(const QString& verb)
{
    QString text;
    for (const VerbFacts& facts : verbFacts()) {
        const QString name = QString::fromLatin1(facts.name);
        if (!verb.isEmpty() && (verb == name || name.startsWith(verb + QLatin1Char(' ')))) {
            text += verbHelp(facts);
        }
    }
    if (text.isEmpty()) {
        text = overview();
    }
    return QStringLiteral("CMBAgent Studio on the command line: the same engine, without a window.\n\n") + text
        + QStringLiteral("With every verb:\n") + flagHelp("--data-dir") + flagHelp("--session") + flagHelp("--json")
        + QStringLiteral("      --help\n\nRUN is an id, the beginning of one, or 'last'.\n"
                         "Exit codes: 0 done, 1 failed, 2 usage, 3 refused, 4 cancelled, 5 waiting for an answer, "
                         "6 paused, 130 interrupted.\n");
}

} // namespace cmbagent
