// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/dependencydesk.h"

#include "agents/modeldesk.h"
#include "app/agents/agentregistry.h"
#include "app/backend/advicecache.h"
#include "app/backend/advisedsuggestions.h"
#include "app/backend/backend.h"
#include "app/backend/workflowopener.h"
#include "app/studio/editcontroller.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/editor/suggestiondialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QThreadPool>

#include <algorithm>

namespace cmbagent {

namespace {

/// Files that become inputs of the reader.
QStringList newInputs(const Workflow& workflow, const Suggestion& suggestion)
{
    const StepSpec& from = workflow.steps[size_t(suggestion.from)];
    const StepSpec& to = workflow.steps[size_t(suggestion.to)];
    QStringList files;
    for (const QString& file : suggestion.files) {
        const bool isPromised = std::any_of(from.outputs.begin(), from.outputs.end(),
                                            [&](const OutputSpec& output) { return output.pattern == file; });
        const bool isTaken =
            std::any_of(to.inputs.begin(), to.inputs.end(), [&](const InputSpec& input) { return input.name == file; });
        if (isPromised && !isTaken && to.kind != StepKind::Approval) {
            files << file;
        }
    }
    return files;
}

QString whyNothing(const Workflow& workflow, const DependencyPlan& plan)
{
    if (workflow.size() < 2) {
        return DependencyDesk::tr("Fewer than two steps have nothing that could come first.");
    }
    if (!plan.independent.empty()) {
        return DependencyDesk::tr("Nothing is left to suggest beside what is said to be independent.");
    }
    return plan.unclear.isEmpty()
        ? DependencyDesk::tr("The steps declare already what their scripts are seen to need of each other.")
        : DependencyDesk::tr("What could be read of the scripts shows nothing that the steps do not declare already.");
}

/// What was left out and what could not be read.
QStringList remarksOn(const DependencyPlan& plan)
{
    QStringList remarks;
    for (const QStringList& circle : plan.circles) {
        remarks << DependencyDesk::tr("Left out, because it would close a circle: %1.")
                       .arg(circle.join(QStringLiteral(" → ")));
    }
    for (const QString& what : plan.unclear) {
        remarks << DependencyDesk::tr("Not clear: %1.").arg(what);
    }
    return remarks;
}

QStringList independentIn(const Workflow& workflow, const DependencyPlan& plan)
{
    QStringList sentences;
    for (const IndependentPair& pair : plan.independent) {
        sentences << DependencyDesk::tr("Said to be independent: “%1” of “%2”.")
                         .arg(workflow.steps[size_t(pair.to)].label(), workflow.steps[size_t(pair.from)].label());
    }
    return sentences;
}

/// What makes a suggestion true in a draft: what one step promises and the other reads becomes its input, else the one
/// is needed. `given` are inputs that others of the same change give, "step/name"; those of this one are added.
std::vector<DraftEdit> editsFor(const Workflow& workflow, const Suggestion& suggestion, QSet<QString>& given)
{
    const QString& from = workflow.steps[size_t(suggestion.from)].id;
    const QString& to = workflow.steps[size_t(suggestion.to)].id;
    std::vector<DraftEdit> made;
    for (const QString& file : newInputs(workflow, suggestion)) {
        const QString place = to + QLatin1Char('/') + file;
        if (!given.contains(place)) {
            given.insert(place);
            made.emplace_back(
                edits::SetValue { to, { QStringLiteral("inputs"), file }, from + QLatin1Char('/') + file });
        }
    }
    if (made.empty()) {
        made.emplace_back(edits::Connect { from, to });
    }
    return made;
}

} // namespace

DependencyDesk::DependencyDesk(Backend& backend, EditController& editor, MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_editor(editor), m_window(window)
{
    connect(window.parts().edit->actions->suggest, &QAction::triggered, this, &DependencyDesk::open);
}

DependencyDesk::~DependencyDesk() = default;

void DependencyDesk::open()
{
    const DraftSession* draft = m_editor.session();
    if (!draft || m_dialog) {
        return;
    }
    m_plan = {};
    m_fromModel.clear();
    m_advised.clear();
    m_isFromBefore = false;
    m_dialog = new SuggestionDialog(&m_window);
    connect(m_dialog, &SuggestionDialog::addRequested, this, &DependencyDesk::add);
    connect(m_dialog, &SuggestionDialog::againRequested, this, &DependencyDesk::suggestAgain);
    connect(m_dialog, &SuggestionDialog::modelRequested, this, &DependencyDesk::askModel);
    // Whatever is edited next is another workflow, though its steps may be called alike.
    connect(draft, &QObject::destroyed, m_dialog, &QDialog::reject);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_thread.request_stop();
        m_dialog.clear();
    });
    m_dialog->open();
    look();
}

