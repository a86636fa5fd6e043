// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/evidenceview.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/contextfacts.h"
#include "widgets/approvals/evidenceitem.h"
#include "widgets/approvals/evidencesearch.h"
#include "widgets/approvals/failureview.h"
#include "widgets/approvals/planeditor.h"
#include "widgets/approvals/texteditor.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace cmbagent {

namespace {

constexpr int mostRiskLines = 50;
constexpr int edge = 12;

QWidget* riskRow(const RiskMark& mark, const QString& file)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    const bool isGrave = mark.kind == RiskMark::Kind::CannotBeUndone || mark.kind == RiskMark::Kind::Deletes;
    row->addWidget(new IconLabel(Icons::icon(QStringLiteral("warning"), isGrave ? Status::Failed : Status::Paused), 16),
                   0, Qt::AlignTop);
    const QString words = ApprovalWords::riskLine(mark);
    auto* text = new WrapLabel(file.isEmpty() ? words : EvidenceView::tr("%1 (%2)", "risk, file").arg(words, file));
    text->setObjectName(QStringLiteral("risk"));
    row->addWidget(text, 1);
    return line;
}

} // namespace

EvidenceView::EvidenceView(const AskedQuestion& question, const FileLocator* files, QWidget* parent)
    : QWidget(parent), m_question(question), m_files(files), m_scroll(new QScrollArea)
{
    setFocusProxy(m_scroll); // before it is a part of this: afterwards Qt moves what Tab comes by
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(16);
    m_search = new EvidenceSearch(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_search);
    all->addWidget(m_scroll, 1);
    // What has the keyboard is what a screen reader names.
    m_scroll->setAccessibleName(
        QCoreApplication::translate("cmbagent::ApprovalPanel", "What to look at before you answer"));
    build();
    showRisks();
    connect(m_search, &EvidenceSearch::reached, this, &EvidenceView::reach);
    connect(m_search, &EvidenceSearch::stopped, this, [this] { m_scroll->setFocus(Qt::OtherFocusReason); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, &EvidenceSearch::start);
}

void EvidenceView::build()
{
    m_riskSection = addSection(tr("Look at this first"));
    m_riskSection->setObjectName(QStringLiteral("risks"));
    if (m_question.failure) {
        addSection(tr("What went wrong"))->addWidget(new FailureView(*m_question.failure));
    }
    addChanges();
    addPlan();
    for (const Evidence& evidence : m_question.request.shown) {
        addItem(evidence);
    }
    addCode();
    addContext();
    if (m_question.request.shown.empty() && !m_question.failure && !m_question.context.script
        && m_question.context.code.isEmpty() && m_question.context.plan.isEmpty()) {
        auto* nothing = new QLabel(tr("This step shows no files with its question."));
        setLook(nothing, Look::Muted);
        nothing->setWordWrap(true);
        m_column->addWidget(nothing);
    }
    m_column->addStretch(1);
}

void EvidenceView::addChanges()
{
    auto form = m_question.settings ? std::make_unique<ChangeForm>(*m_question.settings, m_files) : nullptr;
    if (!form || form->isEmpty()) {
        return;
    }
    m_changes = form.release();
    addChangeSection(m_question.failure ? tr("Change for the next attempt") : tr("Change before it starts"), m_changes);
}

void EvidenceView::addPlan()
{
    if (m_question.plan && m_question.plan->workflow->size() > 0) {
        m_plan = new PlanEditor(*m_question.plan, m_files);
        addChangeSection(tr("Change the plan"), m_plan);
    }
}

void EvidenceView::addChangeSection(const QString& title, QWidget* form)
{
    m_changeSection = addSection(title);
    m_changeSection->setObjectName(QStringLiteral("changes"));
    m_changeSection->addWidget(form);
    m_changeSection->setExpanded(false);
}

FoldSection* EvidenceView::addSection(const QString& title)
{
    auto* section = new FoldSection(title);
    m_column->addWidget(section);
    return section;
}

/// What the step runs is on show, too, but was not among what is asked about.
bool EvidenceView::isShown(const Evidence& evidence) const
{
    const auto& shown = m_question.request.shown;
    return std::find(shown.begin(), shown.end(), evidence) != shown.end();
}

void EvidenceView::addItem(const Evidence& evidence)
{
    auto* item = new EvidenceItem(evidence, m_files, m_question.takesTexts && isShown(evidence));
    connect(item, &EvidenceItem::openFileRequested, this, &EvidenceView::openFileRequested);
    m_items.push_back(item);
    m_column->addWidget(item);
}

void EvidenceView::addCode()
{
    const auto& shown = m_question.request.shown;
    if (const auto& script = m_question.context.script) {
        const bool isShown = std::any_of(shown.begin(), shown.end(),
                                         [&](const Evidence& other) { return other.blob.hash == script->blob.hash; });
        if (!isShown) {
            addItem(*script);
        }
    } else if (!m_question.context.code.isEmpty()) {
        FoldSection* section = addSection(tr("Code of the step"));
        auto* preview = new PreviewPane;
        preview->setNameShown(false);
        preview->showText(tr("Code"), QStringLiteral("text/x-python"), m_question.context.code);
        preview->setMinimumHeight(fontMetrics().lineSpacing() * 14);
        section->addWidget(preview);
    }
}

void EvidenceView::addContext()
{
    const QuestionContext& context = m_question.context;
    QList<Fact> facts;
    if (!context.description.isEmpty()) {
        facts.append({ tr("What it is"), context.description, {} });
    }
    if (!context.plan.isEmpty() && !m_question.request.context.contains(QStringLiteral("steps"))) {
        QStringList lines;
        for (const QString& step : context.plan) {
            lines << QStringLiteral("%1. %2").arg(lines.size() + 1).arg(step);
        }
        facts.append({ tr("Steps"), lines.join(QLatin1Char('\n')), {} });
    }
    facts += contextFacts(m_question.request.context);
    if (!context.outputs.isEmpty() && !m_question.request.context.contains(QStringLiteral("outputs"))) {
        facts.append({ tr("Files it writes"), context.outputs.join(QStringLiteral(", ")), {} });
    }
    if (!context.next.isEmpty()) {
        QString next = context.next.join(QStringLiteral(", "));
        if (context.moreNext > 0) {
            next = tr("%1 and %Ln more", nullptr, context.moreNext).arg(next);
        }
        facts.append({ tr("What comes next"), next, {} });
    }
    for (const auto& [title, values] : context.results) {
        QStringList lines;
        for (const NamedValue& value : Labels::values(values)) {
            lines << tr("%1 = %2", "name, value").arg(value.name, value.text);
        }
        facts.append({ tr("Result of “%1”").arg(title), lines.join(QLatin1Char('\n')), {} });
    }
    if (facts.isEmpty()) {
        return;
    }
    FoldSection* section = addSection(context.plan.isEmpty() ? tr("Around this step") : tr("What will run"));
    section->setObjectName(QStringLiteral("context"));
    auto* list = new FactList;
    list->setFacts(facts);
    list->setContentsMargins(edge, 0, edge, edge);
    section->addWidget(list);
}

void EvidenceView::setNotes(const std::vector<EvidenceNote>& notes)
{
    m_notes = notes;
    for (const EvidenceNote& note : notes) {
        for (EvidenceItem* item : m_items) {
            if (item->evidence().name == note.name) {
                item->setNote(note);
            }
        }
    }
    showRisks();
}

void EvidenceView::showRisks()
{
    delete m_riskLines;
    m_riskLines = new QWidget;
    auto* lines = new QVBoxLayout(m_riskLines);
    lines->setContentsMargins(edge, 0, edge, edge);
    lines->setSpacing(Theme::fine);
    int count = 0;
    const auto add = [&](const RiskMark& mark, const QString& file) {
        if (count++ < mostRiskLines) {
            lines->addWidget(riskRow(mark, file));
        }
    };
    for (const RiskMark& mark : m_question.risks) {
        add(mark, {});
    }
    for (const EvidenceNote& note : m_notes) {
        for (const RiskMark& mark : note.risks) {
            add(mark, note.name);
        }
    }
    if (count > mostRiskLines) {
        lines->addWidget(
            new WrapLabel(tr("and %Ln more line(s); the texts below have them all", nullptr, count - mostRiskLines)));
    }
    auto* honest = new WrapLabel(tr("Found by reading, without running anything: there may be more, or less."));
    honest->setMuted(true);
    lines->addWidget(honest);
    m_riskSection->addWidget(m_riskLines);
    m_riskSection->setHint(tr("%Ln risky part(s)", nullptr, count));
    m_riskSection->setVisible(count > 0);
}

QStringList EvidenceView::risks() const
{
    QStringList all;
    for (const auto* label : m_riskLines->findChildren<WrapLabel*>(QStringLiteral("risk"))) {
        all << label->text();
    }
    return all;
}

void EvidenceView::showChanges(bool shown)
{
    if (m_changeSection) {
        m_changeSection->setExpanded(shown);
        if (shown) {
            m_scroll->ensureWidgetVisible(m_changeSection, 0, edge);
        }
    }
}

QMap<QString, QString> EvidenceView::texts() const
{
    QMap<QString, QString> texts;
    for (const EvidenceItem* item : m_items) {
        if (item->editor() && item->editor()->isChanged()) {
            texts.insert(item->evidence().name, item->editor()->text());
        }
    }
    return texts;
}

void EvidenceView::focusChanges()
{
    showChanges(true);
    if (m_changes) {
        m_changes->focusFault();
    } else if (m_plan) {
        m_plan->focusFault();
    }
}

void EvidenceView::reach(QWidget* widget)
{
    for (QWidget* parent = widget; parent && parent != this; parent = parent->parentWidget()) {
        if (auto* section = qobject_cast<FoldSection*>(parent)) {
            section->setExpanded(true);
        }
    }
    m_scroll->ensureWidgetVisible(widget, 0, edge);
}

} // namespace cmbagent
