// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/texteditor.h"

#include "widgets/common/tabkey.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/preview/textview.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

TextEditor::TextEditor(const QString& name, const QString& mediaType, const QString& text, QWidget* parent)
    : QWidget(parent), m_editor(new QPlainTextEdit(text)), m_state(new WrapLabel),
      m_back(new QPushButton(tr("&Back to what was shown"))), m_original(m_editor->toPlainText()),
      m_hasReturns(text.contains(QLatin1String("\r\n")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_state, 1);
    row->addWidget(m_back, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_editor, 1);
    m_editor->setAccessibleName(tr("Text of %1").arg(name));
    const Language language = TextView::languageFor(mediaType);
    if (language == Language::None) {
        m_editor->setTabChangesFocus(true);
    } else {
        leaveByCtrlTab(m_editor);
    }
    m_editor->setFont(Theme::codeFont(font()));
    m_editor->setLineWrapMode(language == Language::None ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_editor->setTabStopDistance(4 * QFontMetricsF(m_editor->font()).horizontalAdvance(QLatin1Char(' ')));
    auto* colours = new Highlighter(m_editor->document());
    colours->setPalette(palette());
    colours->setLanguage(language);
    setLook(m_back, Look::QuietButton);
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &TextEditor::restore);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this, last = m_original]() mutable {
        if (const QString now = m_editor->toPlainText(); now != last) { // colours alone are no change
            last = now;
            showState();
            Q_EMIT changed();
        }
    });
    showState();
}

bool TextEditor::isChanged() const
{
    return m_editor->toPlainText() != m_original;
}

QString TextEditor::text() const
{
    QString text = m_editor->toPlainText();
    return m_hasReturns ? text.replace(QLatin1Char('\n'), QLatin1String("\r\n")) : text;
}

/// One step that can be undone, like any other change.
void TextEditor::restore()
{
    QTextCursor all(m_editor->document());
    all.select(QTextCursor::Document);
    all.insertText(m_original);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void TextEditor::showState()
{
    const bool isOther = isChanged();
    m_state->setMuted(!isOther);
    m_state->setText(isOther
                         ? tr("Changed. With “Approve with changes” the steps after this one get this text; what the "
                              "step made stays on record.")
                         : tr("As it was shown. Change it here, and the steps after this one get your text instead."));
    m_back->setEnabled(isOther);
}

} // namespace cmbagent
