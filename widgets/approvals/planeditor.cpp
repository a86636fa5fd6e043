// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/planeditor.h"

#include "widgets/approvals/planstepform.h"
#include "widgets/approvals/plansteps.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostStepsInSight = 10; ///< of the list, before it scrolls by itself
constexpr int planEdge = Theme::grid + Theme::fine;

} // namespace

PlanEditor::PlanEditor(PlanSettings plan, const FileLocator* files, QWidget* parent)
    : QWidget(parent), m_plan(std::move(plan)), m_files(files), m_steps(new PlanSteps(m_plan, this)),
      m_view(new QTreeView), m_summary(new WrapLabel), m_heading(new WrapLabel), m_column(new QVBoxLayout(this))
{
    build();
    connect(m_steps, &PlanSteps::leftOutChanged, this, &PlanEditor::showSummary);
    connect(m_steps, &PlanSteps::leftOutChanged, this, &PlanEditor::changed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanEditor::showStep);
    m_view->setCurrentIndex(m_steps->index(0, PlanSteps::Title));
    showStep();
    showSummary();
}

void PlanEditor::build()
{
    m_column->setContentsMargins(0, 0, 0, planEdge);
    m_column->setSpacing(Theme::grid);
    auto* hint = new WrapLabel(
        tr("What you change here counts for this run and its branches; the workflow file stays as it is."));
    hint->setMuted(true);
    hint->setContentsMargins(planEdge, 0, planEdge, 0);
    m_column->addWidget(hint);
    if (!m_plan.workflow->parameters.empty()) {
        addParameters();
    }
    addSteps();
    setLook(m_heading, Look::Title);
    m_heading->setContentsMargins(planEdge, 0, planEdge, 0);
    m_column->addWidget(m_heading);
}

void PlanEditor::addParameters()
{
    auto* heading = new WrapLabel(tr("Parameters of the run"));
    setLook(heading, Look::Title);
    heading->setContentsMargins(planEdge, 0, planEdge, 0);
    m_parameters = new ParameterForm;
    m_parameters->setParameters(m_plan.workflow->parameters);
    m_parameters->setValues(m_plan.parameters);
    m_parameters->setContentsMargins(planEdge, 0, planEdge, 0);
    m_column->addWidget(heading);
    m_column->addWidget(m_parameters);
    connect(m_parameters, &ParameterForm::changed, this, &PlanEditor::forgetUntouched);
    connect(m_parameters, &ParameterForm::changed, this, &PlanEditor::changed);
}

void PlanEditor::addSteps()
{
    m_view->setModel(m_steps);
    m_view->setItemDelegate(new PlainIconDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAccessibleName(tr("Steps of the plan"));
    m_view->setAccessibleDescription(tr("Space leaves a step out, or takes it in again"));
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setSectionResizeMode(PlanSteps::Title, QHeaderView::Interactive);
    m_view->header()->resizeSection(PlanSteps::Title, fontMetrics().averageCharWidth() * 50);
    const int rows = std::clamp(m_steps->rowCount(), 3, mostStepsInSight);
    const int row = std::max(m_view->sizeHintForRow(0), fontMetrics().lineSpacing() + Theme::grid);
    m_view->setFixedHeight(rows * row + m_view->header()->sizeHint().height() + 2 * m_view->frameWidth());
    m_summary->setMuted(true);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(planEdge, 0, planEdge, 0);
    inner->setSpacing(Theme::fine);
    inner->addWidget(m_view);
    inner->addWidget(m_summary);
    m_column->addLayout(inner);
}

int PlanEditor::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_steps->stepAt(current.row()) : -1;
}

PlanStepForm* PlanEditor::form() const
{
    return m_forms.value(chosen());
}

/// What a step gets as long as it has no value of its own.
QJsonObject PlanEditor::runParameters() const
{
    QJsonObject all = m_plan.parameters;
    const QJsonObject values = m_parameters ? m_parameters->values() : QJsonObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        all.insert(it.key(), it.value());
    }
    return all;
}

