// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskmodels.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

TaskModels::TaskModels(QWidget* parent)
    : QWidget(parent), m_nothing(new EmptyState(QStringLiteral("link"),
                                                tr("No language model is set up yet. Set the key of a provider, or "
                                                   "start a model server on this computer, such as Ollama."),
                                                tr("&Models and keys…"))),
      m_looking(new WrapLabel(tr("Looking for keys and for model servers on this computer…"))), m_form(new QWidget),
      m_grid(new QGridLayout), m_settings(new QPushButton(tr("&Models and keys…")))
{
    m_looking->setMuted(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_settings->setAutoDefault(false);
    setLook(m_settings, Look::QuietButton);
    m_settings->setToolTip(tr("Set keys, servers, and the models that are usually asked"));
    auto* formColumn = new QVBoxLayout(m_form);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(4);
    formColumn->addLayout(m_grid);
    formColumn->addWidget(m_settings, 0, Qt::AlignLeading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_looking);
    column->addWidget(m_nothing);
    column->addWidget(m_form);
    connect(m_nothing, &EmptyState::actionRequested, this, &TaskModels::settingsRequested);
    connect(m_settings, &QPushButton::clicked, this, &TaskModels::settingsRequested);
    addRow({});
    adopt();
}

void TaskModels::addRow(const QString& role)
{
    Row row { new WrapLabel(role.isEmpty() ? tr("For all") : tr("Only %1", "a role, such as planner").arg(role)),
              new QComboBox };
    row.name->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    row.choice->setEditable(true);
    row.choice->setInsertPolicy(QComboBox::NoInsert);
    row.choice->setFocusPolicy(Qt::StrongFocus);
    row.choice->setAccessibleName(role.isEmpty() ? tr("Model for all") : tr("Model of %1").arg(role));
    row.name->setBuddy(row.choice);
    letShrink(row.choice);
    fill(row);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.choice, line, 1);
    m_rows.insert(role, row);
    connect(row.choice, &QComboBox::editTextChanged, this, [this] {
        adopt();
        Q_EMIT changed();
    });
}

void TaskModels::fill(const Row& row) const
{
    const QString text = row.choice->currentText();
    const QSignalBlocker quiet(row.choice);
    row.choice->clear();
    for (const ModelRow& model : m_means.models) {
        row.choice->addItem(model.ref);
    }
    row.choice->setCurrentIndex(-1);
    row.choice->setEditText(text);
}

void TaskModels::setMeans(const TaskMeans& means)
{
    m_means = means;
    for (const Row& row : std::as_const(m_rows)) {
        fill(row);
    }
    adopt();
    Q_EMIT changed();
}

void TaskModels::setRoles(const QStringList& roles)
{
    m_roles = roles;
    for (const QString& role : roles) {
        if (!m_rows.contains(role)) {
            addRow(role);
        }
    }
    adopt();
    Q_EMIT changed();
}

bool TaskModels::isEmpty() const
{
    return m_means.models.isEmpty() && m_means.usual.isEmpty() && chosen().isEmpty();
}

/// Shows the rows that count, each with what it gets when it says nothing.
void TaskModels::adopt()
{
    const bool isNothing = isEmpty() && !m_means.isLooking;
    m_looking->setVisible(m_means.isLooking);
    m_nothing->setVisible(isNothing);
    m_form->setVisible(!isNothing);
    const QString all = textOf({});
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const bool isShown = it.key().isEmpty() || m_roles.contains(it.key());
        it->name->setVisible(isShown);
        it->choice->setVisible(isShown);
        const QString usual = m_means.usual.value(it.key());
        it->choice->lineEdit()->setPlaceholderText(it.key().isEmpty()    ? tr("As set for each role")
                                                       : !all.isEmpty()  ? tr("As for all: %1").arg(all)
                                                       : usual.isEmpty() ? tr("None chosen")
                                                                         : tr("As set: %1").arg(usual));
    }
}

QString TaskModels::textOf(const QString& role) const
{
    const Row row = m_rows.value(role);
    return row.choice ? row.choice->currentText().trimmed() : QString();
}

QMap<QString, QString> TaskModels::chosen() const
{
    QMap<QString, QString> models;
    for (const QString& role : m_roles + QStringList(QString())) {
        if (const QString model = textOf(role); !model.isEmpty()) {
            models.insert(role, model);
        }
    }
    return models;
}

QString TaskModels::modelFor(const QString& role) const
{
    const QMap<QString, QString> models = chosen();
    return models.value(role, models.value({}, m_means.usual.value(role)));
}

QString TaskModels::fault() const
{
    if (isEmpty()) {
        return m_means.isLooking ? tr("Looking for language models…")
                                 : tr("No language model is set up. Set one up under Models and keys.");
    }
    for (const QString& role : m_roles) {
        const QString model = modelFor(role);
        if (model.isEmpty()) {
            return tr("No model is chosen for %1. Choose one for all, or for %1 alone.").arg(role);
        }
        const QString fault = m_means.fault ? m_means.fault(model) : QString();
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

} // namespace cmbagent
