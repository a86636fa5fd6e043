// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/approvalmodel.h"
#include "widgets/approvals/askedquestion.h"

#include <QDialog>
#include <QMap>

class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;
class QVBoxLayout;

namespace cmbagent {

class WrapLabel;

/// One answer for several questions of a kind: lists them, says what will follow, and gives each its own answer with
/// the hash of what it asks. Questions answered meanwhile drop out. Never modal. Main thread.
class BatchSheet : public QDialog
{
    Q_OBJECT

public:
    /// `questions` are of one kind with the same options, each with its hash.
    BatchSheet(const ApprovalModel& approvals, const QList<ApprovalId>& questions, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] QRadioButton* choice(Resolution resolution) const { return m_choices.value(resolution); }
    [[nodiscard]] QPlainTextEdit* comment() const { return m_comment; }
    [[nodiscard]] QPushButton* submit() const { return m_submit; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void answered(const QList<cmbagent::AnswerOrder>& orders);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(const std::vector<Resolution>& options);
    void addChoice(QVBoxLayout* all, Resolution resolution);
    void addFoot(QVBoxLayout* all);
    void follow();
    void fitColumns();
    void refresh();
    void send();
    [[nodiscard]] std::optional<Resolution> chosen() const;

    const ApprovalModel& m_approvals;
    QList<AnswerOrder> m_orders;
    ApprovalKind m_kind = ApprovalKind::Gate;
    QTreeWidget* m_list;
    QMap<Resolution, QRadioButton*> m_choices;
    QPlainTextEdit* m_comment;
    WrapLabel* m_summary;
    QPushButton* m_submit;
};

} // namespace cmbagent
