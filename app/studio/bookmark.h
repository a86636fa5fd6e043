// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/editcontroller.h"
#include "app/studio/runcontroller.h"
#include "app/studio/shownrun.h"
#include "widgets/canvas/canvasview.h"

#include <QTimer>

#include <optional>

namespace cmbagent {

class MainWindow;
class WindowParts;

/// Where a person is in the window, in words that mean the same after a restart.
struct Place
{
    QString run; ///< id; empty: no run is on show
    QString workflow; ///< path, of a workflow on show
    QString journal; ///< of a workflow that is being edited; its path is in `workflow` unless it was never saved
    int view = 0; ///< RunPage::View
    QString step; ///< id of the selected one
    std::optional<CanvasPlace> canvas; ///< nothing: all of the graph
    QString canvasStep; ///< id of the step the canvas' place goes by
    int bottomTab = 0;

    [[nodiscard]] QJsonObject toJson() const;
    static Place fromJson(const QJsonObject& json);
    bool operator==(const Place&) const = default;
};

/// Remembers where a person is, at most half a second behind and never half, and brings them back there however the
/// program ended. Lives on the main thread.
class Bookmark : public QObject
{
    Q_OBJECT

public:
    static constexpr int delayMillis = 400;

    Bookmark(Backend& backend, ShownRun& shown, const RunGraph& graph, RunController& runs, EditController& editor,
             MainWindow& window, QObject* parent = nullptr);

    /// Goes to where the last window of this data folder was. What is no longer there is passed over in silence.
    void restore();
    /// From now on the place is written down.
    void begin();

private:
    void watch();
    [[nodiscard]] Place here() const;
    void save();
    void restoreRun(const Place& place);
    void showRun(const RunId& run, const Place& place);
    void settle(const Place& place);

    Backend& m_backend;
    ShownRun& m_shown;
    const RunGraph& m_graph;
    RunController& m_runs;
    EditController& m_editor;
    MainWindow& m_window;
    const WindowParts& m_parts;
    const QString m_file;
    QString m_workflow; ///< path of the workflow on show
    std::optional<Place> m_saved; ///< as it is in the file, where that is known
    QTimer m_delay;
    bool m_isKeeping = false;
};

} // namespace cmbagent
