// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcutspage.h"

#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

enum ShortcutColumn { What, Keys, Explained };
constexpr int shortcutActionRole = Qt::UserRole;

QAction* actionOf(const QTreeWidgetItem* row)
{
    return row ? static_cast<QAction*>(row->data(What, shortcutActionRole).value<QObject*>()) : nullptr;
}

bool rowSays(const QTreeWidgetItem* row, const QString& text)
{
    return row->text(What).contains(text, Qt::CaseInsensitive) || row->text(Keys).contains(text, Qt::CaseInsensitive)
        || row->text(Explained).contains(text, Qt::CaseInsensitive);
}

} // namespace

ShortcutsPage::ShortcutsPage(ActionRegistry& registry, QWidget* parent)
    : QDialog(parent), m_registry(registry), m_filter(new QLineEdit), m_list(new QTreeWidget), m_name(new WrapLabel),
      m_keys(new QKeySequenceEdit), m_word(new WrapLabel), m_take(new QPushButton),
      m_reset(new QPushButton(tr("&Reset"))), m_resetAll(new QPushButton(tr("Reset &all"))),
      m_clear(new QPushButton(tr("&No keys")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("shortcutsPage"));
    setWindowTitle(tr("Keyboard shortcuts"));
    build();
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::narrow);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::adopt);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (m_keys->isEnabled()) {
            m_keys->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::tryKeys);
    connect(m_take, &QPushButton::clicked, this, &ShortcutsPage::take);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_registry.setKeys(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_registry.reset(current()); });
    connect(m_resetAll, &QPushButton::clicked, &registry, &ActionRegistry::resetAll);
    connect(&registry, &ActionRegistry::keysChanged, this, [this] {
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            for (int k = 0; k < m_list->topLevelItem(i)->childCount(); ++k) {
                showRow(m_list->topLevelItem(i)->child(k));
            }
        }
        adopt();
    });
    adopt();
}

// A field that loses the keyboard because it goes still tells its keys.
ShortcutsPage::~ShortcutsPage()
{
    m_keys->disconnect(this);
}

