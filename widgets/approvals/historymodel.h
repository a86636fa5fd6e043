// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace cmbagent {

/// Questions that were answered: who said what, when and how. Main thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Decision, Question, Step, Run, Who, Comment, ColumnCount };

    explicit HistoryModel(QObject* parent = nullptr) : QAbstractTableModel(parent) { }

    void setAnswers(const QList<AnsweredApproval>& answers);
    [[nodiscard]] const AnsweredApproval& at(int row) const { return m_answers.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// "by you, in this run", with where a remembered answer came from.
    static QString who(const AnsweredApproval& answer);

private:
    QList<AnsweredApproval> m_answers;
};

/// Narrows the history. Main thread.
class HistoryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit HistoryFilter(HistoryModel* history, QObject* parent = nullptr);

    void setText(const QString& text); ///< in any column; empty: all
    void setResolution(std::optional<Resolution> resolution);
    void setKind(std::optional<ApprovalKind> kind);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    HistoryModel* m_history;
    QString m_text;
    std::optional<Resolution> m_resolution;
    std::optional<ApprovalKind> m_kind;
};

} // namespace cmbagent
