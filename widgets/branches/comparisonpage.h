// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "widgets/branches/runpair.h"
#include "widgets/branches/runtable.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cmbagent {

class Clock;
class ElidedLabel;
class EmptyState;
class FileLocator;
class MessageBar;
class PairView;
class RunTableView;
class WrapLabel;

/// Runs compared: two step by step, more in a table with a chart. Says what is to be done while there is nothing to
/// compare, how far it is while somebody compares, and why it could not be done. Compares nothing itself. Lives on the
/// main thread.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive this; `files` may be null.
    ComparisonPage(const FileLocator* files, const Clock& clock, QWidget* parent = nullptr);

    /// Somebody works on it.
    void showWorking(int runs);
    /// Files read so far.
    void setProgress(int files);
    void showPair(const RunPair& pair);
    void showTable(const RunTable& table);
    void showError(const Error& error);
    void showNothing();

    [[nodiscard]] PairView* pair() const { return m_pair; }
    [[nodiscard]] RunTableView* table() const { return m_table; }
    [[nodiscard]] EmptyState* empty() const { return m_empty; }
    [[nodiscard]] MessageBar* errorBar() const { return m_error; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] QToolButton* swapButton() const { return m_swap; }
    [[nodiscard]] QToolButton* compareButton() const { return m_compare; }
    /// What the page has in front: the empty state, the work under way, an error, a pair or a table.
    [[nodiscard]] QWidget* shown() const;
    [[nodiscard]] bool isWorking() const { return shown() == m_working; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList sides() const; ///< the names of the two runs, as the head of the page has them

Q_SIGNALS:
    void backRequested();
    void compareRequested(const QList<cmbagent::RunId>& runs);
    void cancelRequested();
    /// Other runs are to be chosen; these are compared now.
    void chooseRequested(const QList<cmbagent::RunId>& runs);
    void openRunRequested(const cmbagent::RunId& run);
    /// Take the result of `from` into a branch of `into`.
    void adoptRequested(const cmbagent::RunId& into, const cmbagent::RunId& from, const QString& step);
    void openExternallyRequested(const QString& path);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QBoxLayout* makeHead();
    QWidget* makeWorking();
    void setHead(const QString& title, const QString& summary);
    void showSides(const RunPair* pair);
    /// What has the keyboard when the page gets it.
    void setFirst(QWidget* first);
    void showTableSelection();

    QLabel* m_title;
    WrapLabel* m_summary;
    ElidedLabel* m_sideA;
    ElidedLabel* m_sideB;
    QWidget* m_sides;
    QToolButton* m_back;
    QToolButton* m_swap;
    QToolButton* m_compare;
    QToolButton* m_choose;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_working;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QWidget* m_failed;
    MessageBar* m_error;
    PairView* m_pair;
    RunTableView* m_table;
    QWidget* m_first = nullptr;
    QList<RunId> m_runs; ///< on show
};

} // namespace cmbagent
