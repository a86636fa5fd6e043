// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/agents/agentdetails.h"

#include "core/agentcapabilities.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/trialpane.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/common/columnscroll.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/costs/costwords.h"
#include "widgets/inspector/factlist.h"
#include "widgets/preview/textview.h"
#include "widgets/window/windowstyle.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

enum AgentTab { AboutTab, ToldTab, SchemaTab, TrialTab, FileTab, ManifestTab, ChangesTab };

QString kindWord(AgentKind kind)
{
    switch (kind) {
    case AgentKind::Model:
        return AgentDetails::tr("A language model");
    case AgentKind::Executor:
        return AgentDetails::tr("Runs code");
    case AgentKind::Human:
        return AgentDetails::tr("A person");
    }
    return {};
}

QString answerWord(AgentAnswer answer)
{
    switch (answer) {
    case AgentAnswer::Text:
        return AgentDetails::tr("Words");
    case AgentAnswer::Code:
        return AgentDetails::tr("A Python script, which is run");
    case AgentAnswer::Markdown:
        return AgentDetails::tr("A document in Markdown");
    case AgentAnswer::Json:
        return AgentDetails::tr("An object that fits its schema");
    }
    return {};
}

QString historyWord(HistoryPolicy policy)
{
    switch (policy) {
    case HistoryPolicy::Full:
        return AgentDetails::tr("The whole conversation");
    case HistoryPolicy::Last:
        return AgentDetails::tr("Its task and the last message");
    case HistoryPolicy::Summary:
        return AgentDetails::tr("What is old only in its first lines");
    }
    return {};
}

QString claimWords(const ResourceSpec& claim)
{
    QStringList parts;
    if (claim.cpus > 1) {
        parts << AgentDetails::tr("%n processor(s)", nullptr, claim.cpus);
    }
    if (claim.memoryBytes > 0) {
        parts << AgentDetails::tr("%1 of memory").arg(Labels::fileSize(claim.memoryBytes));
    }
    if (claim.diskBytes > 0) {
        parts << AgentDetails::tr("%1 on disk").arg(Labels::fileSize(claim.diskBytes));
    }
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        parts << AgentDetails::tr("%1 × %2", "number, name of what there is only so much of")
                     .arg(it.value())
                     .arg(it.key());
    }
    return parts.join(QStringLiteral(", "));
}

/// Whom it hands over to, and who chat for it.
QList<Fact> companionsOf(const AgentDefinition& agent)
{
    QList<Fact> facts;
    for (const AgentHandoff& handoff : agent.handoffs) {
        const QString when = AgentDetails::tr("%1, when %2", "agent, condition").arg(handoff.to, handoff.when);
        facts.append({ AgentDetails::tr("Hands over to"), handoff.when.isEmpty() ? handoff.to : when, {} });
    }
    for (const NestedChat& chat : agent.nestedChats) {
        facts.append({ AgentDetails::tr("Answers by a chat of"), chat.agents.join(QStringLiteral(", ")), {} });
    }
    return facts;
}

} // namespace

QString agentOriginLabel(AgentRow::Origin origin)
{
    switch (origin) {
    case AgentRow::Origin::BuiltIn:
        return QCoreApplication::translate("cmbagent::AgentDetails", "Built in");
    case AgentRow::Origin::Own:
        return QCoreApplication::translate("cmbagent::AgentDetails", "Your own");
    case AgentRow::Origin::Project:
        return QCoreApplication::translate("cmbagent::AgentDetails", "Of this project");
    }
    return {};
}

AgentDetails::AgentDetails(QWidget* parent)
    : QWidget(parent), m_title(new WrapLabel), m_sentence(new WrapLabel),
      m_copy(new QPushButton(tr("Copy to &my agents"))), m_switch(new QPushButton),
      m_folder(new QPushButton(tr("Open &folder"))), m_tabs(new QTabWidget), m_facts(new FactList),
      m_instructions(new TextView), m_schema(new TextView), m_trial(new TrialPane),
      m_editor(new AgentEditor(tr("File of the agent"))), m_manifest(new AgentEditor(tr("Manifest of the agent"))),
      m_changes(new TextDiffView), m_manifestPart(new QWidget), m_manifestChanges(new TextDiffView)
{
    build();
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_row.name); });
    connect(m_switch, &QPushButton::clicked, this, [this] { Q_EMIT enableRequested(m_row.name, !m_row.isEnabled); });
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_row.path); });
    connect(m_editor, &AgentEditor::draftChanged, this, &AgentDetails::adoptDraft);
}

