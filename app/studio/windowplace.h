// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/branchcontroller.h"
#include "app/studio/editcontroller.h"
#include "app/studio/place.h"
#include "app/studio/runcontroller.h"
#include "app/studio/shownrun.h"

namespace cmbagent {

class WindowParts;

/// Knows where a person is in one window, and brings them back there. Lives on the main thread.
class WindowPlace : public QObject
{
    Q_OBJECT

public:
    /// `layout`: see Place. All must outlive this.
    WindowPlace(int layout, Backend& backend, ShownRun& shown, const RunGraph& graph, RunController& runs,
                EditController& editor, BranchController& branches, MainWindow& window, QObject* parent = nullptr);

    /// Where a person is, or on the way to.
    [[nodiscard]] Place here() const;
    /// Goes there; a run is there a moment later. What is no longer there is passed over in silence: nobody asked for
    /// it just now.
    void goTo(const Place& place);

Q_SIGNALS:
    void changed();

private:
    void watch();
    void findRun(const Place& place);
    void showRun(const RunId& run, const Place& place);
    void settle(const Place& place);
    void openPlaySheet(const Place& place);
    /// What was in front of the run, then there.
    void showPage(const Place& place);
    void compare(const QStringList& runs);
    void arrive();

    const int m_layout;
    Backend& m_backend;
    ShownRun& m_shown;
    const RunGraph& m_graph;
    RunController& m_runs;
    EditController& m_editor;
    BranchController& m_branches;
    MainWindow& m_window;
    const WindowParts& m_parts;
    QString m_workflow; ///< path of the workflow on show
    std::optional<Place> m_goal; ///< while under way
};

} // namespace cmbagent
