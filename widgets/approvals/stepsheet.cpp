// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/stepsheet.h"

#include "widgets/approvals/changeform.h"
#include "widgets/approvals/failureview.h"
#include "widgets/approvals/foldsection.h"
#include "widgets/common/columnscroll.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

/// What a question about the failure would show, whether or not one is open.
AskedQuestion failureOf(const RunGraph& graph, int step)
{
    Approval asked;
    asked.request.step = step;
    asked.request.kind = ApprovalKind::Error;
    asked.request.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
    return askedQuestion(graph.projection(), asked);
}

} // namespace

StepSheet::StepSheet(const RunGraph& graph, int step, StepAction action, const FileLocator* files, QWidget* parent)
    : QDialog(parent), m_graph(graph), m_order { graph.run(), step, action }, m_title(graph.label(step)),
      m_attempts(graph.status(step).attempts.size()), m_message(new MessageBar), m_do(new QPushButton)
{
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString verb = StepOffers::verb(action).remove(QChar(0x2026));
    setWindowTitle(tr("%1 — %2", "what is done, step").arg(verb, m_title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    if (StepOffers::isAboutFailure(action)) {
        column->addWidget(buildBody(files), 1);
    } else {
        column->addStretch(1);
    }
    column->addWidget(buildFoot());
    connect(&graph, &RunGraph::stepsChanged, this, &StepSheet::follow);
    connect(&graph, &RunGraph::runChanged, this, &StepSheet::follow);
    const bool isShort = !StepOffers::isAboutFailure(action);
    const int height = isShort ? sizeHint().height() : scaledToText(this, m_changes ? 700 : 560);
    const QSize wanted(fontMetrics().averageCharWidth() * 88, height);
    resize(parent ? wanted.boundedTo(parent->window()->size().expandedTo({ 480, 360 })) : wanted);
    m_note ? m_note->setFocus() : m_do->setFocus();
}

QWidget* StepSheet::buildHead()
{
    auto* head = new QWidget;
    head->setAttribute(Qt::WA_StyledBackground);
    setLook(head, Look::Bar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(20, 16, 20, 14);
    row->setSpacing(14);
    row->addWidget(new IconLabel(StepOffers::icon(m_order.action), 24), 0, Qt::AlignTop);
    auto* what = new WrapLabel(windowTitle());
    what->setFont(Theme::font(font(), 4, QFont::DemiBold));
    auto* then = new WrapLabel(StepOffers::consequence(m_order.action));
    then->setObjectName(QStringLiteral("consequence"));
    setLook(then, Look::Muted);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(what);
    words->addWidget(then);
    row->addLayout(words, 1);
    return head;
}

QWidget* StepSheet::buildBody(const FileLocator* files)
{
    const AskedQuestion failure = failureOf(m_graph, m_order.step);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(10);
    buildNote(column);
    if (m_order.action == StepAction::Modify && failure.settings) {
        m_changes = new ChangeForm(*failure.settings, files);
        auto* changes = new FoldSection(tr("What is different next time"));
        changes->addWidget(m_changes);
        changes->setExpanded(true);
        column->addWidget(changes);
    }
    if (failure.failure) {
        auto* wrong = new FoldSection(tr("What went wrong"));
        wrong->setHint(failure.failure->advice.label);
        wrong->addWidget(new FailureView(*failure.failure));
        wrong->setExpanded(m_order.action == StepAction::Retry);
        column->addWidget(wrong);
    }
    column->addStretch(1);
    auto* scroll = new ColumnScroll;
    scroll->setWidget(page);
    scroll->setAccessibleName(tr("What goes along"));
    return scroll;
}

void StepSheet::buildNote(QVBoxLayout* column)
{
    const bool isGuidance = m_order.action == StepAction::Retry || m_order.action == StepAction::Modify;
    auto* label = new QLabel(isGuidance ? tr("&Note for the next attempt") : tr("Wh&y"));
    setLook(label, Look::Title);
    m_note = new QPlainTextEdit;
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + 12);
    m_note->setAccessibleName(isGuidance ? tr("Note for the next attempt") : tr("Why"));
    m_note->setPlaceholderText(isGuidance ? tr("What it should do differently; optional")
                                          : tr("Optional; kept with the run"));
    label->setBuddy(m_note);
    column->addWidget(label);
    column->addWidget(m_note);
}

QWidget* StepSheet::buildFoot()
{
    auto* foot = new QWidget;
    foot->setObjectName(QStringLiteral("panelFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto* later = new QPushButton(tr("Not now   Esc"));
    later->setAccessibleName(tr("Not now"));
    later->setAutoDefault(false);
    setLook(later, Look::QuietButton);
    const QString verb = StepOffers::verb(m_order.action).remove(QChar(0x2026));
    m_do->setText(tr("%1   Ctrl+Enter", "what it does").arg(verb));
    m_do->setAccessibleName(verb);
    m_do->setAccessibleDescription(StepOffers::consequence(m_order.action));
    m_do->setAutoDefault(false);
    setLook(m_do, StepOffers::isLoss(m_order.action) ? Look::DangerButton : Look::PrimaryButton);
    auto* row = new WrapRow;
    row->addWidget(later);
    row->addStretch();
    row->addWidget(m_do);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_message);
    column->addLayout(row);
    m_message->clear();
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &StepSheet::send);
    return foot;
}

void StepSheet::send()
{
    m_order.guidance = m_note ? m_note->toPlainText().trimmed() : QString();
    if (m_changes) {
        if (const QString fault = m_changes->fault(); !fault.isEmpty()) {
            m_message->showMessage(MessageBar::Kind::Warning, fault);
            m_changes->focusFault();
            return;
        }
        m_order.changes = m_changes->changes();
        m_order.texts = m_changes->texts();
        if (m_order.changes.isEmpty() && m_order.texts.isEmpty() && m_order.guidance.isEmpty()) {
            m_message->showMessage(MessageBar::Kind::Warning, tr("Nothing is different yet."),
                                   tr("Change something, or say above what the step should do differently."));
            m_note->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_message->clear();
    m_isSent = true;
    m_do->setEnabled(false); // until there is a reply
    Q_EMIT ordered(m_order);
}

void StepSheet::refuse(const Error& error)
{
    m_isSent = false;
    m_do->setEnabled(!m_isOver);
    m_message->showError(error);
}

/// A run that is not on show any more is judged by its engine alone. What was asked for here moves the step itself; the
/// reply closes the sheet.
void StepSheet::follow()
{
    if (m_isOver || m_isSent || m_graph.run() != m_order.run || m_order.step >= m_graph.stepCount()) {
        return;
    }
    const auto offers = StepOffers::of(m_graph, m_order.step);
    const bool isOffered = std::any_of(offers.begin(), offers.end(), [this](const StepOffer& offer) {
        return offer.action == m_order.action && offer.whyNot.isEmpty();
    });
    if (!isOffered || m_graph.status(m_order.step).attempts.size() != m_attempts) {
        m_isOver = true;
        m_do->setEnabled(false);
        m_message->showMessage(MessageBar::Kind::Info, tr("The step has moved on since you opened this."),
                               tr("Look at it again; what you wrote can still be copied from here."));
    }
}

void StepSheet::keyPressEvent(QKeyEvent* event)
{
    // A dialog would let Enter press a button that happens to be near; nothing is done by accident here.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            m_do->click();
        }
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace cmbagent
