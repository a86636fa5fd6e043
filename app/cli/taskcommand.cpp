// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/taskcommand.h"

#include <cmath>

namespace cmbagent {

Result<TaskOrder> TaskCommand::readOrder() const
{
    if (m_invocation.verb == Invocation::Verb::Demo) {
        return readDemo();
    }
    const auto number = [this](const char* flag, int fallback) {
        return m_invocation.has(flag) ? m_invocation.value(flag).toInt() : fallback;
    };
    TaskOrder order;
    order.task = m_invocation.arguments.value(0).trimmed();
    order.mode = taskModeFromName(m_invocation.value("--mode")).value_or(order.mode);
    order.agent = m_invocation.has("--agent") ? m_invocation.value("--agent") : order.agent;
    order.planSteps = number("--max-plan-steps", order.planSteps);
    order.planReviews = number("--plan-reviews", order.planReviews);
    order.attempts = number("--attempts", order.attempts);
    order.pauseMicros = std::llround(m_invocation.value("--pause-at").toDouble() * 1e6);
    order.choosesAgents = m_invocation.has("--choose-agents");
    order.planInstructions = m_invocation.value("--plan-instructions");
    for (const QString& pair : m_invocation.values("--agent-instructions")) {
        order.instructions.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    order.hardware = m_invocation.value("--hardware");
    order.documentation = m_invocation.value("--docs");
    order.options = m_invocation.options;
    for (const QString& pair : m_invocation.values("--file")) {
        order.files.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    return order;
}

/// The task of the examples, with the flags of this start.
Result<TaskOrder> TaskCommand::readDemo() const
{
    auto order = TaskStarter::demonstration();
    if (order) {
        const auto models = order->options.models;
        order->options = m_invocation.options;
        order->options.models = models;
        m_terminal.line(
            QStringLiteral("The answers of the language models are recorded; everything else happens now."));
    }
    return order;
}

void TaskCommand::start()
{
    const auto order = readOrder();
    if (!order) {
        return finish(order.error());
    }
    afterOutlook(OutlookQuestion(m_backend, *order), QStringLiteral("task"), [this, order = *order] { begin(order); });
}

void TaskCommand::begin(const TaskOrder& order)
{
    if (!openFeed()) {
        return;
    }
    connect(&m_backend, &Backend::committed, this, &TaskCommand::buffer);
    m_starter.start(order, m_invocation.value("--output"), [this](const Result<TaskRun>& begun) { take(begun); });
}

} // namespace cmbagent
