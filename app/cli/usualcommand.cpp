// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usualcommand.h"

#include "app/agents/agentregistry.h"

namespace cmbagent {

namespace {

const auto allWord = QStringLiteral("all");

} // namespace

void UsualModelsCommand::start()
{
    QSettings file(m_backend.dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    ModelSettings settings(m_backend.dataDir().path(), file);
    if (const auto changed = change(settings); !changed) {
        return finish(changed.error());
    }
    file.sync();
    if (file.status() != QSettings::NoError) {
        return refuse(ErrorCode::Io, QStringLiteral("The model could not be written to %1.").arg(file.fileName()),
                      QStringLiteral("Check its permissions and the space on the disk."));
    }
    show(settings.choice());
    finish(ExitCode::Done);
}

QStringList UsualModelsCommand::roles() const
{
    QStringList roles;
    m_backend.agents().load();
    const auto shelf = m_backend.agents().shelf();
    for (const ShelvedAgent* agent : shelf->search({})) {
        if (agent->file.agent.kind == AgentKind::Model) {
            roles << agent->file.agent.modelRole();
        }
    }
    roles.removeDuplicates();
    return roles;
}

Result<void> UsualModelsCommand::change(ModelSettings& settings) const
{
    const QString whose = m_invocation.arguments.value(0);
    const QString model = m_invocation.arguments.value(1);
    const bool takesBack = m_invocation.has("--undo");
    if (whose.isEmpty() && !takesBack) {
        return {};
    }
    if (whose.isEmpty() || model.isEmpty() != takesBack) {
        return fail(ErrorCode::BadInput,
                    takesBack ? QStringLiteral("--undo takes back the model of one: of a role, a mode, or all.")
                              : QStringLiteral("Which model is '%1' to get?").arg(whose),
                    QStringLiteral("Write cmbagent models usual FOR MODEL, or cmbagent models usual FOR --undo."));
    }
    if (const auto mode = taskModeFromName(whose)) {
        settings.setModelOfMode(*mode, model);
        return {};
    }
    // What was set for a role that has gone can be taken back.
    if (whose != allWord && !takesBack && !roles().contains(whose)) {
        return fail(ErrorCode::BadInput, QStringLiteral("There is no role and no mode '%1'.").arg(whose),
                    QStringLiteral("Roles: %1. Modes: see 'cmbagent task --help'. Or write 'all'.")
                        .arg(roles().join(QStringLiteral(", "))));
    }
    settings.setModel(whose == allWord ? QString() : whose, model);
    return {};
}

void UsualModelsCommand::show(const ModelChoice& choice)
{
    QJsonObject modes;
    for (auto it = choice.byMode.begin(); it != choice.byMode.end(); ++it) {
        modes.insert(taskModeName(it.key()), it.value());
        m_terminal.line(QStringLiteral("%1 %2").arg(taskModeName(it.key()), -22).arg(it.value()));
    }
    QStringList named = choice.byRole.keys();
    named.sort();
    QJsonObject byRole;
    for (const QString& role : std::as_const(named)) {
        byRole.insert(role, choice.byRole.value(role));
        m_terminal.line(QStringLiteral("%1 %2").arg(role, -22).arg(choice.byRole.value(role)));
    }
    m_terminal.line(
        QStringLiteral("%1 %2")
            .arg(choice.byMode.isEmpty() && named.isEmpty() ? QStringLiteral("all") : QStringLiteral("all others"), -22)
            .arg(choice.forAll.isEmpty() ? QStringLiteral("none is set") : choice.forAll));
    m_terminal.json({ { "usual",
                        QJsonObject { { "all", choice.forAll.isEmpty() ? QJsonValue() : QJsonValue(choice.forAll) },
                                      { "roles", byRole },
                                      { "modes", modes } } } });
}

} // namespace cmbagent
