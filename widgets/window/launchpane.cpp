// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/launchpane.h"

#include "widgets/approvals/modemenu.h"
#include "widgets/common/formlabels.h"
#include "widgets/common/icons.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/windowstyle.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double tallestShare = 0.42; ///< of the page; a longer form scrolls

/// Takes the height its form wants, less where there is no room for it.
class FormScroll : public QScrollArea
{
public:
    void setWanted(int height)
    {
        if (height + 2 != m_wanted) {
            m_wanted = height + 2; // the ring of the focus
            setMaximumHeight(m_wanted);
            updateGeometry();
        }
    }
    [[nodiscard]] QSize sizeHint() const override { return { 400, m_wanted }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 100, std::min(m_wanted, 60) }; }

private:
    int m_wanted = 60;
};

} // namespace

LaunchPane::LaunchPane(QWidget* parent)
    : QWidget(parent), m_scroll(new FormScroll), m_form(new ParameterForm), m_sentence(new WrapLabel),
      m_cost(new WrapLabel), m_workers(new QSpinBox), m_speedup(new QDoubleSpinBox), m_modes(new ModeMenu),
      m_reset(new QPushButton(tr("Reset &all"))), m_start(new QPushButton)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Bar);
    m_workers->setRange(1, 64);
    m_workers->setAccessibleName(tr("Steps at a time"));
    m_workers->setToolTip(tr("How many steps of this run may run at the same time"));
    m_workersRow = labelledField(tr("Steps at a &time"), m_workers);
    m_speedup->setRange(0.001, 1e6);
    m_speedup->setDecimals(0);
    m_speedup->setValue(100);
    m_speedup->setPrefix(tr("× "));
    m_speedup->setAccessibleName(tr("Speed-up"));
    m_speedup->setToolTip(tr("Each task sleeps its recorded run time divided by this"));
    m_speedupRow = labelledField(tr("S&peed-up"), m_speedup);
    setLook(m_sentence, Look::Muted);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Parameters"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    setLook(m_reset, Look::QuietButton);
    setLook(m_start, Look::PrimaryButton);
    m_start->setObjectName(QStringLiteral("startRun"));
    m_reset->setToolTip(tr("Back to the defaults the workflow gives"));

    m_cost->setMuted(true);
    m_cost->setObjectName(QStringLiteral("costEstimate"));
    m_cost->hide();
    growSideways(m_sentence);
    auto* controls = new WrapRow;
    controls->setSpacing(16);
    controls->addWidget(m_sentence);
    controls->addWidget(m_reset);
    controls->addWidget(m_modes);
    controls->addWidget(m_workersRow);
    controls->addWidget(m_speedupRow);
    controls->addWidget(m_start);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 12);
    all->setSpacing(12);
    all->addWidget(m_scroll);
    all->addWidget(m_cost);
    all->addLayout(controls);
    connect(m_form, &ParameterForm::changed, this, &LaunchPane::checkForm);
    connect(m_reset, &QPushButton::clicked, m_form, &ParameterForm::resetToDefaults);
    connect(m_start, &QPushButton::clicked, this, &LaunchPane::start);
    m_modes->offerRules();
    connect(m_modes, &ModeMenu::rulesRequested, this, &LaunchPane::rulesRequested);
    connect(m_modes, &ModeMenu::modeChosen, this,
            [this](ApprovalMode mode) { m_modes->setMode(mode, !m_policy.rules.empty()); });
    setDefaultWorkers(3);
}

void LaunchPane::setWorkflow(const Workflow& workflow)
{
    m_isSimulated = !workflow.steps.empty()
        && std::all_of(workflow.steps.begin(), workflow.steps.end(),
                       [](const StepSpec& step) { return step.kind == StepKind::Simulated; });
    m_form->setParameters(workflow.parameters);
    m_scroll->setVisible(!workflow.parameters.empty());
    m_reset->setVisible(!workflow.parameters.empty());
    m_policy = workflow.approval;
    adoptMode();
    m_workersRow->setVisible(!m_isSimulated);
    m_speedupRow->setVisible(m_isSimulated);
    m_start->setText(m_isSimulated ? tr("Simulate") : tr("Run"));
    m_start->setIcon(Icons::icon(QStringLiteral("run"), Icons::Tint::OnAccent));
    checkForm();
    fitHeight();
}

/// As the workflow says, until a person chooses.
void LaunchPane::adoptMode()
{
    m_modes->setMode(m_policy.mode, !m_policy.rules.empty());
    m_modes->setVisible(!m_isSimulated && m_offersModes);
}

void LaunchPane::setModesOffered(bool isOffered)
{
    if (isOffered != m_offersModes) {
        m_offersModes = isOffered;
        adoptMode();
    }
}

void LaunchPane::setRulesOffered(bool isOffered)
{
    m_modes->offerRules(isOffered);
    m_modes->setMode(m_modes->mode(), !m_policy.rules.empty());
}

void LaunchPane::setDefaultWorkers(int workers)
{
    m_workers->setValue(workers);
}

void LaunchPane::setValues(const QJsonObject& values)
{
    m_form->setValues(values);
}

void LaunchPane::setCostWord(const QString& word)
{
    m_cost->setText(word);
    m_cost->setVisible(!word.isEmpty());
}

QString LaunchPane::costWord() const
{
    return m_cost->text();
}

QString LaunchPane::fault() const
{
    const QStringList faults = m_form->faults();
    return faults.isEmpty() ? QString() : faults.first();
}

void LaunchPane::start()
{
    if (!m_form->isValid()) {
        m_form->focusFault();
        return;
    }
    if (m_isSimulated) {
        Q_EMIT simulateRequested(m_speedup->value());
        return;
    }
    RunOptions options;
    options.workers = m_workers->value();
    if (m_modes->mode() != m_policy.mode) {
        options.approvalMode = m_modes->mode();
    }
    Q_EMIT runRequested(m_form->values(), options);
}

void LaunchPane::checkForm()
{
    const QStringList faults = m_form->faults();
    m_start->setEnabled(faults.isEmpty());
    m_start->setToolTip(faults.isEmpty() ? tr("Start the run (F5)") : faults.first());
    m_reset->setEnabled(m_form->isChanged());
    if (!faults.isEmpty()) {
        setLook(m_sentence, Look::Fault);
        m_sentence->setText(faults.size() == 1 ? tr("One value must be mended first.")
                                               : tr("%1 values must be mended first.").arg(faults.size()));
    } else {
        setLook(m_sentence, Look::Muted);
        m_sentence->setText(m_isSimulated
                                ? tr("A recorded workflow: nothing is computed, each task sleeps its recorded time.")
                                : m_form->count() == 0 ? tr("This workflow has no parameters.")
                                : m_form->isChanged()  ? tr("Some values differ from the defaults.")
                                                       : tr("All values are the defaults."));
    }
    fitHeight();
    Q_EMIT faultChanged();
}

void LaunchPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void LaunchPane::fitHeight()
{
    const int inner = std::max(200, width() - 32);
    const int most = parentWidget() ? int(parentWidget()->height() * tallestShare) : QWIDGETSIZE_MAX;
    static_cast<FormScroll*>(m_scroll)->setWanted(std::min(std::max(most, 100), m_form->heightForWidth(inner) + 2));
}

} // namespace cmbagent
