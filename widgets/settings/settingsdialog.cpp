// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingsdialog.h"

#include "widgets/common/columnscroll.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/settings/settingfield.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

bool hasWords(const QString& text, const QString& searched)
{
    const QStringList words = searched.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

SettingsDialog::SettingsDialog(const QList<SettingsSection>& sections, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_list(new QListWidget), m_scroll(new ColumnScroll),
      m_nothing(new EmptyState(QStringLiteral("search"), tr("No setting has these words."), tr("Show all")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    build(sections);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_search->clear();
        adopt();
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::adopt);
    connect(m_nothing, &EmptyState::actionRequested, m_search, &QLineEdit::clear);
    m_list->setCurrentRow(0);
    adopt();
}

void SettingsDialog::build(const QList<SettingsSection>& sections)
{
    m_search->setPlaceholderText(tr("Search in settings"));
    m_search->setAccessibleName(tr("Search in settings"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Sections of settings"));
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(4, 4, 16, 4);
    m_column->setSpacing(24);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    for (const SettingsSection& section : sections) {
        makeSection(section);
    }
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Settings of this section"));
    auto* close = new QPushButton(tr("&Close"));
    close->setAutoDefault(false); // Enter in a field means the field
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* body = new QHBoxLayout;
    body->setSpacing(20);
    body->addWidget(m_list);
    body->addWidget(m_scroll, 1);
    auto* last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_search);
    all->addLayout(body, 1);
    all->addLayout(last);
    sizeToText(this, 120, 640);
}

void SettingsDialog::makeSection(const SettingsSection& section)
{
    m_list->addItem(new QListWidgetItem(Icons::icon(section.icon), section.title));
    m_list->setFixedWidth(std::max(m_list->minimumWidth(), fontMetrics().horizontalAdvance(section.title) + 64));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    auto* title = new QLabel(section.title);
    title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    column->addWidget(title);
    if (!section.note.isEmpty()) {
        auto* note = new WrapLabel(section.note);
        note->setMuted(true);
        column->addWidget(note);
    }
    Part part { box, {} };
    for (const SettingSpec& spec : section.settings) {
        auto* field = new SettingField(spec);
        column->addWidget(field);
        part.fields.append(field);
        m_fields.insert(spec.key, field);
        connect(field, &SettingField::changed, this,
                [this, key = spec.key](const QVariant& value) { Q_EMIT valueChanged(key, value); });
        connect(field, &SettingField::pressed, this, [this, key = spec.key] { Q_EMIT buttonPressed(key); });
    }
    m_parts.append(part);
    m_list->item(m_list->count() - 1)->setData(Qt::UserRole, section.id);
    m_column->insertWidget(m_column->count() - 2, box); // before what is said when nothing fits
}

void SettingsDialog::addPage(const SettingsSection& section, QWidget* page, const QString& words)
{
    makeSection(section);
    Part& part = m_parts.back();
    part.page = page;
    part.words = section.title + QLatin1Char(' ') + section.note + QLatin1Char(' ') + words;
    part.box->layout()->addWidget(page);
    adopt();
}

void SettingsDialog::adopt()
{
    const QString text = m_search->text().trimmed();
    bool isAnyShown = false;
    for (int i = 0; i < int(m_parts.size()); ++i) {
        bool isPartShown = false;
        for (SettingField* field : m_parts.at(i).fields) {
            const bool fits = text.isEmpty() ? i == m_list->currentRow() : field->fits(text);
            field->setVisible(fits);
            isPartShown |= fits;
        }
        if (m_parts.at(i).page) {
            isPartShown = text.isEmpty() ? i == m_list->currentRow() : hasWords(m_parts.at(i).words, text);
        }
        m_parts.at(i).box->setVisible(isPartShown);
        isAnyShown |= isPartShown;
    }
    m_nothing->setVisible(!isAnyShown);
}

void SettingsDialog::choose(const QString& idOrKey)
{
    m_search->clear();
    for (int i = 0; i < int(m_parts.size()); ++i) {
        const bool isSection = m_list->item(i)->data(Qt::UserRole).toString() == idOrKey;
        SettingField* wanted = m_fields.value(idOrKey);
        if (isSection || m_parts.at(i).fields.contains(wanted)) {
            m_list->setCurrentRow(i);
            adopt();
            isSection ? m_list->setFocus(Qt::OtherFocusReason) : wanted->setFocus(Qt::OtherFocusReason);
            if (wanted) {
                m_scroll->ensureWidgetVisible(wanted);
            }
            return;
        }
    }
}

void SettingsDialog::setValue(const QString& key, const QVariant& value)
{
    if (SettingField* wanted = field(key)) {
        wanted->setValue(value);
    }
}

QStringList SettingsDialog::shownKeys() const
{
    QStringList keys;
    for (const Part& part : m_parts) {
        for (const SettingField* field : part.fields) {
            if (!field->isHidden() && !part.box->isHidden()) {
                keys.append(field->spec().key);
            }
        }
    }
    return keys;
}

} // namespace cmbagent
