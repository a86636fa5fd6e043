// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/playfields.h"

#include "items/rungraph.h"
#include "widgets/branches/effectchoices.h"
#include "widgets/branches/filereplacements.h"
#include "widgets/branches/stepchanges.h"
#include "widgets/branches/sweepfield.h"
#include "widgets/branches/sweepvalues.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/stepchoice.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int longestName = 200;
constexpr int longestHypothesis = 1000;

QString checkpointText(const CheckpointRow& row)
{
    const auto what = [&row] {
        if (!row.trigger) {
            return PlayFields::tr("After the step “%1”").arg(row.name);
        }
        switch (*row.trigger) {
        case CheckpointTrigger::Named:
            return PlayFields::tr("At “%1”").arg(row.name);
        case CheckpointTrigger::Timed:
            return PlayFields::tr("On the way");
        case CheckpointTrigger::BeforeRisky:
            return PlayFields::tr("Before an effect outside");
        case CheckpointTrigger::Paused:
            return PlayFields::tr("When it was paused");
        case CheckpointTrigger::Failed:
            return PlayFields::tr("When it failed");
        case CheckpointTrigger::Closed:
            return PlayFields::tr("When the program was closed");
        }
        return QString();
    };
    return QStringLiteral("%1 · %2").arg(what(), Labels::clockTime(row.at));
}

} // namespace

PlayFields::PlayFields(const RunGraph& graph, const FileLocator* files, QWidget* parent)
    : ColumnScroll(parent), m_graph(graph), m_locator(files), m_from(new QComboBox), m_replay(new QCheckBox),
      m_at(new QComboBox), m_parameters(new ParameterForm), m_sweep(new SweepField), m_steps(new StepChanges),
      m_instructions(new QPlainTextEdit), m_files(new FileReplacements), m_effects(new EffectChoices),
      m_name(new QLineEdit), m_hypothesis(new QLineEdit)
{
    setAccessibleName(tr("What is different in the branch"));
    build();
    connectFields();
}

QLabel* PlayFields::addLabelled(QVBoxLayout* column, const QString& text, QWidget* field)
{
    auto* label = new WrapLabel(text);
    label->setBuddy(field);
    setLook(label, Look::Title);
    if (column->count() > 0) {
        column->addSpacing(Theme::grid);
    }
    column->addWidget(label);
    column->addWidget(field);
    return label;
}

void PlayFields::build()
{
    letShrink(m_from);
    letShrink(m_at);
    m_from->setObjectName(QStringLiteral("playFrom"));
    m_from->setToolTip(tr("This step and everything that needs it run again"));
    m_replay->setObjectName(QStringLiteral("playReplay"));
    m_replay->setText(tr("With the recorded answers of its &models"));
    m_replay->setToolTip(tr("Nobody is asked and nothing is paid: the answers that this run recorded are given again. "
                            "A question that is not among them is an error."));
    m_at->setToolTip(tr("Begin with the run as it was at an earlier time"));
    m_instructions->setTabChangesFocus(true);
    m_instructions->setPlaceholderText(tr("Handed to the step as guidance; scripts find it in retry.json"));
    m_instructions->setFixedHeight(3 * fontMetrics().lineSpacing() + 12);
    m_name->setMaxLength(longestName);
    m_name->setObjectName(QStringLiteral("branchName"));
    m_hypothesis->setMaxLength(longestHypothesis);
    m_hypothesis->setPlaceholderText(tr("What you expect to see"));

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    constexpr int margin = Theme::grid + Theme::fine;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(Theme::fine);
    addLabelled(column, tr("Run again from"), m_from);
    column->addWidget(m_replay);
    m_atLabel = addLabelled(column, tr("With the run as it was"), m_at);
    m_parametersLabel = addLabelled(column, tr("Parameters"), m_parameters);
    m_sweepLabel = addLabelled(column, tr("Sweep"), m_sweep);
    addLabelled(column, tr("Change a step"), m_steps);
    m_filesLabel = addLabelled(column, tr("Replace a file"), m_files);
    m_effectsLabel = addLabelled(column, tr("What happened outside already"), m_effects);
    addLabelled(column, tr("Instructions"), m_instructions);
    addLabelled(column, tr("Name"), m_name);
    addLabelled(column, tr("Hypothesis"), m_hypothesis);
    column->addStretch(1);
    setWidget(page);
}

void PlayFields::connectFields()
{
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        m_steps->suggest(std::max(0, fromStep()));
        m_instructions->setEnabled(fromStep() >= 0);
        Q_EMIT changed();
    });
    connect(m_replay, &QCheckBox::toggled, this, &PlayFields::changed);
    connect(m_at, &QComboBox::currentIndexChanged, this, &PlayFields::changed);
    connect(m_parameters, &ParameterForm::changed, this, &PlayFields::changed);
    connect(m_sweep, &SweepField::changed, this, &PlayFields::changed);
    connect(m_steps, &StepChanges::changed, this, &PlayFields::changed);
    connect(m_files, &FileReplacements::changed, this, &PlayFields::changed);
    connect(m_effects, &EffectChoices::changed, this, &PlayFields::changed);
    connect(m_instructions, &QPlainTextEdit::textChanged, this, &PlayFields::changed);
    connect(m_name, &QLineEdit::textChanged, this, &PlayFields::changed);
    connect(m_hypothesis, &QLineEdit::textChanged, this, &PlayFields::changed);
}