void AgentDetails::build()
{
    m_title->setFont(Theme::font(font(), 2, QFont::DemiBold));
    m_sentence->setMuted(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : { m_copy, m_switch, m_folder }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_tabs->addTab(makeAbout(), tr("About"));
    m_tabs->addTab(m_instructions, tr("What it is told"));
    m_tabs->addTab(m_schema, tr("Form of its answer"));
    m_tabs->addTab(m_trial, tr("Try it"));
    m_tabs->addTab(m_editor, tr("File"));
    m_tabs->addTab(m_manifest, tr("Manifest"));
    m_tabs->addTab(makeChanges(), tr("Changes"));
    m_tabs->setDocumentMode(true);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_sentence);
    all->addLayout(buttons);
    all->addWidget(m_tabs, 1);
}

QWidget* AgentDetails::makeAbout()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 8, 8);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto* scroll = new ColumnScroll;
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("About the agent"));
    return scroll;
}

/// The manifest's below those of the file.
QWidget* AgentDetails::makeChanges()
{
    auto* part = new QVBoxLayout(m_manifestPart);
    part->setContentsMargins(0, 0, 0, 0);
    auto* caption = new WrapLabel;
    caption->setText(tr("Manifest"));
    setLook(caption, Look::Title);
    part->addWidget(caption);
    part->addWidget(m_manifestChanges, 1);
    m_manifestPart->hide();
    auto* both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(m_changes);
    both->addWidget(m_manifestPart);
    return both;
}

void AgentDetails::showAgent(const AgentRow& row, const QString& draft, const QString& manifestDraft)
{
    const bool isAnother = row.path != m_row.path;
    if (isAnother) {
        m_usage.reset();
    }
    m_row = row;
    m_title->setText(row.title);
    m_sentence->setText(row.isBroken() ? tr("It cannot be used: its file has to be mended.")
                            : row.isEnabled
                            ? row.definition.description
                            : tr("Switched off; no new run uses it. %1").arg(row.definition.description));
    m_copy->setVisible(row.origin == AgentRow::Origin::BuiltIn);
    m_switch->setText(row.isEnabled ? tr("S&witch off") : tr("S&witch on"));
    m_switch->setVisible(!row.isBroken());
    m_folder->setVisible(row.isEditable());
    showFacts(row);
    m_instructions->showText(row.definition.instructions, Language::None);
    m_schema->showText(QString::fromUtf8(QJsonDocument(row.definition.outputSchema).toJson()), Language::Json);
    m_trial->showAgent(row);
    m_editor->showFile(row.file(), row.isManifestBroken() ? QString() : draft);
    m_manifest->showFile(row.manifest(), row.manifestPath.isEmpty() ? QString() : manifestDraft);
    m_tabs->setTabVisible(FileTab, !row.isManifestBroken());
    m_tabs->setTabVisible(ManifestTab, !row.manifestPath.isEmpty());
    m_tabs->setTabVisible(ToldTab, !row.isBroken());
    m_tabs->setTabVisible(SchemaTab, !row.definition.outputSchema.isEmpty());
    adoptDraft();
    m_tabs->setTabVisible(ChangesTab, row.hasBuiltIn && row.isEditable());
    if (isAnother) {
        m_tabs->setCurrentIndex(row.isManifestBroken() ? ManifestTab : row.isBroken() ? FileTab : AboutTab);
    }
}

/// A draft may be of a file that cannot be used as it is saved; whether it can be is found out when it is tried.
void AgentDetails::adoptDraft()
{
    const bool isDraft = m_editor->isChanged();
    m_trial->setDraft(isDraft);
    m_tabs->setTabVisible(TrialTab, isDraft || (!m_row.isBroken() && m_row.definition.kind == AgentKind::Model));
}

