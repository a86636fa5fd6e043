// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowfault.h"

#include <QString>

#include <memory>
#include <vector>

namespace cmbagent {

struct YamlNode;

/// The children of a node. Copies share them until one is changed, so a copy of a tree costs next to nothing, and a
/// changed copy only the way to what was changed.
class YamlNodes
{
public:
    [[nodiscard]] inline size_t size() const;
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] inline const YamlNode& operator[](size_t index) const;
    [[nodiscard]] inline const YamlNode* begin() const;
    [[nodiscard]] inline const YamlNode* end() const;
    [[nodiscard]] inline const YamlNode& front() const;
    [[nodiscard]] inline const YamlNode& back() const;
    /// The same to be changed; copies do not change with it.
    [[nodiscard]] inline std::vector<YamlNode>& edit();
    /// Whether they are equal for having never been changed apart.
    [[nodiscard]] bool isSharedWith(const YamlNodes& other) const { return m_nodes == other.m_nodes; }

private:
    std::shared_ptr<std::vector<YamlNode>> m_nodes;
};

/// One node of a YAML text with the place where it begins. A plain value; yaml-cpp does not show through it.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    bool quoted = false; ///< a scalar that is text whatever it looks like
    bool strange = false; ///< carries a tag that this format does not use
    bool isDefaults = false; ///< the tag is !defaults, which only files of agents may use
    Mark at;
    QString text; ///< of a scalar
    YamlNodes children; ///< items of a list; key, value, key, value … of a map

    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] size_t pairs() const { return children.size() / 2; }
    [[nodiscard]] const YamlNode& key(size_t pair) const { return children[2 * pair]; }
    [[nodiscard]] const YamlNode& value(size_t pair) const { return children[2 * pair + 1]; }
};

inline size_t YamlNodes::size() const
{
    return m_nodes ? m_nodes->size() : 0;
}

inline const YamlNode& YamlNodes::operator[](size_t index) const
{
    return (*m_nodes)[index];
}

inline const YamlNode* YamlNodes::begin() const
{
    return m_nodes ? m_nodes->data() : nullptr;
}

inline const YamlNode* YamlNodes::end() const
{
    return begin() + size();
}

inline const YamlNode& YamlNodes::front() const
{
    return m_nodes->front();
}

inline const YamlNode& YamlNodes::back() const
{
    return m_nodes->back();
}

inline std::vector<YamlNode>& YamlNodes::edit()
{
    if (!m_nodes) {
        m_nodes = std::make_shared<std::vector<YamlNode>>();
    } else if (m_nodes.use_count() > 1) {
        m_nodes = std::make_shared<std::vector<YamlNode>>(*m_nodes);
    }
    return *m_nodes;
}

/// Whether two nodes are the same down to the place of each child, `b` standing `lines` further down.
bool isSameBelow(const YamlNode& a, const YamlNode& b, int lines);
/// Puts a node and all below it `lines` further down.
void moveDown(YamlNode& node, int lines);

/// Strips a byte-order mark and makes every line end in '\n', so that marks mean the same in every file.
QByteArray normalisedText(const QByteArray& bytes);

/// Reads one YAML document: never more than one fault, put into `faults`. Aliases, more than 32 levels and a second
/// document are refused. `text` is normalised.
YamlNode readYaml(const QByteArray& text, FaultList& faults);

/// Checks size, UTF-8 and control characters of the bytes of a file; at most one fault.
void checkText(const QByteArray& text, FaultList& faults);

constexpr qsizetype largestWorkflowFile = 4 * 1024 * 1024;
constexpr int deepestYaml = 32;
constexpr size_t mostYamlNodes = 500'000;

} // namespace cmbagent
