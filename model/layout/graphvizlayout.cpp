// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graphvizlayout.h"

#include "layout/curvepath.h"

#include <QByteArray>

#include <clocale>
#include <map>
#include <mutex>

#include <gvc.h>

extern "C" {
// The plugin is linked, not found at run time: no configuration file is read and nothing depends on the working
// directory.
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace cmbagent {

namespace {

constexpr double inch = 72;
constexpr double rankGap = 66;
constexpr double nodeGap = 30;
constexpr double clusterMargin = 40; // points around what stands together: room for a frame with a name

/// Numbers with a point for as long as it lives; only for the calling thread, unlike setlocale.
class PointLocale
{
public:
    PointLocale() : m_ours(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_ours)) { }
    ~PointLocale()
    {
        uselocale(m_before);
        freelocale(m_ours);
    }
    Q_DISABLE_COPY_MOVE(PointLocale)

private:
    locale_t m_ours;
    locale_t m_before;
};

std::mutex& graphvizMutex()
{
    static std::mutex mutex;
    return mutex;
}

GVC_t* sharedContext()
{
    static lt_symlist_t plugins[] = { { "gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library },
                                      { nullptr, nullptr } };
    static GVC_t* context = gvContextPlugins(plugins, 0);
    return context;
}

char* writable(const char* text)
{
    return const_cast<char*>(text); // libcgraph takes char* and does not write
}

/// One graph in Graphviz' memory; frees it and its layout. Only used under the mutex.
class GvGraph
{
public:
    explicit GvGraph(const LayoutGraph& graph)
        : m_source(graph), m_graph(agopen(writable("steps"), Agdirected, nullptr))
    {
        setDefaults();
        addNodes();
        addClusters();
        addEdges();
    }
    ~GvGraph()
    {
        if (m_hasLayout) {
            gvFreeLayout(sharedContext(), m_graph);
        }
        agclose(m_graph);
    }
    Q_DISABLE_COPY_MOVE(GvGraph)

    bool runDot()
    {
        m_hasLayout = gvLayout(sharedContext(), m_graph, "dot") == 0;
        return m_hasLayout;
    }

    /// Graphviz counts upwards from the lower left corner, we downwards.
    [[nodiscard]] LayoutResult result() const
    {
        LayoutResult result;
        result.centers.reserve(m_nodes.size());
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            const QPointF center = toScene(ND_coord(m_nodes[i]));
            const QSizeF& size = m_source.sizes[i];
            result.centers.push_back(center);
            result.bounds |= QRectF(center - QPointF(size.width() / 2, size.height() / 2), size);
        }
        result.edges.reserve(m_edges.size());
        for (size_t i = 0; i < m_edges.size(); ++i) {
            std::vector<QPointF> bend = bendBetween(result.centers, m_source.edges[i]);
            result.edges.push_back(bend.empty() ? pointsOf(m_edges[i]) : std::move(bend));
        }
        return result;
    }

private:
    void setDefaults()
    {
        const bool across = m_source.orientation == Orientation::LeftToRight;
        const auto set = [this](int kind, const char* name, const char* value) {
            agattr(m_graph, kind, writable(name), writable(value));
        };
        set(AGRAPH, "rankdir", across ? "LR" : "TB");
        set(AGRAPH, "splines", "spline");
        set(AGRAPH, "nodesep", QByteArray::number(nodeGap / inch, 'f', 4).constData());
        set(AGRAPH, "ranksep", QByteArray::number(rankGap / inch, 'f', 4).constData());
        set(AGNODE, "shape", "box");
        set(AGNODE, "fixedsize", "true");
        set(AGNODE, "label", "");
        set(AGEDGE, "arrowhead", "none");
        set(AGEDGE, "tailport", across ? "e" : "s");
        set(AGEDGE, "headport", across ? "w" : "n");
        m_width = agattr(m_graph, AGNODE, writable("width"), writable("1"));
        m_height = agattr(m_graph, AGNODE, writable("height"), writable("1"));
    }

    void addNodes()
    {
        m_nodes.reserve(m_source.sizes.size());
        for (size_t i = 0; i < m_source.sizes.size(); ++i) {
            Agnode_t* node = agnode(m_graph, QByteArray::number(qulonglong(i)).data(), 1);
            agxset(node, m_width, QByteArray::number(m_source.sizes[i].width() / inch, 'f', 4).data());
            agxset(node, m_height, QByteArray::number(m_source.sizes[i].height() / inch, 'f', 4).data());
            m_nodes.push_back(node);
        }
    }

    /// What stands together is a subgraph whose name begins with "cluster"; room for the frame around it included.
    void addClusters()
    {
        std::map<int, Agraph_t*> clusters;
        for (size_t i = 0; i < m_source.clusters.size(); ++i) {
            const int cluster = m_source.clusters[i];
            if (cluster < 0) {
                continue;
            }
            Agraph_t*& subgraph = clusters[cluster];
            if (!subgraph) {
                subgraph = agsubg(m_graph, QByteArray("cluster" + QByteArray::number(cluster)).data(), 1);
                agsafeset(subgraph, writable("margin"), QByteArray::number(clusterMargin, 'f', 1).data(),
                          writable("8"));
            }
            agsubnode(subgraph, m_nodes[i], 1);
        }
    }

    void addEdges()
    {
        m_edges.reserve(m_source.edges.size());
        for (const auto& [from, to] : m_source.edges) {
            m_edges.push_back(agedge(m_graph, m_nodes[size_t(from)], m_nodes[size_t(to)], nullptr, 1));
        }
    }

    [[nodiscard]] QPointF toScene(pointf point) const { return { point.x, GD_bb(m_graph).UR.y - point.y }; }

    /// Between neighbouring columns nothing is in the way, and a plain bend reads better than a routed spline. Empty
    /// otherwise.
    [[nodiscard]] std::vector<QPointF> bendBetween(const std::vector<QPointF>& centers, std::pair<int, int> edge) const
    {
        const bool across = m_source.orientation == Orientation::LeftToRight;
        const auto turned = [across](QPointF point) { return across ? point : point.transposed(); };
        const auto half = [&](int node) {
            const QSizeF& size = m_source.sizes[size_t(node)];
            return QPointF((across ? size.width() : size.height()) / 2, 0);
        };
        const QPointF from = turned(centers[size_t(edge.first)]) + half(edge.first);
        const QPointF to = turned(centers[size_t(edge.second)]) - half(edge.second);
        const double distance = to.x() - from.x();
        if (distance <= 0 || distance > 1.5 * rankGap) {
            return {};
        }
        CurvePath path(from);
        path.bendTo(to, distance / 2);
        if (!across) {
            path.transpose();
        }
        return path.points;
    }

    [[nodiscard]] std::vector<QPointF> pointsOf(Agedge_t* edge) const
    {
        std::vector<QPointF> points;
        const splines* route = ED_spl(edge);
        if (!route || route->size < 1) {
            return points;
        }
        const bezier& curve = route->list[0];
        points.reserve(size_t(curve.size));
        for (int i = 0; i < curve.size; ++i) {
            points.push_back(toScene(curve.list[i]));
        }
        return points;
    }

    const LayoutGraph& m_source;
    Agraph_t* m_graph;
    Agsym_t* m_width = nullptr;
    Agsym_t* m_height = nullptr;
    std::vector<Agnode_t*> m_nodes;
    std::vector<Agedge_t*> m_edges;
    bool m_hasLayout = false;
};

} // namespace

Result<LayoutResult> graphvizLayout(const LayoutGraph& graph)
{
    if (graph.sizes.empty()) {
        return LayoutResult {};
    }
    const std::lock_guard lock(graphvizMutex());
    const PointLocale locale;
    agseterr(AGMAX); // its warnings go to stderr otherwise
    GvGraph placed(graph);
    if (!placed.runDot()) {
        return fail(ErrorCode::Internal, QStringLiteral("Graphviz could not place the graph."),
                    QStringLiteral("The coarse placement stays; nothing else is affected."));
    }
    return placed.result();
}

} // namespace cmbagent
