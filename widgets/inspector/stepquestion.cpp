// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepquestion.h"

#include "items/filemodel.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"
#include "widgets/inspector/picturelink.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

const Approval* lastApproval(const RunGraph& graph, int step)
{
    const auto& approvals = graph.projection().approvals();
    const auto found = std::find_if(approvals.rbegin(), approvals.rend(),
                                    [step](const Approval& a) { return a.request.step == step; });
    return found == approvals.rend() ? nullptr : &*found;
}

} // namespace

StepQuestion::StepQuestion(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_question(new WrapLabel(this)), m_deadline(new WrapLabel(this)),
      m_answer(new QPushButton(Icons::icon(QStringLiteral("approvals")), tr("&Answer…"), this)),
      m_evidenceHeading(new WrapLabel(tr("Shown for the answer"), this)), m_evidence(new QVBoxLayout),
      m_facts(new FactList(tr("Answer"), FactList::Look::Plain, this))
{
    m_question->setFont(Theme::font(font(), 1));
    m_deadline->setMuted(true);
    m_answer->setProperty("look", QStringLiteral("primary"));
    m_answer->setToolTip(tr("Look at everything that is shown, then answer"));
    m_evidenceHeading->setFont(Theme::font(font(), 0, QFont::DemiBold));
    m_evidence->setSpacing(Theme::fine);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(m_question);
    column->addWidget(m_deadline);
    column->addWidget(m_answer, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(m_evidenceHeading);
    column->addLayout(m_evidence);
    connect(m_answer, &QPushButton::clicked, this, [this] { Q_EMIT answerRequested(m_step); });
}

void StepQuestion::setStep(int step)
{
    m_step = step;
    fillEvidence(step >= 0 ? m_graph.spec(step).approval.show : std::vector<ShownSpec>());
    refresh();
}

void StepQuestion::refresh()
{
    const Approval* approval = m_step < 0 ? nullptr : lastApproval(m_graph, m_step);
    const bool isGate = m_step >= 0 && m_graph.spec(m_step).kind == StepKind::Approval;
    const bool open =
        approval && approval->isOpen() && (!isGate || m_graph.status(m_step).state == StepState::WaitingApproval);
    // Other steps ask when they failed, before they start or about what they made; what was said then is history.
    setVisible(isGate || open);
    if (!isGate && !open) {
        return;
    }
    const ApprovalSpec& spec = m_graph.spec(m_step).approval;
    m_question->setText(approval ? approval->request.question : spec.question);
    m_answer->setVisible(open);
    QString deadline;
    if (open && approval->request.deadline.isSet()) {
        const QString what =
            approval->request.onDeadline ? Labels::resolution(*approval->request.onDeadline) : tr("it goes on waiting");
        deadline = tr("If nobody answers (%1): %2.")
                       .arg(Labels::relativeTime(approval->request.deadline, m_clock.now()), what);
    } else if (open) {
        deadline = tr("Waits until somebody answers.");
    }
    m_deadline->setText(deadline);
    m_deadline->setVisible(!deadline.isEmpty());
    m_facts->setFacts(approval && approval->answer ? answerFacts(*approval) : QList<Fact>());
    refreshEvidence();
}

void StepQuestion::fillEvidence(const std::vector<ShownSpec>& shown)
{
    m_buttons.clear();
    m_pictures.clear();
    while (QLayoutItem* item = m_evidence->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ShownSpec& file : shown) {
        auto* button = new QPushButton(Icons::forMediaType(mediaTypeOf(file.output)), file.output, this);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long names are cut, the tool tip has them
        button->setToolTip(tr("%1 of '%2': show it").arg(file.output, m_graph.label(file.step)));
        button->setAccessibleName(button->toolTip());
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileActivated(file.step, file.output); });
        m_evidence->addWidget(button);
        m_buttons.push_back(button);
        PictureLink* picture = nullptr;
        if (mediaTypeOf(file.output).startsWith(QLatin1String("image/"))) {
            picture = new PictureLink(this);
            connect(picture, &PictureLink::clicked, button, &QPushButton::click);
            m_evidence->addWidget(picture);
        }
        m_pictures.push_back(picture);
    }
    m_evidenceHeading->setVisible(!shown.empty());
}

void StepQuestion::refreshEvidence()
{
    const std::vector<ShownSpec>& shown = m_graph.spec(m_step).approval.show;
    for (size_t i = 0; i < shown.size(); ++i) {
        const OutputFile* output = m_graph.status(shown[i].step).output(shown[i].output);
        m_buttons[i]->setEnabled(output != nullptr);
        if (m_pictures[i]) {
            m_pictures[i]->setPicture(output && m_locator ? m_locator->blobPath(output->blob.hash) : QString(),
                                      shown[i].output);
        }
    }
}

QList<Fact> StepQuestion::answerFacts(const Approval& approval) const
{
    const ApprovalResolved& answer = *approval.answer;
    QList<Fact> facts { { tr("Decision"), Labels::resolution(answer.resolution), {} } };
    if (!answer.comment.isEmpty()) {
        facts.append({ tr("Comment"), answer.comment, {} });
    }
    facts.append({ tr("Who"), Labels::answeredBy(answer.by), {} });
    facts.append({ tr("When"), Labels::relativeTime(approval.answeredAt, m_clock.now()),
                   Labels::exactTime(approval.answeredAt) });
    return facts;
}

} // namespace cmbagent
