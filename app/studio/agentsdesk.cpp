// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/agentsdesk.h"

#include "analysis/textdiff.h"
#include "app/backend/agentusage.h"
#include "app/backend/backend.h"
#include "app/studio/openwindows.h"
#include "app/studio/trialdesk.h"
#include "widgets/agents/agentdetails.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/agentsdialog.h"
#include "widgets/agents/trialpane.h"
#include "widgets/common/icons.h"
#include "widgets/shell/palettemodel.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace cmbagent {

namespace {

QList<AgentFault> faultsOf(const WorkflowFaults& faults, const QString& path)
{
    QList<AgentFault> list;
    for (const WorkflowFault& fault : faults) {
        const Error& error = fault.error;
        const bool isHere = error.place.file == path;
        QString text = error.what + (error.mend.isEmpty() ? QString() : QLatin1Char(' ') + error.mend);
        if (!isHere && !error.place.file.isEmpty()) {
            text.prepend(QStringLiteral("%1:%2: ").arg(QFileInfo(error.place.file).fileName(),
                                                       QString::number(error.place.line)));
        }
        list.append({ isHere ? error.place.line : 0, text });
    }
    return list;
}

AgentRow::Origin originOf(AgentOrigin origin)
{
    return origin == AgentOrigin::BuiltIn ? AgentRow::Origin::BuiltIn
        : origin == AgentOrigin::Own      ? AgentRow::Origin::Own
                                          : AgentRow::Origin::Project;
}

AgentRow rowFor(const ShelvedAgent& agent, const AgentShelf& shelf, bool isEnabled)
{
    const AgentFile& file = agent.file;
    AgentRow row;
    row.name = agent.name();
    row.title = file.title;
    row.definition = file.agent;
    row.author = file.author;
    row.type = file.type;
    row.origin = originOf(agent.origin);
    row.isEnabled = isEnabled;
    row.hasBuiltIn = shelf.builtIn(agent.name()) != nullptr;
    row.needs = file.needs;
    row.missing = agent.missing;
    row.notes = file.notes;
    row.path = file.path;
    row.text = QString::fromUtf8(file.text);
    row.manifestPath = file.manifestPath;
    row.manifestText = QString::fromUtf8(file.manifestText);
    for (const ShelvedAgent& each : shelf.agents()) {
        if (each.name() == agent.name() && &each != &agent) {
            row.versions << QStringLiteral("%1 (%2)").arg(each.file.agent.version,
                                                          agentOriginLabel(originOf(each.origin)));
        }
    }
    return row;
}

QString textIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Of a manifest only what is wrong with itself: were another file's faults in its way, and its in theirs, neither
/// could be mended.
WorkflowFaults ofManifest(const WorkflowFaults& faults, const QString& path)
{
    WorkflowFaults own;
    std::copy_if(faults.begin(), faults.end(), std::back_inserter(own), [&path](const WorkflowFault& fault) {
        return fault.error.place.file == path || fault.code == QLatin1String("bad-name");
    });
    return own;
}

/// Everything that is wrong with a text that would be saved there.
QList<AgentFault> faultsIn(const QString& path, const QByteArray& text)
{
    const AgentPlaces places = AgentPlaces::present();
    if (QFileInfo(path).fileName() != QLatin1String(agentManifestName)) {
        const AgentRead read = checkAgentText(text, path, places);
        return read ? QList<AgentFault>() : faultsOf(read.error(), path);
    }
    const AgentRead read = checkManifestText(text, path, places);
    return read ? QList<AgentFault>() : faultsOf(ofManifest(read.error(), path), path);
}

AgentRow rowFor(const BrokenAgent& agent)
{
    AgentRow row;
    row.name = agent.name;
    row.title = agent.name;
    row.origin = originOf(agent.origin);
    row.path = agent.path;
    row.text = textIn(agent.path);
    const QFileInfo place(agent.path);
    const QString manifest =
        (place.isDir() ? QDir(agent.path) : place.dir()).filePath(QLatin1String(agentManifestName));
    if (QFileInfo::exists(manifest)) {
        row.manifestPath = manifest;
        row.manifestText = textIn(manifest);
    }
    row.faults = faultsOf(agent.faults, agent.path);
    return row;
}

PairText changesOf(const QByteArray& before, const QByteArray& after)
{
    TextDiff diff = diffTexts(QString::fromUtf8(before), QString::fromUtf8(after));
    return { std::move(diff.lines), diff.added, diff.removed, diff.isCut, diff.isCoarse };
}

} // namespace

