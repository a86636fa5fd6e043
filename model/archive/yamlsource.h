// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamltree.h"

namespace cmbagent {

/// A YAML text together with its tree: knows where each node begins *and ends*, which yaml-cpp does not say. Positions
/// are bytes from the beginning of the text. A value, used on one thread.
class YamlSource
{
public:
    /// `text` is normalised and was read without a fault into `root`.
    YamlSource(QByteArray text, YamlNode root);

    [[nodiscard]] const QByteArray& text() const { return m_text; }
    [[nodiscard]] const YamlNode& root() const { return m_root; }
    /// Another stretch of text in the place of `length` bytes, and the tree that the text has then.
    void splice(qsizetype at, qsizetype length, const QByteArray& text, YamlNode root);

    [[nodiscard]] qsizetype offset(Mark mark) const;
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    [[nodiscard]] qsizetype lineStart(int line) const; ///< one past the last line: the end of the text
    [[nodiscard]] QByteArray line(int line) const; ///< without its end
    [[nodiscard]] int lineAt(qsizetype offset) const;

    /// Whether a list or mapping is written in brackets.
    [[nodiscard]] bool isFlow(const YamlNode& node) const;
    /// Where a node's text ends. `column` is that of the mapping or dash it is in (-1: none), `inFlow` whether it
    /// stands in brackets.
    [[nodiscard]] qsizetype end(const YamlNode& node, int column, bool inFlow) const;
    /// Where the ':' after a key ends.
    [[nodiscard]] qsizetype colonEnd(const YamlNode& key, bool inFlow) const;
    /// Whether anything is written for an empty value after `colon`, such as '~', and where it ends.
    [[nodiscard]] qsizetype nullEnd(qsizetype colon) const;

    /// One past the last line that belongs to what begins in `first`, ends at `end` and stands at `column`: comments
    /// that are indented deeper belong to it, blank lines and comments after it do not.
    [[nodiscard]] int regionEnd(qsizetype end, int column) const;
    /// The first of the lines of comment directly above `line` that stand at `column`.
    [[nodiscard]] int commentStart(int line, int column) const;
    /// The line of the dash of a list's item.
    [[nodiscard]] int dashLine(const YamlNode& list, const YamlNode& item) const;
    [[nodiscard]] bool isBlank(int line) const;

private:
    [[nodiscard]] int indent(int line) const; ///< -1: blank
    [[nodiscard]] qsizetype plainEnd(qsizetype from, int column, bool inFlow) const;
    [[nodiscard]] qsizetype quotedEnd(qsizetype from) const;
    [[nodiscard]] qsizetype flowEnd(qsizetype from) const;
    [[nodiscard]] qsizetype literalEnd(qsizetype from, int column) const;

    QByteArray m_text;
    YamlNode m_root;
    std::vector<qsizetype> m_lines; ///< where each begins
};

/// Reads a normalised text; the error is its first fault. `path` is for messages.
tl::expected<YamlSource, WorkflowFault> readSource(const QByteArray& text, const QString& path);

} // namespace cmbagent
