// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/logfilter.h"

#include "items/logmodel.h"
#include "items/rungraph.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace cmbagent {

namespace {

QColor lineColor(LogLevel level, const Theme& theme)
{
    switch (level) {
    case LogLevel::Error:
        return theme.statusColor(Status::Failed);
    case LogLevel::Warning:
        return theme.statusColor(Status::Paused);
    case LogLevel::Debug:
        return theme.muted();
    case LogLevel::Info:
        break;
    }
    return theme.text();
}

} // namespace

LogFilter::LogFilter(const LogModel& log, QObject* parent) : QAbstractListModel(parent), m_log(log), m_scan(log)
{
    connect(&m_scan, &LogScan::aboutToReset, this, [this] { beginResetModel(); });
    connect(&m_scan, &LogScan::wasReset, this, [this] { endResetModel(); });
    connect(&m_scan, &LogScan::aboutToAppend, this, [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_scan, &LogScan::appended, this, [this] { endInsertRows(); });
    connect(&m_scan, &LogScan::aboutToTrim, this, [this](int count) { beginRemoveRows({}, 0, count - 1); });
    connect(&m_scan, &LogScan::trimmed, this, [this] { endRemoveRows(); });
    m_scan.start({});
}

void LogFilter::setQuery(const LogQuery& query)
{
    if (m_scan.query() != query) {
        m_scan.start(query);
    }
}

int LogFilter::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_scan.found().size());
}

QVariant LogFilter::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = m_scan.rowOf(numberAt(index.row()));
    return m_log.data(m_log.index(row), role);
}

LogDelegate::LogDelegate(const RunGraph& graph, QObject* parent) : QStyledItemDelegate(parent), m_graph(graph) { }

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const int step = index.data(LogModel::StepIndexRole).toInt();
    const auto level = LogLevel(index.data(LogModel::LevelRole).toInt());
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight); // as what a step writes is meant
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme.tint(theme.accent(), theme.isDark() ? 0.22 : 0.12));
    } else if (level >= LogLevel::Warning) {
        painter->fillRect(option.rect, theme.tint(lineColor(level, theme), 0.06));
    }
    const QFont code = Theme::font(Theme::codeFont(option.font), -1);
    const QFont small = Theme::font(option.font, -1);
    const QRect row = option.rect.adjusted(12, 0, -8, 0);
    const int column = std::clamp(QFontMetrics(small).averageCharWidth() * 36, 80, std::max(80, row.width() / 4));
    painter->setFont(small);
    painter->setPen(theme.muted());
    if (step >= 0 && step < m_graph.stepCount()) {
        const QString title = QFontMetrics(small).elidedText(m_graph.label(step), Qt::ElideRight, column - 12);
        painter->drawText(QRect(row.left(), row.top(), column - 12, row.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), title);
    }
    painter->setFont(code);
    const QRect place(row.left() + column, row.top(), row.width() - column, row.height());
    painter->setClipRect(place);
    const QString text = index.data().toString();
    if (!m_marked.isEmpty()) {
        paintMarks(*painter, place, text);
    }
    painter->setPen(lineColor(level, theme));
    painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextExpandTabs), text);
    painter->restore();
}

void LogDelegate::paintMarks(QPainter& painter, const QRect& place, const QString& text) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor mark = [&] {
        QColor color = Theme::of(static_cast<QWidget*>(parent())->palette()).statusColor(Status::Paused);
        color.setAlphaF(0.35F);
        return color;
    }();
    const auto widthOf = [&](qsizetype characters) {
        return metrics.size(Qt::TextSingleLine | Qt::TextExpandTabs, text.left(characters)).width();
    };
    for (qsizetype at = text.indexOf(m_marked, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_marked, at + m_marked.size(), Qt::CaseInsensitive)) {
        const int left = widthOf(at);
        if (left > place.width()) {
            return;
        }
        painter.fillRect(place.left() + left, place.top() + 1, widthOf(at + m_marked.size()) - left, place.height() - 2,
                         mark);
    }
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    // All rows are alike, so that a million of them need no measuring.
    return { 400, QFontMetrics(Theme::font(Theme::codeFont(option.font), -1)).height() + 3 };
}

} // namespace cmbagent
