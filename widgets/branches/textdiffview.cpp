// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/textdiffview.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QEvent>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

QToolButton* makeArrow(const char* icon, const QString& tip)
{
    auto* button = new QToolButton;
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

bool isChange(const QString& line)
{
    return line.startsWith(QLatin1Char('+')) || line.startsWith(QLatin1Char('-'));
}

} // namespace

/// No focus proxy: Tab would go to the text and never come by the arrows before it.
void TextDiffView::focusInEvent(QFocusEvent* event)
{
    m_edit->setFocus(event->reason());
}

TextDiffView::TextDiffView(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel), m_previous(makeArrow("back", tr("Previous change (P)"))),
      m_next(makeArrow("forward", tr("Next change (N)"))), m_edit(new QPlainTextEdit)
{
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setAccessibleName(tr("What differs, line by line"));
    setLook(m_edit, Look::Pane);
    setLook(m_summary, Look::Muted);
    m_summary->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 8, 6);
    top->addWidget(m_summary, 1);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_edit, 1);
    connect(m_next, &QToolButton::clicked, this, &TextDiffView::nextChange);
    connect(m_previous, &QToolButton::clicked, this, &TextDiffView::previousChange);
    for (const auto& [key, slot] : { std::pair { Qt::Key_N, &TextDiffView::nextChange },
                                     std::pair { Qt::Key_P, &TextDiffView::previousChange } }) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    }
}

void TextDiffView::showDiff(const PairText& diff)
{
    m_diff = diff;
    m_changes.clear();
    QStringList lines;
    for (qsizetype i = 0; i < diff.lines.size(); ++i) {
        if (isChange(diff.lines[i]) && (i == 0 || !isChange(diff.lines[i - 1]))) {
            m_changes.append(int(i));
        }
        lines.append(diff.lines[i]);
    }
    m_edit->setPlainText(lines.join(QLatin1Char('\n')));
    m_summary->setText(summary());
    m_next->setEnabled(!m_changes.isEmpty());
    m_previous->setEnabled(!m_changes.isEmpty());
    paintLines();
}

QString TextDiffView::summary() const
{
    QStringList parts { tr("%Ln line(s) added", nullptr, m_diff.added) + QStringLiteral(", ")
                        + tr("%Ln line(s) removed", nullptr, m_diff.removed) };
    if (m_diff.isCoarse) {
        parts.append(tr("The texts differ too much to be told line by line; all that lies between is shown."));
    }
    if (m_diff.isCut) {
        parts.append(tr("Only the first part is shown."));
    }
    return parts.join(QStringLiteral(" · "));
}

void TextDiffView::paintLines()
{
    const Theme& theme = Theme::of(palette());
    const QColor added = theme.tint(theme.statusColor(Status::Completed), theme.isDark() ? 0.25 : 0.15);
    const QColor removed = theme.tint(theme.statusColor(Status::Failed), theme.isDark() ? 0.25 : 0.13);
    QList<QTextEdit::ExtraSelection> grounds;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        QTextEdit::ExtraSelection ground;
        ground.format.setProperty(QTextFormat::FullWidthSelection, true);
        if (line.startsWith(QLatin1Char('+'))) {
            ground.format.setBackground(added);
        } else if (line.startsWith(QLatin1Char('-'))) {
            ground.format.setBackground(removed);
        } else if (line.startsWith(QLatin1String("@@"))) {
            ground.format.setForeground(theme.muted());
            ground.format.setBackground(theme.window());
        } else {
            continue;
        }
        ground.cursor = QTextCursor(block);
        grounds.append(ground);
    }
    m_edit->setExtraSelections(grounds);
}

void TextDiffView::goTo(int line)
{
    m_edit->setTextCursor(QTextCursor(m_edit->document()->findBlockByNumber(line)));
    m_edit->centerCursor();
}

void TextDiffView::nextChange()
{
    const int now = m_edit->textCursor().blockNumber();
    const auto next = std::upper_bound(m_changes.begin(), m_changes.end(), now);
    if (!m_changes.isEmpty()) {
        goTo(next == m_changes.end() ? m_changes.first() : *next);
    }
}

void TextDiffView::previousChange()
{
    const int now = m_edit->textCursor().blockNumber();
    const auto at = std::lower_bound(m_changes.begin(), m_changes.end(), now);
    if (!m_changes.isEmpty()) {
        goTo(at == m_changes.begin() ? m_changes.last() : *std::prev(at));
    }
}

void TextDiffView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintLines();
    }
}

} // namespace cmbagent
