// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picklejson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace cmbagent {

/// Turns the values of one pickle into JSON; lives for one call of pickleToJson. What a value is too much for stops it
/// (`fault`), and what it gives after that is thrown away.
class PickleConverter
{
public:
    PickleConverter(const PickleTree& tree, const PickleJsonLimits& limits) : m_tree(tree), m_limits(limits) { }

    QJsonValue value(int index, int depth);
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

private:
    using Kind = PickleNode::Kind;
    /// A numpy array, its values row by row.
    struct Array
    {
        std::vector<qint64> shape;
        std::vector<QJsonValue> values;
    };
    /// How numpy wrote the values of an array: 'f', 'i', 'u', 'b' or 'O', and of how many bytes.
    struct ElementType
    {
        char kind = 0;
        int size = 0;
        bool isBigEndian = false;
    };

    QJsonValue stop(const QString& what);
    bool spend(qsizetype textBytes);
    QJsonValue text(QByteArrayView utf8);
    QJsonValue bytes(QByteArrayView bytes);
    QJsonValue items(const std::vector<int>& indexes, int depth);
    QJsonValue dict(const PickleNode& node, int depth);
    QString key(int index, int depth);
    QJsonValue object(int index, int depth);
    std::optional<QJsonValue> plainObject(int index, const QByteArray& name, int depth);
    std::optional<QJsonValue> path(const PickleNode& node);
    [[nodiscard]] std::optional<QByteArray> rawBytes(int index, int further = 2) const;

    std::optional<Array> array(int index, int depth);
    std::optional<Array> rebuilt(int shape, int type, int data, bool isFortran, int depth);
    /// The array an extension array is made of.
    std::optional<Array> arrayWithin(int index, int depth, int further);
    [[nodiscard]] std::optional<ElementType> elementType(int index) const;
    [[nodiscard]] static std::optional<QJsonValue> element(const ElementType& type, const char* data);
    std::optional<QJsonValue> scalar(const PickleNode& node);
    [[nodiscard]] QJsonValue nested(const Array& array, size_t dimension, size_t& next) const;

    std::optional<QJsonValue> table(int index, int depth);
    /// Sets the columns of one block into `rows`.
    bool placeBlock(int block, std::vector<QJsonArray>& columns, qint64 rowCount, int depth);
    std::optional<std::vector<qint64>> placement(int index, int depth);
    /// The labels of an axis; `isCount` when they only count from 0.
    std::optional<QJsonArray> axis(int index, int depth, bool* isCount = nullptr);
    [[nodiscard]] const PickleNode* argument(const PickleNode& node, size_t number) const;
    [[nodiscard]] int argumentIndex(const PickleNode& node, size_t number) const;
    [[nodiscard]] QByteArray callableName(const PickleNode& node) const;

    const PickleTree& m_tree;
    const PickleJsonLimits m_limits;
    qsizetype m_values = 0;
    qsizetype m_textBytes = 0;
    int m_keyDepth = 0; ///< names that are being made of values
    std::optional<Error> m_fault;
};

} // namespace cmbagent