/// At the workflow as it is now.
void DependencyDesk::look()
{
    const DraftSession& draft = *m_editor.session();
    m_workflow = draft.draft().view().workflow;
    const QString folder = draft.path().isEmpty() ? QString() : QFileInfo(draft.path()).absolutePath();
    QThreadPool::globalInstance()->start([self = QPointer(this), dialog = m_dialog, workflow = m_workflow, folder] {
        const QHash<QString, QString> scripts = scriptsOf(*workflow, folder);
        const DependencyPlan plan = suggestDependencies(*workflow, scripts);
        QMetaObject::invokeMethod(qApp, [self, dialog, scripts, plan] {
            if (self && dialog && self->m_dialog == dialog) {
                self->m_scripts = scripts;
                self->m_plan = withSuggestions(plan, self->m_fromModel);
                self->show();
            }
        });
    });
}

void DependencyDesk::show()
{
    SuggestedEdges found;
    for (const Suggestion& suggestion : m_plan.suggestions) {
        if (suggestion.isDeclared) {
            continue;
        }
        const StepSpec& from = m_workflow->steps[size_t(suggestion.from)];
        const StepSpec& to = m_workflow->steps[size_t(suggestion.to)];
        const QStringList files = newInputs(*m_workflow, suggestion);
        const QString gain =
            files.isEmpty() ? QString() : tr("%1 becomes its input.").arg(files.join(QStringLiteral(", ")));
        found.edges.append({ from.id, to.id, tr("“%1” after “%2”").arg(to.label(), from.label()),
                             QStringList { suggestion.reason, gain }.join(QLatin1Char(' ')).trimmed(),
                             suggestion.confidence });
    }
    std::stable_sort(found.edges.begin(), found.edges.end(),
                     [](const SuggestedEdge& a, const SuggestedEdge& b) { return a.confidence > b.confidence; });
    found.whyNone = whyNothing(*m_workflow, m_plan);
    found.remarks = m_advised + remarksOn(m_plan);
    found.independent = independentIn(*m_workflow, m_plan);
    m_dialog->showFound(found);
}

void DependencyDesk::add(const QList<SuggestedEdge>& chosen, const QList<SuggestedEdge>& declined)
{
    std::vector<DraftEdit> all;
    QSet<QString> given;
    for (const SuggestedEdge& edge : chosen) {
        const auto fits = [&](const Suggestion& one) {
            return m_plan.ids[one.from] == edge.from && m_plan.ids[one.to] == edge.to;
        };
        const auto found = std::find_if(m_plan.suggestions.begin(), m_plan.suggestions.end(), fits);
        for (DraftEdit& edit : editsFor(*m_workflow, *found, given)) {
            all.push_back(std::move(edit));
        }
    }
    for (const SuggestedEdge& edge : declined) {
        all.emplace_back(edits::SetIndependent { edge.from, edge.to });
    }
    const int count = int(chosen.isEmpty() ? declined.size() : chosen.size());
    const QString label = chosen.isEmpty() ? tr("Do not suggest %n dependenc(y/ies) again", nullptr, count)
                                           : tr("Add %n dependenc(y/ies)", nullptr, count);
    if (const auto done = m_editor.applyAll(all, label); !done) {
        return m_dialog->showError(done.error());
    }
    m_dialog->accept();
    m_window.showNotice(
        chosen.isEmpty() ? tr("%n dependenc(y/ies) will not be suggested again. Undo takes that back.", nullptr, count)
            : declined.isEmpty()
            ? tr("%n dependenc(y/ies) added. Undo takes them back.", nullptr, count)
            : tr("%n dependenc(y/ies) added; the others will not be suggested again. Undo takes that back.", nullptr,
                 count));
}

