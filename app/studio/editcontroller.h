// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/editing/draftsession.h"
#include "app/studio/runcontroller.h"
#include "app/studio/shownrun.h"

#include <functional>

namespace cmbagent {

class MainWindow;
class WindowParts;

/// Carries a person's edits from the window to the session that keeps them, and what comes out back to the window.
/// Lives on the main thread.
class EditController : public QObject
{
    Q_OBJECT

public:
    EditController(Backend& backend, RunController& runs, ShownRun& shown, const RunGraph& graph, MainWindow& window,
                   QObject* parent = nullptr);
    ~EditController() override;

    /// Finds the window in which the draft of this journal is edited; null where no window of this program does.
    using Finder = std::function<MainWindow*(const QString& journal)>;
    void setFinder(Finder finder) { m_finder = std::move(finder); }
    [[nodiscard]] DraftSession* session() const { return m_session.get(); }
    /// Makes edits of the draft as one step of undo, or none of them, and selects the steps they touched.
    Result<void> applyAll(const std::vector<DraftEdit>& edits, const QString& label);
    /// Begins to edit a workflow file, with what an earlier session left unsaved. One that is edited in another window
    /// is not edited here as well: the way there is offered.
    void edit(const QString& path);
    void editNew();
    /// Goes on with a workflow that was never saved; nothing happens when its journal is gone.
    void editJournal(const QString& journal);
    /// Offers what a session left that ended without saving, crash or not.
    void offerLeftDrafts();

private:
    void connectDesk();
    void connectActions();
    void editShown();
    void writeRules();
    void editCopy();
    void begin(DraftSession::Opened session);
    void end();
    /// Ends editing and shows the file, which is what runs.
    void finish();
    void apply(const DraftEdit& edit, const QString& label, int mergeId);
    void showDraft();
    void updateActions();
    void save();
    void askSaveAs();
    void askConflict();
    void saveTo(const QString& path);
    void discard();
    void tell(const Result<void>& done);
    /// A notice with a button.
    void offer(const QString& text, const QString& action, std::function<void()> call);

    Backend& m_backend;
    RunController& m_runs;
    ShownRun& m_shown;
    const RunGraph& m_graph;
    MainWindow& m_window;
    const WindowParts& m_parts;
    const QString m_folder; ///< of journals
    std::unique_ptr<DraftSession> m_session;
    std::function<void()> m_offered;
    Finder m_finder;
    QString m_path; ///< of the workflow on show
    bool m_isShowing = false; ///< the graph changes because of us
};

} // namespace cmbagent
