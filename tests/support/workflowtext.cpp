// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workflowtext.h"

#include <QRegularExpression>
#include <QSet>

#include <random>

namespace cmbagent {

namespace {

WorkflowPtr sealed(std::shared_ptr<Workflow> workflow)
{
    const auto faults = workflow->seal();
    if (!faults.empty()) {
        qFatal("bad test workflow: %s", qPrintable(faults.front().toText()));
    }
    return workflow;
}

StepSpec plainStep(const QString& id)
{
    StepSpec step;
    step.retry.delayMillis = 0; // tests that pause say so
    step.id = id;
    step.title = id;
    step.script = id + QStringLiteral(".py");
    return step;
}

} // namespace

WorkflowPtr workflowFromText(const char* text)
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("test");
    QHash<QString, int> index;
    const QStringList lines =
        QString::fromUtf8(text).split(QRegularExpression(QStringLiteral("[\n;]")), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList halves = line.trimmed().split(QLatin1Char('<'));
        QString id = halves.value(0).trimmed();
        if (id.isEmpty()) {
            continue;
        }
        const bool approval = id.endsWith(QLatin1Char('!'));
        if (approval) {
            id.chop(1);
        }
        StepSpec step = plainStep(id);
        if (approval) {
            step.kind = StepKind::Approval;
            step.script.clear();
            step.approval.question = QStringLiteral("Go on?");
        }
        for (QString need : halves.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const bool optional = need.endsWith(QLatin1Char('?'));
            if (optional) {
                need.chop(1);
            }
            step.needs.push_back({ index.value(need, -1), optional });
        }
        index.insert(id, workflow->size());
        workflow->steps.push_back(step);
    }
    return sealed(std::move(workflow));
}

WorkflowPtr chainWorkflow(int n)
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("chain");
    for (int i = 0; i < n; ++i) {
        StepSpec step = plainStep(QStringLiteral("s%1").arg(i));
        if (i > 0) {
            step.needs.push_back({ i - 1, false });
        }
        workflow->steps.push_back(std::move(step));
    }
    return sealed(std::move(workflow));
}

WorkflowPtr fanWorkflow(int n)
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("fan");
    workflow->steps.push_back(plainStep(QStringLiteral("first")));
    StepSpec last = plainStep(QStringLiteral("last"));
    for (int i = 0; i < n; ++i) {
        StepSpec step = plainStep(QStringLiteral("s%1").arg(i));
        step.needs.push_back({ 0, false });
        last.needs.push_back({ workflow->size(), false });
        workflow->steps.push_back(std::move(step));
    }
    workflow->steps.push_back(std::move(last));
    return sealed(std::move(workflow));
}

WorkflowPtr randomWorkflow(int steps, double edgesPerStep, quint32 seed)
{
    std::mt19937 random(seed);
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("random");
    const int window = std::max(3, int(std::sqrt(double(steps)) * 2));
    for (int i = 0; i < steps; ++i) {
        StepSpec step = plainStep(QStringLiteral("s%1").arg(i));
        QSet<int> needs;
        const int wanted = i == 0 ? 0 : int(std::poisson_distribution<int>(edgesPerStep)(random));
        for (int k = 0; k < wanted; ++k) {
            needs.insert(std::uniform_int_distribution<int>(std::max(0, i - window), i - 1)(random));
        }
        QList<int> sorted(needs.begin(), needs.end());
        std::sort(sorted.begin(), sorted.end());
        for (const int need : sorted) {
            step.needs.push_back({ need, std::uniform_int_distribution<int>(0, 9)(random) == 0 });
        }
        workflow->steps.push_back(std::move(step));
    }
    return sealed(std::move(workflow));
}

} // namespace cmbagent
