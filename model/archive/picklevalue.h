// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace cmbagent {

/// One value of a Python pickle as it stands in the file. Others are named by their index in the tree, so values may be
/// shared and may even contain themselves.
struct PickleNode
{
    enum class Kind : quint8 {
        None,
        Boolean,
        Integer,
        BigInteger, ///< more than 64 bits: `bytes` has it in decimal digits or, when very long, as 0x…
        Real,
        Bytes,
        Text, ///< UTF-8
        List,
        Tuple,
        Set,
        Dict,
        Global, ///< the name of a class or function, never looked up: `bytes` is "module.name"
        Object, ///< what a Python would make by calling `callable` with `arguments`; we call nothing
    };

    Kind kind = Kind::None;
    int callable = -1;
    int arguments = -1;
    int state = -1; ///< what would be handed to __setstate__; -1: nothing
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;
    std::vector<int> items; ///< of lists, tuples and sets, and what is appended to an object
    std::vector<std::pair<int, int>> entries; ///< of dicts, and what is set in an object; keys may repeat
};

/// A whole pickle. A plain value; empty when nothing was read.
struct PickleTree
{
    std::vector<PickleNode> nodes;
    int root = -1;

    [[nodiscard]] const PickleNode& node(int index) const { return nodes[size_t(index)]; }
    /// The value under a text key of a dict; the last one where it repeats; -1 when there is none.
    [[nodiscard]] int valueAt(int dict, QByteArrayView key) const;
    /// "module.Class" of an object, whichever protocol it was written in; the name itself of a global; else empty.
    [[nodiscard]] QByteArray className(int index) const;
};

} // namespace cmbagent
