// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/studio/comparisonwork.h"
#include "widgets/common/lazypage.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace cmbagent {

class AdoptSheet;
class ComparisonPage;
class BranchTreePage;
class MainWindow;
class Overview;
class RunCommands;
class ShownRun;

/// Carries what a person wants of branches to the backend: stars, archive and judgements, comparisons, and results that
/// are taken from one run into another. Lives on the main thread; compares on a thread of its own.
class BranchController : public QObject
{
    Q_OBJECT

public:
    BranchController(Backend& backend, ShownRun& shown, Overview& overview, MainWindow& window,
                     QObject* parent = nullptr);
    ~BranchController() override;

    /// Two runs step by step, more in a table; on the comparison page.
    void compare(const QList<RunId>& runs);
    /// The runs that were compared last.
    [[nodiscard]] const QList<RunId>& compared() const { return m_compared; }
    /// Shows what taking the result of `step` in `from` into a branch of `into` would do.
    void planAdoption(const RunId& into, const RunId& from, const QString& step);
    /// All runs, these selected.
    void showBranches(const QList<RunId>& selected);

private:
    struct Loaded
    {
        std::vector<LoadedRun> runs;
        QList<OutcomeRow> outcomes; ///< of more than two runs
    };
    struct Adoption
    {
        RunId into;
        RunId from;
        QString step;
        bool isFromBranch = false; ///< a branch that has served its purpose once its result was taken
    };

    void connectPages();
    void connectBranches(const BranchTreePage& page);
    void connectComparison(const ComparisonPage& page);
    void connectMarks();
    static Result<Loaded> load(Reader& reader, const SessionScope& scope, const QList<RunId>& runs, Blobs& blobs);
    void startComparing(const std::vector<LoadedRun>& runs);
    void stopComparing();
    void readOutcomes();
    void change(std::function<Result<void>(Store&)> what, const QString& told, std::function<void()> undo);
    void archive(const RunId& run, const QString& name, bool isArchived);
    void abandon(const RunId& run, const QString& name, bool isAbandoned);
    [[nodiscard]] QString titleOf(const QString& step) const;
    void showPlan(const Adoption& adoption, const QPointer<AdoptSheet>& sheet);
    void adopt(const Adoption& adoption, const QString& name, const QString& hypothesis);
    Backend::Done orTell();

    Backend& m_backend;
    ShownRun& m_shown;
    MainWindow& m_window;
    RunCommands& m_commands;
    LazyPage<BranchTreePage> m_branches;
    LazyPage<ComparisonPage> m_comparison;
    QThreadPool m_pool;
    QTimer m_progress;
    std::shared_ptr<StoppableBlobs> m_reading; ///< of the comparison under way
    quint64 m_generation = 0; ///< answers to comparisons asked for before are dropped
    bool m_isReadingOutcomes = false;
    bool m_isFromBranches = false; ///< the comparison was asked for on the page of branches
    QList<RunId> m_compared;
    std::function<void()> m_undo;
};

} // namespace cmbagent
