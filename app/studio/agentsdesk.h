// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agents/agentregistry.h"
#include "widgets/agents/agentsdialog.h"

#include <QHash>
#include <QMap>
#include <QPointer>

namespace cmbagent {

class Backend;
class MainWindow;
class OpenWindows;
class TrialDesk;
struct AgentRow;
struct PaletteEntry;

/// Opens the registry when it is asked for, tells it which agents there are, and does what a person wants there:
/// switch, copy, make, try, and save what was typed. What was typed and not saved is kept as long as the program runs.
/// Lives on the main thread.
class AgentsDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the desk.
    AgentsDesk(Backend& backend, OpenWindows& windows, QObject* parent = nullptr);
    ~AgentsDesk() override;

    /// At an agent; empty: at the one that was chosen, or the first.
    void open(const QString& name = {});
    /// Null while it is closed.
    [[nodiscard]] AgentsDialog* dialog() const { return m_dialog; }
    /// Names and titles, for the palette.
    void addEntries(std::vector<PaletteEntry>& entries);

private:
    void adopt(MainWindow& window);
    void makeDialog();
    void fill();
    [[nodiscard]] QList<AgentRow> rows() const;
    void check(const QString& path, const QString& text);
    void save(const QString& path, const QString& text);
    void tellChanges(const QString& path);
    void tellUsage(const QString& name);
    void tryOut(const QString& model, const QString& text);
    void tellFaults(const QString& path, const QString& draft, const WorkflowFaults& faults);
    /// Reads everything again, and then chooses an agent.
    void showNew(const QString& name, const Result<QString>& made);

    Backend& m_backend;
    AgentRegistry& m_registry;
    OpenWindows& m_windows;
    QPointer<AgentsDialog> m_dialog;
    QMap<QString, QString> m_drafts; ///< path → text
    QString m_awaited; ///< chosen as soon as it is there
    std::unique_ptr<TrialDesk> m_trials;
    QHash<QString, int> m_checks; ///< path → of its texts how many were checked; only the answer to the last counts
};

} // namespace cmbagent