void PlayFields::adoptRun()
{
    const QSignalBlocker quiet(this);
    const RunCreated& created = m_graph.projection().created();
    m_from->clear();
    m_from->addItem(tr("Only what the changes reach"));
    for (int step = 0; step < m_graph.stepCount(); ++step) {
        m_from->addItem(Icons::forKind(m_graph.spec(step).kind), m_graph.label(step));
    }
    m_from->addItem(tr("The beginning: all it did"));
    const auto& calls = m_graph.projection().modelCalls();
    m_replay->setChecked(false);
    m_replay->setVisible(!calls.empty());
    // What the parent used is what a change is a change against.
    m_parentValues = m_graph.projection().parameters();
    std::vector<Parameter> parameters = m_graph.workflow()->parameters;
    for (Parameter& parameter : parameters) {
        if (const QJsonValue used = m_parentValues.value(parameter.name); !used.isUndefined()) {
            parameter.defaultValue = used;
        }
    }
    m_parameters->setParameters(parameters);
    m_sweep->setParameters(parameters);
    for (QWidget* part : { static_cast<QWidget*>(m_parameters), static_cast<QWidget*>(m_parametersLabel),
                           static_cast<QWidget*>(m_sweepLabel) }) {
        part->setVisible(!parameters.empty());
    }
    m_steps->setRun(m_graph, m_locator);
    m_files->setFiles(created.files);
    m_filesLabel->setVisible(!created.files.empty());
    m_effects->setRun(m_graph);
    m_effectsLabel->setVisible(!m_effects->isHidden());
    m_instructions->clear();
    m_name->clear();
    m_name->setPlaceholderText(created.name.isEmpty() ? m_graph.workflow()->name : created.name);
    m_hypothesis->clear();
    setCheckpoints({});
    verticalScrollBar()->setValue(0);
}

void PlayFields::renameSteps()
{
    renameChoices(*m_from, *m_graph.namedWorkflow());
    m_steps->renameSteps();
}

void PlayFields::setFromStep(int step)
{
    m_from->setCurrentIndex(step + 1);
}

int PlayFields::fromStep() const
{
    const int step = m_from->currentIndex() - 1;
    return step < m_graph.stepCount() ? step : -1; // the last one stands for all
}

void PlayFields::setCheckpoints(const QList<CheckpointRow>& checkpoints)
{
    const qint64 chosen = m_at->currentData().toLongLong();
    const QSignalBlocker quiet(m_at);
    m_at->clear();
    m_at->addItem(tr("As it is now"), 0);
    for (auto it = checkpoints.rbegin(); it != checkpoints.rend(); ++it) {
        m_at->addItem(checkpointText(*it), it->seq);
        m_at->setItemData(m_at->count() - 1, Labels::exactTime(it->at), Qt::ToolTipRole);
    }
    m_at->setCurrentIndex(std::max(0, m_at->findData(chosen)));
    m_at->setVisible(!checkpoints.isEmpty());
    m_atLabel->setVisible(!checkpoints.isEmpty());
    if (m_at->currentData().toLongLong() != chosen) {
        Q_EMIT changed(); // what was chosen is gone, so another plan counts
    }
}

PlayOrder PlayFields::order() const
{
    PlayOrder order;
    order.parent = m_graph.run();
    order.atSeq = m_at->currentData().toLongLong();
    order.fromStep = fromStep() >= 0 ? m_graph.spec(fromStep()).id : QString();
    order.runsAll = m_from->currentIndex() > m_graph.stepCount();
    order.isReplay = m_replay->isChecked();
    const QJsonObject values = m_parameters->values();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value() != m_parentValues.value(it.key())) {
            order.parameters.insert(it.key(), it.value());
        }
    }
    order.edits = m_steps->edits();
    order.texts = m_steps->texts();
    order.files = m_files->replacements();
    order.effects = m_effects->choices();
    order.instructions = order.fromStep.isEmpty() ? QString() : m_instructions->toPlainText().trimmed();
    order.name = m_name->text().trimmed();
    order.hypothesis = m_hypothesis->text().trimmed();
    return order;
}

QList<PlayOrder> PlayFields::orders() const
{
    if (!fault().isEmpty()) {
        return {};
    }
    const PlayOrder base = order();
    const Parameter* swept = m_sweep->parameter();
    if (!swept) {
        return { base };
    }
    QList<PlayOrder> orders;
    for (const QJsonValue& value : m_sweep->values().value_or(std::vector<QJsonValue> {})) {
        PlayOrder one = base;
        one.parameters.insert(swept->name, value);
        const QString own = SweepValues::nameOf(*swept, value);
        one.name = base.name.isEmpty() ? own : QStringLiteral("%1 · %2").arg(base.name, own);
        orders.append(one);
    }
    return orders;
}

QString PlayFields::fault() const
{
    if (const QStringList faults = m_parameters->faults(); !faults.isEmpty()) {
        return faults.first();
    }
    const auto values = m_sweep->values();
    return values ? QString() : values.error().what;
}

bool PlayFields::showFault(const Error& error)
{
    if (m_effects->showFault(error.step, tr("%1 Choose what the branch does about it.").arg(error.what))) {
        return true;
    }
    const QString text = error.mend.isEmpty() ? error.what : error.what + QLatin1Char(' ') + error.mend;
    return m_steps->showFault(error.step, text);
}

void PlayFields::clearFaults()
{
    m_effects->showFault({}, {});
    m_steps->showFault({}, {});
}

} // namespace cmbagent
