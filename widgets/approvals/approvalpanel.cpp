// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalpanel.h"

#include "widgets/approvals/answerform.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/planeditor.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

/// What a panel may cover: the window it belongs to, or the screen.
QSize roomFor(const QWidget* parent)
{
    const QSize screen =
        QGuiApplication::primaryScreen() ? QGuiApplication::primaryScreen()->availableSize() : QSize(1280, 800);
    return parent ? screen.boundedTo(parent->window()->size().expandedTo({ 720, 480 })) : screen;
}

bool hasMuchToShow(const AskedQuestion& question)
{
    return !question.request.shown.empty() || question.failure || question.context.script
        || !question.context.code.isEmpty() || !question.context.plan.isEmpty();
}

} // namespace

ApprovalPanel::ApprovalPanel(AskedQuestion question, const FileLocator* files, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_question(std::move(question)), m_files(files), m_clock(clock), m_column(new QVBoxLayout(this)),
      m_tick(new QTimer(this))
{
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlags(windowFlags() | Qt::WindowMaximizeButtonHint);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(m_tick, &QTimer::timeout, this, &ApprovalPanel::showConsequence);
    build();
    const QSize wanted(std::max(fontMetrics().averageCharWidth() * 110, m_form->widthInOneLine()),
                       hasMuchToShow(m_question) ? 700 : 420);
    resize(wanted.boundedTo(roomFor(parent)));
}

void ApprovalPanel::build()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setWindowTitle(tr("%1 asks — %2").arg(m_question.stepTitle, m_question.runName));
    m_column->addWidget(buildHead());
    m_evidence = new EvidenceView(m_question, m_files);
    m_column->addWidget(m_evidence, 1);
    m_form = new AnswerForm(m_question);
    m_column->addWidget(m_form);
    connect(m_evidence, &EvidenceView::openFileRequested, this, &ApprovalPanel::openFileRequested);
    connect(m_form, &AnswerForm::answered, this, &ApprovalPanel::answer);
    connect(m_form, &AnswerForm::chosen, this,
            [this](Resolution resolution) { m_evidence->showChanges(resolution == Resolution::Modified); });
    connect(m_form, &AnswerForm::nextRequested, this, &ApprovalPanel::nextRequested);
    connect(m_form, &AnswerForm::laterRequested, this, &ApprovalPanel::reject);
    m_question.request.deadline.isSet() ? m_tick->start(1000) : m_tick->stop();
    m_form->setOthers(m_others);
    showConsequence();
}

