// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/questionpeek.h"

#include "core/clock.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

QuestionPeek::QuestionPeek(const FileLocator* files, const Clock& clock, QWidget* parent)
    : QStackedWidget(parent), m_files(files), m_clock(clock), m_empty(new EmptyState), m_who(new WrapLabel),
      m_question(new WrapLabel), m_consequence(new WrapLabel), m_answer(new QPushButton(tr("Loo&k and answer…")))
{
    m_question->setFont(Theme::font(font(), 1, QFont::DemiBold));
    m_question->setObjectName(QStringLiteral("peekQuestion"));
    setLook(m_who, Look::Muted);
    setLook(m_consequence, Look::Muted);
    setLook(m_answer, Look::PrimaryButton);
    m_answer->setToolTip(tr("Open the question with its answers (Enter in the list)"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_who);
    words->addWidget(m_question);
    words->addWidget(m_consequence);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 8, 12, 6);
    head->setSpacing(12);
    head->addLayout(words, 1);
    head->addWidget(m_answer, 0, Qt::AlignTop);
    auto* page = new QWidget;
    page->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    addWidget(m_empty);
    addWidget(page);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    connect(m_answer, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_id); });
    showCount(0, 0);
}

void QuestionPeek::expect(const ApprovalId& id)
{
    m_id = id;
    m_empty->setIconName({});
    m_empty->setSentence(tr("Reading what is asked…"));
    setCurrentIndex(0);
}

void QuestionPeek::showCount(int selected, int all)
{
    m_id = {};
    m_empty->setIconName(QStringLiteral("inbox"));
    m_empty->setSentence(all == 0           ? tr("What a question shows will be here.")
                             : selected > 1 ? tr("%n questions are selected.", nullptr, selected)
                                            : tr("Select a question to see what it shows."));
    setCurrentIndex(0);
}

void QuestionPeek::showQuestion(AskedQuestion question)
{
    // To look at only: what may be changed is changed where it is answered.
    question.settings.reset();
    question.plan.reset();
    question.takesTexts = false;
    m_request = question.request;
    m_id = m_request.id;
    m_who->setText(tr("%1 · %2 · %3", "kind, run, step")
                       .arg(ApprovalWords::kind(m_request.kind), question.runName, question.stepTitle));
    m_question->setText(m_request.question);
    delete m_evidence;
    m_evidence = new EvidenceView(question, m_files);
    m_evidence->setAccessibleName(tr("What the question shows"));
    m_evidence->setMinimumHeight(1); // it scrolls; the words above it do not, and are not cut for it
    m_column->addWidget(m_evidence, 1);
    connect(m_evidence, &EvidenceView::openFileRequested, this, &QuestionPeek::openFileRequested);
    refresh();
    setCurrentIndex(1);
}

void QuestionPeek::setNotes(const std::vector<EvidenceNote>& notes)
{
    if (m_evidence) {
        m_evidence->setNotes(notes);
    }
}

void QuestionPeek::refresh()
{
    m_consequence->setText(ApprovalWords::unanswered(m_request, m_clock.now()));
}

} // namespace cmbagent
