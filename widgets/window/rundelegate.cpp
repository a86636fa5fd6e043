// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/rundelegate.h"

#include "core/clock.h"
#include "items/runlistmodel.h"
#include "widgets/branches/branchwords.h"
#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusshapes.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int padding = 8;

void paintRow(QPainter* painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const QRectF row = QRectF(option.rect).adjusted(4, 1, -4, -1);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isSelected || isHovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? theme.tint(theme.accent(), theme.isDark() ? 0.22 : 0.12)
                                     : theme.tint(theme.text(), 0.05));
        painter->drawRoundedRect(row, Theme::radius, Theme::radius);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent(), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
    }
}

/// A star at the end of the first line of `text`; returns what is left of `text` for the name.
QRect paintStar(QPainter* painter, const QStyleOptionViewItem& option, const QRect& text)
{
    const int line = QFontMetrics(option.font).height();
    const int side = std::max(14, line - 2);
    const QRect star(text.right() - side + 1, text.top() + (line - side) / 2, side, side);
    Icons::icon(QStringLiteral("star-filled"), Icons::Tint::Accent)
        .paint(painter, QStyle::visualRect(option.direction, text, star));
    return QStyle::visualRect(option.direction, text, text.adjusted(0, 0, -side - Theme::fine, 0));
}

} // namespace

RunDelegate::RunDelegate(const Clock& clock, QObject* parent) : QStyledItemDelegate(parent), m_clock(clock) { }

int RunDelegate::settledCount(const RunSummary& run)
{
    int settled = 0;
    for (const StepState state :
         { StepState::Completed, StepState::Failed, StepState::Skipped, StepState::Cancelled }) {
        settled += run.steps[size_t(state)];
    }
    return settled;
}

QString RunDelegate::secondLine(const RunSummary& run, Timestamp now)
{
    QStringList parts { Labels::status(statusOf(run)) };
    if (!isEnded(run.state) && run.stepCount() > 0) {
        parts.append(tr("%1 of %2").arg(Labels::count(settledCount(run)), Labels::count(run.stepCount())));
    }
    const Timestamp when = run.ended.isSet() ? run.ended : run.started.isSet() ? run.started : run.created;
    parts.append(Labels::relativeTime(when, now));
    if (run.branchStatus == BranchStatus::Abandoned || run.branchStatus == BranchStatus::Merged) {
        parts.append(BranchWords::status(run.branchStatus));
    }
    if (run.isArchived) {
        parts.append(tr("archived"));
    }
    return parts.join(QStringLiteral(" · "));
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant data = index.data(RunListModel::SummaryRole);
    if (!data.isValid()) {
        paintProject(painter, option, index);
        return;
    }
    const auto run = data.value<RunSummary>();
    const Theme& theme = Theme::of(option.palette);
    const Status status = statusOf(run);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRow(painter, option, theme);

    const QFontMetrics nameMetrics(option.font);
    const int shapeSize = std::max(16, nameMetrics.height());
    const QFont small = Theme::font(option.font, -1);
    const QFontMetrics smallMetrics(small);
    const QRect inner = option.rect.adjusted(padding + 2, 6, -padding - 2, -6);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    QRect shape(inner.left(), inner.top() + (nameMetrics.height() - shapeSize) / 2, shapeSize, shapeSize);
    QRect text = inner.adjusted(shapeSize + padding, 0, 0, 0);
    shape = QStyle::visualRect(option.direction, inner, shape);
    text = QStyle::visualRect(option.direction, inner, text);
    StatusDetail detail;
    detail.progress = run.stepCount() > 0 ? double(settledCount(run)) / run.stepCount() : -1;
    drawStatus(*painter, shape, status, theme.statusColor(status), detail);

    const int align = int(Qt::AlignAbsolute | Qt::AlignTop | (isRightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // of each text
    const QRect name = run.isStarred ? paintStar(painter, option, text) : text;
    const bool isSetAside = run.isArchived || run.branchStatus == BranchStatus::Abandoned;
    painter->setFont(option.font);
    painter->setPen(isSetAside ? theme.muted() : theme.text());
    painter->drawText(name, align, nameMetrics.elidedText(run.name, Qt::ElideRight, name.width()));
    painter->setFont(small);
    painter->setPen(status == Status::Waiting || status == Status::Failed ? theme.statusColor(status) : theme.muted());
    text.setTop(text.top() + nameMetrics.height() + 2);
    painter->drawText(text, align,
                      smallMetrics.elidedText(secondLine(run, m_clock.now()), Qt::ElideRight, text.width()));
    painter->restore();
}

void RunDelegate::paintProject(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRow(painter, option, theme);
    const QFont font = Theme::font(option.font, 0, QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.text());
    const QRect row = option.rect.adjusted(padding, 0, -padding, 0);
    const int side = HouseStyle::scaled(12, option.font);
    const QRect arrow =
        QStyle::visualRect(option.direction, row, QRect(row.left(), row.center().y() - side / 2, side, side));
    Icons::icon(option.state & QStyle::State_Open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                Icons::Tint::Muted)
        .paint(painter, arrow);
    const QRect inner = QStyle::visualRect(option.direction, row, row.adjusted(side + 6, 0, 0, 0));
    const QString name =
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width());
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // of the name
    painter->drawText(inner,
                      int(Qt::AlignAbsolute | Qt::AlignVCenter
                          | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                      name);
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    if (!index.data(RunListModel::SummaryRole).isValid()) {
        return { 120, line + 12 };
    }
    return { 120, line + QFontMetrics(Theme::font(option.font, -1)).height() + 14 };
}

bool RunDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    const QVariant data = index.data(RunListModel::SummaryRole);
    if (event->type() != QEvent::ToolTip || !data.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const auto run = data.value<RunSummary>();
    QStringList lines { run.name };
    if (!run.hypothesis.isEmpty()) {
        lines.append(tr("Hypothesis: %1").arg(run.hypothesis));
    }
    lines.append(tr("Workflow: %1").arg(run.workflowName));
    if (!run.parent.isNull()) {
        lines.append(run.fromStep.isEmpty() ? tr("A branch")
                                            : tr("A branch, played again from “%1”").arg(run.fromStep));
    }
    lines.append(tr("Created %1").arg(Labels::exactTime(run.created)));
    if (run.ended.isSet()) {
        lines.append(tr("Ended %1").arg(Labels::exactTime(run.ended)));
    }
    if (run.openApprovals > 0) {
        lines.append(tr("%n question(s) wait for your answer", nullptr, run.openApprovals));
    }
    // As rich text it wraps: a hypothesis may be long.
    QToolTip::showText(event->globalPos(),
                       Qt::convertFromPlainText(lines.join(QLatin1Char('\n')), Qt::WhiteSpaceNormal), view,
                       option.rect);
    return true;
}

} // namespace cmbagent
