// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/stepchanges.h"

#include "core/stepchanges.h"
#include "items/rungraph.h"
#include "widgets/approvals/agentform.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/common/stepchoice.h"
#include "widgets/common/tabkey.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/preview/textview.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 longestScript = 1'000'000; // bytes; a longer one is better changed beside the program
constexpr int shownLines = 12;
constexpr int taskLines = 8;

/// The approval of a step in the workflow's normalised form, with another question.
QJsonObject approvalWith(const Workflow& workflow, int step, const QString& question)
{
    const QJsonObject json = QJsonDocument::fromJson(workflowToJson(workflow)).object();
    QJsonObject approval =
        json.value(QStringLiteral("steps")).toArray().at(step).toObject().value(QStringLiteral("approval")).toObject();
    approval.insert(QStringLiteral("question"), question);
    return approval;
}

bool isPython(const QString& path, const QString& text)
{
    return path.isEmpty() ? !text.startsWith(QLatin1String("#!"))
            || text.section(QLatin1Char('\n'), 0, 0).contains(QLatin1String("python"))
                          : path.endsWith(QLatin1String(".py"));
}

} // namespace

StepChange::StepChange(Kind kind, const QString& heading, const QString& path, const QString& text, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_path(path), m_editor(new QPlainTextEdit), m_fault(new WrapLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    auto* head = new QHBoxLayout;
    auto* label = new WrapLabel(heading);
    label->setBuddy(m_editor);
    head->addWidget(label, 1);
    auto* discard = new QToolButton;
    discard->setIcon(Icons::icon(QStringLiteral("close"), Icons::Tint::Muted));
    discard->setAutoRaise(true);
    discard->setToolTip(tr("Leave this as it was"));
    discard->setAccessibleName(tr("Discard the change: %1").arg(heading));
    head->addWidget(discard, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_editor);
    column->addWidget(m_fault);
    setLook(m_fault, Look::Fault);
    m_fault->hide();
    m_editor->setAccessibleName(heading);
    m_editor->setPlainText(text);
    m_original = m_editor->toPlainText();
    const bool isProse = kind == Kind::Question || kind == Kind::Task;
    if (isProse) {
        m_editor->setTabChangesFocus(true);
    } else {
        m_editor->setFont(Theme::codeFont(font()));
        leaveByCtrlTab(m_editor);
        m_editor->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_editor->setTabStopDistance(4 * QFontMetricsF(m_editor->font()).horizontalAdvance(QLatin1Char(' ')));
        auto* colours = new Highlighter(m_editor->document());
        colours->setPalette(palette());
        colours->setLanguage(isPython(path, text) ? Language::Python : Language::None);
    }
    const int lines = kind == Kind::Question ? 3
        : kind == Kind::Task                 ? taskLines
                                             : std::clamp(int(text.count(QLatin1Char('\n'))) + 2, 5, shownLines);
    m_editor->setFixedHeight(lines * QFontMetrics(m_editor->font()).lineSpacing() + 16);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this, last = m_original]() mutable {
        if (const QString now = this->text(); now != last) { // colours alone are no change
            last = now;
            Q_EMIT changed();
        }
    });
    connect(discard, &QToolButton::clicked, this, &StepChange::discarded);
}

void StepChange::addChoice(const AgentSpec& agent, const QStringList& agents)
{
    m_choice = new AgentChoice(agent, agents);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_fault), m_choice);
    connect(m_choice, &AgentChoice::changed, this, &StepChange::changed);
}

bool StepChange::isChanged() const
{
    return isTextChanged() || (m_choice && !m_choice->fields().isEmpty());
}

QString StepChange::text() const
{
    return m_editor->toPlainText();
}

void StepChange::showFault(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_editor->setProperty("fault", !fault.isEmpty());
    restyle(m_editor);
}

StepChanges::StepChanges(QWidget* parent)
    : QWidget(parent), m_offered(new QComboBox), m_open(new QPushButton(tr("Change &text"))), m_hint(new WrapLabel),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::grid);
    letShrink(m_offered);
    m_offered->setAccessibleName(tr("Step to change"));
    m_open->setToolTip(tr("Change the script, the question or the task of this step in the branch"));
    auto* row = new WrapRow;
    row->addWidget(m_offered);
    row->addWidget(m_open);
    m_column->addLayout(row);
    m_column->addWidget(m_hint);
    m_hint->setMuted(true);
    m_hint->hide();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (StepChange* opened = change(m_offered->currentIndex())) {
            opened->editor()->setFocus(Qt::OtherFocusReason);
        }
    });
}

void StepChanges::setRun(const RunGraph& graph, const FileLocator* files)
{
    m_graph = &graph;
    m_files = files;
    qDeleteAll(m_changes);
    m_changes.clear();
    m_hint->hide();
    m_offered->clear();
    for (int step = 0; step < graph.stepCount(); ++step) {
        m_offered->addItem(Icons::forKind(graph.spec(step).kind), graph.label(step));
    }
}

void StepChanges::renameSteps()
{
    renameChoices(*m_offered, *m_graph->namedWorkflow(), 0);
}

void StepChanges::suggest(int step)
{
    m_offered->setCurrentIndex(step);
}

