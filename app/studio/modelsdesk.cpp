// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/modelsdesk.h"

#include "app/studio/readymodels.h"
#include "widgets/models/modelspage.h"
#include "widgets/models/providerfield.h"
#include "widgets/settings/settingsdialog.h"

#include <QCoreApplication>

#include <algorithm>

namespace cmbagent {

namespace {

const auto lookingAround = QStringLiteral("/local"); ///< the name of a thread that no provider has

ProviderRow::Key keyOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Keychain:
        return ProviderRow::Key::Keychain;
    case KeyPlace::Session:
        return ProviderRow::Key::Session;
    case KeyPlace::Environment:
        return ProviderRow::Key::Environment;
    case KeyPlace::None:
        break;
    }
    return ProviderRow::Key::None;
}

} // namespace

ModelsDesk::ModelsDesk(Backend& backend, QSettings& settings, QObject* parent)
    : QObject(parent), m_backend(backend), m_modelSettings(backend.dataDir().path(), settings), m_keys(backend.keys()),
      m_agents(backend.agents())
{
    connect(&m_keys, &KeyRing::changed, this, &ModelsDesk::showKeys);
    connect(&m_agents, &AgentRegistry::changed, this, &ModelsDesk::fillRoles);
}

ModelsDesk::~ModelsDesk() = default;

void ModelsDesk::addTo(SettingsDialog& dialog)
{
    m_page = new ModelsPage;
    dialog.addPage({ sectionId(), sectionTitle(), QStringLiteral("link"), {}, {} }, m_page,
                   tr("API key provider OpenAI Anthropic Gemini Ollama price server endpoint role"));
    connectPage();
    fill();
}

void ModelsDesk::connectPage()
{
    connect(m_page, &ModelsPage::shown, this, &ModelsDesk::begin);
    connect(m_page, &ModelsPage::keyGiven, this, &ModelsDesk::takeKey);
    connect(m_page, &ModelsPage::keyRemoved, this, &ModelsDesk::removeKey);
    connect(m_page, &ModelsPage::testRequested, this, &ModelsDesk::test);
    connect(m_page, &ModelsPage::testCancelled, this, &ModelsDesk::cancelTest);
    connect(m_page, &ModelsPage::addressGiven, this, &ModelsDesk::takeAddress);
    connect(m_page, &ModelsPage::rateGiven, this, &ModelsDesk::takeRate);
    connect(m_page, &ModelsPage::serverAdded, this, &ModelsDesk::addServer);
    connect(m_page, &ModelsPage::modelChosen, this, [this](const QString& role, const QString& model) {
        m_modelSettings.setModel(role, model);
        m_backend.refreshModels();
        Q_EMIT changed();
    });
    connect(m_page, &ModelsPage::modeModelChosen, this, [this](TaskMode mode, const QString& model) {
        m_modelSettings.setModelOfMode(mode, model);
        m_backend.refreshModels();
        Q_EMIT changed();
    });
}

/// The first time the page is on show.
void ModelsDesk::begin()
{
    m_keys.load(m_catalogue.providers(), [self = QPointer(this)] {
        if (self) {
            self->showKeys();
        }
    });
    lookForServers();
}

void ModelsDesk::fill()
{
    m_backend.refreshModels();
    auto catalogue = m_modelSettings.catalogue();
    m_catalogue = catalogue ? std::move(*catalogue) : ModelCatalogue::standard();
    m_usual = m_modelSettings.catalogueWithUsualLimits().value_or(ModelCatalogue::standard());
    m_page->setCatalogueFault(catalogue ? QString() : catalogue.error().toText());
    fillModels();
    fillRoles();
    showKeys();
}

void ModelsDesk::fillModels()
{
    QList<ModelRow> rows;
    for (const ModelFacts& facts : m_catalogue.models()) {
        rows.append(ReadyModels::row(facts, m_catalogue));
    }
    rows.append(ReadyModels::foundRows(m_found, m_catalogue));
    m_page->setModels(rows, m_catalogue.dated());
}

void ModelsDesk::fillRoles()
{
    if (!m_page) {
        return;
    }
    QStringList roles { QStringLiteral("planner"), QStringLiteral("engineer"), QStringLiteral("researcher") };
    const auto shelf = m_agents.shelf();
    for (const ShelvedAgent* agent : shelf->search({})) {
        if (agent->file.agent.kind == AgentKind::Model && !roles.contains(agent->file.agent.modelRole())) {
            roles << agent->file.agent.modelRole();
        }
    }
    const ModelChoice choice = m_modelSettings.choice();
    QList<RoleRow> rows { { QString(), choice.forAll } };
    for (const QString& role : roles) {
        rows.append({ role, choice.byRole.value(role) });
    }
    m_page->setRoles(rows);
    QList<TaskModeRow> modes;
    for (int number = 0; number < taskModeCount; ++number) {
        modes.append({ TaskMode(number), choice.byMode.value(TaskMode(number)) });
    }
    m_page->setModes(modes);
}

void ModelsDesk::addRates(ProviderRow& row) const
{
    const auto textOf = [](const std::optional<qint64>& set) { return set ? QString::number(*set) : QString(); };
    row.requests = textOf(m_modelSettings.limit(row.id, ProviderLimit::Requests));
    row.tokens = textOf(m_modelSettings.limit(row.id, ProviderLimit::Tokens));
    if (const ProviderFacts* usual = m_usual.provider(row.id)) {
        row.usualRequests = usual->limits.requestsPerMinute;
        row.usualTokens = usual->limits.tokensPerMinute;
    }
}

