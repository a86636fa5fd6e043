// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/logscan.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace cmbagent {

class LogModel;
class RunGraph;

/// Lines of the console narrowed by step, level and text; found little by little where there are many. Lives on the
/// main thread.
class LogFilter : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `log` must outlive the filter.
    explicit LogFilter(const LogModel& log, QObject* parent = nullptr);

    void setQuery(const LogQuery& query);
    [[nodiscard]] const LogQuery& query() const { return m_scan.query(); }
    [[nodiscard]] const LogScan& scan() const { return m_scan; }
    /// Row here of the first shown line with this number (see LogScan) or a higher one.
    [[nodiscard]] int rowOf(qint64 number) const { return m_scan.placeOf(number); }
    [[nodiscard]] qint64 numberAt(int row) const { return m_scan.found()[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const LogModel& m_log;
    LogScan m_scan;
};

/// Paints a line of the console: the step in a column of its own, then the text in the code font, with what is searched
/// for marked. Lives on the main thread.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `graph` must outlive the delegate.
    LogDelegate(const RunGraph& graph, QObject* parent);

    void setMarked(const QString& text) { m_marked = text; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintMarks(QPainter& painter, const QRect& place, const QString& text) const;

    const RunGraph& m_graph;
    QString m_marked;
};

} // namespace cmbagent