QWidget* ApprovalPanel::buildHead()
{
    auto* head = new QWidget;
    head->setAttribute(Qt::WA_StyledBackground);
    const ApprovalRequested& request = m_question.request;
    const bool isFailure = isAboutFailure(request.kind);
    head->setObjectName(isFailure ? QStringLiteral("failureHead") : QStringLiteral("questionHead"));
    setLook(head, Look::Bar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(20, 16, 20, 14);
    row->setSpacing(14);
    row->addWidget(new IconLabel(ApprovalWords::kindIcon(request.kind), 24), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    const QString kind = ApprovalWords::kind(request.kind);
    auto* who = new WrapLabel(
        request.step < 0
            ? tr("%1 — the run “%2” asks you:", "kind").arg(kind, m_question.runName)
            : tr("%1 — the step “%2” of “%3” asks you:", "kind").arg(kind, m_question.stepTitle, m_question.runName));
    setLook(who, Look::Muted);
    auto* what = new WrapLabel(request.question);
    what->setObjectName(QStringLiteral("question"));
    what->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_consequence = new WrapLabel;
    m_consequence->setObjectName(QStringLiteral("consequence"));
    setLook(m_consequence, Look::Muted);
    words->addWidget(who);
    words->addWidget(what);
    words->addWidget(m_consequence);
    row->addLayout(words, 1);
    m_countdown = new QLabel;
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_countdown->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_countdown->setVisible(request.deadline.isSet());
    row->addWidget(m_countdown, 0, Qt::AlignTop);
    return head;
}

QPushButton* ApprovalPanel::button(Resolution resolution) const
{
    return m_form->button(resolution);
}

QPushButton* ApprovalPanel::nextButton() const
{
    return m_form->nextButton();
}

QPlainTextEdit* ApprovalPanel::comment() const
{
    return m_form->comment();
}

MessageBar* ApprovalPanel::message() const
{
    return m_form->message();
}

void ApprovalPanel::answer(Resolution resolution)
{
    AnswerDraft draft { resolution, m_form->text() };
    draft.remember = m_form->scopeOf(resolution);
    draft.kind = m_question.request.kind;
    if (resolution == Resolution::Modified && !(takeChanges(draft) && mayCarry(draft))) {
        return;
    }
    if (resolution == Resolution::Approved && hasChanges()) {
        m_form->message()->showMessage(MessageBar::Kind::Warning,
                                       tr("You changed something, and a plain yes would leave it behind."),
                                       tr("Approve with changes, or take your changes back first."));
        return;
    }
    m_form->message()->clear();
    m_form->setAnswerable(false);
    Q_EMIT answered(draft);
}

bool ApprovalPanel::hasChanges() const
{
    const ChangeForm* form = m_evidence->changes();
    const PlanEditor* plan = m_evidence->plan();
    return !m_evidence->texts().isEmpty() || (form && (!form->changes().isEmpty() || !form->texts().isEmpty()))
        || (plan && (plan->changes() != PlanChanges {} || !plan->texts().isEmpty()));
}

/// What was changed goes with the answer; false, and said, where it cannot.
bool ApprovalPanel::takeChanges(AnswerDraft& draft)
{
    const ChangeForm* form = m_evidence->changes();
    const PlanEditor* plan = m_evidence->plan();
    const QString fault = form ? form->fault() : plan ? plan->fault() : QString();
    if (!fault.isEmpty()) {
        m_form->message()->showMessage(MessageBar::Kind::Warning, fault);
        m_evidence->focusChanges();
        return false;
    }
    if (form) {
        draft.changes = form->changes();
        draft.texts = form->texts();
    } else if (plan) {
        draft.changes = planChangesToJson(plan->changes());
        draft.texts = plan->texts();
    }
    draft.texts.insert(m_evidence->texts());
    return true;
}

/// An answer with changes counts once, and one without says at least what is meant.
bool ApprovalPanel::mayCarry(const AnswerDraft& draft)
{
    const bool isEmpty = draft.changes.isEmpty() && draft.texts.isEmpty();
    if (!isEmpty && draft.remember != RememberScope::Once) {
        m_form->message()->showMessage(MessageBar::Kind::Warning, tr("An answer with changes cannot be remembered."),
                                       tr("Choose that it counts only this time, or change nothing."));
        return false;
    }
    if (isEmpty && m_evidence->plan()) {
        m_form->message()->showMessage(MessageBar::Kind::Warning, tr("Nothing of the plan is changed yet."),
                                       tr("Change it above, or approve it as it is."));
        m_evidence->focusChanges();
        return false;
    }
    if (isEmpty && draft.comment.isEmpty()) {
        m_evidence->showChanges(true);
        m_form->demandComment();
        return false;
    }
    return true;
}

void ApprovalPanel::setOthers(int count)
{
    m_others = count;
    m_form->setOthers(count);
}

void ApprovalPanel::setNotes(const std::vector<EvidenceNote>& notes)
{
    m_evidence->setNotes(notes);
}

void ApprovalPanel::refuse(const Error& error)
{
    m_form->message()->showError(error);
    // Somebody else was first, or what is asked has changed: answering this again cannot help.
    const bool isOver = error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound;
    m_form->setAnswerable(!isOver && !m_isSettled);
}

void ApprovalPanel::replace(AskedQuestion question)
{
    const QString comment = m_form->comment()->toPlainText();
    m_question = std::move(question);
    m_isSettled = false;
    build();
    m_form->comment()->setPlainText(comment);
    m_form->message()->showMessage(
        MessageBar::Kind::Warning, tr("What is asked has changed since you opened this."),
        tr("This is the new question; your comment is still there. Look again, then answer."));
}

void ApprovalPanel::settle()
{
    m_isSettled = true;
    m_form->settle();
    m_tick->stop();
    m_countdown->hide();
    m_consequence->setText(tr("This question has been answered."));
}

QString ApprovalPanel::consequence() const
{
    return m_consequence->text();
}

void ApprovalPanel::showConsequence()
{
    if (m_isSettled) {
        return;
    }
    const ApprovalRequested& request = m_question.request;
    m_consequence->setText(ApprovalWords::unanswered(request, m_clock.now()));
    if (request.deadline.isSet()) {
        m_countdown->setText(Labels::countdown(request.deadline, m_clock.now()));
        m_countdown->setAccessibleName(tr("Time left: %1").arg(m_countdown->text()));
    }
}

void ApprovalPanel::reject()
{
    if (!m_isSettled) {
        Q_EMIT putOff();
    }
    QDialog::reject();
}

void ApprovalPanel::keyPressEvent(QKeyEvent* event)
{
    // A dialog would let Enter press a button that happens to be near; an answer is never an accident here.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ControlModifier) && m_form->submit()) {
            m_form->submit()->click(); // does nothing before something is chosen
        }
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace cmbagent
