// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settingspec.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace cmbagent {

class ColumnScroll;
class EmptyState;
class SettingField;
class WrapLabel;

/// All settings by section, with a search over all of them. What is changed holds at once, or says that it waits for
/// the next start; there is nothing to confirm. Never modal. Lives on the main thread.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const QList<SettingsSection>& sections, QWidget* parent);

    /// Adds a section that is a page of its own below its title and note; searches find it by those and by `words`.
    void addPage(const SettingsSection& section, QWidget* page, const QString& words);
    /// Goes to a section or a setting, by id or key, and gives it the keyboard.
    void choose(const QString& idOrKey);
    void setValue(const QString& key, const QVariant& value);
    /// Null for an unknown key.
    [[nodiscard]] SettingField* field(const QString& key) const { return m_fields.value(key); }
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListWidget* sections() const { return m_list; }
    /// Keys of what is on show now.
    [[nodiscard]] QStringList shownKeys() const;

Q_SIGNALS:
    /// A person chose another value, and it is one that can be.
    void valueChanged(const QString& key, const QVariant& value);
    /// A button among the settings was pressed.
    void buttonPressed(const QString& key);

private:
    struct Part
    {
        QWidget* box;
        QList<SettingField*> fields;
        QWidget* page = nullptr; ///< instead of fields
        QString words {}; ///< the page is found by
    };
    void makeSection(const SettingsSection& section);
    void build(const QList<SettingsSection>& sections);
    void adopt();

    QLineEdit* m_search;
    QListWidget* m_list;
    QVBoxLayout* m_column = nullptr; ///< of the sections
    ColumnScroll* m_scroll;
    EmptyState* m_nothing;
    QList<Part> m_parts; ///< in the order of the list
    QHash<QString, SettingField*> m_fields;
};

} // namespace cmbagent
