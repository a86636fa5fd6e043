// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/logfilter.h"

#include "items/logmodel.h"
#include "items/rungraph.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace cmbagent {

void LogFilter::setStep(int step)
{
    if (m_step != step) {
        m_step = step;
        invalidateFilter();
    }
}

void LogFilter::setText(const QString& text)
{
    if (m_text != text) {
        m_text = text;
        invalidateFilter();
    }
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!isFiltering()) {
        return true;
    }
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_step >= 0 && index.data(LogModel::StepIndexRole).toInt() != m_step) {
        return false;
    }
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive);
}

LogDelegate::LogDelegate(const RunGraph& graph, QObject* parent) : QStyledItemDelegate(parent), m_graph(graph) { }

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const int step = index.data(LogModel::StepIndexRole).toInt();
    const bool isError = index.data(LogModel::IsErrorRole).toBool();
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme.tint(theme.accent(), theme.isDark() ? 0.22 : 0.12));
    } else if (isError) {
        painter->fillRect(option.rect, theme.tint(theme.statusColor(Status::Failed), 0.06));
    }
    const QFont code = Theme::font(Theme::codeFont(option.font), -1);
    const QFont small = Theme::font(option.font, -1);
    const QRect row = option.rect.adjusted(12, 0, -8, 0);
    const int column = std::clamp(QFontMetrics(small).averageCharWidth() * 24, 80, std::max(80, row.width() / 4));
    painter->setFont(small);
    painter->setPen(theme.muted());
    if (step >= 0 && step < m_graph.stepCount()) {
        const QString title = QFontMetrics(small).elidedText(m_graph.spec(step).label(), Qt::ElideRight, column - 12);
        painter->drawText(QRect(row.left(), row.top(), column - 12, row.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), title);
    }
    painter->setFont(code);
    painter->setPen(isError ? theme.statusColor(Status::Failed) : theme.text());
    const QRect text(row.left() + column, row.top(), row.width() - column, row.height());
    painter->setClipRect(text);
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextExpandTabs),
                      index.data().toString());
    painter->restore();
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    // All rows are alike, so that a million of them need no measuring.
    return { 400, QFontMetrics(Theme::font(Theme::codeFont(option.font), -1)).height() + 3 };
}

} // namespace cmbagent
