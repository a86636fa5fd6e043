// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/agents/agentsdialog.h"

#include "widgets/agents/agentdetails.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/wordfilter.h"
#include "widgets/common/columnscroll.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

enum AgentRole : int { PathRole = Qt::UserRole, NameRole };

/// The same choices again, and the one that was chosen stays where it is still there.
void refill(QComboBox* choice, const QString& all, QStringList words)
{
    const QString chosen = choice->currentData().toString();
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    const QSignalBlocker quiet(choice);
    choice->clear();
    choice->addItem(all, QString());
    for (const QString& word : words) {
        choice->addItem(word, word);
    }
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
}

} // namespace

AgentsDialog::AgentsDialog(QWidget* parent)
    : QDialog(parent), m_bar(new MessageBar), m_search(new QLineEdit), m_type(new QComboBox),
      m_tag(new WordFilter(tr("Every tag"))), m_ability(new WordFilter(tr("Every ability"))), m_list(new QListWidget),
      m_new(new QPushButton(tr("&New agent…"))), m_right(new QStackedWidget),
      m_nothing(new EmptyState(QStringLiteral("search"), tr("No agent fits."), tr("Show all"))),
      m_details(new AgentDetails)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("agentsDialog"));
    setWindowTitle(tr("Agents"));
    build();
    connect(m_type, &QComboBox::currentIndexChanged, this, &AgentsDialog::fillList);
    connect(m_tag, &WordFilter::changed, this, &AgentsDialog::fillList);
    connect(m_ability, &WordFilter::changed, this, &AgentsDialog::fillList);
    connect(m_search, &QLineEdit::textChanged, this, &AgentsDialog::fillList);
    connect(m_list, &QListWidget::currentRowChanged, this, &AgentsDialog::adopt);
    connect(m_new, &QPushButton::clicked, this, &AgentsDialog::askForName);
    connect(m_nothing, &EmptyState::actionRequested, this, &AgentsDialog::showAll);
    connect(m_details, &AgentDetails::copyRequested, this, &AgentsDialog::copyRequested);
    connect(m_details, &AgentDetails::enableRequested, this, &AgentsDialog::enableRequested);
    connect(m_details, &AgentDetails::folderRequested, this, &AgentsDialog::folderRequested);
    for (const AgentEditor* editor : { m_details->editor(), m_details->manifestEditor() }) {
        connect(editor, &AgentEditor::draftChanged, this, [this](const QString& path, const QString& draft) {
            draft.isNull() ? void(m_drafts.remove(path)) : void(m_drafts.insert(path, draft));
        });
    }
}

void AgentsDialog::build()
{
    m_right->addWidget(m_details);
    m_right->addWidget(m_nothing);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(makeLeft(), 2);
    auto* scroll = new ColumnScroll; // with large text all of an agent is higher than a small screen
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_right);
    row->addWidget(scroll, 5);
    auto* close = new QPushButton(tr("&Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* last = new QHBoxLayout;
    last->addWidget(m_new);
    last->addStretch(1);
    last->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_bar);
    all->addLayout(row, 1);
    all->addLayout(last);
    m_new->setAutoDefault(false);
    sizeToText(this, 150, 660);
}

