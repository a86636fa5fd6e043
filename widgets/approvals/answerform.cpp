// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/answerform.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/rememberbox.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/windowstyle.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr size_t mostButtons = 3;

QString nextText(int others)
{
    return AnswerForm::tr("Next question (%1)   Alt+N").arg(others);
}

QString withKey(const QString& verb, Resolution resolution)
{
    return AnswerForm::tr("%1   %2", "what a button does, key")
        .arg(verb, ApprovalWords::key(resolution).toString(QKeySequence::NativeText));
}

} // namespace

AnswerForm::AnswerForm(const AskedQuestion& question, QWidget* parent)
    : QWidget(parent), m_request(question.request), m_message(new MessageBar), m_comment(new QPlainTextEdit),
      m_remember(new RememberBox(ApprovalWords::whyEveryTime(question))), m_commentHint(new WrapLabel),
      m_next(new QPushButton), m_later(new QPushButton)
{
    setObjectName(QStringLiteral("panelFoot"));
    setAttribute(Qt::WA_StyledBackground);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 12, 20, 16);
    all->setSpacing(10);
    all->addWidget(m_message);
    const bool isChoice = m_request.options.size() > mostButtons;
    if (isChoice) {
        buildChoices(all);
    }
    buildComment(all);
    all->addWidget(m_remember);
    m_remember->setVisible(!isAboutFailure(m_request.kind)); // such answers are never remembered
    auto* row = new WrapRow;
    buildLater(row);
    row->addStretch();
    buildButtons(row);
    all->addLayout(row);
    setOthers(0);
    m_message->clear();
}

void AnswerForm::buildComment(QVBoxLayout* all)
{
    const bool isGuidance = isAboutFailure(m_request.kind);
    auto* label = new QLabel(isGuidance ? tr("Note for the next attem&pt") : tr("&Comment"));
    label->setBuddy(m_comment);
    setLook(label, Look::Title);
    auto* line = new WrapRow;
    line->startAtFront();
    growSideways(m_commentHint);
    line->addWidget(label);
    line->addWidget(m_commentHint);
    all->addLayout(line);
    m_comment->setTabChangesFocus(true);
    const int lines = isTight() ? 1 : isGuidance ? 2 : 3;
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * lines + 12);
    m_comment->setAccessibleName(isGuidance ? tr("Note for the next attempt") : tr("Comment"));
    m_comment->setPlaceholderText(isGuidance ? tr("What it should do differently; optional")
                                      : m_request.kind == ApprovalKind::Plan ? tr("Optional")
                                      : isAboutResults(m_request.kind)
                                      ? tr("What to do differently, or what the steps after it should know; optional "
                                           "for a plain yes or no")
                                      : tr("Optional for a plain yes or no; needed to approve with changes"));
    all->addWidget(m_comment);
    showHint();
    connect(m_comment, &QPlainTextEdit::textChanged, this, &AnswerForm::showHint);
}

/// The choices about a failure or results need the room, where text is large all of it.
bool AnswerForm::isTight() const
{
    return (isAboutFailure(m_request.kind) || isAboutResults(m_request.kind)) && scaledToText(this, 100) > 140;
}

void AnswerForm::showHint()
{
    m_comment->setProperty("fault", false);
    restyle(m_comment);
    setLook(m_commentHint, Look::Muted);
    m_commentHint->setVisible(!isTight());
    m_commentHint->setText(isAboutFailure(m_request.kind) ? tr("kept with your answer, and handed to the step")
                               : m_request.kind == ApprovalKind::Plan ? tr("kept with your answer")
                               : isAboutResults(m_request.kind)
                               ? tr("kept with your answer; handed to the step if it is done again, approved with "
                                    "changes to the steps after it")
                               : tr("kept with your answer, and handed to the steps after this one"));
    m_comment->setToolTip(m_commentHint->text());
}

void AnswerForm::demandComment()
{
    m_comment->setProperty("fault", true);
    restyle(m_comment);
    setLook(m_commentHint, Look::Fault);
    m_commentHint->show();
    m_commentHint->setText(tr("say here what to change; without it there is nothing to go on with"));
    m_comment->setFocus(Qt::OtherFocusReason);
}

void AnswerForm::buildChoices(QVBoxLayout* all)
{
    for (const Resolution resolution : m_request.options) {
        const QString verb = ApprovalWords::verb(resolution, m_request.kind);
        const QString then = ApprovalWords::consequence(resolution, m_request.kind);
        auto* choice = new QRadioButton(withKey(verb, resolution));
        choice->setShortcut(ApprovalWords::key(resolution));
        choice->setAccessibleName(verb);
        choice->setAccessibleDescription(then);
        choice->setToolTip(then);
        auto* words = new WrapLabel(then);
        setLook(words, Look::Muted);
        growSideways(words);
        auto* row = new WrapRow;
        row->startAtFront();
        row->setSpacing(12);
        row->addWidget(choice);
        row->addWidget(words);
        if (isTight()) { // what follows is told of the one that is chosen
            words->hide();
            connect(choice, &QRadioButton::toggled, words, &QWidget::setVisible);
        }
        all->addLayout(row);
        m_choices.insert(resolution, choice);
        connect(choice, &QRadioButton::toggled, this, [this, resolution](bool isOn) {
            if (isOn) {
                choose(resolution);
            }
        });
    }
}

