// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/runlistmodel.h"

#include <QSortFilterProxyModel>

namespace cmbagent {

/// The tree of runs narrowed by a text, stars and what is archived, and put in an order. What is kept shows the runs
/// above it, too, so that nobody loses the way. Main thread.
class RunFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order : quint8 { Newest, Name, State };

    explicit RunFilterModel(QObject* parent = nullptr);

    /// Of the first column; the other ones sort by what they hold.
    void setOrder(Order order);
    [[nodiscard]] bool isNarrowed() const { return m_onlyStarred || !m_words.isEmpty(); }

public Q_SLOTS:
    /// Every word must occur in the name, the hypothesis, the workflow's name or the id of a run, in a run it is a
    /// branch of, or in the project's name.
    void setText(const QString& text);
    void setOnlyStarred(bool only);
    /// Archived runs are hidden at first.
    void setArchivedShown(bool shown);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] bool hasWords(const QModelIndex& source) const;

    QStringList m_words;
    Order m_order = Order::Newest;
    bool m_onlyStarred = false;
    bool m_showsArchived = false;
};

} // namespace cmbagent
