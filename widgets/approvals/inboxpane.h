// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace cmbagent {

class ApprovalModel;
class Clock;
class EvidenceView;
class FileLocator;
class InboxOrder;
class QuestionPeek;

/// The inbox: every question that waits, of all runs, the most urgent first, and beside the list what the selected one
/// shows. Several of one kind can be answered together. Lives on the main thread.
class InboxPane : public QWidget
{
    Q_OBJECT

public:
    InboxPane(ApprovalModel* approvals, const FileLocator* files, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QPushButton* batchButton() const { return m_batch; }
    [[nodiscard]] QuestionPeek* peek() const { return m_peek; }
    [[nodiscard]] QList<ApprovalId> selected() const;
    /// The question that is selected, as it was needed.
    void take(const AskedQuestion& question);
    void setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes);

Q_SIGNALS:
    void openRequested(const cmbagent::ApprovalId& approval);
    void batchRequested(const QList<cmbagent::ApprovalId>& approvals);
    void historyRequested();
    /// What does it show? `take` answers.
    void questionNeeded(const cmbagent::RunId& run, const cmbagent::ApprovalId& approval);
    void notesNeeded(const cmbagent::AskedQuestion& question);
    void openFileRequested(const QString& path);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildBar();
    void buildList(const Clock& clock);
    [[nodiscard]] struct StatusCell cellOf(const QModelIndex& index) const;
    void connectModel();
    void adoptSelection();
    void preselect();
    void choosePage();
    void updateTick();
    void openCurrent();
    /// Why the selected ones cannot be answered together; empty: they can.
    [[nodiscard]] QString batchFault() const;

    ApprovalModel* m_approvals;
    const Clock& m_clock;
    InboxOrder* m_order;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    QListView* m_list;
    QLineEdit* m_filter;
    QPushButton* m_batch;
    QPushButton* m_history;
    QuestionPeek* m_peek;
    QTimer* m_tick;
};

} // namespace cmbagent
