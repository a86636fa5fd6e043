// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/editcontroller.h"

#include "archive/detect.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/common/messagebar.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editbar.h"
#include "widgets/editor/editdesk.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace cmbagent {

EditController::EditController(Backend& backend, RunController& runs, ShownRun& shown, const RunGraph& graph,
                               MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_runs(runs), m_shown(shown), m_graph(graph), m_window(window),
      m_parts(window.parts()), m_folder(backend.dataDir().path() + QStringLiteral("/drafts"))
{
    connectDesk();
    connectActions();
    connect(&m_runs, &RunController::workflowShown, this, [this](const QString& path) {
        m_path = path;
        updateActions();
    });
    connect(&m_graph, &RunGraph::wasReset, this, [this] {
        if (!m_isShowing) {
            end(); // something else is on show; what was not saved stays as a draft
        }
        updateActions();
    });
    connect(m_parts.messageBar, &MessageBar::actionRequested, this, [this] {
        if (const auto call = std::exchange(m_offered, {})) {
            m_parts.messageBar->clear();
            call();
        }
    });
    updateActions();
}

EditController::~EditController() = default;

void EditController::connectDesk()
{
    EditDesk* desk = m_parts.edit;
    connect(desk, &EditDesk::editRequested, this, &EditController::apply);
    connect(desk, &EditDesk::selectionChanged, this, &EditController::updateActions);
    connect(desk, &EditDesk::copyRequested, this, [this](const QStringList& steps) {
        if (m_session) {
            QApplication::clipboard()->setText(m_session->draft().copied(steps));
        }
    });
}

void EditController::connectActions()
{
    const EditActions& actions = *m_parts.edit->actions;
    const auto on = [this](QAction* action, auto call) { connect(action, &QAction::triggered, this, call); };
    connect(m_parts.runPage->launch(), &LaunchPane::rulesRequested, this, &EditController::writeRules);
    on(actions.newWorkflow, [this] { editNew(); });
    on(actions.edit, [this] { m_session ? finish() : editShown(); });
    on(actions.save, [this] { save(); });
    on(actions.saveAs, [this] { askSaveAs(); });
    on(actions.discard, [this] { discard(); });
    on(actions.undo, [this] {
        if (m_session) {
            m_session->history().undo();
        }
    });
    on(actions.redo, [this] {
        if (m_session) {
            m_session->history().redo();
        }
    });
}

// --- beginning and ending -------------------------------------------------------------------------------------------

void EditController::edit(const QString& path)
{
    MainWindow* other = m_finder ? m_finder(DraftJournal::fileFor(m_folder, path)) : nullptr;
    if (!other || other == &m_window) {
        return begin(DraftSession::open(path, m_folder));
    }
    offer(tr("“%1” is being edited in another window.").arg(QFileInfo(path).fileName()), tr("&Go to that window"),
          [other = QPointer(other)] {
              if (other) {
                  other->comeForward();
              }
          });
    updateActions();
}

void EditController::editNew()
{
    begin(DraftSession::create(WorkflowDraft::emptyText(tr("New workflow")), m_folder));
}

void EditController::editJournal(const QString& journal)
{
    if (DraftJournal::leftIn(m_folder).contains(journal)) {
        begin(DraftSession::restore(journal));
    }
}

void EditController::editShown()
{
    if (m_graph.isRun()) {
        editCopy();
    } else if (!m_path.isEmpty()) {
        edit(m_path);
    }
    updateActions();
}

void EditController::writeRules()
{
    if (!m_session) {
        editShown();
    }
    if (m_session) {
        m_parts.edit->writeRules();
    }
}

/// What ran stays as it is: its text as it was frozen becomes a new workflow.
void EditController::editCopy()
{
    const RunCreated& created = m_graph.projection().created();
    const auto text = m_backend.blobs().read(created.source);
    if (!text) {
        return m_window.showError(text.error());
    }
    begin(DraftSession::create(*text, m_folder));
    if (m_session) {
        m_window.showNotice(tr("This is a copy: the run keeps the workflow it was started with."));
    }
}

void EditController::begin(DraftSession::Opened session)
{
    if (!session) {
        session.error().size() == 1 && session.error().front().place.line == 0
            ? m_window.showError(session.error().front())
            : m_window.showProblems(session.error().front().place.file, session.error());
        updateActions();
        return;
    }
    end();
    m_session = std::move(*session);
    connect(m_session.get(), &DraftSession::changed, this, &EditController::showDraft);
    connect(m_session.get(), &DraftSession::journalFailed, &m_window, &MainWindow::showError);
    m_isShowing = true;
    m_shown.showWorkflow(m_session->draft().view().workflow, m_session->path());
    m_window.showWorkflow(m_session->path());
    m_isShowing = false;
    m_window.setEditing(true);
    m_window.canvas()->setEmptyText(tr("No steps yet. Press A, or double-click here, to add the first one."));
    showDraft();
    if (m_session->restoredCount() > 0) {
        m_window.showNotice(tr("The changes that were not saved are here again; Undo takes them back."));
    }
}

void EditController::end()
{
    if (m_session) {
        m_session.reset();
        m_window.setEditing(false);
    }
}

void EditController::finish()
{
    const QString path = m_session->path();
    const bool isChanged = m_session->isChanged();
    end();
    if (path.isEmpty()) {
        m_window.showWelcome();
        offerLeftDrafts();
        return updateActions();
    }
    m_runs.open(path);
    if (isChanged) {
        offer(tr("Changes to “%1” are kept as a draft; its file is as it was.").arg(QFileInfo(path).fileName()),
              tr("&Go on editing"), [this, path] { edit(path); });
    }
}

void EditController::offerLeftDrafts()
{
    for (const QString& file : DraftJournal::leftIn(m_folder)) {
        const auto journal = DraftJournal::open(file);
        const auto past = journal ? (*journal)->read() : Result<std::optional<DraftPast>>();
        if (!past || !past->has_value() || (*past)->records.empty()) {
            if (journal && past) {
                (*journal)->remove(); // nothing was edited
            }
            continue;
        }
        const QString path = (*past)->path;
        const QString text = path.isEmpty() ? tr("A new workflow was not saved.")
                                            : tr("Changes to “%1” were not saved.").arg(QFileInfo(path).fileName());
        return offer(text, tr("&Go on editing"), [this, file] { begin(DraftSession::restore(file)); });
    }
}

void EditController::offer(const QString& text, const QString& action, std::function<void()> call)
{
    m_parts.messageBar->showMessage(MessageBar::Kind::Warning, text);
    m_parts.messageBar->setAction(action);
    m_offered = std::move(call);
}

// --- editing --------------------------------------------------------------------------------------------------------

void EditController::apply(const DraftEdit& edit, const QString& label, int mergeId)
{
    if (!m_session) {
        return;
    }
    const auto touched = m_session->apply(edit, label, mergeId);
    if (!touched) {
        if (!m_parts.edit->showRefusal(touched.error())) {
            m_window.showError(touched.error());
        }
        return;
    }
    if (!touched->isEmpty()) {
        m_parts.edit->select(*touched);
    }
}

Result<void> EditController::applyAll(const std::vector<DraftEdit>& edits, const QString& label)
{
    if (!m_session) {
        return fail(ErrorCode::Conflict, QStringLiteral("No workflow is being edited any more."));
    }
    const auto touched = m_session->applyAll(edits, label);
    if (!touched) {
        return fail(touched.error());
    }
    m_parts.edit->select(*touched);
    return {};
}

void EditController::showDraft()
{
    const DraftView& view = m_session->draft().view();
    m_isShowing = true;
    m_parts.edit->showDraft(view, [this, &view] {
        if (m_graph.workflow() != view.workflow) {
            m_shown.showWorkflow(view.workflow, m_session->path());
        }
    });
    m_isShowing = false;
    updateActions();
}

void EditController::updateActions()
{
    EditContext now;
    const bool isWorkflow = !m_graph.isEmpty() && !m_graph.isRun();
    now.isRun = m_graph.isRun();
    now.isEditing = m_session != nullptr;
    now.canEdit = now.isRun ? !m_graph.projection().created().source.isNull()
                            : isWorkflow && detectFileFormatOf(m_path) == FileFormat::Workflow;
    if (m_session) {
        now.isChanged = m_session->isChanged() || m_session->path().isEmpty();
        now.selected = int(m_parts.edit->selection().size());
        now.undoText = m_session->history().undoText();
        now.redoText = m_session->history().redoText();
        m_parts.edit->bar->showFile(m_session->path(), m_session->isChanged(),
                                    int(m_session->draft().view().faults.size()));
    }
    m_parts.edit->actions->update(now);
}

// --- saving ---------------------------------------------------------------------------------------------------------

void EditController::tell(const Result<void>& done)
{
    if (!done) {
        m_window.showError(done.error());
    }
}

void EditController::save()
{
    if (!m_session) {
        return;
    }
    if (m_session->path().isEmpty()) {
        return askSaveAs();
    }
    m_session->isFileChanged() ? askConflict() : tell(m_session->save());
}

void EditController::askSaveAs()
{
    auto* dialog = new QFileDialog(&m_window, tr("Save the workflow as"), QFileInfo(m_session->path()).absolutePath(),
                                   tr("Workflows (*.workflow.yaml);;All files (*)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("workflow.yaml"));
    connect(dialog, &QFileDialog::fileSelected, this, &EditController::saveTo);
    dialog->open();
}

void EditController::saveTo(const QString& path)
{
    if (!m_session) {
        return;
    }
    const auto done = m_session->saveAs(path);
    tell(done);
    if (done) {
        m_path = m_session->path();
        m_isShowing = true;
        m_shown.moveWorkflow(m_path);
        m_window.showWorkflow(m_path);
        m_isShowing = false;
        updateActions();
    }
}

/// The file was changed by somebody else: ours, theirs, or both.
void EditController::askConflict()
{
    const QString name = QFileInfo(m_session->path()).fileName();
    auto* dialog =
        new ConfirmDialog({ tr("The file was changed"),
                            tr("Somebody else has changed “%1” since you began to edit it. Replacing it loses their "
                               "changes; \"Save as\" in "
                               "the File menu keeps both, and Discard changes in the Edit menu takes theirs.")
                                .arg(name),
                            tr("Replace it with mine"), tr("Do not save") },
                          &m_window);
    connect(dialog, &ConfirmDialog::confirmed, this, [this] {
        if (m_session) {
            tell(m_session->overwrite());
        }
    });
    dialog->show();
}

void EditController::discard()
{
    if (!m_session) {
        return;
    }
    if (m_session->path().isEmpty()) {
        auto* dialog =
            new ConfirmDialog({ tr("Discard the new workflow"), tr("It was never saved, so nothing of it is left."),
                                tr("Discard it"), tr("Keep it") },
                              &m_window);
        connect(dialog, &ConfirmDialog::confirmed, this, [this] {
            if (m_session) {
                m_session->discard();
                end();
                m_window.showWelcome();
            }
        });
        dialog->show();
        return;
    }
    tell(m_session->reload(tr("Discard changes"))); // itself a step of undo
}

} // namespace cmbagent