std::optional<QString> StepChanges::scriptText(int step, const QString& path) const
{
    const std::vector<FrozenFile> frozen = filesFor(m_graph->projection(), step);
    const auto found =
        std::find_if(frozen.begin(), frozen.end(), [&](const FrozenFile& file) { return file.path == path; });
    if (found == frozen.end() || !m_files || found->blob.size > longestScript) {
        return std::nullopt;
    }
    QFile file(m_files->blobPath(found->blob.hash));
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
}

StepChange* StepChanges::makeChange(int step)
{
    using Kind = StepChange::Kind;
    const StepSpec spec = m_graph->specNow(step); // a branch has what a person changed at it
    if (spec.kind == StepKind::Approval) {
        return new StepChange(Kind::Question, tr("Question of “%1”").arg(spec.label()), {}, spec.approval.question);
    }
    if (spec.kind == StepKind::Agent) {
        auto* made = new StepChange(Kind::Task, tr("Task of “%1”").arg(spec.label()), {}, spec.agent.task);
        made->addChoice(spec.agent, agentsIn(filesFor(m_graph->projection(), step)));
        return made;
    }
    if (!spec.inlineCode.isEmpty()) {
        return new StepChange(Kind::Inline, tr("Script of “%1”").arg(spec.label()), {}, spec.inlineCode);
    }
    const auto text = spec.script.isEmpty() ? std::nullopt : scriptText(step, spec.script);
    return text
        ? new StepChange(Kind::Script, tr("%1, the script of “%2”").arg(spec.script, spec.label()), spec.script, *text)
        : nullptr;
}

StepChange* StepChanges::change(int step)
{
    if (!m_graph || step < 0 || step >= m_graph->stepCount()) {
        return nullptr;
    }
    const QString script = m_graph->specNow(step).script;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        if (it.key() == step || (!script.isEmpty() && it.value()->path() == script)) {
            return it.value(); // steps may share a script
        }
    }
    StepChange* made = makeChange(step);
    m_hint->setText(made ? QString() : tr("This step has no text that could be changed here."));
    m_hint->setVisible(!made);
    if (!made) {
        return nullptr;
    }
    m_changes.insert(step, made);
    m_column->addWidget(made);
    connect(made, &StepChange::changed, this, &StepChanges::changed);
    connect(made, &StepChange::discarded, this, [this, step] {
        m_changes.take(step)->deleteLater();
        Q_EMIT changed();
    });
    return made;
}

QJsonObject StepChanges::fieldsOf(int step, const StepChange& change) const
{
    if (change.kind() == StepChange::Kind::Question) {
        return { { "approval", approvalWith(*m_graph->workflow(), step, change.text()) } };
    }
    if (change.kind() == StepChange::Kind::Inline) {
        return { { "inline", change.text() } };
    }
    QJsonObject fields = change.choice()->fields();
    if (change.isTextChanged()) {
        fields.insert(QStringLiteral("task"), change.text().trimmed());
    }
    return fields;
}

std::vector<StepEdit> StepChanges::edits() const
{
    std::vector<StepEdit> edits;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        const StepChange& change = *it.value();
        if (!change.isChanged() || change.kind() == StepChange::Kind::Script) {
            continue;
        }
        edits.push_back({ m_graph->spec(it.key()).id, fieldsOf(it.key(), change) });
    }
    return edits;
}

QMap<QString, QString> StepChanges::texts() const
{
    QMap<QString, QString> texts;
    for (const StepChange* change : m_changes) {
        if (change->isChanged() && change->kind() == StepChange::Kind::Script) {
            texts.insert(change->path(), change->text());
        }
    }
    return texts;
}

QJsonArray StepChanges::draft() const
{
    QJsonArray all;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        QJsonObject one = it.value()->choice() ? it.value()->choice()->fields() : QJsonObject();
        one.insert(QStringLiteral("step"), m_graph->spec(it.key()).id);
        if (it.value()->isTextChanged()) {
            one.insert(QStringLiteral("text"), it.value()->text());
        }
        all.append(one);
    }
    return all;
}

void StepChanges::setDraft(const QJsonArray& draft)
{
    for (const QJsonValue& each : draft) {
        const QJsonObject one = each.toObject();
        const StepChange* opened = change(m_graph->workflow()->indexOf(one.value(QStringLiteral("step")).toString()));
        if (!opened) {
            continue; // it has no text any more
        }
        if (const QJsonValue text = one.value(QStringLiteral("text")); text.isString()) {
            opened->editor()->setPlainText(text.toString());
        }
        if (const QJsonValue agent = one.value(QStringLiteral("agent")); opened->choice() && agent.isString()) {
            opened->choice()->agent()->setCurrentText(agent.toString());
        }
        if (const QJsonValue model = one.value(QStringLiteral("model")); opened->choice() && model.isString()) {
            opened->choice()->model()->setText(model.toString());
        }
    }
}

bool StepChanges::showFault(const QString& step, const QString& fault)
{
    bool isShown = false;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        const bool isMeant = !step.isEmpty() && m_graph->spec(it.key()).id == step;
        it.value()->showFault(isMeant ? fault : QString());
        isShown |= isMeant;
    }
    return isShown;
}

} // namespace cmbagent
