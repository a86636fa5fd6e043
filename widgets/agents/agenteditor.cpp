// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/agents/agenteditor.h"

#include "widgets/common/textlabels.h"
#include "widgets/preview/textview.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace cmbagent {

AgentEditor::AgentEditor(const QString& name, QWidget* parent)
    : QWidget(parent), m_note(new WrapLabel), m_edit(new QPlainTextEdit),
      m_colours(new Highlighter(m_edit->document())), m_faults(new QListWidget), m_state(new WrapLabel),
      m_revert(new QPushButton(tr("&Undo all changes"))), m_save(new QPushButton(tr("&Save")))
{
    build();
    m_edit->setAccessibleName(name);
    m_check.setSingleShot(true);
    m_check.setInterval(checkMillis);
    connect(&m_check, &QTimer::timeout, this, [this] { Q_EMIT checkRequested(m_file.path, text()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &AgentEditor::takeTyped);
    connect(m_faults, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { goTo(item->data(Qt::UserRole).toInt()); });
    connect(m_faults, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { goTo(item->data(Qt::UserRole).toInt()); });
    connect(m_revert, &QPushButton::clicked, this, [this] { m_edit->setPlainText(m_file.text); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_file.path, text()); });
}

void AgentEditor::build()
{
    setLook(m_note, Look::Muted);
    setLook(m_state, Look::Muted);
    setLook(m_save, Look::PrimaryButton);
    m_edit->setFont(Theme::codeFont(m_edit->font()));
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTabChangesFocus(true);
    m_colours->setLanguage(Language::Yaml);
    m_colours->setPalette(palette());
    m_faults->setItemDelegate(new PlainIconDelegate(m_faults));
    m_faults->setAccessibleName(tr("What is wrong with the file"));
    m_faults->setWordWrap(true);
    m_faults->setMaximumHeight(fontMetrics().height() * 6);
    m_faults->hide();
    for (QPushButton* button : { m_revert, m_save }) {
        button->setAutoDefault(false);
    }
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_state, 1);
    last->addWidget(m_revert);
    last->addWidget(m_save);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_note);
    all->addWidget(m_edit, 1);
    all->addWidget(m_faults);
    all->addLayout(last);
}

void AgentEditor::showFile(const AgentText& file, const QString& draft)
{
    const bool isSame = file.path == m_file.path;
    m_file = file;
    m_isFilling = true;
    const QString wanted = draft.isNull() ? file.text : draft;
    if (!isSame || wanted != text()) {
        m_edit->setPlainText(wanted);
    }
    m_edit->setReadOnly(!file.isEditable);
    m_isFilling = false;
    m_note->setText(file.isEditable ? file.path
                                    : tr("This agent is part of the program. Copy it to your agents to change it."));
    setFaults(draft.isNull() ? file.faults : QList<AgentFault>());
    if (!draft.isNull()) {
        m_isChecked = false;
        adopt();
        Q_EMIT checkRequested(file.path, wanted);
    }
}

QString AgentEditor::text() const
{
    return m_edit->toPlainText();
}

bool AgentEditor::isChanged() const
{
    return m_file.isEditable && text() != m_file.text;
}

void AgentEditor::takeTyped()
{
    if (m_isFilling) {
        return;
    }
    m_isChecked = false;
    m_check.start();
    adopt();
    Q_EMIT draftChanged(m_file.path, isChanged() ? text() : QString());
}

void AgentEditor::setFaults(const QList<AgentFault>& faults)
{
    m_isChecked = true;
    m_faults->clear();
    for (const AgentFault& fault : faults) {
        auto* item = new QListWidgetItem(
            fault.line > 0 ? tr("Line %1: %2").arg(fault.line).arg(fault.text) : fault.text, m_faults);
        item->setData(Qt::UserRole, fault.line);
    }
    m_faults->setVisible(!faults.isEmpty());
    adopt();
}

void AgentEditor::adopt()
{
    const int faults = m_faults->count();
    const bool canSave = isChanged() && m_isChecked && faults == 0;
    m_save->setEnabled(canSave);
    m_revert->setEnabled(isChanged());
    m_save->setVisible(m_file.isEditable);
    m_revert->setVisible(m_file.isEditable);
    m_state->setText(!m_file.isEditable ? QString()
                         : !m_isChecked ? tr("Checking…")
                         : faults > 0   ? tr("%n thing(s) to mend before it can be saved.", nullptr, faults)
                         : isChanged()  ? tr("Not saved yet.")
                                        : tr("As it is on disk."));
}

void AgentEditor::goTo(int line)
{
    if (line > 0) {
        m_edit->setTextCursor(QTextCursor(m_edit->document()->findBlockByNumber(line - 1)));
        m_edit->setFocus(Qt::OtherFocusReason);
    }
}

void AgentEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colours->setPalette(palette());
    }
}

} // namespace cmbagent
