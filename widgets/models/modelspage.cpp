// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/modelspage.h"

#include "widgets/common/formlabels.h"
#include "widgets/models/providerfield.h"
#include "widgets/tasks/taskwords.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

QString dollars(qint64 micros)
{
    return QLatin1Char('$') + QLocale().toString(double(micros) / 1e6, 'g', 6);
}

} // namespace

ModelsPage::ModelsPage(QWidget* parent)
    : QWidget(parent), m_vault(mutedLabel({})), m_catalogueWord(new WrapLabel), m_providers(new QVBoxLayout),
      m_serverName(new QLineEdit), m_serverAddress(new QLineEdit), m_add(new QPushButton(tr("Add"))),
      m_serverWord(new WrapLabel), m_roleGrid(new QGridLayout), m_modeGrid(new QGridLayout), m_dated(mutedLabel({}))
{
    setObjectName(QStringLiteral("modelsPage"));
    build();
    setVaultFault({});
}

void ModelsPage::build()
{
    m_providers->setSpacing(18);
    for (QGridLayout* grid : { m_roleGrid, m_modeGrid }) {
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(4);
        grid->setColumnStretch(1, 1);
        grid->setColumnStretch(2, 1);
    }
    setLook(m_serverWord, Look::Fault);
    setLook(m_catalogueWord, Look::Fault);
    m_serverWord->hide();
    m_catalogueWord->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_vault);
    all->addWidget(m_catalogueWord);
    all->addWidget(headLabel(tr("Providers and servers"), font()));
    all->addWidget(
        mutedLabel(tr("A key is sent to the address of its provider, and nowhere else. What is asked for in a minute "
                      "stays below the limits you give; calls above them wait for their turn.")));
    all->addLayout(m_providers);
    all->addSpacing(8);
    all->addWidget(headLabel(tr("Another server"), font()));
    all->addWidget(mutedLabel(tr("Any server that speaks as OpenAI does: vLLM, LM Studio, llama.cpp, a gateway.")));
    all->addWidget(makeServerRow());
    all->addWidget(m_serverWord);
    all->addSpacing(8);
    all->addWidget(headLabel(tr("Which model works"), font()));
    all->addWidget(
        mutedLabel(tr("These hold where neither you for a run, nor a step or an agent says anything else.")));
    all->addLayout(m_roleGrid);
    all->addSpacing(4);
    all->addWidget(
        mutedLabel(tr("In tasks that are gone about like this, these go before the models of agents and roles:")));
    all->addLayout(m_modeGrid);
    all->addWidget(m_dated);
}

QWidget* ModelsPage::makeServerRow()
{
    m_serverName->setPlaceholderText(tr("Name"));
    m_serverName->setAccessibleName(tr("Name of the server"));
    m_serverAddress->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000/v1"));
    m_serverAddress->setAccessibleName(tr("Address of the server"));
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    const auto adopt = [this] {
        m_add->setEnabled(!m_serverName->text().trimmed().isEmpty() && !m_serverAddress->text().trimmed().isEmpty());
    };
    connect(m_serverName, &QLineEdit::textChanged, this, adopt);
    connect(m_serverAddress, &QLineEdit::textChanged, this, adopt);
    connect(m_add, &QPushButton::clicked, this,
            [this] { Q_EMIT serverAdded(m_serverName->text().trimmed(), m_serverAddress->text().trimmed()); });
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_serverName, 1);
    row->addWidget(m_serverAddress, 2);
    row->addWidget(m_add);
    return box;
}

void ModelsPage::setProviders(const QList<ProviderRow>& rows)
{
    const QStringList known = m_fields.keys();
    for (const QString& id : known) {
        const auto isIt = [&id](const ProviderRow& row) { return row.id == id; };
        if (std::none_of(rows.begin(), rows.end(), isIt)) {
            m_fields.take(id)->deleteLater();
        }
    }
    for (const ProviderRow& row : rows) {
        m_fields.contains(row.id) ? m_fields.value(row.id)->setRow(row) : addField(row);
    }
}

void ModelsPage::addField(const ProviderRow& row)
{
    auto* field = new ProviderField(row);
    const QString id = row.id;
    m_providers->addWidget(field);
    m_fields.insert(id, field);
    connect(field, &ProviderField::keyGiven, this, [this, id](const QString& key) { Q_EMIT keyGiven(id, key); });
    connect(field, &ProviderField::removeRequested, this, [this, id] { Q_EMIT keyRemoved(id); });
    connect(field, &ProviderField::testRequested, this, [this, id] { Q_EMIT testRequested(id); });
    connect(field, &ProviderField::cancelRequested, this, [this, id] { Q_EMIT testCancelled(id); });
    connect(field, &ProviderField::addressGiven, this,
            [this, id](const QString& url) { Q_EMIT addressGiven(id, url); });
    connect(field, &ProviderField::rateGiven, this,
            [this, id](ProviderRate rate, const QString& value) { Q_EMIT rateGiven(id, rate, value); });
}

void ModelsPage::setVaultFault(const QString& fault)
{
    m_vault->setText(fault.isEmpty()
                         ? tr("Keys are kept in the keychain of the desktop, and never in a file, a log or a prompt.")
                         : tr("Keys set here are in memory only, until the program ends. %1").arg(fault));
    m_vault->setMuted(fault.isEmpty());
}

void ModelsPage::setCatalogueFault(const QString& fault)
{
    m_catalogueWord->setText(fault.isEmpty() ? QString() : tr("Your own list is not used: %1").arg(fault));
    m_catalogueWord->setVisible(!fault.isEmpty());
}

void ModelsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true)) {
        Q_EMIT shown();
    }
}

QString ModelsPage::vaultWord() const
{
    return m_vault->text();
}

void ModelsPage::setServerFault(const QString& fault)
{
    m_serverWord->setText(fault);
    m_serverWord->setVisible(!fault.isEmpty());
    if (fault.isEmpty()) {
        m_serverName->clear();
        m_serverAddress->clear();
    }
}

QString ModelsPage::serverWord() const
{
    return m_serverWord->isHidden() ? QString() : m_serverWord->text();
}

// --- roles

void ModelsPage::setModels(const QList<ModelRow>& models, const QString& dated)
{
    m_models = models;
    const QDate day = QDate::fromString(dated, Qt::ISODate);
    m_dated->setText(
        tr("Prices are for a million tokens, as of %1; they may have changed. models.json in the data folder "
           "corrects them.")
            .arg(day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : dated));
    const QStringList roles = m_roles.keys();
    for (const QString& role : roles) {
        fillChoice(m_roles[role]);
        showFacts(role);
    }
}

void ModelsPage::setRoles(const QList<RoleRow>& rows)
{
    for (const RoleRow& row : rows) {
        if (!m_roles.contains(row.role)) {
            const bool isRest = row.role.isEmpty();
            addChoice(m_roleGrid, row.role,
                      { isRest ? tr("All others") : row.role,
                        isRest ? tr("Model of all other roles") : tr("Model of %1").arg(row.role),
                        isRest ? tr("None chosen") : tr("As for all others") });
        }
        keep(row.role, row.model);
    }
}

void ModelsPage::setModes(const QList<TaskModeRow>& rows)
{
    for (const TaskModeRow& row : rows) {
        if (!mode(row.mode)) {
            const QString name = TaskWords::mode(row.mode);
            addChoice(m_modeGrid, keyOf(row.mode),
                      { name, tr("Model of tasks: %1", "a way of doing tasks").arg(name), tr("As for each role") });
        }
        keep(keyOf(row.mode), row.model);
    }
}

/// What is set now.
void ModelsPage::keep(const QString& role, const QString& model)
{
    Role& kept = m_roles[role];
    kept.kept = model;
    kept.choice->setEditText(model);
    showFacts(role);
}

void ModelsPage::addChoice(QGridLayout* grid, const QString& role, const Words& words)
{
    const int line = grid->rowCount();
    auto* name = new WrapLabel(words.name);
    name->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    Role made { new QComboBox, mutedLabel({}), {} };
    made.choice->setEditable(true);
    made.choice->setInsertPolicy(QComboBox::NoInsert);
    made.choice->setFocusPolicy(Qt::StrongFocus); // a wheel over the page means the page
    letShrink(made.choice);
    made.choice->setAccessibleName(words.spoken);
    made.choice->lineEdit()->setPlaceholderText(words.otherwise);
    name->setBuddy(made.choice);
    fillChoice(made);
    grid->addWidget(name, line, 0);
    grid->addWidget(made.choice, line, 1);
    grid->addWidget(made.facts, line, 2);
    m_roles.insert(role, made);
    connect(made.choice, &QComboBox::activated, this, [this, role] { takeRole(role); });
    connect(made.choice->lineEdit(), &QLineEdit::editingFinished, this, [this, role] { takeRole(role); });
    connect(made.choice, &QComboBox::editTextChanged, this, [this, role] { showFacts(role); });
}

void ModelsPage::fillChoice(Role& role) const
{
    const QString text = role.choice->currentText();
    const QSignalBlocker quiet(role.choice);
    role.choice->clear();
    for (const ModelRow& model : m_models) {
        role.choice->addItem(model.ref);
    }
    role.choice->setCurrentIndex(-1);
    role.choice->setEditText(text);
}

void ModelsPage::takeRole(const QString& role)
{
    Role& taken = m_roles[role];
    const QString model = taken.choice->currentText().trimmed();
    if (model != taken.kept) {
        taken.kept = model;
        const auto mode = role.startsWith(u'/') ? taskModeFromName(QStringView(role).mid(1)) : std::nullopt;
        mode ? Q_EMIT modeModelChosen(*mode, model) : Q_EMIT modelChosen(role, model);
    }
}

void ModelsPage::showFacts(const QString& role)
{
    const Role& shown = m_roles[role];
    shown.facts->setText(factsText(shown.choice->currentText().trimmed()));
}

QString ModelsPage::factsOf(const QString& role) const
{
    return m_roles.value(role).facts ? m_roles.value(role).facts->text() : QString();
}

QString ModelsPage::factsText(const QString& model) const
{
    if (model.isEmpty()) {
        return {};
    }
    const auto isIt = [&model](const ModelRow& row) {
        return row.ref == model || row.ref.section(QLatin1Char('/'), 1) == model;
    };
    const auto found = std::find_if(m_models.begin(), m_models.end(), isIt);
    if (found == m_models.end()) {
        return tr("Not in the list; price and size are unknown.");
    }
    const QString price = found->isFree ? tr("Costs nothing")
        : found->inputMicros && found->outputMicros
        ? tr("%1 in, %2 out", "prices").arg(dollars(*found->inputMicros), dollars(*found->outputMicros))
        : tr("Price unknown");
    return found->contextTokens > 0
        ? tr("%1 · context of %2 tokens").arg(price, QLocale().toString(found->contextTokens))
        : tr("%1 · size of context unknown").arg(price);
}

} // namespace cmbagent