void ShortcutsPage::build()
{
    m_filter->setPlaceholderText(tr("Filter by name, keys or explanation"));
    m_filter->setAccessibleName(tr("Filter shortcuts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setHeaderLabels({ tr("What it does"), tr("Keys"), tr("Explained") });
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    auto* close = new QPushButton(tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* last = new QHBoxLayout;
    last->addWidget(m_resetAll);
    last->addStretch(1);
    last->addWidget(close);
    for (QPushButton* button : { m_take, m_reset, m_resetAll, m_clear, close }) {
        button->setAutoDefault(false); // Enter in a field means the field
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_filter);
    all->addWidget(m_list, 1);
    all->addWidget(makeEditor());
    all->addLayout(last);
    sizeToText(this, 150, 600);
}

QWidget* ShortcutsPage::makeEditor()
{
    auto* editor = new QFrame;
    setLook(editor, Look::Card);
    setLook(m_name, Look::Title);
    growSideways(m_name);
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setToolTip(tr("Press the keys; they count when you let go for a moment"));
    m_keys->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_reset->setToolTip(tr("The keys the program came with"));
    m_clear->setToolTip(tr("This action has no keys; menus and the palette still have it"));
    m_resetAll->setToolTip(tr("The keys the program came with, for every action"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_keys);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    auto* trouble = new QHBoxLayout;
    trouble->addWidget(m_word, 1);
    trouble->addWidget(m_take, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins(12, 10, 12, 10);
    column->addLayout(row);
    column->addLayout(trouble);
    return editor;
}

void ShortcutsPage::fill()
{
    for (const ActionRegistry::Group& group : m_registry.groups()) {
        auto* top = new QTreeWidgetItem(m_list, { group.title });
        top->setFont(What, [this] {
            QFont font = m_list->font();
            font.setBold(true);
            return font;
        }());
        top->setFlags(Qt::ItemIsEnabled);
        for (QAction* action : group.actions) {
            auto* row = new QTreeWidgetItem(top);
            row->setData(What, shortcutActionRole, QVariant::fromValue(static_cast<QObject*>(action)));
            row->setIcon(What, action->icon());
            showRow(row);
        }
        top->setHidden(top->childCount() == 0);
    }
    addFixed();
    m_list->expandAll();
}

/// Keys that belong to a place, not to an action, and stay as they are.
void ShortcutsPage::addFixed()
{
    auto* top = new QTreeWidgetItem(m_list, { tr("In their place, and fixed") });
    top->setFlags(Qt::ItemIsEnabled);
    const auto add = [top](const QString& what, const QString& keys, const QString& why) {
        auto* row = new QTreeWidgetItem(top, { what, keys, why });
        row->setToolTip(Explained, why);
    };
    add(tr("Move in the graph"), tr("Arrows"), tr("Select the step before, after, above or below"));
    add(tr("Answer a question"), tr("Alt+A, Alt+R, Alt+M"),
        tr("Approve, skip, or approve with changes, in the panel of the question"));
    add(tr("Put a question off"), tr("Esc"), tr("Closes its panel; the step goes on waiting"));
}

void ShortcutsPage::showRow(QTreeWidgetItem* row) const
{
    const QAction* action = actionOf(row);
    if (!action) {
        return;
    }
    row->setText(What, ActionTips::title(action));
    row->setText(Keys, action->shortcut().toString(QKeySequence::NativeText));
    row->setText(Explained, ActionTips::tip(action));
    row->setToolTip(Explained, ActionTips::tip(action));
    QFont font = m_list->font();
    font.setBold(m_registry.isChanged(action));
    row->setFont(Keys, font);
}

void ShortcutsPage::narrow()
{
    const QString text = m_filter->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_list->topLevelItem(i);
        int shown = 0;
        for (int k = 0; k < top->childCount(); ++k) {
            const bool fits = text.isEmpty() || rowSays(top->child(k), text);
            top->child(k)->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        top->setHidden(shown == 0);
    }
}

QAction* ShortcutsPage::current() const
{
    return actionOf(m_list->currentItem());
}

void ShortcutsPage::choose(const QAction* action)
{
    m_filter->clear();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int k = 0; k < m_list->topLevelItem(i)->childCount(); ++k) {
            if (actionOf(m_list->topLevelItem(i)->child(k)) == action) {
                m_list->setCurrentItem(m_list->topLevelItem(i)->child(k));
                m_keys->setFocus(Qt::OtherFocusReason);
            }
        }
    }
}

void ShortcutsPage::adopt()
{
    const QAction* action = current();
    const bool canChange = action && !action->objectName().isEmpty();
    m_isAdopting = true;
    m_name->setText(action ? ActionTips::title(action) : tr("Choose an action to change its keys"));
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_isAdopting = false;
    m_keys->setEnabled(canChange);
    m_clear->setEnabled(canChange && !action->shortcut().isEmpty());
    m_reset->setEnabled(canChange && m_registry.isChanged(action));
    m_word->setText(action && !canChange ? tr("This one has no keys of its own.") : QString());
    m_word->setVisible(!m_word->text().isEmpty());
    m_take->hide();
}

void ShortcutsPage::tryKeys()
{
    QAction* action = current();
    if (m_isAdopting || !action) {
        return;
    }
    // One chord: a second one pressed in time is the one that is meant.
    const QKeySequence pressed = m_keys->keySequence();
    const QKeySequence keys = pressed.isEmpty() ? pressed : QKeySequence(pressed[uint(pressed.count() - 1)]);
    if (keys != pressed) {
        m_isAdopting = true;
        m_keys->setKeySequence(keys);
        m_isAdopting = false;
    }
    if (keys.isEmpty() || keys == action->shortcut()) {
        return;
    }
    if (const QAction* other = m_registry.userOf(keys, action)) {
        const QString name = ActionTips::title(other);
        m_word->setText(tr("%1 is used by “%2” already. Press other keys, or take these from it.")
                            .arg(keys.toString(QKeySequence::NativeText), name));
        m_word->show();
        m_take->setText(tr("&Take them"));
        m_take->setToolTip(tr("“%1” then has no keys").arg(name));
        m_take->show();
        return;
    }
    m_registry.setKeys(action, keys);
}

void ShortcutsPage::take()
{
    if (QAction* action = current()) {
        m_registry.setKeys(action, m_keys->keySequence());
    }
}

QString ShortcutsPage::word() const
{
    return m_word->text();
}

} // namespace cmbagent
