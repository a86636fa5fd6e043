// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace cmbagent {

class RunGraph;

/// Lines of the console narrowed by step and text. Lives on the main thread.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setStep(int step); ///< -1: all
    void setText(const QString& text);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] bool isFiltering() const { return m_step >= 0 || !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_step = -1;
    QString m_text;
};

/// Paints a line of the console: the step in a column of its own, then the text in the code font. Lives on the main
/// thread.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LogDelegate(const RunGraph& graph, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const RunGraph& m_graph;
};

} // namespace cmbagent