void PlanEditor::makeForm(int step)
{
    auto* form = new PlanStepForm(m_plan, runParameters(), step, m_files);
    m_column->addWidget(form);
    m_forms.insert(step, form);
    connect(form, &PlanStepForm::changed, this, [this, step, form] {
        m_steps->setChanged(step, form->isChanged(), form->title()->text().trimmed());
        Q_EMIT changed();
    });
}

void PlanEditor::showStep()
{
    const int step = chosen();
    const bool isOpen = step >= 0 && m_steps->isPending(step);
    m_heading->setVisible(step >= 0);
    if (step >= 0) {
        const QString& label = m_plan.workflow->steps[size_t(step)].label();
        m_heading->setText(isOpen ? tr("What is different about “%1”").arg(label)
                                  : tr("“%1” has its results already, and stays as it is.").arg(label));
    }
    if (isOpen && !m_forms.contains(step)) {
        makeForm(step);
    }
    for (auto it = m_forms.begin(); it != m_forms.end(); ++it) {
        it.value()->setVisible(it.key() == step);
    }
}

/// A form nobody touched shows what the run gives the step now.
void PlanEditor::forgetUntouched()
{
    const QList<int> made = m_forms.keys();
    for (const int step : made) {
        if (PlanStepForm* form = m_forms.value(step); !form->isChanged()) {
            m_forms.remove(step);
            m_column->removeWidget(form);
            form->hide();
            form->deleteLater();
        }
    }
    showStep();
}

QString PlanEditor::summary() const
{
    const int left = int(m_steps->leftOut().size());
    QStringList parts { tr("%Ln step(s) are going to run", nullptr, m_steps->runCount()) };
    if (left > 0) {
        parts << tr("%Ln left out", nullptr, left);
    }
    if (m_steps->skippedCount() > 0) {
        parts << tr("%Ln skipped because they require one of those", nullptr, m_steps->skippedCount());
    }
    return parts.join(QStringLiteral(" · "));
}

void PlanEditor::showSummary()
{
    m_summary->setText(summary());
}

PlanChanges PlanEditor::changes() const
{
    PlanChanges changes;
    const QJsonObject values = m_parameters ? m_parameters->values() : QJsonObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value() != m_plan.parameters.value(it.key())) {
            changes.parameters.insert(it.key(), it.value());
        }
    }
    for (auto it = m_forms.begin(); it != m_forms.end(); ++it) {
        if (const QJsonObject own = it.value()->changes(); !own.isEmpty()) {
            changes.steps.insert(m_plan.workflow->steps[size_t(it.key())].id, own);
        }
    }
    changes.leftOut = m_steps->leftOut();
    return changes;
}

QMap<QString, QString> PlanEditor::texts() const
{
    QMap<QString, QString> texts;
    for (const PlanStepForm* form : m_forms) {
        texts.insert(form->texts());
    }
    return texts;
}

QString PlanEditor::fault() const
{
    if (m_parameters && !m_parameters->isValid()) {
        return m_parameters->faults().join(QLatin1Char(' '));
    }
    for (auto it = m_forms.begin(); it != m_forms.end(); ++it) {
        if (const QString fault = it.value()->fault(); !fault.isEmpty()) {
            return tr("%1: %2", "step, what is wrong").arg(m_plan.workflow->steps[size_t(it.key())].label(), fault);
        }
    }
    return m_steps->runCount() > 0
        ? QString()
        : tr("Nothing of the plan would be left to run. To begin nothing at all, stop the run instead.");
}

void PlanEditor::focusFault()
{
    if (m_parameters && !m_parameters->isValid()) {
        return m_parameters->focusFault();
    }
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        PlanStepForm* form = m_forms.value(m_steps->stepAt(row));
        if (form && !form->fault().isEmpty()) {
            m_view->setCurrentIndex(m_steps->index(row, PlanSteps::Title));
            return form->focusFault();
        }
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace cmbagent
