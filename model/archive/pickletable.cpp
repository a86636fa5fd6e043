// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pickleconverter.h"

// Tables of pandas: blocks of columns of one type each, and two axes.

namespace cmbagent {

namespace {

constexpr int deepestArray = 6; ///< how far within an extension array its values are looked for

} // namespace

/// slice(start, stop, step), an array of places, or one place.
std::optional<std::vector<qint64>> PickleConverter::placement(int index, int depth)
{
    if (index < 0) {
        return std::nullopt;
    }
    const PickleNode& node = m_tree.node(index);
    if (node.kind == Kind::Integer) {
        return std::vector<qint64> { node.integer };
    }
    std::vector<qint64> places;
    if (callableName(node).endsWith(".slice")) {
        const PickleNode* const start = argument(node, 0);
        const PickleNode* const stop = argument(node, 1);
        const PickleNode* const step = argument(node, 2);
        const qint64 by = step && step->kind == Kind::Integer ? step->integer : 1;
        if (!start || !stop || by <= 0) {
            return std::nullopt;
        }
        for (qint64 place = start->integer; place < stop->integer && spend(0); place += by) {
            places.push_back(place);
            if (place > m_limits.values) {
                return std::nullopt;
            }
        }
        return places;
    }
    const auto list = array(index, depth);
    if (!list) {
        return std::nullopt;
    }
    for (const QJsonValue& place : list->values) {
        places.push_back(place.toInteger(-1));
    }
    return places;
}

std::optional<QJsonArray> PickleConverter::axis(int index, int depth, bool* isCount)
{
    if (index < 0) {
        return std::nullopt;
    }
    const PickleNode& node = m_tree.node(index);
    const int facts = argumentIndex(node, 1); // _new_Index(class, facts)
    if (!callableName(node).endsWith("._new_Index") || facts < 0) {
        return std::nullopt;
    }
    QJsonArray labels;
    if (const int data = m_tree.valueAt(facts, "data"); data >= 0) {
        const auto found = arrayWithin(data, depth + 1, deepestArray);
        if (!found) {
            return std::nullopt;
        }
        for (const QJsonValue& label : found->values) {
            labels.append(label);
        }
        return labels;
    }
    const auto number = [&](const char* key, qint64 otherwise) {
        const int at = m_tree.valueAt(facts, key);
        return at < 0 || m_tree.node(at).kind != Kind::Integer ? otherwise : m_tree.node(at).integer;
    };
    const qint64 start = number("start", 0);
    const qint64 stop = number("stop", -1);
    const qint64 step = number("step", 1);
    if (step <= 0 || stop < start || (stop - start) / step > m_limits.values) {
        return std::nullopt;
    }
    for (qint64 label = start; label < stop && spend(0); label += step) {
        labels.append(label);
    }
    if (isCount) {
        *isCount = start == 0 && step == 1;
    }
    return labels;
}

bool PickleConverter::placeBlock(int block, std::vector<QJsonArray>& columns, qint64 rowCount, int depth)
{
    const PickleNode& node = m_tree.node(block);
    const bool isDict = node.kind == Kind::Dict; // as pandas before 1.3 wrote them
    const int values = isDict ? m_tree.valueAt(block, "values") : argumentIndex(node, 0);
    const int placed = isDict ? m_tree.valueAt(block, "mgr_locs") : argumentIndex(node, 1);
    const auto places = placement(placed, depth);
    const auto array = arrayWithin(values, depth + 1, deepestArray);
    if (!places || !array || qint64(array->values.size()) != rowCount * qint64(places->size())) {
        return false;
    }
    size_t next = 0;
    for (const qint64 place : *places) {
        if (place < 0 || place >= qint64(columns.size())) {
            return false;
        }
        for (qint64 row = 0; row < rowCount; ++row) {
            columns[size_t(place)].append(array->values[next++]);
        }
    }
    return true;
}

std::optional<QJsonValue> PickleConverter::table(int index, int depth)
{
    const PickleNode& frame = m_tree.node(index);
    int manager = m_tree.valueAt(frame.state, "_mgr");
    manager = manager < 0 ? m_tree.valueAt(frame.state, "_data") : manager;
    if (manager < 0) {
        return std::nullopt;
    }
    int blocks = argumentIndex(m_tree.node(manager), 0);
    int axes = argumentIndex(m_tree.node(manager), 1);
    if (axes < 0 && m_tree.node(manager).state >= 0) {
        const auto& state = m_tree.node(m_tree.node(manager).state).items; // …, {"0.14.1": {"axes", "blocks"}}
        const int facts = state.size() < 4 ? -1 : m_tree.valueAt(state[3], "0.14.1");
        blocks = m_tree.valueAt(facts, "blocks");
        axes = m_tree.valueAt(facts, "axes");
    }
    if (blocks < 0 || axes < 0 || m_tree.node(axes).items.size() != 2) {
        return std::nullopt;
    }
    bool isCount = false;
    const auto names = axis(m_tree.node(axes).items[0], depth);
    const auto labels = axis(m_tree.node(axes).items[1], depth, &isCount);
    if (!names || !labels) {
        return std::nullopt;
    }
    std::vector<QJsonArray> columns { size_t(names->size()) };
    for (const int block : m_tree.node(blocks).items) {
        if (!placeBlock(block, columns, labels->size(), depth)) {
            return std::nullopt;
        }
    }
    QJsonArray rows;
    for (qsizetype row = 0; row < labels->size(); ++row) {
        QJsonArray cells;
        for (const QJsonArray& column : columns) {
            cells.append(column.at(row));
        }
        rows.append(cells);
    }
    QJsonObject json { { "columns", *names }, { "rows", rows } };
    if (!isCount) {
        json.insert(QStringLiteral("index"), *labels);
    }
    return json;
}

} // namespace cmbagent
