// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pickleconverter.h"

#include <QtEndian>

#include <bit>
#include <cmath>

// Arrays of numpy.

namespace cmbagent {

namespace {

constexpr size_t mostDimensions = 32; // numpy's own limit was this for long

template <typename Number>
Number numberAt(const char* data, bool isBigEndian)
{
    return isBigEndian ? qFromBigEndian<Number>(data) : qFromLittleEndian<Number>(data);
}

QJsonValue finite(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue wholeNumber(const char* data, int size, bool isSigned, bool isBigEndian)
{
    switch (size) {
    case 1:
        return isSigned ? int(qint8(*data)) : int(quint8(*data));
    case 2:
        return isSigned ? int(numberAt<qint16>(data, isBigEndian)) : int(numberAt<quint16>(data, isBigEndian));
    case 4:
        return isSigned ? qint64(numberAt<qint32>(data, isBigEndian)) : qint64(numberAt<quint32>(data, isBigEndian));
    default:
        break;
    }
    const auto value = numberAt<quint64>(data, isBigEndian);
    return isSigned || value <= quint64(std::numeric_limits<qint64>::max()) ? QJsonValue(qint64(value))
                                                                            : QJsonValue(QString::number(value));
}

} // namespace

/// The type is `numpy.dtype("f8", False, True)` with a state whose second value is the order of bytes.
std::optional<PickleConverter::ElementType> PickleConverter::elementType(int index) const
{
    if (index < 0 || callableName(m_tree.node(index)) != "numpy.dtype") {
        return std::nullopt;
    }
    const PickleNode& node = m_tree.node(index);
    const PickleNode* const code = argument(node, 0);
    if (!code || code->bytes.isEmpty()) {
        return std::nullopt;
    }
    ElementType type;
    type.kind = code->bytes[0];
    type.size = code->bytes.mid(1).toInt();
    if (node.state >= 0 && m_tree.node(node.state).items.size() > 1) {
        type.isBigEndian = m_tree.node(m_tree.node(node.state).items[1]).bytes == ">";
    }
    const bool isNumber = (type.kind == 'f' && (type.size == 4 || type.size == 8))
        || ((type.kind == 'i' || type.kind == 'u')
            && (type.size == 1 || type.size == 2 || type.size == 4 || type.size == 8))
        || (type.kind == 'b' && type.size == 1);
    return isNumber || type.kind == 'O' ? std::optional<ElementType>(type) : std::nullopt;
}

std::optional<QJsonValue> PickleConverter::element(const ElementType& type, const char* data)
{
    switch (type.kind) {
    case 'f':
        return finite(type.size == 8 ? std::bit_cast<double>(numberAt<quint64>(data, type.isBigEndian))
                                     : double(std::bit_cast<float>(numberAt<quint32>(data, type.isBigEndian))));
    case 'b':
        return *data != 0;
    case 'i':
    case 'u':
        return wholeNumber(data, type.size, type.kind == 'i', type.isBigEndian);
    default:
        return std::nullopt;
    }
}

/// numpy.core.multiarray.scalar(type, bytes)
std::optional<QJsonValue> PickleConverter::scalar(const PickleNode& node)
{
    if (!callableName(node).endsWith(".multiarray.scalar")) {
        return std::nullopt;
    }
    const auto type = elementType(argumentIndex(node, 0));
    const auto data = rawBytes(argumentIndex(node, 1));
    const bool isWhole = type && data && type->kind != 'O' && data->size() == type->size;
    return isWhole ? element(*type, data->constData()) : std::nullopt;
}

std::optional<PickleConverter::Array> PickleConverter::array(int index, int depth)
{
    if (index < 0 || m_tree.node(index).kind != Kind::Object) {
        return std::nullopt;
    }
    const PickleNode& node = m_tree.node(index);
    const QByteArray name = callableName(node);
    if (name.endsWith(".multiarray._reconstruct") && node.state >= 0) {
        const auto& state = m_tree.node(node.state).items; // version, shape, type, order, data
        return state.size() < 5 ? std::nullopt
                                : rebuilt(state[1], state[2], state[4], m_tree.node(state[3]).integer != 0, depth);
    }
    if (name.endsWith(".numeric._frombuffer")) { // buffer, type, shape, order
        const PickleNode* const order = argument(node, 3);
        return rebuilt(argumentIndex(node, 2), argumentIndex(node, 1), argumentIndex(node, 0),
                       order && order->bytes == "F", depth);
    }
    return std::nullopt;
}

std::optional<PickleConverter::Array> PickleConverter::rebuilt(int shape, int type, int data, bool isFortran, int depth)
{
    const auto element = elementType(type);
    if (!element || shape < 0 || data < 0 || depth > m_limits.depth) {
        return std::nullopt;
    }
    Array array;
    qint64 count = 1;
    const auto& lengths = m_tree.node(shape).items;
    if (lengths.size() > mostDimensions) {
        return std::nullopt;
    }
    for (const int length : lengths) {
        const qint64 size = m_tree.node(length).integer;
        if (size < 0 || (size > 0 && count > m_limits.values / size)) {
            return std::nullopt;
        }
        array.shape.push_back(size);
        count *= size;
    }
    const bool isObjects = element->kind == 'O';
    const auto& objects = m_tree.node(data).items;
    const QByteArray raw = isObjects ? QByteArray() : rawBytes(data).value_or(QByteArray());
    const qint64 there = isObjects ? qint64(objects.size()) : raw.size() / std::max(element->size, 1);
    if (there != count) {
        return std::nullopt;
    }
    // Column by column is told only for two dimensions; that is all that tables need.
    const bool isTurned = isFortran && array.shape.size() == 2;
    for (qint64 i = 0; i < count && !m_fault; ++i) {
        const qint64 at = isTurned ? (i % array.shape[1]) * array.shape[0] + i / array.shape[1] : i;
        if (!spend(0)) {
            break;
        }
        array.values.push_back(
            isObjects ? value(objects[size_t(at)], depth + 1)
                      : this->element(*element, raw.constData() + at * element->size).value_or(QJsonValue()));
    }
    array.values.resize(size_t(count));
    return array;
}

std::optional<PickleConverter::Array> PickleConverter::arrayWithin(int index, int depth, int further)
{
    if (auto found = array(index, depth)) {
        return found;
    }
    if (index < 0 || further <= 0 || m_fault) {
        return std::nullopt;
    }
    const PickleNode& node = m_tree.node(index);
    std::vector<int> inside = node.items;
    for (const auto& entry : node.entries) {
        inside.push_back(entry.second);
    }
    for (const int part : { node.state, node.arguments }) {
        if (part >= 0) {
            inside.push_back(part);
        }
    }
    for (const int part : inside) {
        if (!spend(0)) {
            return std::nullopt;
        }
        if (auto found = arrayWithin(part, depth + 1, further - 1)) {
            return found;
        }
    }
    return std::nullopt;
}

QJsonValue PickleConverter::nested(const Array& array, size_t dimension, size_t& next) const
{
    if (dimension == array.shape.size()) {
        return next < array.values.size() ? array.values[next++] : QJsonValue();
    }
    QJsonArray list;
    for (qint64 i = 0; i < array.shape[dimension] && (next < array.values.size()); ++i) {
        list.append(nested(array, dimension + 1, next));
    }
    return list;
}

} // namespace cmbagent