void DependencyDesk::suggestAgain()
{
    std::vector<DraftEdit> all;
    for (const IndependentPair& pair : m_plan.independent) {
        all.emplace_back(edits::SetIndependent { m_plan.ids[pair.from], m_plan.ids[pair.to], false });
    }
    const QString label = tr("Suggest %n dependenc(y/ies) again", nullptr, int(all.size()));
    if (const auto done = m_editor.applyAll(all, label); !done) {
        return m_dialog->showError(done.error());
    }
    look();
}

// --- what a model thinks

void DependencyDesk::askModel()
{
    const auto agent = m_backend.agents().agent(QStringLiteral("dependency_finder"));
    if (!agent) {
        return m_dialog->showError(agent.error());
    }
    m_dialog->setAsking(true);
    m_backend.prepareKeys([self = QPointer(this), dialog = m_dialog, agent = *agent] {
        if (self && dialog && self->m_dialog == dialog) {
            self->ask(agent);
        }
    });
}

void DependencyDesk::ask(const AgentDefinition& agent)
{
    if (m_thread.joinable()) {
        m_thread.join(); // it has ended, or was told to
    }
    const CallPlace place { m_backend.scope().session, m_backend.project() };
    const AdvicePlace at { m_backend.models(),
                           m_backend.models().redactor(),
                           m_backend.blobs(),
                           m_backend.clock(),
                           &m_backend.spendingGate(),
                           place,
                           [&backend = m_backend, place](const ModelCall& call) {
                               backend.noteCall(place, CallPurpose::Suggestion, call);
                           } };
    ModelChoices choices;
    choices.mode.forAll = agent.model;
    choices.global = m_backend.models().usual();
    const BlobHash key = adviceKey(*m_workflow, m_scripts, agent, choices.modelFor(agent.modelRole()));
    const bool asksAnew = std::exchange(m_isFromBefore, false);
    m_thread =
        std::jthread([self = QPointer(this), dialog = m_dialog, workflow = m_workflow, scripts = m_scripts, agent, at,
                      key, asksAnew, cache = AdviceCache::of(m_backend.dataDir())](const std::stop_token& stop) {
            const auto kept = asksAnew ? std::nullopt : cache.find(key, *workflow);
            const auto advice = kept ? *kept : adviseDependencies(*workflow, scripts, agent, {}, at, stop);
            if (advice && !kept) {
                cache.keep(key, *advice);
            }
            QMetaObject::invokeMethod(qApp, [self, dialog, advice] {
                if (self && dialog && self->m_dialog == dialog) {
                    self->takeAdvice(advice);
                }
            });
        });
}

void DependencyDesk::takeAdvice(const Result<DependencyAdvice>& advice)
{
    if (!advice) { // what the rules say is still good
        return m_dialog->showError(m_backend.models().redactor().redact(advice.error()));
    }
    const size_t before = m_plan.suggestions.size();
    m_fromModel = advisedSuggestions(*advice, m_plan.ids);
    m_plan = withSuggestions(m_plan, m_fromModel);
    m_advised.clear();
    m_isFromBefore = advice->isKept;
    if (m_isFromBefore) {
        m_advised << tr("The language model said this before. Asked once more, it is asked anew.");
    }
    if (m_plan.suggestions.size() == before) {
        m_advised << tr("The language model sees none beside these.");
    }
    for (const QString& what : advice->leftOut) {
        m_advised << tr("Of what the language model said this cannot be: %1.").arg(what);
    }
    m_dialog->setAsking(false);
    show();
}

} // namespace cmbagent
