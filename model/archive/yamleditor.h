// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamlsplicer.h"
#include "core/result.h"

namespace cmbagent {

/// Changes single values of a YAML text and leaves every other byte of it alone, comments included. After each change
/// the text is read again, as far as the change may reach, and must say exactly what was meant; otherwise nothing is
/// changed and the reason returned. Used on one thread.
class YamlEditor
{
public:
    /// Reads a normalised text; the error is its first fault.
    static Result<YamlEditor> open(const QByteArray& text);
    /// Goes on from a text that was read already.
    explicit YamlEditor(YamlSource source) : m_source(std::move(source)) { }

    [[nodiscard]] const YamlSource& source() const { return m_source; }
    [[nodiscard]] const QByteArray& text() const { return m_source.text(); }
    [[nodiscard]] const YamlNode& root() const { return m_source.root(); }
    [[nodiscard]] const YamlNode* find(const YamlPath& path) const;

    /// Gives a key or an existing item a value; mappings on the way that are missing are made. A new key is put behind
    /// those that come before it in `order`, or last.
    Result<void> set(const YamlPath& path, const QJsonValue& value, const QStringList& order = {},
                     YamlShape shape = YamlShape::Compact);
    /// Several existing scalars at once, with one reading of the text.
    Result<void> setScalars(const std::vector<std::pair<YamlPath, QString>>& values);
    /// Removes a key or item, and what becomes empty by that. The items of `steps:` and their mappings stay.
    Result<void> remove(const YamlPath& path);
    Result<void> renameKey(const YamlPath& path, const QString& key);
    /// One more item at the end of a list, which is made where there is none.
    Result<void> append(const YamlPath& list, const QJsonValue& value, const QStringList& order = {},
                        YamlShape shape = YamlShape::Compact);
    /// Puts an item, written as for column 0 ("- id: x"), before the item `index` of a list.
    Result<void> insertItem(const YamlPath& list, int index, const QByteArray& item);
    Result<void> removeItem(const YamlPath& list, int index);
    /// An item of a list as `insertItem` takes it; with the comment above it where `withComment`.
    [[nodiscard]] QByteArray itemText(const YamlPath& list, int index, bool withComment) const;

private:
    [[nodiscard]] YamlSplicer splicer() const { return YamlSplicer(m_source); }
    [[nodiscard]] Result<YamlSource> spliced(const std::vector<YamlSplicer::Splice>& splices) const;
    Result<void> adopt(std::vector<YamlSplicer::Splice> splices, const YamlNode& expected);

    YamlSource m_source;
};

/// The items of a YAML list, or of the list below `steps:`, as single texts, each as `insertItem` takes it.
Result<std::vector<QByteArray>> splitItems(const QByteArray& list);

} // namespace cmbagent
