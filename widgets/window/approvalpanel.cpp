// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/approvalpanel.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/evidenceview.h"
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

/// The key that answers, as it stands on the button.
QKeySequence keyOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return Qt::ALT | Qt::Key_A;
    case Resolution::Rejected:
        return Qt::ALT | Qt::Key_R;
    case Resolution::Modified:
        return Qt::ALT | Qt::Key_M;
    case Resolution::Retried:
        return Qt::ALT | Qt::Key_T;
    case Resolution::Skipped:
        return Qt::ALT | Qt::Key_S;
    case Resolution::Aborted:
        return Qt::ALT | Qt::Key_G;
    case Resolution::Happened:
        return Qt::ALT | Qt::Key_H;
    case Resolution::Checked:
        return Qt::ALT | Qt::Key_C;
    }
    return {};
}

QString verbOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return ApprovalPanel::tr("Approve and go on");
    case Resolution::Rejected:
        return ApprovalPanel::tr("Skip this step");
    case Resolution::Modified:
        return ApprovalPanel::tr("Approve with changes");
    default:
        return Labels::resolutionAction(resolution);
    }
}

QString nextText(int others)
{
    return ApprovalPanel::tr("Next question (%1)   Alt+N").arg(others);
}

/// What a panel may cover: the window it belongs to, or the screen.
QSize roomFor(const QWidget* parent)
{
    const QSize screen =
        QGuiApplication::primaryScreen() ? QGuiApplication::primaryScreen()->availableSize() : QSize(1280, 800);
    return parent ? screen.boundedTo(parent->window()->size().expandedTo({ 720, 480 })) : screen;
}

QString whatFollows(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return ApprovalPanel::tr("The steps after this one go on.");
    case Resolution::Rejected:
        return ApprovalPanel::tr("This step and those that need it are skipped; everything finished stays.");
    case Resolution::Modified:
        return ApprovalPanel::tr(
            "The run goes on, and the steps after this one can read your comment. Needs a comment.");
    case Resolution::Retried:
        return ApprovalPanel::tr("The step runs once more.");
    case Resolution::Skipped:
        return ApprovalPanel::tr("This step and those that need it are skipped; everything finished stays.");
    case Resolution::Aborted:
        return ApprovalPanel::tr("The run is cancelled; everything finished stays.");
    case Resolution::Happened:
        return ApprovalPanel::tr("The step counts as done, and the run goes on.");
    case Resolution::Checked:
        return ApprovalPanel::tr("The step's own check runs and decides.");
    }
    return {};
}

} // namespace

