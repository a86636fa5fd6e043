// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/agents/trialpane.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int inputLines = 3;

} // namespace

TrialPane::TrialPane(QWidget* parent)
    : QWidget(parent), m_bar(new MessageBar), m_draft(new WrapLabel), m_model(new QComboBox),
      m_stack(new QStackedWidget), m_talk(new QTextEdit), m_input(new QPlainTextEdit), m_spent(new WrapLabel),
      m_restart(new QPushButton(tr("Start &again"))), m_stop(new QPushButton(tr("S&top"))),
      m_send(new QPushButton(tr("S&end")))
{
    build();
    connect(m_send, &QPushButton::clicked, this, &TrialPane::send);
    connect(m_stop, &QPushButton::clicked, this, &TrialPane::stopRequested);
    connect(m_restart, &QPushButton::clicked, this, &TrialPane::restart);
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] { setWaiting(m_isWaiting); });
    restart();
}

void TrialPane::build()
{
    m_bar->foldLongTexts();
    m_draft->setText(tr("Your draft is tried: the file as it stands in the editor, which is not saved."));
    m_draft->setMuted(true);
    m_draft->hide();
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setAccessibleName(tr("Model to try it with"));
    m_model->lineEdit()->setPlaceholderText(tr("The one runs would ask"));
    m_model->lineEdit()->setClearButtonEnabled(true);
    letShrink(m_model);
    auto* label = new QLabel(tr("M&odel:"));
    label->setBuddy(m_model);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(label);
    first->addWidget(m_model, 1);
    m_talk->setReadOnly(true);
    m_talk->setAccessibleName(tr("Conversation with the agent"));
    m_talk->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_stack->addWidget(new EmptyState(QStringLiteral("kind-agent"),
                                      tr("Say something to the agent and see how it answers. Nothing is written into "
                                         "a run, and no script is run.")));
    m_stack->addWidget(m_talk);
    m_input->setPlaceholderText(tr("What it is to do; Ctrl+Enter sends it"));
    m_input->setAccessibleName(tr("What you say to the agent"));
    m_input->setTabChangesFocus(true);
    m_input->setFixedHeight(m_input->fontMetrics().lineSpacing() * inputLines + 16);
    m_input->installEventFilter(this);
    m_spent->setMuted(true);
    setLook(m_send, Look::PrimaryButton);
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_spent, 1);
    for (QPushButton* button : { m_restart, m_stop, m_send }) {
        button->setAutoDefault(false);
        last->addWidget(button);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_bar);
    all->addWidget(m_draft);
    all->addLayout(first);
    all->addWidget(m_stack, 1);
    all->addWidget(m_input);
    all->addLayout(last);
}

void TrialPane::showAgent(const AgentRow& row)
{
    const bool isAnother = row.path != m_row.path;
    m_row = row;
    if (isAnother) {
        m_input->clear();
        restart();
    }
}

void TrialPane::setDraft(bool isDraft)
{
    m_isDraft = isDraft;
    m_draft->setVisible(isDraft);
}

void TrialPane::setModels(const QStringList& models)
{
    const QString chosen = m_model->currentText();
    m_model->clear();
    m_model->addItems(models);
    m_model->setEditText(chosen);
}

bool TrialPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TrialPane::send()
{
    const QString text = m_input->toPlainText().trimmed();
    if (m_isWaiting || text.isEmpty()) {
        return;
    }
    m_bar->clear();
    m_stack->setCurrentWidget(m_talk);
    m_said = text;
    m_turnAt = m_talk->document()->characterCount() - 1;
    add(tr("You"), 0, true);
    add(text, 0, false);
    add(m_isDraft ? tr("%1 (draft)", "agent").arg(m_row.title) : m_row.title, 0, true);
    add({}, 0, false);
    m_answerAt = m_talk->document()->characterCount() - 1;
    m_input->clear();
    setWaiting(true);
    Q_EMIT sendRequested(m_model->currentText().trimmed(), text);
}

void TrialPane::restart()
{
    m_talk->clear();
    m_bar->clear();
    m_stack->setCurrentIndex(0);
    m_turnAt = 0;
    showSpent({});
    setWaiting(false);
    Q_EMIT restarted();
}

