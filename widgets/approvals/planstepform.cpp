// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/planstepform.h"

#include "core/stepchanges.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/planneeds.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace cmbagent {

namespace {

constexpr int longestTitle = 500;
constexpr int mostAttempts = 100;
constexpr int mostSeconds = 366 * 24 * 3600;

int secondsOf(const StepSpec& spec)
{
    return int(std::min<qint64>((spec.timeoutMillis + 999) / 1000, mostSeconds));
}

QFormLayout* addForm(QVBoxLayout* column)
{
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setContentsMargins(Theme::grid + Theme::fine, 0, Theme::grid + Theme::fine, 0);
    form->setHorizontalSpacing(Theme::grid + Theme::fine);
    form->setVerticalSpacing(Theme::grid);
    column->addLayout(form);
    return form;
}

} // namespace

PlanStepForm::PlanStepForm(const PlanSettings& plan, const QJsonObject& parameters, int step, const FileLocator* files,
                           QWidget* parent)
    : QWidget(parent), m_workflow(plan.workflow), m_step(step), m_spec(plan.workflow->steps[size_t(step)]),
      m_title(new QLineEdit), m_description(new QPlainTextEdit), m_needs(new QLineEdit)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    addWords(m_spec);
    if (m_spec.kind != StepKind::Approval) {
        addLimits(m_spec);
    }
    auto own = std::make_unique<ChangeForm>(settingsOf(plan, parameters, step), files);
    if (!own->isEmpty()) {
        m_own = own.release();
        m_own->setHint(!m_own->parameters() ? QString()
                           : m_own->agent()
                           ? tr("What the agent is told, and parameters that are others than the run's:")
                           : tr("Parameters, where this step gets others than the run:"));
        column->addWidget(m_own);
        connect(m_own, &ChangeForm::changed, this, &PlanStepForm::changed);
    }
}

void PlanStepForm::addWords(const StepSpec& spec)
{
    QFormLayout* form = addForm(static_cast<QVBoxLayout*>(layout()));
    m_title->setMaxLength(longestTitle);
    m_title->setText(spec.title);
    m_title->setPlaceholderText(spec.id);
    m_description->setPlainText(spec.description);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(3 * fontMetrics().lineSpacing() + 12);
    if (spec.kind == StepKind::Agent) {
        m_description->setPlaceholderText(tr("For people; the agent is told its task"));
    }
    m_needs->setText(waitsFor(*m_workflow, m_step));
    m_needs->setPlaceholderText(tr("Nothing but the steps whose files it reads"));
    m_needs->setToolTip(
        tr("Ids of steps with commas between; “load?” goes on even when load was skipped. It waits in any case for the "
           "steps whose files it reads."));
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Description"), m_description);
    form->addRow(tr("Also &waits for"), m_needs);
    connect(m_needs, &QLineEdit::textChanged, this, &PlanStepForm::changed);
    connect(m_title, &QLineEdit::textChanged, this, &PlanStepForm::changed);
    connect(m_description, &QPlainTextEdit::textChanged, this, &PlanStepForm::changed);
}

void PlanStepForm::addLimits(const StepSpec& spec)
{
    QFormLayout* form = addForm(static_cast<QVBoxLayout*>(layout()));
    m_attempts = new QSpinBox;
    m_attempts->setRange(1, std::max(mostAttempts, spec.retry.attempts));
    m_attempts->setValue(spec.retry.attempts);
    m_attempts->setToolTip(tr("How often it may try in all, the first time included"));
    m_seconds = new QSpinBox;
    m_seconds->setRange(0, mostSeconds);
    m_seconds->setValue(secondsOf(spec));
    m_seconds->setSuffix(tr(" s", "seconds"));
    m_seconds->setSpecialValueText(tr("no limit"));
    m_seconds->setToolTip(tr("How long one attempt may take"));
    for (QSpinBox* field : { m_attempts, m_seconds }) {
        field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(field, &QSpinBox::valueChanged, this, &PlanStepForm::changed);
    }
    form->addRow(tr("Atte&mpts"), m_attempts);
    form->addRow(tr("T&ime limit"), m_seconds);
}

QJsonObject PlanStepForm::changes() const
{
    QJsonObject changes = m_own ? m_own->changes() : QJsonObject();
    QJsonObject fields = changes.value(ChangePart::fields).toObject();
    if (const QString title = m_title->text().trimmed(); title != m_spec.title) {
        fields.insert(QStringLiteral("title"), title);
    }
    if (const QString text = m_description->toPlainText().trimmed(); text != m_spec.description.trimmed()) {
        fields.insert(QStringLiteral("description"), text);
    }
    const QString waits = waitsFor(*m_workflow, m_step);
    if (m_needs->text().trimmed() != waits) {
        const auto needs = needsWith(*m_workflow, m_step, m_needs->text());
        if (!needs) {
            fields.insert(QStringLiteral("needs"), m_needs->text()); // never sent, but a plain yes must not lose it
        } else if (*needs != needsWith(*m_workflow, m_step, waits).value_or(QJsonArray())) {
            fields.insert(QStringLiteral("needs"), *needs);
        }
    }
    if (m_attempts && m_attempts->value() != m_spec.retry.attempts) {
        fields.insert(QStringLiteral("retry"), QJsonArray { m_attempts->value(), m_spec.retry.delayMillis });
    }
    if (m_seconds && m_seconds->value() != secondsOf(m_spec)) {
        fields.insert(QStringLiteral("timeout"), qint64(m_seconds->value()) * 1000);
    }
    if (!fields.isEmpty()) {
        changes.insert(ChangePart::fields, fields);
    }
    return changes;
}

QMap<QString, QString> PlanStepForm::texts() const
{
    QMap<QString, QString> texts;
    const QMap<QString, QString> own = m_own ? m_own->texts() : QMap<QString, QString>();
    for (auto it = own.begin(); it != own.end(); ++it) {
        texts.insert(m_spec.id + QLatin1Char('/') + it.key(), it.value());
    }
    return texts;
}

/// Why it cannot wait for what was typed; empty: it can.
QString PlanStepForm::needsFault() const
{
    if (m_needs->text().trimmed() == waitsFor(*m_workflow, m_step)) {
        return {};
    }
    const auto needs = needsWith(*m_workflow, m_step, m_needs->text());
    return needs ? QString() : needs.error().what;
}

QString PlanStepForm::fault() const
{
    if (const QString fault = needsFault(); !fault.isEmpty()) {
        return fault;
    }
    return m_own ? m_own->fault() : QString();
}

void PlanStepForm::focusFault()
{
    if (!needsFault().isEmpty()) {
        m_needs->setFocus(Qt::OtherFocusReason);
    } else if (m_own) {
        m_own->focusFault();
    }
}

} // namespace cmbagent
