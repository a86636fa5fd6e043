// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/freshstep.h"

#include "archive/stepparts.h"
#include "archive/yamlvalue.h"

#include <QRegularExpression>

namespace cmbagent {

namespace {

QByteArray line(const char* key, const QString& text)
{
    return QByteArray("  ") + key + ':' + blockYaml(nodeFromJson(text, YamlPlace::Block), 2) + '\n';
}

} // namespace

const QStringList& keyOrder(bool isOfStep)
{
    static const QStringList ofStep = words(
        "id title description group kind agent task model instructions max_rounds plan run inline interpreter needs "
        "independent_of parameters inputs outputs show question "
        "options deadline on_deadline timeout stall retry resources effect network env");
    static const QStringList ofWorkflow =
        words("cmbagent name description parameters requires interpreter files env reuse warm approval steps");
    return isOfStep ? ofStep : ofWorkflow;
}

QString idFrom(const QString& title)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9_]+"));
    QString id = title.normalized(QString::NormalizationForm_D).toLower();
    id.remove(QRegularExpression(QStringLiteral("\\p{Mn}")));
    id.replace(others, QStringLiteral("-"));
    static const QRegularExpression edges(QStringLiteral("^[^a-z]+|-+$"));
    id.remove(edges);
    id = id.left(60);
    id.remove(edges);
    return isStepId(id) ? id : QStringLiteral("step");
}

QByteArray freshStep(const QString& id, const edits::AddStep& edit)
{
    QByteArray item = "- id: " + inlineYaml(nodeFromJson(id, YamlPlace::Block), YamlPlace::Block) + '\n';
    item += line("title", edit.title);
    item += "  kind: " + stepKindName(edit.kind).toUtf8() + '\n';
    if (edit.kind == StepKind::Code) {
        item += "  inline: |\n    print(\"" + id.toUtf8() + "\")\n";
    } else if (edit.kind == StepKind::Agent) {
        item += "  agent: engineer\n" + line("task", edit.title);
    }
    if (!edit.needs.isEmpty()) {
        QByteArrayList needs;
        for (const QString& need : edit.needs) {
            needs << inlineYaml(nodeFromJson(need, YamlPlace::Flow), YamlPlace::Flow);
        }
        item += "  needs: [" + needs.join(", ") + "]\n";
    }
    return edit.kind == StepKind::Approval ? item + line("question", QStringLiteral("Go on?")) : item;
}

} // namespace cmbagent
