// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/costreading.h"
#include "widgets/common/lazypage.h"
#include "widgets/costs/costpage.h"

#include <QTimer>

namespace cmbagent {

class Backend;
class MainWindow;
class Overview;
class RunGraph;
class ShownRun;

/// Fills the cost page of one window from the ledger, keeps it up to date while it is seen, and writes what it shows to
/// files. Lives on the main thread.
class CostDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    CostDesk(Backend& backend, const RunGraph& graph, ShownRun& shown, Overview& overview, MainWindow& window,
             QObject* parent = nullptr);

    void open();

private:
    void connectPage(const CostPage& page, ShownRun& shown);
    [[nodiscard]] CostQuestion question() const;
    [[nodiscard]] CostFilter callFilter() const;
    void refresh();
    void read();
    void readCalls();
    void chooseFile(CostFormat format);
    void write(CostFormat format, const QString& path);
    void writeCalls(CostFormat format, const QString& path, const QList<CostRow>& calls);

    Backend& m_backend;
    const RunGraph& m_graph;
    MainWindow& m_window;
    LazyPage<CostPage> m_page;
    QTimer m_later;
    int m_asked = 0; ///< which question was asked last; late answers to others are dropped
    int m_callsAsked = 0;
};

} // namespace cmbagent