QWidget* AgentsDialog::makeLeft()
{
    m_search->setPlaceholderText(tr("Search agents"));
    m_search->setAccessibleName(tr("Search agents"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Agents"));
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_type->setAccessibleName(tr("Only of this type"));
    m_tag->setAccessibleName(tr("Only with any of these tags"));
    m_tag->setToolTip(tr("Agents that have any of the ticked tags"));
    m_ability->setAccessibleName(tr("Only able to do all of this"));
    m_ability->setToolTip(tr("Agents that are able to do all that is ticked"));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(8);
    column->addWidget(m_type);
    column->addWidget(m_tag);
    column->addWidget(m_ability);
    column->addWidget(m_list, 1);
    box->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    box->setMaximumWidth(fontMetrics().averageCharWidth() * 42);
    return box;
}

void AgentsDialog::showAgents(const QList<AgentRow>& rows, const QMap<QString, QString>& drafts)
{
    m_rows = rows;
    m_drafts = drafts;
    fillFilters();
    fillList();
}

void AgentsDialog::fillFilters()
{
    QStringList types;
    QStringList tags;
    QStringList abilities;
    for (const AgentRow& row : m_rows) {
        if (!row.isBroken()) {
            types << row.type;
            tags << row.definition.tags;
            abilities << row.definition.capabilities;
        }
    }
    refill(m_type, tr("Every type"), types);
    m_tag->setWords(tags);
    m_ability->setWords(abilities);
}

bool AgentsDialog::fits(const AgentRow& row) const
{
    const QString all = row.name + QLatin1Char(' ') + row.title + QLatin1Char(' ') + row.definition.description;
    const QStringList words = m_search->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto isThere = [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); };
    const QString type = m_type->currentData().toString();
    const QStringList& tags = row.definition.tags;
    const QStringList wantedTags = m_tag->chosen();
    const QStringList abilities = m_ability->chosen();
    const auto isTag = [&tags](const QString& tag) { return tags.contains(tag); };
    const auto isAble = [&row](const QString& able) { return row.definition.capabilities.contains(able); };
    return std::all_of(words.begin(), words.end(), isThere) && (type.isEmpty() || row.type == type)
        && (wantedTags.isEmpty() || std::any_of(wantedTags.begin(), wantedTags.end(), isTag))
        && std::all_of(abilities.begin(), abilities.end(), isAble);
}

void AgentsDialog::fillList()
{
    const QListWidgetItem* before = m_list->currentItem();
    const QString path = before ? before->data(PathRole).toString() : QString();
    const QString name = before ? before->data(NameRole).toString() : QString();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const AgentRow& row : m_rows) {
            if (!fits(row)) {
                continue;
            }
            const char* icon = row.isBroken() ? "error" : row.isEnabled ? "stack" : "stop";
            auto* item = new QListWidgetItem(Icons::icon(QLatin1String(icon), Icons::Tint::Muted), row.title, m_list);
            item->setData(PathRole, row.path);
            item->setData(NameRole, row.name);
            item->setToolTip(row.isBroken()       ? tr("%1 cannot be used").arg(row.name)
                                 : !row.isEnabled ? tr("%1 is switched off").arg(row.name)
                                                  : row.definition.description);
            if (row.path == path) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentRow() < 0) {
            choose(name); // another of its files is at fault now, or none any more
        }
        if (m_list->currentRow() < 0) {
            m_list->setCurrentRow(0);
        }
    }
    adopt();
}

const AgentRow* AgentsDialog::rowOf(const QString& path) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&path](const AgentRow& row) { return row.path == path; });
    return found == m_rows.end() ? nullptr : &*found;
}

const AgentRow* AgentsDialog::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? rowOf(item->data(PathRole).toString()) : nullptr;
}

void AgentsDialog::adopt()
{
    const AgentRow* row = chosen();
    m_right->setCurrentWidget(row ? static_cast<QWidget*>(m_details) : m_nothing);
    if (!row) {
        return;
    }
    m_details->showAgent(*row, m_drafts.value(row->path), m_drafts.value(row->manifestPath));
    if (row->hasBuiltIn && row->isEditable()) {
        Q_EMIT changesNeeded(row->path);
    }
    if (!row->isBroken()) {
        Q_EMIT usageNeeded(row->name);
    }
}

void AgentsDialog::choose(const QString& name)
{
    for (int i = 0; i < m_list->count(); ++i) {
        const AgentRow* row = rowOf(m_list->item(i)->data(PathRole).toString());
        if (row && row->name == name) {
            m_list->setCurrentRow(i);
            m_list->scrollToItem(m_list->item(i));
            return;
        }
    }
}

QStringList AgentsDialog::shownNames() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        if (const AgentRow* row = rowOf(m_list->item(i)->data(PathRole).toString())) {
            names << row->name;
        }
    }
    return names;
}

void AgentsDialog::showAll()
{
    m_search->clear();
    m_type->setCurrentIndex(0);
    m_tag->choose({});
    m_ability->choose({});
}

ConfirmDialog* AgentsDialog::question() const
{
    return m_question;
}

void AgentsDialog::showError(const Error& error)
{
    m_bar->showError(error);
}

void AgentsDialog::askForName()
{
    if (m_question) {
        m_question->close();
    }
    m_question = new ConfirmDialog({ tr("New agent"),
                                     tr("It gets a folder among your agents, with files that work as they are and say "
                                        "what can be changed."),
                                     tr("&Make it"), tr("&Not now"), false, QStringLiteral("plus") },
                                   tr("Name: a letter, then letters, digits, _ or -"), {}, this);
    const QString type = m_type->currentData().toString();
    connect(m_question, &ConfirmDialog::confirmed, this, [this, type](const QString& name) {
        m_bar->clear();
        Q_EMIT createRequested(name.trimmed(), type.isEmpty() ? QStringLiteral("custom") : type);
    });
    m_question->show();
    m_question->activateWindow();
}

} // namespace cmbagent