void AgentDetails::showFacts(const AgentRow& row)
{
    const AgentDefinition& agent = row.definition;
    QList<Fact> facts;
    const auto add = [&facts](const QString& name, const QString& value, const QString& tip = {}) {
        if (!value.isEmpty()) {
            facts.append({ name, value, tip });
        }
    };
    const auto joined = [](const QStringList& words) { return words.join(QStringLiteral(", ")); };
    add(tr("Name"), row.name);
    add(tr("Where from"), agentOriginLabel(row.origin), row.path);
    if (!row.isBroken()) {
        const bool asksModel = agent.kind == AgentKind::Model;
        add(tr("Version"), agent.version);
        add(tr("Kind"), kindWord(agent.kind));
        add(tr("Type"), row.type);
        add(tr("Author"), row.author);
        add(tr("Tags"), joined(agent.tags));
        add(tr("Able to"), joined(agent.capabilities));
        if (const auto allowed = checkCapabilities(agent); !allowed) {
            add(tr("Cannot run"), allowed.error().what + QLatin1Char('\n') + allowed.error().mend);
        }
        add(tr("Model of role"), asksModel ? agent.modelRole() : QString());
        add(tr("Prefers"), agent.model);
        add(tr("Answers with"), asksModel ? answerWord(agent.answer) : QString());
        add(tr("Sees"), asksModel ? historyWord(agent.history) : QString());
        add(tr("Tools"), joined(agent.tools));
        add(tr("Takes"), claimWords(agent.resources), tr("Of each step, as far as the step does not say it itself"));
        facts += companionsOf(agent);
    }
    add(tr("Needs"), joined(row.needs));
    add(tr("Missing"), joined(row.missing));
    add(tr("Other versions"), joined(row.versions));
    add(tr("Notes"), row.notes.join(QLatin1Char('\n')));
    m_facts->setFacts(facts + usageFacts());
}

void AgentDetails::showUsage(const QString& name, const AgentUsage& usage, Timestamp now)
{
    if (name == m_row.name) {
        m_usage = usage;
        m_usageAt = now;
        showFacts(m_row);
    }
}

QList<Fact> AgentDetails::usageFacts() const
{
    if (!m_usage) {
        return {};
    }
    if (m_usage->calls() == 0) {
        return { { tr("Used"), tr("Nobody has asked it anything yet."), {} } };
    }
    QString used =
        tr("%1, %2", "calls, tokens").arg(CostWords::calls(m_usage->calls()), CostWords::tokens(m_usage->tokens()));
    if (m_usage->recorded.calls > 0) {
        used += QLatin1Char('\n') + tr("of them from recordings: %1").arg(CostWords::calls(m_usage->recorded.calls));
    }
    QList<Fact> facts { { tr("Used"), used, CostWords::usageOf(m_usage->paid) } };
    facts.append({ tr("Cost"), CostWords::sum(m_usage->paid), tr("In all sessions; recorded answers cost nothing.") });
    if (m_usage->failed() > 0) {
        facts.append({ tr("Failed"), CostWords::calls(m_usage->failed()), {} });
    }
    if (m_usage->paid.calls > 0) {
        facts.append({ tr("Answers within"), Labels::duration(m_usage->meanMillis() * 1000), tr("On average") });
    }
    facts.append(
        { tr("Last used"), Labels::relativeTime(m_usage->lastUsed, m_usageAt), Labels::exactTime(m_usage->lastUsed) });
    for (const AgentUsage& version : m_usage->versions) {
        facts.append(versionFact(version));
    }
    return facts;
}

Fact AgentDetails::versionFact(const AgentUsage& version) const
{
    QStringList parts { CostWords::calls(version.calls()), CostWords::tokens(version.tokens()),
                        CostWords::sum(version.paid) };
    if (version.failed() > 0) {
        parts.append(tr("failed: %1").arg(CostWords::calls(version.failed())));
    }
    parts.append(tr("last used %1", "a time").arg(Labels::relativeTime(version.lastUsed, m_usageAt)));
    return { version.version.isEmpty() ? tr("Unknown version") : tr("Version %1").arg(version.version),
             parts.join(QStringLiteral(", ")), CostWords::usageOf(version.paid) };
}

void AgentDetails::showChanges(const PairText& changes, const std::optional<PairText>& manifest)
{
    m_changes->showDiff(changes);
    m_manifestPart->setVisible(manifest.has_value());
    if (manifest) {
        m_manifestChanges->showDiff(*manifest);
    }
}

AgentEditor* AgentDetails::editorOf(const QString& path) const
{
    return path.isEmpty()            ? nullptr
        : m_editor->path() == path   ? m_editor
        : m_manifest->path() == path ? m_manifest
                                     : nullptr;
}

QString AgentDetails::instructions() const
{
    return m_instructions->edit()->toPlainText();
}

} // namespace cmbagent