void ModelsDesk::showKeys()
{
    if (!m_page) {
        return;
    }
    QList<ProviderRow> rows;
    for (const ProviderFacts& facts : m_catalogue.providers()) {
        const ProviderFacts* usual = ModelCatalogue::standard().provider(facts.id);
        ProviderRow row { facts.id,
                          facts.label,
                          facts.base.toString(),
                          usual ? usual->base.toString() : QString(),
                          facts.keyVariable,
                          keyOf(m_keys.place(facts.id)),
                          facts.isLocal };
        addRates(row);
        rows.append(row);
    }
    m_page->setProviders(rows);
    const auto& fault = m_keys.vaultFault();
    m_page->setVaultFault(fault ? fault->what + QLatin1Char(' ') + fault->mend : QString());
}

// --- keys and addresses

void ModelsDesk::takeKey(const QString& provider, const QString& key)
{
    m_keys.set(provider, key, [self = QPointer(this), provider](const Result<void>& kept) {
        ProviderField* field = self && self->m_page ? self->m_page->provider(provider) : nullptr;
        if (!field) {
            return;
        }
        field->setFault(kept ? QString() : kept.error().toText());
        self->showKeys(); // also why it could not be kept
    });
}

void ModelsDesk::removeKey(const QString& provider)
{
    m_keys.remove(provider, [self = QPointer(this), provider](const Result<void>& removed) {
        ProviderField* field = self && self->m_page ? self->m_page->provider(provider) : nullptr;
        if (field) {
            field->setFault(removed ? QString() : removed.error().toText());
        }
    });
}

void ModelsDesk::takeAddress(const QString& provider, const QString& url)
{
    if (const auto set = m_modelSettings.setEndpoint(provider, url); !set) {
        return m_page->provider(provider)->setFault(set.error().toText());
    }
    cancelTest(provider);
    fill();
    Q_EMIT changed();
}

void ModelsDesk::takeRate(const QString& provider, ProviderRate rate, const QString& value)
{
    const ProviderLimit limit = rate == ProviderRate::Requests ? ProviderLimit::Requests : ProviderLimit::Tokens;
    const auto set = m_modelSettings.setLimit(provider, limit, value);
    m_page->provider(provider)->setFault(set ? QString() : set.error().toText());
    if (set) {
        fill();
        Q_EMIT changed();
    }
}

void ModelsDesk::addServer(const QString& name, const QString& url)
{
    if (m_catalogue.provider(name)) {
        return m_page->setServerFault(tr("There is a server “%1” already; change its address above.").arg(name));
    }
    const auto set = m_modelSettings.setEndpoint(name, url);
    m_page->setServerFault(set ? QString() : set.error().toText());
    if (set) {
        fill();
        test(name);
        Q_EMIT changed();
    }
}

// --- connections

template <typename Value>
void ModelsDesk::workThen(const QString& name, std::function<Value(const std::stop_token&)> work,
                          std::function<void(const Value&)> done)
{
    const int generation = ++m_generations[name];
    m_threads[name] = std::jthread(
        [self = QPointer(this), name, generation, work = std::move(work), done](const std::stop_token& stop) {
            const Value value = work(stop);
            QMetaObject::invokeMethod(qApp, [self, name, generation, done, value] {
                if (self && self->m_generations[name] == generation) {
                    done(value);
                }
            });
        });
}

void ModelsDesk::test(const QString& provider)
{
    const ProviderFacts* facts = m_catalogue.provider(provider);
    if (!facts) {
        return;
    }
    ConnectionWord word;
    word.kind = ConnectionWord::Kind::Running;
    m_page->provider(provider)->setConnection(word);
    workThen<ConnectionReport>(
        provider,
        [this, asked = *facts, key = m_keys.key(provider)](const std::stop_token& stop) {
            return testConnection(m_client, m_clock, asked, key, stop);
        },
        [this, provider](const ConnectionReport& report) { takeReport(provider, report); });
}

void ModelsDesk::cancelTest(const QString& provider)
{
    ++m_generations[provider];
    if (const auto found = m_threads.find(provider); found != m_threads.end()) {
        found->second.request_stop();
    }
    if (ProviderField* field = m_page ? m_page->provider(provider) : nullptr) {
        field->setConnection({});
    }
}

void ModelsDesk::takeReport(const QString& provider, const ConnectionReport& report)
{
    ProviderField* field = m_page ? m_page->provider(provider) : nullptr;
    if (!field) {
        return;
    }
    ConnectionWord word;
    word.kind = report.isReachable() ? ConnectionWord::Kind::Good : ConnectionWord::Kind::Bad;
    word.models = int(report.models.size());
    word.millis = report.millis;
    word.fault = report.error ? m_keys.redactor().redact(report.error->toText()) : QString();
    field->setConnection(word);
    const ProviderFacts* facts = m_catalogue.provider(provider);
    const bool isInCatalogue = std::any_of(m_catalogue.models().begin(), m_catalogue.models().end(),
                                           [&provider](const ModelFacts& model) { return model.provider == provider; });
    if (report.isReachable() && facts && !isInCatalogue) {
        m_found.insert(provider, report.models);
        fillModels();
    }
}

void ModelsDesk::lookForServers()
{
    workThen<QList<ConnectionReport>>(
        lookingAround,
        [this, catalogue = m_catalogue](const std::stop_token& stop) {
            return findLocalServers(m_client, m_clock, catalogue, stop);
        },
        [this](const QList<ConnectionReport>& found) {
            for (const ConnectionReport& report : found) {
                takeReport(report.provider, report);
            }
        });
}

} // namespace cmbagent