void TrialPane::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    m_send->setEnabled(!isWaiting && !m_input->toPlainText().trimmed().isEmpty());
    m_stop->setEnabled(isWaiting);
    m_restart->setEnabled(isWaiting || m_stack->currentWidget() == m_talk);
}

void TrialPane::add(const QString& text, int step, bool isStrong)
{
    QTextCursor cursor(m_talk->document());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(isStrong ? 8 : 0);
    QTextCharFormat letters;
    letters.setFont(Theme::font(m_talk->font(), step, isStrong ? QFont::DemiBold : QFont::Normal));
    if (m_talk->document()->isEmpty()) {
        cursor.setBlockFormat(block);
        cursor.setBlockCharFormat(letters);
    } else {
        cursor.insertBlock(block, letters);
    }
    cursor.insertText(text, letters);
    m_talk->verticalScrollBar()->setValue(m_talk->verticalScrollBar()->maximum());
}

void TrialPane::addPart(const QString& text)
{
    if (!m_isWaiting) {
        return;
    }
    QScrollBar* bar = m_talk->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - m_talk->fontMetrics().lineSpacing();
    QTextCursor cursor(m_talk->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    if (follows) { // who scrolled up reads there
        bar->setValue(bar->maximum());
    }
}

void TrialPane::dropPart()
{
    QTextCursor cursor(m_talk->document());
    cursor.setPosition(m_answerAt);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void TrialPane::endAnswer(const TrialOutcome& outcome, const CostSum& total)
{
    if (!outcome.handedTo.isEmpty()) {
        add(tr("It hands over to “%1”, who is not asked here.").arg(outcome.handedTo), 0, false);
    }
    if (!outcome.misfit.isEmpty()) {
        m_bar->showMessage(MessageBar::Kind::Warning, tr("A step could not use this answer."), outcome.misfit);
    }
    const QString cost = outcome.isRecorded ? tr("recorded") : CostWords::sum(outcome.sum);
    add(tr("%1 · %2 · %3 · %4", "model, time, tokens, cost")
            .arg(outcome.model, Labels::duration(outcome.sum.millis * 1000), CostWords::tokens(outcome.sum.tokens()),
                 cost),
        -1, false);
    showSpent(total);
    setWaiting(false);
    m_input->setFocus(Qt::OtherFocusReason);
}

/// What was said is not part of the conversation, so it must not look as if it were.
void TrialPane::takeBack(const CostSum& total)
{
    QTextCursor cursor(m_talk->document());
    cursor.setPosition(m_turnAt);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (m_input->toPlainText().trimmed().isEmpty()) {
        m_input->setPlainText(m_said);
    }
    if (m_talk->document()->isEmpty()) {
        m_stack->setCurrentIndex(0);
    }
    showSpent(total);
    setWaiting(false);
}

void TrialPane::endFailed(const Error& error, const CostSum& total)
{
    m_bar->showError(error);
    takeBack(total);
}

void TrialPane::endStopped(const CostSum& total)
{
    m_bar->showMessage(MessageBar::Kind::Info, tr("Stopped."),
                       tr("The provider may still charge what the model had written by then."));
    takeBack(total);
}

void TrialPane::showSpent(const CostSum& total)
{
    m_spent->setText(total.calls == 0 ? QString()
                                      : tr("This conversation: %1, %2, %3", "calls, tokens, cost")
                                            .arg(CostWords::calls(total.calls), CostWords::tokens(total.tokens()),
                                                 CostWords::sum(total)));
    m_spent->setToolTip(total.calls == 0 ? QString() : CostWords::usageOf(total));
}

QString TrialPane::conversation() const
{
    return m_talk->toPlainText();
}

QString TrialPane::spentWord() const
{
    return m_spent->text();
}

QString TrialPane::draftWord() const
{
    return m_isDraft ? m_draft->text() : QString();
}

QString TrialPane::fault() const
{
    return m_bar->isHidden() ? QString() : m_bar->what();
}

} // namespace cmbagent
