// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamlsource.h"
#include "archive/yamlvalue.h"

#include <variant>

namespace cmbagent {

/// The way to a node: keys of mappings and indexes of lists.
using YamlPath = std::vector<std::variant<QString, int>>;

/// One step of the way; nullptr: it does not exist.
const YamlNode* childOf(const YamlNode& node, const std::variant<QString, int>& part);
/// Which pair of a mapping has this key; one past the last: none.
size_t pairOf(const YamlNode& map, const QString& key);

/// Works out which bytes of a text have to change for one change of its tree. Lives for one change.
class YamlSplicer
{
public:
    /// A stretch of the text and what it becomes.
    struct Splice
    {
        qsizetype at = 0;
        qsizetype length = 0;
        QByteArray text;
    };
    /// A list or mapping with what must be known to write into it.
    struct Container
    {
        const YamlNode* node = nullptr;
        bool isFlow = false; ///< itself, or what it is in
    };

    explicit YamlSplicer(const YamlSource& source) : m_source(source) { }

    /// The list or mapping at a path; its node is null where there is none.
    [[nodiscard]] Container container(const YamlPath& path) const;
    /// Where the value `child` (of `children`) begins and ends.
    [[nodiscard]] qsizetype valueStart(const Container& in, size_t child) const;
    [[nodiscard]] qsizetype valueEnd(const Container& in, size_t child) const;

    /// `head` behind the key and `tail` in lines below it instead of its value; a comment behind the key stays.
    [[nodiscard]] Splice replaced(const Container& map, size_t pair, const QByteArray& head,
                                  const QByteArray& tail) const;
    [[nodiscard]] Splice withValue(const Container& map, size_t pair, const YamlNode& value, YamlShape shape) const;
    [[nodiscard]] Splice withKey(const Container& map, const QString& key, const YamlNode& value,
                                 const QStringList& order, YamlShape shape) const;
    [[nodiscard]] Splice withLines(int line, QByteArray lines) const;
    /// `count` is 2 for a pair of a mapping, 1 for an item.
    [[nodiscard]] Splice withoutFlowChild(const Container& in, size_t first, size_t count) const;
    [[nodiscard]] Splice withoutKey(const Container& map, size_t pair) const;
    [[nodiscard]] Splice withoutLines(int first, int last) const;
    [[nodiscard]] Splice withoutItem(const Container& list, int index) const;

    /// Whether blank lines stand between the items of a list; so it is taken for one item alone.
    [[nodiscard]] bool hasGaps(const YamlNode& list) const;
    /// One past the last line of an item.
    [[nodiscard]] int itemEnd(const YamlNode& list, int index) const;

private:
    const YamlSource& m_source;
};

} // namespace cmbagent
