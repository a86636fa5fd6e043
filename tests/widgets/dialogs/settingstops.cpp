// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/costs/budgetform.h"
#include "widgets/costs/budgetspage.h"
#include "widgets/models/modelspage.h"
#include "widgets/models/providerfield.h"
#include "widgets/settings/settingfield.h"
#include "widgets/settings/settingsdialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace cmbagent {

namespace {

constexpr qint64 dollar = 1'000'000;

SettingSpec setting(SettingSpec::Kind kind, const char* key)
{
    SettingSpec made;
    made.kind = kind;
    made.key = QString::fromLatin1(key);
    made.title = QStringLiteral("How many steps of a run may be at work at the same time");
    made.help =
        QStringLiteral("What it is for, in a sentence or two that say when one would want another value than the "
                       "usual one, and what comes of it.");
    return made;
}

/// One of each kind, with everything a field can have.
SettingsSection allKinds()
{
    SettingSpec choice = setting(SettingSpec::Kind::Choice, "choice");
    choice.choices = { { 1, QStringLiteral("As the desktop has it, which may change at night") } };
    choice.otherwise = 1;
    SettingSpec number = setting(SettingSpec::Kind::Number, "number");
    number.largest = 64;
    number.unit = QStringLiteral("million bytes");
    number.waitsForStart = true;
    SettingSpec path = setting(SettingSpec::Kind::Path, "path");
    path.placeholder = QStringLiteral("The first python3 of the search path");
    SettingSpec action = setting(SettingSpec::Kind::Action, "action");
    action.button = QStringLiteral("Open the folder");
    SettingSpec facts = setting(SettingSpec::Kind::Facts, "facts");
    facts.otherwise = QStringLiteral("/usr/bin/python3: Python 3.11.2 with numpy 2.3.1 and scipy 1.16.0");
    return { QStringLiteral("all"),
             QStringLiteral("Every kind of setting"),
             QStringLiteral("theme"),
             QStringLiteral("What holds for all of them."),
             { setting(SettingSpec::Kind::Switch, "switch"), choice, number, path, action, facts } };
}

SettingsDialog* settings(DialogScene& scene)
{
    const SettingsSection section = allKinds();
    auto* dialog = new SettingsDialog({ section }, &scene.window);
    for (const SettingSpec& spec : section.settings) {
        dialog->setValue(spec.key, spec.otherwise);
    }
    return scene.shown(dialog);
}

QWidget* openModels(DialogScene& scene)
{
    SettingsDialog* dialog = settings(scene);
    auto* page = new ModelsPage;
    dialog->addPage({ QStringLiteral("models"), QStringLiteral("Models and keys"), QStringLiteral("link"), {}, {} },
                    page, {});
    dialog->choose(QStringLiteral("models"));
    ProviderRow cloud { QStringLiteral("openai"),
                        QStringLiteral("OpenAI"),
                        QStringLiteral("https://api.openai.com/v1"),
                        QStringLiteral("https://api.openai.com/v1"),
                        QStringLiteral("OPENAI_API_KEY"),
                        ProviderRow::Key::Session };
    ProviderRow own { QStringLiteral("gateway"),
                      QStringLiteral("Gateway of the institute for theoretical astrophysics"),
                      QStringLiteral("https://llm.gateway.institute-for-theoretical-astrophysics.example/v1"),
                      {},
                      QStringLiteral("INSTITUTE_GATEWAY_API_KEY"),
                      ProviderRow::Key::Environment };
    page->setProviders({ cloud, own });
    ConnectionWord bad;
    bad.kind = ConnectionWord::Kind::Bad;
    bad.fault =
        QStringLiteral("The server does not answer. Look whether the address is right and the network is there.");
    page->provider(own.id)->setConnection(bad);
    page->setModels({ { LongNames::model, 1'047'576, 2 * dollar, 8 * dollar, false } }, QStringLiteral("2026-01-31"));
    page->setRoles({ { QString(), LongNames::model },
                     { LongNames::role, LongNames::model },
                     { QStringLiteral("engineer"), QString() } });
    page->setModes({ { TaskMode::PlanningAndControl, QString() }, { TaskMode::DeepResearch, LongNames::model } });
    page->setServerFault(QStringLiteral("This is no address of a server. It begins with http:// or https://."));
    return dialog;
}

QWidget* openKeyEntry(DialogScene& scene)
{
    auto* dialog = static_cast<SettingsDialog*>(openModels(scene));
    dialog->findChild<ModelsPage*>()->provider(QStringLiteral("openai"))->setButton()->click();
    dialog->search()->setFocus(); // Escape in the field itself puts the key away first
    return dialog;
}

QWidget* openBudgets(DialogScene& scene)
{
    SettingsDialog* dialog = settings(scene);
    auto* page = new BudgetsPage;
    dialog->addPage({ QStringLiteral("budgets"), QStringLiteral("Budgets"), QStringLiteral("link"), {}, {} }, page, {});
    dialog->choose(QStringLiteral("budgets"));
    BudgetState session;
    session.budget = { BudgetScope::Session, QStringLiteral("session"), BudgetPeriod::Total, true, 50 * dollar };
    session.ownerName = LongNames::project;
    session.spentMicros = 45 * dollar;
    session.unpricedCalls = 12;
    BudgetState daily;
    daily.budget = { BudgetScope::Project, QStringLiteral("project"), BudgetPeriod::Daily, false, 5 * dollar };
    daily.ownerName = LongNames::project;
    daily.start = scene.stage.clock.now();
    daily.end = daily.start;
    daily.spentMicros = 6 * dollar;
    page->showBudgets({ session, daily },
                      { { BudgetScope::Session, QStringLiteral("session"), LongNames::project },
                        { BudgetScope::Project, QStringLiteral("project"), LongNames::project },
                        { BudgetScope::Global, {}, {} } });
    BudgetAlert alert;
    alert.budget = daily.budget;
    alert.ownerName = LongNames::project;
    alert.percent = 100;
    alert.spentMicros = daily.spentMicros;
    alert.at = scene.stage.clock.now();
    page->showAlerts({ alert });
    page->showDone(QStringLiteral("The budget of %1 is $5.00 each day now.").arg(LongNames::project));
    page->form()->edit(daily.budget);
    dialog->search()->setFocus();
    return dialog;
}

QWidget* openNothingFound(DialogScene& scene)
{
    SettingsDialog* dialog = settings(scene);
    dialog->search()->setText(QStringLiteral("no setting has these words"));
    return dialog;
}

QWidget* openFaults(DialogScene& scene)
{
    SettingsDialog* dialog = settings(scene);
    for (const SettingSpec& spec : allKinds().settings) {
        dialog->field(spec.key)->setWord(QStringLiteral("This cannot be: it is a folder. Choose the program in it."),
                                         true);
    }
    return dialog;
}

} // namespace

QList<DialogStop> settingStops()
{
    return {
        { "settings", [](DialogScene& s) -> QWidget* { return settings(s); } },
        { "settings-faults", openFaults },
        { "settings-nothing-found", openNothingFound },
        { "settings-models", openModels },
        { "settings-key", openKeyEntry },
        { "settings-budgets", openBudgets },
    };
}

} // namespace cmbagent
