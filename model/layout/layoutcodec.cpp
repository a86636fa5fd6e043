// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutcodec.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

QJsonArray flat(const std::vector<QPointF>& points)
{
    QJsonArray array;
    for (const QPointF& point : points) {
        array.append(point.x());
        array.append(point.y());
    }
    return array;
}

std::vector<QPointF> pointsOf(const QJsonArray& array)
{
    std::vector<QPointF> points;
    points.reserve(size_t(array.size()) / 2);
    for (qsizetype i = 0; i + 1 < array.size(); i += 2) {
        points.emplace_back(array[i].toDouble(qQNaN()), array[i + 1].toDouble(qQNaN()));
    }
    return points;
}

bool areFinite(const std::vector<QPointF>& points)
{
    for (const QPointF& point : points) {
        if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
            return false;
        }
    }
    return true;
}

Result<QJsonObject> objectOf(const QByteArray& json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The layout message is not a JSON object."), {},
                    fault.errorString());
    }
    return document.object();
}

} // namespace

QByteArray encodeGraph(const LayoutGraph& graph)
{
    QJsonArray sizes;
    for (const QSizeF& size : graph.sizes) {
        sizes.append(size.width());
        sizes.append(size.height());
    }
    QJsonArray edges;
    for (const auto& [from, to] : graph.edges) {
        edges.append(from);
        edges.append(to);
    }
    const QString direction =
        graph.orientation == Orientation::LeftToRight ? QStringLiteral("right") : QStringLiteral("down");
    QJsonArray clusters;
    for (const int cluster : graph.clusters) {
        clusters.append(cluster);
    }
    return QJsonDocument(QJsonObject { { QStringLiteral("direction"), direction },
                                       { QStringLiteral("sizes"), sizes },
                                       { QStringLiteral("edges"), edges },
                                       { QStringLiteral("clusters"), clusters } })
        .toJson(QJsonDocument::Compact);
}

Result<LayoutGraph> decodeGraph(const QByteArray& json)
{
    const auto object = objectOf(json);
    if (!object) {
        return tl::unexpected(object.error());
    }
    LayoutGraph graph;
    graph.orientation = object->value(QStringLiteral("direction")) == QStringLiteral("down") ? Orientation::TopToBottom
                                                                                             : Orientation::LeftToRight;
    const auto sizes = pointsOf(object->value(QStringLiteral("sizes")).toArray());
    for (const QPointF& size : sizes) {
        if (!(size.x() > 0 && size.x() < 1e5 && size.y() > 0 && size.y() < 1e5)) {
            return fail(ErrorCode::BadInput, QStringLiteral("The graph has a node without a usable size."));
        }
        graph.sizes.emplace_back(size.x(), size.y());
    }
    const QJsonArray edges = object->value(QStringLiteral("edges")).toArray();
    const int count = int(graph.sizes.size());
    for (qsizetype i = 0; i + 1 < edges.size(); i += 2) {
        const int from = edges[i].toInt(-1);
        const int to = edges[i + 1].toInt(-1);
        if (from < 0 || from >= count || to < 0 || to >= count) {
            return fail(ErrorCode::BadInput, QStringLiteral("The graph has an edge to a node that does not exist."));
        }
        graph.edges.emplace_back(from, to);
    }
    const QJsonArray clusters = object->value(QStringLiteral("clusters")).toArray();
    if (!clusters.isEmpty() && clusters.size() != qsizetype(count)) {
        return fail(ErrorCode::BadInput, QStringLiteral("The graph does not say of every node whom it stands with."));
    }
    for (const auto& cluster : clusters) {
        graph.clusters.push_back(std::clamp(cluster.toInt(-1), -1, count));
    }
    return graph;
}

QByteArray encodeLayout(const LayoutResult& layout)
{
    QJsonArray edges;
    for (const auto& points : layout.edges) {
        edges.append(flat(points));
    }
    const QRectF& b = layout.bounds;
    return QJsonDocument(
               QJsonObject { { QStringLiteral("centers"), flat(layout.centers) },
                             { QStringLiteral("edges"), edges },
                             { QStringLiteral("bounds"), QJsonArray { b.x(), b.y(), b.width(), b.height() } } })
        .toJson(QJsonDocument::Compact);
}

Result<LayoutResult> decodeLayout(const QByteArray& json, const LayoutGraph& graph)
{
    const auto object = objectOf(json);
    if (!object) {
        return tl::unexpected(object.error());
    }
    LayoutResult layout;
    layout.centers = pointsOf(object->value(QStringLiteral("centers")).toArray());
    const QJsonArray edges = object->value(QStringLiteral("edges")).toArray();
    bool fits = layout.centers.size() == graph.sizes.size() && size_t(edges.size()) == graph.edges.size()
        && areFinite(layout.centers);
    for (const auto& edge : edges) {
        layout.edges.push_back(pointsOf(edge.toArray()));
        const size_t points = layout.edges.back().size();
        fits = fits && (points == 0 || points % 3 == 1) && areFinite(layout.edges.back());
    }
    const auto bounds = pointsOf(object->value(QStringLiteral("bounds")).toArray());
    if (!fits || bounds.size() != 2 || !areFinite(bounds)) {
        return fail(ErrorCode::BadInput, QStringLiteral("The layout does not fit the graph it is for."));
    }
    layout.bounds = QRectF(bounds[0], QSizeF(bounds[1].x(), bounds[1].y()));
    return layout;
}

QByteArray graphKey(const LayoutGraph& graph)
{
    const auto bytes = [](const auto& values) {
        return QByteArrayView(reinterpret_cast<const char*>(values.data()),
                              qsizetype(values.size() * sizeof(values[0])));
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const quint64 head[] = { graph.sizes.size(), graph.edges.size(), quint64(graph.orientation) };
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(head), sizeof head));
    hash.addData(bytes(graph.sizes));
    hash.addData(bytes(graph.edges));
    hash.addData(bytes(graph.levels));
    hash.addData(bytes(graph.clusters));
    return hash.result();
}

} // namespace cmbagent