AgentsDesk::AgentsDesk(Backend& backend, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_backend(backend), m_registry(backend.agents()), m_windows(windows),
      m_trials(std::make_unique<TrialDesk>(backend))
{
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
    connect(m_trials.get(), &TrialDesk::draftRefused, this, &AgentsDesk::tellFaults);
    connect(&m_registry, &AgentRegistry::changed, this, &AgentsDesk::fill);
}

AgentsDesk::~AgentsDesk() = default;

void AgentsDesk::adopt(MainWindow& window)
{
    connect(window.parts().actions->agents, &QAction::triggered, this, [this] { open(); });
}

void AgentsDesk::open(const QString& name)
{
    if (!m_dialog) {
        makeDialog();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!name.isEmpty()) {
        m_dialog->choose(name);
    }
}

void AgentsDesk::makeDialog()
{
    m_dialog = new AgentsDialog(&m_windows.active());
    connect(m_dialog, &AgentsDialog::changesNeeded, this, &AgentsDesk::tellChanges);
    connect(m_dialog, &AgentsDialog::usageNeeded, this, &AgentsDesk::tellUsage);
    connect(m_dialog, &AgentsDialog::enableRequested, &m_registry,
            [&registry = m_registry](const QString& name, bool isEnabled) { registry.setEnabled(name, isEnabled); });
    connect(m_dialog, &AgentsDialog::createRequested, this,
            [this](const QString& name, const QString& type) { showNew(name, m_registry.scaffold(name, type)); });
    connect(m_dialog, &AgentsDialog::copyRequested, this,
            [this](const QString& name) { showNew(name, m_registry.copyToOwn(name)); });
    connect(m_dialog, &AgentsDialog::folderRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
    for (const AgentEditor* editor : { m_dialog->details()->editor(), m_dialog->details()->manifestEditor() }) {
        connect(editor, &AgentEditor::checkRequested, this, &AgentsDesk::check);
        connect(editor, &AgentEditor::saveRequested, this, &AgentsDesk::save);
        connect(editor, &AgentEditor::draftChanged, this, [this](const QString& path, const QString& draft) {
            draft.isNull() ? void(m_drafts.remove(path)) : void(m_drafts.insert(path, draft));
        });
    }
    TrialPane* trial = m_dialog->details()->trial();
    m_trials->adopt(*trial);
    connect(trial, &TrialPane::sendRequested, this, &AgentsDesk::tryOut);
    // Whoever is told of it stands where calls outside of runs are made.
    connect(&m_backend, &Backend::callLost, m_dialog, &AgentsDialog::showError);
    connect(&m_backend, &Backend::callNoted, m_dialog, [this] {
        if (const AgentRow* row = m_dialog->chosen()) {
            tellUsage(row->name);
        }
    });
    fill();
}

QList<AgentRow> AgentsDesk::rows() const
{
    const auto shelf = m_registry.shelf();
    QList<AgentRow> rows;
    for (const ShelvedAgent& agent : shelf->agents()) {
        if (agent.isUsed) {
            rows.append(rowFor(agent, *shelf, m_registry.isEnabled(agent.name())));
        }
    }
    for (const BrokenAgent& agent : shelf->broken()) {
        rows.append(rowFor(agent));
    }
    return rows;
}

void AgentsDesk::fill()
{
    if (!m_dialog) {
        return;
    }
    m_dialog->showAgents(rows(), m_drafts);
    if (!m_awaited.isEmpty() && m_registry.shelf()->find(m_awaited)) {
        m_dialog->choose(std::exchange(m_awaited, {}));
    }
}

/// On a thread of its own: !defaults may name files.
void AgentsDesk::check(const QString& path, const QString& text)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), number = ++m_checks[path], path, text] {
        const QList<AgentFault> faults = faultsIn(path, text.toUtf8());
        QMetaObject::invokeMethod(qApp, [self, number, path, faults] {
            if (!self || !self->m_dialog || self->m_checks.value(path) != number) {
                return;
            }
            if (AgentEditor* editor = self->m_dialog->details()->editorOf(path)) {
                editor->setFaults(faults);
            }
        });
    });
}

