// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settingspec.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cmbagent {

class PairTable;
class WrapLabel;

/// One setting: its name, what it is for, the place to change it, and a word beside it where a value cannot be. Only
/// values that can be leave it. Lives on the main thread.
class SettingField : public QWidget
{
    Q_OBJECT

public:
    explicit SettingField(const SettingSpec& spec, QWidget* parent = nullptr);

    [[nodiscard]] const SettingSpec& spec() const { return m_spec; }
    /// Shows a value without telling anybody.
    void setValue(const QVariant& value);
    [[nodiscard]] QVariant value() const;
    /// A word below the field: what is wrong with the value, or what was found. Empty: none.
    void setWord(const QString& word, bool isFault);
    [[nodiscard]] QString word() const;
    [[nodiscard]] bool isFaulty() const { return m_isFaulty; }
    /// Whether name, explanation or other words have all of these words.
    [[nodiscard]] bool fits(const QString& searched) const;
    /// The widget that takes the keyboard; for tests, too.
    [[nodiscard]] QWidget* editor() const { return m_editor; }

Q_SIGNALS:
    /// A person chose a value that can be.
    void changed(const QVariant& value);
    void pressed(); ///< the button of an action

private:
    void buildEditor();
    QWidget* makeSwitch();
    QWidget* makeChoice();
    QWidget* makeNumber();
    QWidget* makePath();
    QWidget* makeCounts();
    QWidget* makeAction();
    QWidget* makeFacts();
    void choosePath();
    void checkNumber();
    void takeLine();
    /// A row of counts says this now; `before` is the name it had, empty for a new one.
    void takeCount(const QString& name, const QString& text, const QString& before);
    void adoptCounts(const QVariantMap& counts);
    [[nodiscard]] QString rangeWord() const;
    [[nodiscard]] QString numberText(double value) const;
    /// Nothing where the text is no number that can be.
    [[nodiscard]] std::optional<double> typedNumber() const;

    SettingSpec m_spec;
    QWidget* m_editor = nullptr;
    QCheckBox* m_switch = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_line = nullptr;
    PairTable* m_counts = nullptr;
    WrapLabel* m_facts = nullptr;
    WrapLabel* m_word;
    QVariant m_value;
    bool m_isFaulty = false;
};

} // namespace cmbagent
