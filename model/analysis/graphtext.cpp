// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/graphtext.h"

#include "core/stepchanges.h"
#include "core/stepgroups.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

/// Fill and border of a state, readable on white paper; the words of a state are written out as well.
struct StateLook
{
    StepState state;
    const char* fill;
    const char* stroke;
};
constexpr StateLook looks[] = {
    { StepState::Running, "#E3EDFC", "#1A66DB" },   { StepState::WaitingApproval, "#EFE8FB", "#6D3FD1" },
    { StepState::Paused, "#F7EFDD", "#8A5A00" },    { StepState::Completed, "#E0F2E9", "#117A4B" },
    { StepState::Failed, "#FBE6E6", "#C62F2F" },    { StepState::Skipped, "#EEF0F2", "#66707B" },
    { StepState::Cancelled, "#EBEDEF", "#4A5462" },
};

const StateLook* lookOf(StepState state)
{
    for (const StateLook& look : looks) {
        if (look.state == state) {
            return &look;
        }
    }
    return nullptr; // pending: plain
}

bool isRun(const RunProjection& run)
{
    return !run.run().isNull();
}

/// In quotes, in a Mermaid label: letters with a meaning of their own become character codes, and a line feed a break.
QString mermaidText(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '\n':
            out += QStringLiteral("<br/>");
            break;
        case '"':
        case '#':
        case '&':
        case '<':
        case '>':
        case '`':
        case '\\':
            out += QStringLiteral("#%1;").arg(c.unicode());
            break;
        default:
            out += c.unicode() < 0x20 ? QChar(u' ') : c;
        }
    }
    return out;
}

QByteArray mermaid(const RunProjection& run, bool readsDown)
{
    const Workflow& workflow = *run.workflow();
    QString out = QStringLiteral("flowchart %1\n").arg(readsDown ? QLatin1String("TD") : QLatin1String("LR"));
    for (int i = 0; i < workflow.size(); ++i) {
        const StepSpec& step = workflow.steps[size_t(i)];
        QString text = mermaidText(labelNow(run, i));
        if (isRun(run)) {
            text += QStringLiteral("<br/>%1").arg(stateName(run.step(i).state).replace(u'_', u' '));
        }
        // Numbers as names: an id such as "end" is a word of the language.
        const bool isQuestion = step.kind == StepKind::Approval;
        out += QStringLiteral("    s%1%2\"%3\"%4\n")
                   .arg(i)
                   .arg(isQuestion ? QLatin1String("{{") : QLatin1String("["), text,
                        isQuestion ? QLatin1String("}}") : QLatin1String("]"));
    }
    int number = 0;
    for (const StepGroup& group : stepGroupsOf(workflow)) {
        out += QStringLiteral("    subgraph g%1[\"%2\"]\n").arg(number++).arg(mermaidText(group.name));
        for (const int step : group.steps) {
            out += QStringLiteral("        s%1\n").arg(step);
        }
        out += QStringLiteral("    end\n");
    }
    for (int i = 0; i < workflow.size(); ++i) {
        for (const Need& need : workflow.steps[size_t(i)].needs) {
            out += QStringLiteral("    s%1 %2 s%3\n")
                       .arg(need.step)
                       .arg(need.optional ? QLatin1String("-.->") : QLatin1String("-->"))
                       .arg(i);
        }
    }
    for (const StateLook& look : looks) {
        QStringList members;
        for (int i = 0; isRun(run) && i < workflow.size(); ++i) {
            if (run.step(i).state == look.state) {
                members << QStringLiteral("s%1").arg(i);
            }
        }
        if (!members.isEmpty()) {
            const QString name = stateName(look.state);
            out += QStringLiteral("    classDef %1 fill:%2,stroke:%3,color:#1A222C\n    class %4 %1\n")
                       .arg(name, QLatin1String(look.fill), QLatin1String(look.stroke), members.join(u','));
        }
    }
    return out.toUtf8();
}

/// A quoted string of the DOT language. A backslash would begin an escape such as \N.
QString dotText(const QString& text)
{
    QString out = text;
    out.replace(u'\\', QLatin1String("\\\\"));
    out.replace(u'"', QLatin1String("\\\""));
    out.replace(u'\n', QLatin1String("\\n"));
    for (QChar& c : out) {
        c = c.unicode() < 0x20 ? QChar(u' ') : c;
    }
    return QStringLiteral("\"%1\"").arg(out);
}