void AnswerForm::choose(Resolution resolution)
{
    m_submit->setEnabled(true);
    m_submit->setText(tr("%1   Ctrl+Enter", "what it does").arg(ApprovalWords::verb(resolution, m_request.kind)));
    m_submit->setAccessibleName(ApprovalWords::verb(resolution, m_request.kind));
    setLook(m_submit, ApprovalWords::isLoss(resolution) ? Look::DangerButton : Look::PrimaryButton);
    Q_EMIT chosen(resolution);
}

void AnswerForm::buildLater(QLayout* row)
{
    setLook(m_later, Look::QuietButton);
    m_later->setText(tr("Not now   Esc"));
    m_later->setAutoDefault(false);
    m_later->setToolTip(tr("Close without answering; the step goes on waiting"));
    connect(m_later, &QPushButton::clicked, this, &AnswerForm::laterRequested);
    setLook(m_next, Look::QuietButton);
    m_next->setAutoDefault(false);
    connect(m_next, &QPushButton::clicked, this, &AnswerForm::nextRequested);
    row->addWidget(m_later);
    row->addWidget(m_next);
}

void AnswerForm::buildButtons(QLayout* row)
{
    if (!m_choices.isEmpty()) {
        m_submit = new QPushButton(tr("Choose what to do"));
        m_submit->setAutoDefault(false);
        m_submit->setEnabled(false);
        m_submit->setToolTip(tr("Sends what is chosen above"));
        setLook(m_submit, Look::PrimaryButton);
        connect(m_submit, &QPushButton::clicked, this, [this] {
            for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
                if (it.value()->isChecked()) {
                    Q_EMIT answered(it.key());
                    return;
                }
            }
        });
        row->addWidget(m_submit);
        return;
    }
    // What goes on stands last, where the eye ends.
    std::vector<Resolution> options = m_request.options;
    std::reverse(options.begin(), options.end());
    std::stable_partition(options.begin(), options.end(), ApprovalWords::isLoss);
    for (const Resolution resolution : options) {
        const QString verb = ApprovalWords::verb(resolution, m_request.kind);
        auto* button = new QPushButton(withKey(verb, resolution));
        button->setShortcut(ApprovalWords::key(resolution));
        button->setAutoDefault(false);
        button->setAccessibleName(verb);
        button->setToolTip(ApprovalWords::consequence(resolution, m_request.kind));
        if (resolution == Resolution::Approved) {
            setLook(button, Look::PrimaryButton);
        } else if (ApprovalWords::isLoss(resolution)) {
            setLook(button, Look::DangerButton);
        }
        connect(button, &QPushButton::clicked, this, [this, resolution] { Q_EMIT answered(resolution); });
        m_buttons.insert(resolution, button);
        row->addWidget(button);
    }
}

int AnswerForm::widthInOneLine() const
{
    constexpr int spare = 24; // what the style sheet will add to a button, and the space beside it
    QList<QPushButton*> all = m_buttons.values();
    all << m_later << m_next;
    if (m_submit) {
        all << m_submit;
    }
    int together = 2 * spare;
    for (const QPushButton* button : all) {
        together += button->sizeHint().width() + spare;
    }
    return together;
}

RememberScope AnswerForm::scopeOf(Resolution resolution) const
{
    const bool isForOnce = resolution == Resolution::Aborted || resolution == Resolution::Retried;
    return isForOnce ? RememberScope::Once : m_remember->scope();
}

QString AnswerForm::text() const
{
    return m_comment->toPlainText().trimmed();
}

void AnswerForm::setAnswerable(bool isAnswerable)
{
    for (QPushButton* button : m_buttons) {
        button->setEnabled(isAnswerable);
    }
    bool isChosen = false;
    for (QRadioButton* choice : m_choices) {
        choice->setEnabled(isAnswerable);
        isChosen |= choice->isChecked();
    }
    if (m_submit) {
        m_submit->setEnabled(isAnswerable && isChosen);
    }
    m_comment->setReadOnly(!isAnswerable);
    m_remember->setEnabled(isAnswerable);
}

void AnswerForm::setOthers(int count)
{
    m_next->setVisible(count > 0);
    m_next->setText(nextText(count));
    m_next->setShortcut(Qt::ALT | Qt::Key_N);
}

void AnswerForm::settle()
{
    setAnswerable(false);
    m_later->setText(tr("Close   Esc"));
}

} // namespace cmbagent