ApprovalPanel::ApprovalPanel(AskedQuestion question, const FileLocator* files, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_question(std::move(question)), m_clock(clock), m_consequence(new WrapLabel),
      m_message(new MessageBar), m_comment(new QPlainTextEdit), m_commentHint(new ElidedLabel), m_next(new QPushButton),
      m_later(new QPushButton), m_tick(new QTimer(this))
{
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 asks — %2").arg(m_question.stepTitle, m_question.runName));
    setWindowFlags(windowFlags() | Qt::WindowMaximizeButtonHint);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(buildEvidence(files), 1);
    all->addWidget(buildFoot());
    const QSize wanted(fontMetrics().averageCharWidth() * 110, m_question.request.shown.empty() ? 380 : 700);
    resize(wanted.boundedTo(roomFor(parent)));
    connect(m_tick, &QTimer::timeout, this, &ApprovalPanel::showConsequence);
    if (m_question.request.deadline.isSet()) {
        m_tick->start(1000);
    }
    showConsequence();
    setOthers(0);
    m_message->clear();
}

QWidget* ApprovalPanel::buildHead()
{
    auto* head = new QWidget;
    head->setAttribute(Qt::WA_StyledBackground);
    setLook(head, Look::Bar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(20, 16, 20, 14);
    row->setSpacing(14);
    row->addWidget(new IconLabel(Icons::status(Status::Waiting), 24), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* who = new WrapLabel(tr("The step “%1” of “%2” asks you:").arg(m_question.stepTitle, m_question.runName));
    setLook(who, Look::Muted);
    auto* what = new WrapLabel(m_question.request.question);
    what->setObjectName(QStringLiteral("question"));
    what->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_consequence->setObjectName(QStringLiteral("consequence"));
    setLook(m_consequence, Look::Muted);
    words->addWidget(who);
    words->addWidget(what);
    words->addWidget(m_consequence);
    row->addLayout(words, 1);
    return head;
}

QWidget* ApprovalPanel::buildEvidence(const FileLocator* files)
{
    auto* view = new EvidenceView(m_question.request.shown, files);
    connect(view, &EvidenceView::openFileRequested, this, &ApprovalPanel::openFileRequested);
    view->setAccessibleName(tr("What to look at before you answer"));
    return view;
}

QWidget* ApprovalPanel::buildFoot()
{
    auto* foot = new QWidget;
    foot->setObjectName(QStringLiteral("panelFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto* all = new QVBoxLayout(foot);
    all->setContentsMargins(20, 12, 20, 16);
    all->setSpacing(10);
    all->addWidget(m_message);
    auto* label = new QLabel(tr("&Comment"));
    label->setBuddy(m_comment);
    setLook(label, Look::Title);
    setLook(m_commentHint, Look::Muted);
    m_commentHint->setText(tr("kept with your answer, and handed to the steps after this one"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_commentHint, 1);
    all->addLayout(line);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * 3 + 12);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("Optional for a plain yes or no; needed to approve with changes"));
    all->addWidget(m_comment);
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] {
        m_comment->setProperty("fault", false);
        restyle(m_comment);
        setLook(m_commentHint, Look::Muted);
        m_commentHint->setText(tr("kept with your answer, and handed to the steps after this one"));
    });

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    setLook(m_later, Look::QuietButton);
    m_later->setText(tr("Not now   Esc"));
    m_later->setAutoDefault(false);
    m_later->setToolTip(tr("Close without answering; the step goes on waiting"));
    connect(m_later, &QPushButton::clicked, this, &ApprovalPanel::reject);
    setLook(m_next, Look::QuietButton);
    m_next->setAutoDefault(false);
    m_next->setShortcut(Qt::ALT | Qt::Key_N);
    connect(m_next, &QPushButton::clicked, this, &ApprovalPanel::nextRequested);
    row->addWidget(m_later);
    row->addWidget(m_next);
    row->addStretch(1);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(8);
    for (const Resolution resolution : { Resolution::Rejected, Resolution::Modified, Resolution::Approved }) {
        const auto& options = m_question.request.options;
        if (std::find(options.begin(), options.end(), resolution) != options.end()) {
            addButton(answers, resolution);
        }
    }
    // Very large text: what puts off the answer stands above the answers. The layouts know no sizes yet.
    constexpr int spare = 24; // what the style sheet will add to a button, and the space beside it
    m_next->setText(nextText(1));
    int together = 2 * spare;
    for (const QPushButton* button : m_buttons.values() + QList { m_later, m_next }) {
        together += button->sizeHint().width() + spare;
    }
    if (together > roomFor(parentWidget()).width()) {
        answers->insertStretch(0, 1);
        all->addLayout(row);
        all->addLayout(answers);
    } else {
        row->addLayout(answers);
        all->addLayout(row);
    }
    return foot;
}

void ApprovalPanel::addButton(QHBoxLayout* row, Resolution resolution)
{
    const bool isMend = resolution == Resolution::Modified && isAboutFailure(m_question.request.kind);
    const QString verb = isMend ? tr("Try again with my note") : verbOf(resolution);
    const QString keys = keyOf(resolution).toString(QKeySequence::NativeText);
    auto* button = new QPushButton(tr("%1   %2").arg(verb, keys));
    button->setShortcut(keyOf(resolution));
    button->setAutoDefault(false);
    button->setAccessibleName(verb);
    button->setToolTip(isMend ? tr("The step runs once more and is told what you wrote. Needs a comment.")
                              : whatFollows(resolution));
    if (resolution == Resolution::Approved) {
        setLook(button, Look::PrimaryButton);
    } else if (resolution == Resolution::Rejected || resolution == Resolution::Skipped
               || resolution == Resolution::Aborted) {
        setLook(button, Look::DangerButton);
    }
    connect(button, &QPushButton::clicked, this, [this, resolution] { answer(resolution); });
    m_buttons.insert(resolution, button);
    row->addWidget(button);
}

void ApprovalPanel::answer(Resolution resolution)
{
    const QString text = m_comment->toPlainText().trimmed();
    if (resolution == Resolution::Modified && text.isEmpty()) {
        m_comment->setProperty("fault", true);
        restyle(m_comment);
        setLook(m_commentHint, Look::Fault);
        m_commentHint->setText(tr("say here what to change; without it there is nothing to go on with"));
        m_comment->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->clear();
    setAnswerable(false);
    Q_EMIT answered(resolution, text);
}

void ApprovalPanel::setAnswerable(bool answerable)
{
    for (QPushButton* button : m_buttons) {
        button->setEnabled(answerable);
    }
    m_comment->setReadOnly(!answerable);
}

void ApprovalPanel::setOthers(int count)
{
    m_next->setVisible(count > 0);
    m_next->setText(nextText(count));
    m_next->setShortcut(Qt::ALT | Qt::Key_N);
}

void ApprovalPanel::refuse(const Error& error)
{
    m_message->showError(error);
    // Somebody else was first, or what is asked has changed: answering this again cannot help.
    const bool isOver = error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound;
    setAnswerable(!isOver && !m_isSettled);
}

void ApprovalPanel::settle()
{
    m_isSettled = true;
    setAnswerable(false);
    m_tick->stop();
    m_later->setText(tr("Close   Esc"));
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
    if (!request.deadline.isSet()) {
        m_consequence->setText(tr("Without an answer it goes on waiting, also when you close the program."));
        return;
    }
    const qint64 left = request.deadline.micros - m_clock.now().micros;
    const QString when = left > 0
        ? tr("If nobody answers within %1 (by %2),").arg(Labels::elapsed(left), Labels::clockTime(request.deadline))
        : tr("The time to answer has run out;");
    const QString then = !request.onDeadline          ? tr("it goes on waiting.")
        : *request.onDeadline == Resolution::Rejected ? tr("this step is skipped.")
                                                      : tr("it counts as approved.");
    m_consequence->setText(when + QLatin1Char(' ') + then);
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
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace cmbagent
