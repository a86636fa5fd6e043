// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace cmbagent {

class WrapLabel;

/// What a field of a form edits, and how.
struct FieldSpec
{
    enum class Kind : quint8 {
        Line, ///< a text
        Number, ///< a whole or decimal number
        Text, ///< a text of several lines
        Code, ///< the same in monospace
        Choice, ///< one of `choices`; the first one stands for nothing
        Flag, ///< true, or nothing; false where a value is required
        Words, ///< a list of texts with commas between
        Needs, ///< the same of steps; "load?" is an optional need
        Pairs, ///< a mapping of texts
        Counts, ///< a mapping of whole numbers
        Button, ///< makes one more of something: `hint` is its word, `label` what is said above it
    };

    QStringList keys; ///< where the value stands in the step or workflow
    Kind kind = Kind::Line;
    QString label;
    QString hint {}; ///< shown in an empty field
    QString tip {};
    QStringList choices {};
    QStringList choiceNames {}; ///< as shown; the choices themselves where empty
    QStringList completions {}; ///< offered while typing a word
    bool isRequired = false; ///< an empty value stays in the file instead of being removed
};

/// One value with its label, an editor and the message that says what is wrong with it. It never holds a value back:
/// what is typed is told at once, and the answer comes as `setValue` and `setMessage`. Lives on the main thread.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(FieldSpec spec, QWidget* parent = nullptr);

    [[nodiscard]] const FieldSpec& spec() const { return m_spec; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }
    /// The value in the file; undefined: none. Cursor and what is being typed stay where they say the same.
    void setValue(const QJsonValue& value);
    /// Empty: nothing is wrong.
    void setMessage(const QString& message);
    [[nodiscard]] QString message() const;
    /// The same for as long as the keyboard stays in the field, so that typing is one step of undo.
    [[nodiscard]] int mergeId() const { return m_mergeId; }

Q_SIGNALS:
    /// Undefined: the key goes.
    void edited(const QJsonValue& value);
    void pairEdited(const QString& key, const QJsonValue& value);
    void pairRenamed(const QString& from, const QString& to);
    /// The keyboard left the field.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addLabel(QVBoxLayout* column);
    QWidget* makeEditor();
    QWidget* makeLine();
    QWidget* makeText();
    QWidget* makeChoice();
    QWidget* makePairs();
    [[nodiscard]] QJsonValue valueOf(const QString& text) const;
    [[nodiscard]] QString textOf(const QJsonValue& value) const;
    [[nodiscard]] QJsonValue cellValue(const QString& text) const;

    FieldSpec m_spec;
    QWidget* m_editor;
    WrapLabel* m_message;
    int m_mergeId = -1;
    bool m_isFilling = false;
};

} // namespace cmbagent
