// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/textview.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/taborder.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int mostMatches = 1000; // counted; more are told as "many"

QToolButton* findButton(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

TextView::TextView(QWidget* parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_highlighter(new Highlighter(m_edit->document())),
      m_findBar(new QWidget(this)), m_findText(new QLineEdit(m_findBar)), m_matches(new QLabel(m_findBar))
{
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setProperty("look", QStringLiteral("pane")); // for the window's style sheet
    m_edit->document()->setDocumentMargin(Theme::grid);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(Theme::font(Theme::codeFont(font()), -1));
    m_edit->setTabStopDistance(4 * m_edit->fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    m_edit->setUndoRedoEnabled(false);
    m_edit->setAccessibleName(tr("Text"));
    m_highlighter->setPalette(palette());

    m_findText->setPlaceholderText(tr("Find in text"));
    m_findText->setAccessibleName(tr("Find in text"));
    m_findText->setClearButtonEnabled(true);
    auto* previous = findButton(QStringLiteral("back"), tr("Previous match (Shift+F3)"), m_findBar);
    auto* next = findButton(QStringLiteral("forward"), tr("Next match (F3)"), m_findBar);
    auto* close = findButton(QStringLiteral("close"), tr("Close the search (Esc)"), m_findBar);
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(Theme::grid, Theme::fine, Theme::grid, Theme::fine);
    row->setSpacing(Theme::fine);
    row->addWidget(m_findText, 1);
    row->addWidget(m_matches);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    m_findBar->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_edit, 1);
    TabOrder::asPlaced(*this);

    connect(m_findText, &QLineEdit::textChanged, this, &TextView::updateMatches);
    connect(m_findText, &QLineEdit::returnPressed, this, &TextView::findNext);
    connect(previous, &QToolButton::clicked, this, &TextView::findPrevious);
    connect(next, &QToolButton::clicked, this, &TextView::findNext);
    connect(close, &QToolButton::clicked, this, &TextView::hideFind);
    for (const auto& [key, slot] : { std::pair(QKeySequence(QKeySequence::Find), &TextView::showFind),
                                     std::pair(QKeySequence(Qt::Key_F3), &TextView::findNext),
                                     std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F3), &TextView::findPrevious) }) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    }
}

void TextView::showText(const QString& text, Language language)
{
    m_highlighter->setLanguage(Language::None); // one pass over the new text is enough
    m_edit->setPlainText(text);
    m_highlighter->setLanguage(language);
    if (m_follows) {
        m_edit->verticalScrollBar()->setValue(m_edit->verticalScrollBar()->maximum());
    }
    updateMatches();
}

void TextView::append(const QString& text)
{
    QScrollBar* bar = m_edit->verticalScrollBar();
    const bool wasAtEnd = bar->value() >= bar->maximum() - 1;
    m_edit->appendPlainText(text);
    if (m_follows && wasAtEnd) {
        bar->setValue(bar->maximum());
    }
}

void TextView::clear()
{
    m_edit->clear();
}

void TextView::setFollowing(bool follows)
{
    m_follows = follows;
    if (follows) {
        m_edit->verticalScrollBar()->setValue(m_edit->verticalScrollBar()->maximum());
    }
}

void TextView::setMaximumLines(int lines)
{
    m_edit->setMaximumBlockCount(lines);
}

bool TextView::isFindShown() const
{
    return !m_findBar->isHidden();
}

Language TextView::languageFor(const QString& mediaType)
{
    if (mediaType == QLatin1String("text/x-python")) {
        return Language::Python;
    }
    if (mediaType == QLatin1String("application/yaml")) {
        return Language::Yaml;
    }
    if (mediaType.endsWith(QLatin1String("json"))) {
        return Language::Json;
    }
    return mediaType == QLatin1String("text/x-log") ? Language::Log : Language::None;
}

void TextView::showFind()
{
    m_findBar->show();
    const QString chosen = m_edit->textCursor().selectedText();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator)) {
        m_findText->setText(chosen);
    }
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
}

void TextView::hideFind()
{
    m_findBar->hide();
    m_findText->clear();
    m_edit->setFocus();
}

void TextView::findNext()
{
    find(false);
}

void TextView::findPrevious()
{
    find(true);
}

void TextView::find(bool backwards)
{
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_findText->text().isEmpty() || m_edit->find(m_findText->text(), flags)) {
        return;
    }
    QTextCursor edge(m_edit->document()); // once round
    edge.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
    m_edit->setTextCursor(edge);
    m_edit->find(m_findText->text(), flags);
}

void TextView::updateMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString wanted = m_findText->text();
    if (!wanted.isEmpty()) {
        const Theme& theme = Theme::of(palette());
        QTextCursor cursor(m_edit->document());
        while (marks.size() <= mostMatches) {
            cursor = m_edit->document()->find(wanted, cursor);
            if (cursor.isNull()) {
                break;
            }
            QTextCharFormat format;
            format.setBackground(theme.tint(theme.statusColor(Status::Paused), 0.35));
            marks.append({ cursor, format });
        }
    }
    m_edit->setExtraSelections(marks);
    m_matches->setText(wanted.isEmpty()                 ? QString()
                           : marks.size() > mostMatches ? tr("over %1").arg(Labels::count(mostMatches))
                                                        : tr("%1 found").arg(Labels::count(marks.size())));
    if (!marks.isEmpty()) {
        m_edit->setTextCursor(marks.front().cursor);
    }
}

void TextView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
    } else if (event->type() == QEvent::FontChange) {
        m_edit->setFont(Theme::font(Theme::codeFont(font()), -1));
    }
}

void TextView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFindShown()) {
        hideFind();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace cmbagent
