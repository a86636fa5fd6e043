// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamltree.h"

#include <QStringList>

#include <optional>

namespace cmbagent {

/// A key of a map with its value.
struct Field
{
    const YamlNode* key = nullptr;
    const YamlNode* value = nullptr;

    explicit operator bool() const { return key != nullptr; }
    /// Where a fault of the value is shown: where it begins, or at the key when there is none.
    [[nodiscard]] Mark at() const { return value->isNull() ? key->at : value->at; }
    [[nodiscard]] const QString& name() const { return key->text; }
};

/// A step's or a section's view of the list of faults: remembers which step it is about.
struct FaultSink
{
    FaultList& faults;
    QString step;

    void add(const char* code, Mark at, QString what, QString mend = {}) const
    {
        faults.add(code, at, std::move(what), std::move(mend), step);
    }
    /// "Did you mean 'x'?", or what there is.
    [[nodiscard]] QString suggest(const QString& word, const QStringList& known) const;
};

/// Reads the values of one map and tells every fault in it: doubled and unknown keys, wrong types. Used on one thread.
class MapReader
{
public:
    /// `what` says what the map describes: "step", "parameter 't0'".
    MapReader(const YamlNode& map, const FaultSink& sink, QString what);

    /// Says which keys there may be; every other is a fault.
    void allow(const QStringList& keys) const;
    /// All pairs with a plain key, each key once.
    [[nodiscard]] const std::vector<Field>& fields() const& { return m_fields; }
    [[nodiscard]] std::vector<Field> fields() &&
    {
        return std::move(m_fields);
    } ///< so that a loop may be over a temporary
    [[nodiscard]] Field field(const char* key) const;
    [[nodiscard]] bool has(const char* key) const { return bool(field(key)); }
    [[nodiscard]] const FaultSink& sink() const { return m_sink; }

    /// Each gives the value, or nothing: when the key is absent, or its value at fault (which is then told).
    [[nodiscard]] std::optional<QString> text(const char* key) const;
    [[nodiscard]] std::optional<QString> filledText(const char* key) const; ///< blank is a fault
    [[nodiscard]] std::optional<QString> label(const char* key) const; ///< blank or longer than a line is a fault
    [[nodiscard]] std::optional<qint64> integer(const char* key, qint64 least, qint64 most) const;
    [[nodiscard]] std::optional<double> number(const char* key) const;
    [[nodiscard]] std::optional<bool> boolean(const char* key) const;
    [[nodiscard]] std::optional<qint64> duration(const char* key, bool mayBeZero) const;
    [[nodiscard]] std::optional<qint64> size(const char* key) const;
    [[nodiscard]] const YamlNode* list(const char* key) const;
    [[nodiscard]] const YamlNode* map(const char* key) const;
    /// Tells a missing key, at the beginning of the map.
    bool require(const char* key, const QString& mend) const;

private:
    [[nodiscard]] std::optional<Field> scalar(const char* key, const QString& wanted) const;
    void wrongType(const Field& field, const QString& wanted) const;

    const YamlNode& m_map;
    const FaultSink m_sink;
    const QString m_what;
    std::vector<Field> m_fields;
};

/// What a node is, in words: "a list", "the text 'x'".
QString inWords(const YamlNode& node);
/// The text of a scalar without a foreign tag, as written; nothing for anything else.
std::optional<QString> textOf(const YamlNode& node);
/// A plain scalar that is a finite number.
std::optional<double> numberOf(const YamlNode& node);
/// A plain `true` or `false`.
std::optional<bool> booleanOf(const YamlNode& node);
/// "90s" and its kind, in milliseconds.
std::optional<qint64> durationOf(const QString& text);
/// "512MB" and its kind, in bytes; a KB is 1024 bytes.
std::optional<qint64> sizeOf(const QString& text);
/// Whether a text has a character that may not be in a name, path or variable.
bool hasControlCharacter(const QString& text);

} // namespace cmbagent