QByteArray dot(const RunProjection& run, bool readsDown)
{
    const Workflow& workflow = *run.workflow();
    QString out = QStringLiteral("digraph %1 {\n    graph [charset=\"UTF-8\", rankdir=%2];\n"
                                 "    node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFFFF\"];\n")
                      .arg(dotText(workflow.name), readsDown ? QLatin1String("TB") : QLatin1String("LR"));
    for (int i = 0; i < workflow.size(); ++i) {
        const StepSpec& step = workflow.steps[size_t(i)];
        QString text = labelNow(run, i);
        QString more;
        if (isRun(run)) {
            const StepState state = run.step(i).state;
            text += u'\n' + stateName(state).replace(u'_', u' ');
            if (const StateLook* look = lookOf(state)) {
                more = QStringLiteral(", fillcolor=\"%1\", color=\"%2\"")
                           .arg(QLatin1String(look->fill), QLatin1String(look->stroke));
            }
        }
        if (step.kind == StepKind::Approval) {
            more += QStringLiteral(", shape=hexagon");
        }
        out += QStringLiteral("    %1 [label=%2%3];\n").arg(dotText(step.id), dotText(text), more);
    }
    int number = 0;
    for (const StepGroup& group : stepGroupsOf(workflow)) {
        out += QStringLiteral("    subgraph cluster%1 {\n        label=%2;\n").arg(number++).arg(dotText(group.name));
        for (const int step : group.steps) {
            out += QStringLiteral("        %1;\n").arg(dotText(workflow.steps[size_t(step)].id));
        }
        out += QStringLiteral("    }\n");
    }
    for (const StepSpec& step : workflow.steps) {
        for (const Need& need : step.needs) {
            out += QStringLiteral("    %1 -> %2%3;\n")
                       .arg(dotText(workflow.steps[size_t(need.step)].id), dotText(step.id),
                            need.optional ? QStringLiteral(" [style=dashed]") : QString());
        }
    }
    return (out + QStringLiteral("}\n")).toUtf8();
}

QJsonObject nodeOf(const RunProjection& run, int index)
{
    const StepSpec& step = run.workflow()->steps[size_t(index)];
    QJsonObject node { { QStringLiteral("id"), step.id },
                       { QStringLiteral("title"), labelNow(run, index) },
                       { QStringLiteral("kind"), stepKindName(step.kind) },
                       { QStringLiteral("level"), run.workflow()->levels()[size_t(index)] } };
    if (!step.group.isEmpty()) {
        node.insert(QStringLiteral("group"), step.group);
    }
    if (!isRun(run)) {
        return node;
    }
    const StepStatus& status = run.step(index);
    node.insert(QStringLiteral("state"), stateName(status.state));
    node.insert(QStringLiteral("attempts"), qint64(status.attempts.size()));
    if (status.started().isSet() && status.ended().isSet()) {
        node.insert(QStringLiteral("seconds"), double(status.ended().micros - status.started().micros) / 1e6);
    }
    if (!status.reason.isEmpty()) {
        node.insert(QStringLiteral("reason"), status.reason);
    }
    return node;
}

QByteArray json(const RunProjection& run)
{
    const Workflow& workflow = *run.workflow();
    QJsonArray nodes;
    QJsonArray edges;
    for (int i = 0; i < workflow.size(); ++i) {
        nodes.append(nodeOf(run, i));
        for (const Need& need : workflow.steps[size_t(i)].needs) {
            edges.append(QJsonObject { { QStringLiteral("from"), workflow.steps[size_t(need.step)].id },
                                       { QStringLiteral("to"), workflow.steps[size_t(i)].id },
                                       { QStringLiteral("optional"), need.optional } });
        }
    }
    QJsonObject all { { QStringLiteral("format"), QStringLiteral("cmbagent-graph/1") },
                      { QStringLiteral("workflow"), workflow.name },
                      { QStringLiteral("nodes"), nodes },
                      { QStringLiteral("edges"), edges } };
    if (isRun(run)) {
        all.insert(QStringLiteral("run_id"), run.run().toString());
        all.insert(QStringLiteral("state"), stateName(run.state()));
    }
    return QJsonDocument(all).toJson();
}

} // namespace

std::optional<GraphFormat> graphFormatFromName(QStringView name)
{
    return name == u"mermaid" ? std::optional(GraphFormat::Mermaid)
        : name == u"dot"      ? std::optional(GraphFormat::Dot)
        : name == u"json"     ? std::optional(GraphFormat::Json)
                              : std::nullopt;
}

QByteArray graphText(const RunProjection& run, GraphFormat format, bool readsDown)
{
    switch (format) {
    case GraphFormat::Mermaid:
        return mermaid(run, readsDown);
    case GraphFormat::Dot:
        return dot(run, readsDown);
    case GraphFormat::Json:
        return json(run);
    }
    return {};
}

} // namespace cmbagent
