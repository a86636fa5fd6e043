// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stepnavigator.h"

#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cmbagent {

namespace {

struct Offset
{
    double ahead; ///< in the wanted direction
    double aside;
};

Offset offsetOf(QPointF delta, Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return { -delta.x(), std::abs(delta.y()) };
    case Direction::Right:
        return { delta.x(), std::abs(delta.y()) };
    case Direction::Up:
        return { -delta.y(), std::abs(delta.x()) };
    case Direction::Down:
        return { delta.y(), std::abs(delta.x()) };
    }
    return { 0, 0 };
}

/// The nearest by edge: the neighbour that lies least aside.
int alongEdges(const RunScene& scene, int from, Direction direction, bool forward)
{
    from = scene.node(from)->step(); // edges go between the steps that lead their cards
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (const RunScene::Edge& edge : scene.edges()) {
        if ((forward ? edge.from : edge.to) != from) {
            continue;
        }
        const int other = forward ? edge.to : edge.from;
        const Offset offset = offsetOf(scene.node(other)->center() - scene.node(from)->center(), direction);
        const double cost = offset.aside + std::abs(offset.ahead) * 0.25;
        if (cost < least) {
            least = cost;
            best = other;
        }
    }
    return best;
}

int nearest(const RunScene& scene, int from, Direction direction)
{
    int best = from;
    double least = std::numeric_limits<double>::max();
    const QPointF start = scene.node(from)->center();
    for (int i = 0; i < scene.stepCount(); ++i) {
        const Offset offset = offsetOf(scene.node(i)->center() - start, direction);
        // Ahead means: within a cone, or one would jump across the picture.
        if (i == from || offset.ahead < 1 || offset.aside > offset.ahead * 4) {
            continue;
        }
        const double cost = offset.ahead + offset.aside * 2;
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

} // namespace

int stepTowards(const RunScene& scene, int from, Direction direction)
{
    const bool readsAcross = scene.orientation() == Orientation::LeftToRight;
    const Direction onward = readsAcross ? Direction::Right : Direction::Down;
    const Direction back = readsAcross ? Direction::Left : Direction::Up;
    if (direction == onward || direction == back) {
        const int step = alongEdges(scene, from, direction, direction == onward);
        if (step >= 0) {
            return step;
        }
    }
    return nearest(scene, from, direction);
}

int stepInOrder(const RunScene& scene, int from, bool forward)
{
    const auto& order = scene.graph()->workflow()->order();
    const int count = int(order.size());
    const auto place = int(std::find(order.begin(), order.end(), from) - order.begin());
    const int way = forward ? 1 : -1;
    for (int i = from < 0 ? (forward ? 0 : count - 1) : place + way; i >= 0 && i < count; i += way) {
        const int step = order[size_t(i)];
        if (scene.node(step)->step() == step) { // a stack is one stop
            return step;
        }
    }
    return -1;
}

} // namespace cmbagent