void AgentsDesk::save(const QString& path, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return m_dialog->showError({ ErrorCode::Io,
                                     tr("%1 could not be saved.").arg(path),
                                     tr("Look whether its folder may be written; what you typed is still here."),
                                     file.errorString(),
                                     {},
                                     {} });
    }
    m_drafts.remove(path);
    m_registry.reload();
}

void AgentsDesk::tellChanges(const QString& path)
{
    const auto shelf = m_registry.shelf();
    for (const ShelvedAgent& agent : shelf->agents()) {
        const ShelvedAgent* builtIn = shelf->builtIn(agent.name());
        if (agent.file.path == path && builtIn) {
            const bool haveManifests = !builtIn->file.manifestPath.isEmpty() && !agent.file.manifestPath.isEmpty();
            m_dialog->details()->showChanges(
                changesOf(builtIn->file.text, agent.file.text),
                haveManifests ? std::optional(changesOf(builtIn->file.manifestText, agent.file.manifestText))
                              : std::nullopt);
        }
    }
}

void AgentsDesk::tellUsage(const QString& name)
{
    m_backend.read<AgentUsage>([name](Reader& reader) { return agentUsage(reader, name); },
                               [self = QPointer(this), name](const Result<AgentUsage>& usage) {
                                   if (self && self->m_dialog && usage) {
                                       self->m_dialog->details()->showUsage(name, *usage,
                                                                            self->m_backend.clock().now());
                                   }
                               });
}

/// Says something to the agent that is chosen, as its file is now; where that was changed and not saved, as it stands
/// in the editor.
void AgentsDesk::tryOut(const QString& model, const QString& text)
{
    const AgentRow* row = m_dialog->chosen();
    if (!row) {
        return;
    }
    const AgentEditor& editor = *m_dialog->details()->editor();
    editor.isChanged() ? m_trials->sayDraft(row->path, editor.text(), model, text)
                       : m_trials->say(row->definition, model, text);
}

/// Where they are told while a person types; what was typed since is looked at anyway.
void AgentsDesk::tellFaults(const QString& path, const QString& draft, const WorkflowFaults& faults)
{
    const AgentRow* row = m_dialog ? m_dialog->chosen() : nullptr;
    AgentEditor* editor = row && row->path == path ? m_dialog->details()->editor() : nullptr;
    if (editor && editor->text() == draft) {
        editor->setFaults(faultsOf(faults, path));
    }
}

void AgentsDesk::showNew(const QString& name, const Result<QString>& made)
{
    if (!made) {
        return m_dialog->showError(made.error());
    }
    m_awaited = name;
    m_dialog->showAll();
    m_registry.reload();
}

void AgentsDesk::addEntries(std::vector<PaletteEntry>& entries)
{
    const auto shelf = m_registry.shelf();
    for (const ShelvedAgent* agent : shelf->search({})) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Setting;
        entry.id = QStringLiteral("agent:") + agent->name();
        entry.title = agent->file.title;
        entry.detail = tr("Agent");
        entry.icon = Icons::icon(QStringLiteral("stack"));
        entry.carryOut = [self = QPointer(this), name = agent->name()] {
            if (self) {
                self->open(name);
            }
        };
        entries.push_back(std::move(entry));
    }
}

} // namespace cmbagent
