// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/textlabels.h"

#include "widgets/common/readingorder.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace cmbagent {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : ElidedLabel(parent)
{
    setText(text);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins m = contentsMargins();
    return { fontMetrics().horizontalAdvance(text()) + m.left() + m.right() + 1,
             fontMetrics().height() + m.top() + m.bottom() };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().horizontalAdvance(QStringLiteral("mmm…")), sizeHint().height() };
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        isElided() ? QToolTip::showText(help->globalPos(), text().toHtmlEscaped(), this) : QToolTip::hideText();
        return true;
    }
    const bool isHandled = QLabel::event(event);
    // A scroll bar that came or went has changed the width after the heights were counted: count once more.
    if (event->type() == QEvent::Resize && height() < heightForWidth(width())) {
        updateGeometry();
    }
    return isHandled;
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, foregroundRole()));
    painter.setLayoutDirection(ReadingOrder::of(text(), layoutDirection()));
    const QRect box = contentsRect();
    const auto flags = int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine;
    painter.drawText(box, flags, fontMetrics().elidedText(text(), m_mode, box.width()));
}

namespace {

/// Breaks `text` into lines of `width`, `mostLines` of them or all; returns the height. Draws nothing.
double layOut(QTextLayout& layout, double width, Qt::LayoutDirection direction, Qt::Alignment alignment, int mostLines)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height();
        if (mostLines > 0 && layout.lineCount() == mostLines) {
            break;
        }
    }
    layout.endLayout();
    return y;
}

/// The same text, cut behind its last line that is laid out.
QString cutBehindLastLine(const QTextLayout& layout, const QFontMetrics& metrics, int width)
{
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const QString rest = layout.text().mid(last.textStart()).section(QChar::LineSeparator, 0, 0);
    const bool isWhole = last.textStart() + rest.size() >= layout.text().size();
    const QString end = metrics.elidedText(isWhole ? rest : rest + QStringLiteral("…"), Qt::ElideRight, width);
    return layout.text().left(last.textStart()) + end;
}

/// With places to break lines: where the text has them, and behind what joins the words of a name.
QString lineSeparated(QString text)
{
    constexpr QChar mayBreak(0x200b);
    text.replace(QLatin1Char('_'), QStringLiteral("_") + mayBreak);
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

WrapLabel::WrapLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

WrapLabel::WrapLabel(const QString& text, QWidget* parent) : WrapLabel(parent)
{
    setText(text);
}

void WrapLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void WrapLabel::setMostLines(int lines)
{
    if (lines != m_mostLines) {
        m_mostLines = lines;
        updateGeometry();
        update();
    }
}

int WrapLabel::linesIn(int width) const
{
    const QMargins m = contentsMargins();
    QTextLayout layout(lineSeparated(text()), font());
    layOut(layout, std::max(1, width - m.left() - m.right()), layoutDirection(), alignment(), 0);
    return layout.lineCount();
}

int WrapLabel::heightForWidth(int width) const
{
    const QMargins m = contentsMargins();
    QTextLayout layout(lineSeparated(text()), font());
    const double height =
        layOut(layout, std::max(1, width - m.left() - m.right()), layoutDirection(), alignment(), m_mostLines);
    return int(std::ceil(std::max(height, double(fontMetrics().height())))) + m.top() + m.bottom();
}

QSize WrapLabel::sizeHint() const
{
    const int wide = std::min(fontMetrics().horizontalAdvance(text()) + 2, 40 * fontMetrics().averageCharWidth());
    return { wide, heightForWidth(wide) };
}

QSize WrapLabel::minimumSizeHint() const
{
    return { 6 * fontMetrics().averageCharWidth(), fontMetrics().height() };
}

void WrapLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Normal : QPalette::Disabled;
    painter.setPen(m_muted && isEnabled() ? Theme::of(palette()).muted() : palette().color(group, foregroundRole()));
    QTextLayout layout(lineSeparated(text()), font());
    const QRect box = contentsRect();
    const Qt::Alignment aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    const Qt::LayoutDirection order = ReadingOrder::of(text(), layoutDirection());
    double height = layOut(layout, box.width(), order, aligned, m_mostLines);
    if (m_mostLines > 0 && layout.lineCount() == m_mostLines) {
        layout.setText(cutBehindLastLine(layout, fontMetrics(), box.width()));
        height = layOut(layout, box.width(), order, aligned, m_mostLines);
    }
    const bool isInTheMiddle = alignment().testFlag(Qt::AlignVCenter) && height < box.height();
    layout.draw(&painter, box.topLeft() + QPointF(0, isInTheMiddle ? (box.height() - height) / 2 : 0));
}

bool WrapLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && m_mostLines > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        linesIn(width()) > m_mostLines
            ? QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text(), Qt::WhiteSpaceNormal), this)
            : QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

void WrapLabel::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, [this] { QGuiApplication::clipboard()->setText(text()); });
    menu->popup(event->globalPos());
}

} // namespace cmbagent
