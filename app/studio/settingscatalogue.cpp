// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/settingscatalogue.h"

#include "app/studio/featureflags.h"
#include "app/studio/notifier.h"
#include "app/studio/windowlanguage.h"

#include <QLocale>

namespace cmbagent {

namespace {

SettingSpec numberSpec(const QString& key, const QString& title, const QString& help, double smallest, double largest,
                       const QVariant& otherwise, const QString& unit = {})
{
    SettingSpec spec;
    spec.key = key;
    spec.kind = SettingSpec::Kind::Number;
    spec.title = title;
    spec.help = help;
    spec.smallest = smallest;
    spec.largest = largest;
    spec.otherwise = otherwise;
    spec.unit = unit;
    return spec;
}

SettingSpec choiceSpec(const QString& key, const QString& title, const QString& help,
                       const QList<SettingChoice>& choices)
{
    SettingSpec spec;
    spec.key = key;
    spec.kind = SettingSpec::Kind::Choice;
    spec.title = title;
    spec.help = help;
    spec.choices = choices;
    spec.otherwise = choices.front().value;
    return spec;
}

SettingSpec switchSpec(const QString& key, const QString& title, const QString& help, bool otherwise)
{
    SettingSpec spec;
    spec.key = key;
    spec.kind = SettingSpec::Kind::Switch;
    spec.title = title;
    spec.help = help;
    spec.otherwise = otherwise;
    return spec;
}

SettingSpec countsSpec(const QString& key, const QString& title, const QString& help)
{
    SettingSpec spec;
    spec.key = key;
    spec.kind = SettingSpec::Kind::Counts;
    spec.title = title;
    spec.help = help;
    spec.smallest = 1;
    spec.largest = 4096; // as many as a step may ask for
    spec.otherwise = QVariantMap();
    return spec;
}

SettingSpec actionSpec(const QString& key, const QString& title, const QString& help, const QString& button)
{
    SettingSpec spec;
    spec.key = key;
    spec.kind = SettingSpec::Kind::Action;
    spec.title = title;
    spec.help = help;
    spec.button = button;
    return spec;
}

SettingSpec fromNextStart(SettingSpec spec)
{
    spec.waitsForStart = true;
    return spec;
}

} // namespace

QList<SettingsSection> SettingsCatalogue::sections(const QString& sandbox)
{
    return { appearance(), language(),     running(sandbox), limits(),
             storage(),    interpreters(), notifications(),  features() };
}

SettingsSection SettingsCatalogue::appearance()
{
    QList<SettingChoice> scales;
    for (const int percent : { 100, 110, 125, 150, 175, 200 }) {
        scales.append({ percent, tr("%1 %", "percent").arg(percent) });
    }
    SettingSpec theme = choiceSpec(SettingKeys::theme, tr("Theme"), tr("Light or dark; System follows the desktop."),
                                   { { QStringLiteral("system"), tr("System") },
                                     { QStringLiteral("light"), tr("Light") },
                                     { QStringLiteral("dark"), tr("Dark") } });
    theme.words = tr("colours night contrast");
    SettingSpec scale = fromNextStart(choiceSpec(QStringLiteral("appearance/textScale"), tr("Size of text"),
                                                 tr("In percent of the size the desktop has for text."), scales));
    scale.words = tr("font zoom large");
    return { QStringLiteral("appearance"),
             tr("Appearance"),
             QStringLiteral("theme"),
             {},
             { theme, scale,
               switchSpec(QStringLiteral("appearance/reducedMotion"), tr("Reduced motion"),
                          tr("Nothing turns or glides; states change at once. Also on when the desktop asks for it."),
                          false) } };
}

SettingsSection SettingsCatalogue::language()
{
    QList<SettingChoice> languages { { QString(), tr("As the desktop says") } };
    for (const QString& name : WindowLanguage::available()) {
        QString own = QLocale(name).nativeLanguageName();
        own.replace(0, 1, own.left(1).toUpper());
        languages.append({ name, own.isEmpty() ? name : own });
    }
    SettingSpec spec = fromNextStart(choiceSpec(QStringLiteral("language/locale"), tr("Language"),
                                                tr("Of the window, and of numbers and dates in it."), languages));
    spec.words = tr("translation locale English");
    return { QStringLiteral("language"), tr("Language"), QStringLiteral("help"), {}, { spec } };
}

SettingsSection SettingsCatalogue::running(const QString& sandbox)
{
    SettingSpec workers = numberSpec(SettingKeys::workers, tr("Steps at once"),
                                     tr("How many steps of all runs may work at the same time."), 1, 256, 3);
    workers.words = tr("workers parallel processes");
    SettingSpec tokens = countsSpec(
        SettingKeys::tokens, tr("Named resources"),
        tr("How many there are of what steps ask for by name, such as gpu or api. A step waits until as many "
           "are free as it wants. Of what is not listed there is one."));
    tokens.words = tr("tokens gpu licence");
    SettingSpec box = fromNextStart(choiceSpec(
        QStringLiteral("sandbox"), tr("Keep scripts where they belong"),
        tr("A step writes only into its own folder, where this machine can enforce that. Now: %1")
            .arg(sandbox.isEmpty() ? tr("nothing does.") : sandbox),
        { { QStringLiteral("auto"), tr("Where the machine can") }, { QStringLiteral("off"), tr("Never") } }));
    box.words = tr("sandbox security network");
    SettingSpec recordings =
        switchSpec(QStringLiteral("recordings/keep"), tr("Record what models answer"),
                   tr("A run keeps its questions and answers in its folder, without keys, so that it can be replayed "
                      "without a network. Off: attempts that begin from now on cannot be."),
                   true);
    recordings.words = tr("recording replay reproduce network");
    return { QStringLiteral("running"),
             tr("Running"),
             QStringLiteral("run"),
             {},
             { workers, tokens,
               fromNextStart(
                   switchSpec(QStringLiteral("warm_python"), tr("Warm Python"),
                              tr("Workflows that ask for it begin their Python steps from an interpreter that has "
                                 "its modules already. Off: each begins a new one."),
                              true)),
               recordings, box } };
}

SettingsSection SettingsCatalogue::limits()
{
    return { QStringLiteral("limits"),
             tr("Limits"),
             QStringLiteral("stop"),
             tr("These belong to the session that is open, also for the command line (cmbagent limits)."),
             { numberSpec(SettingKeys::limitPrefix + QStringLiteral("runs"), tr("Runs at once"),
                          tr("One more is refused until another has ended. 0: none may begin."), 0, 1000, 3),
               numberSpec(SettingKeys::limitPrefix + QStringLiteral("disk"), tr("Space on disk"),
                          tr("Of all runs of the session; at the limit they pause, and nothing is lost."), 0,
                          100'000'000, 10'000, tr("MB")),
               numberSpec(SettingKeys::limitPrefix + QStringLiteral("memory"), tr("Memory"),
                          tr("Of all steps together; a step that wants more waits."), 0, 100'000'000, 4'000,
                          tr("MB")) } };
}

SettingsSection SettingsCatalogue::storage()
{
    SettingSpec free =
        numberSpec(SettingKeys::freeAfterDays, tr("Free by itself what no run needs"),
                   tr("When the program starts, content of deleted runs that nobody has needed for so many "
                      "days is removed. 0: never by itself."),
                   0, 3650, 0, tr("days"));
    free.words = tr("retention garbage cleanup");
    SettingSpec safety =
        fromNextStart(choiceSpec(QStringLiteral("synchronous"), tr("Safety of what is written"),
                                 tr("A power cut loses nothing, or at most the last moment but writing is quicker."),
                                 { { QStringLiteral("full"), tr("Survives a power cut") },
                                   { QStringLiteral("normal"), tr("Survives a crash of the program") } }));
    safety.words = tr("durability database sync");
    return { QStringLiteral("storage"),
             tr("Storage"),
             QStringLiteral("folder"),
             {},
             { actionSpec(SettingKeys::dataFolder, tr("Where the data is"), {}, tr("Open folder")),
               actionSpec(SettingKeys::storagePage, tr("What takes room"),
                          tr("Sizes of projects and runs, and what could be freed."), tr("Show…")),
               numberSpec(SettingKeys::undoSeconds, tr("Undo a deletion"),
                          tr("How long something deleted can be taken back before it is gone."), 3, 600,
                          SettingKeys::defaultUndoSeconds, tr("seconds")),
               free, safety,
               fromNextStart(
                   numberSpec(QStringLiteral("lock_wait"), tr("Patience with other programs"),
                              tr("How long another program may keep the database locked before that is told."), 1, 600,
                              5, tr("seconds"))) } };
}

SettingsSection SettingsCatalogue::interpreters()
{
    SettingSpec python;
    python.key = SettingKeys::python;
    python.kind = SettingSpec::Kind::Path;
    python.title = tr("Python");
    python.help = tr("Runs the Python steps of workflows that name no other. Empty: the first one found that has the "
                     "modules a workflow needs.");
    python.otherwise = QString();
    python.placeholder = tr("Found by itself");
    python.waitsForStart = true;
    SettingSpec programs;
    programs.key = SettingKeys::programs;
    programs.kind = SettingSpec::Kind::Facts;
    programs.title = tr("Other interpreters");
    programs.help =
        tr("Steps name them in their first line (#!) or as their interpreter; they are looked for in PATH.");
    programs.otherwise = tr("Looking…");
    return { QStringLiteral("interpreters"), tr("Interpreters"), QStringLiteral("code"), {}, { python, programs } };
}

SettingsSection SettingsCatalogue::notifications()
{
    return { QStringLiteral("notifications"),
             tr("Notifications"),
             QStringLiteral("inbox"),
             {},
             { switchSpec(SettingKeys::openQuestions, tr("Open questions when they come"),
                          tr("Shows a step's question as soon as it asks, if its run is in front."), true),
               switchSpec(Notifier::showKey, tr("Tell on the desktop"),
                          tr("Notifications when a run waits for you while you look elsewhere."), true),
               fromNextStart(
                   numberSpec(Notifier::stallKey, tr("Tell of a quiet run after"),
                              tr("When nothing has happened in a run for so long, you are told once. 0: never."), 0,
                              1440, Notifier::defaultStallMinutes, tr("minutes"))) } };
}

SettingsSection SettingsCatalogue::features()
{
    const auto feature = [](const QString& key, const QString& title, const QString& help) {
        return switchSpec(SettingKeys::featurePrefix + key, title, help, true);
    };
    return { QStringLiteral("features"),
             tr("Features"),
             QStringLiteral("list"),
             tr("What is switched off is not in the menus; nothing that was made with it is lost."),
             { feature(Features::traces, tr("Recorded traces"),
                       tr("Open recorded runs of other programs (WfFormat) and simulate them.")),
               feature(Features::exports, tr("Export of graphs"), tr("Write a graph as a picture or as text.")),
               feature(Features::editing, tr("Editing workflows"), tr("Add, connect and change steps on the canvas.")),
               feature(Features::feed, tr("Event feed"),
                       tr("Other programs on this computer may follow and steer runs, when the feed is on.")),
               feature(Features::modes, tr("Choosing when a run asks"),
                       tr("Before a run and while it goes on. Off: it asks where its workflow says so.")),
               feature(Features::retries, tr("Countdown to the next attempt"),
                       tr("With a button that begins it at once. Off: steps are still tried again.")),
               feature(Features::parallel, tr("Steps side by side"),
                       tr("Off: one step after the other, whatever “Steps at once” says.")),
               feature(Features::branches, tr("Branches and comparison"),
                       tr("Play a run again from a step, and compare what came out.")),
               feature(Features::agents, tr("Agents"), tr("The page that lists, switches, copies and writes agents.")),
               feature(Features::costs, tr("Costs"), tr("The page of what language models cost, and of budgets.")),
               feature(Features::metrics, tr("Metrics"),
                       tr("Curves of what steps report, and what each of them took.")) } };
}

} // namespace cmbagent
