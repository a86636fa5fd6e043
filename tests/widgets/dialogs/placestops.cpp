// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/sessions/sessionsdialog.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/shortcutspage.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/environmentspane.h"
#include "widgets/window/helpdialogs.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace cmbagent {

namespace {

SessionPlace sessionPlace(DialogScene& scene, const QString& name, const QString& project)
{
    SessionPlace place;
    place.session.id = scene.stage.ids.next<SessionId>();
    place.session.name = name;
    place.session.created = scene.stage.clock.now();
    place.session.runCount = 1234;
    place.session.diskBytes = 9'876'543'210;
    ProjectSummary its;
    its.id = scene.stage.ids.next<ProjectId>();
    its.session = place.session.id;
    its.name = project;
    its.created = place.session.created;
    its.runCount = 1234;
    place.projects.append(its);
    RunSummary run;
    run.id = scene.stage.ids.next<RunId>();
    run.project = its.id;
    run.name = LongNames::run;
    run.created = place.session.created;
    place.runs.append(run);
    return place;
}

SessionsDialog* sessions(DialogScene& scene)
{
    const SessionPlace home = sessionPlace(scene, QStringLiteral("Default"), LongNames::project);
    SessionPlace old = sessionPlace(scene, LongNames::project, QStringLiteral("Planck"));
    old.session.isArchived = true;
    auto* dialog = new SessionsDialog(&scene.window);
    dialog->showPlaces({ home, sessionPlace(scene, LongNames::project, LongNames::project), old }, home.session.id,
                       home.projects.front().id);
    dialog->showArchived()->setChecked(true);
    return scene.shown(dialog);
}

QWidget* openSessions(DialogScene& scene)
{
    SessionsDialog* dialog = sessions(scene);
    dialog->tree()->setCurrentItem(dialog->tree()->topLevelItem(1)); // everything can be done with it
    dialog->showError({ ErrorCode::BadInput,
                        QStringLiteral("There is a session “%1” already.").arg(LongNames::project),
                        QStringLiteral("Choose another name."),
                        {},
                        {},
                        {} });
    return dialog;
}

QWidget* openNewSession(DialogScene& scene)
{
    SessionsDialog* dialog = sessions(scene);
    dialog->newSessionButton()->click();
    return dialog->question();
}

StorageDialog* storage(DialogScene& scene)
{
    auto* dialog = new StorageDialog(&scene.window);
    const RunId parent = scene.stage.ids.next<RunId>();
    dialog->showRows({ { scene.stage.project, LongNames::project, parent, LongNames::run, 9'200'000, 3'100'000 },
                       { scene.stage.project, LongNames::project, scene.stage.ids.next<RunId>(), LongNames::run,
                         987'654'321'000, 123'456'789'000, parent } });
    SessionSummary other;
    other.id = scene.stage.ids.next<SessionId>();
    other.name = LongNames::project;
    other.diskBytes = 123'456'789;
    dialog->showSessions({ other, other }, scene.stage.ids.next<SessionId>());
    GarbageReport report;
    report.count = 34'567;
    report.bytes = 12'000'000'000;
    dialog->showGarbage(report);
    EnvironmentRow environment;
    environment.project = scene.stage.project;
    environment.projectName = LongNames::project;
    environment.path = QStringLiteral("/home/ada/.local/share/cmbagent/environments/0192f3a4");
    environment.python = QStringLiteral("3.12.11");
    environment.packages = { QStringLiteral("astropy==7.1.0"), QStringLiteral("healpy==1.18.1"),
                             QStringLiteral("numpy==2.3.1"), QStringLiteral("scipy==1.16.0") };
    environment.bytes = 1'234'567'890;
    environment.lastUsed = scene.stage.clock.now();
    dialog->environments()->showRows({ environment });
    return scene.shown(dialog);
}

QWidget* openFreeing(DialogScene& scene)
{
    StorageDialog* dialog = storage(scene);
    dialog->freeButton()->click();
    return dialog->question();
}

QWidget* openRename(DialogScene& scene)
{
    scene.stage.create(LongNames::run);
    RunPrompts* prompts = scene.window.parts().prompts;
    prompts->askRename(scene.stage.run, LongNames::run);
    return prompts->dialog();
}

QWidget* openCancel(DialogScene& scene)
{
    scene.stage.create(LongNames::run);
    RunPrompts* prompts = scene.window.parts().prompts;
    prompts->askCancel(scene.stage.run, LongNames::run);
    return prompts->dialog();
}

QWidget* openShortcuts(DialogScene& scene)
{
    scene.shell.openShortcuts();
    scene.shell.shortcuts()->choose(scene.window.parts().actions->zoomIn);
    scene.shell.shortcuts()->findChild<QTreeWidget*>()->setFocus(); // in the field Escape is a key like others
    return scene.shell.shortcuts();
}

QWidget* openPalette(DialogScene& scene)
{
    scene.stage.create(LongNames::run);
    scene.window.showRun(scene.stage.run);
    scene.shell.openPalette();
    scene.shell.palette()->field()->setText(QStringLiteral("re"));
    return scene.shell.palette();
}

} // namespace

QList<DialogStop> placeStops()
{
    UiChecks::Rules oneField;
    oneField.keepsTab = true;
    return {
        { "sessions", openSessions },
        { "sessions-new", openNewSession, { QStringLiteral("Make it") } },
        { "storage", [](DialogScene& s) -> QWidget* { return storage(s); } },
        { "storage-free", openFreeing },
        { "rename", openRename, { QStringLiteral("Rename") } },
        { "cancel", openCancel },
        { "about",
          [](DialogScene& s) -> QWidget* { return s.shown(new AboutDialog(&s.window)); },
          { QStringLiteral("Close") } },
        { "shortcuts", openShortcuts },
        { "palette", openPalette, oneField },
    };
}

} // namespace cmbagent
