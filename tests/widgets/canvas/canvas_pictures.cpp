// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the canvas in many states and both themes, so that a person can look at them: canvas_pictures FOLDER
// [TRACE.json ...]
#include "layout/coarselayout.h"
#include "layout/graphvizlayout.h"
#include "layout/layeredlayout.h"
#include "samplerun.h"
#include "support/workflowtext.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>

#include <random>

using namespace cmbagent;

namespace {

void runFiras(SampleRun& run, RunGraph& graph, MockClock& clock)
{
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    run.start(s("load"));
    clock.advance(1'240'000);
    run.complete(s("load"));
    run.start(s("temperature"));
    run.start(s("mu"));
    run.start(s("bootstrap"));
    run.start(s("y"));
    clock.advance(850'000);
    run.complete(s("temperature"));
    run.fail(s("mu"), s("no module named numpy"));
    run.retry(s("mu"), 0);
    run.start(s("mu"));
    clock.advance(12'000'000);
    graph.setProgress(run.indexOf(s("bootstrap")), 0.42, s("840 of 2,000"));
}

void endFiras(SampleRun& run, MockClock& clock)
{
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    run.complete(s("y"));
    run.complete(s("mu"));
    run.fail(s("bootstrap"), s("ModuleNotFoundError: No module named 'scipy' in /usr/bin/python3"));
    run.ask(s("look"));
    run.start(s("compare"));
    clock.advance(3'000'000);
}

class Album
{
public:
    Album(QString folder, bool dark) : m_folder(std::move(folder)), m_isDark(dark) { }

    void take(const QString& name, RunGraph& graph, const MockClock& clock, QSize size,
              const std::function<void(CanvasView&)>& pose = {}) const
    {
        CanvasView view(clock);
        view.setEmptyText(QStringLiteral("No workflow is open.\nOpen a file or start with one of the examples."));
        QObject::connect(
            &view, &CanvasView::layoutRequested, &view, [&view](quint64 ticket, const LayoutGraph& wanted) {
                view.applyLayout(ticket, coarseLayout(wanted));
                if (foldsWideLevels(wanted)) {
                    return;
                }
                view.applyLayout(ticket, wanted.sizes.size() < 1200 ? *graphvizLayout(wanted) : *layeredLayout(wanted));
            });
        view.resize(size);
        view.show();
        view.setGraph(&graph);
        if (pose) {
            pose(view);
        }
        view.grab().save(
            QDir(m_folder).filePath(name + (m_isDark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"))));
    }

private:
    QString m_folder;
    bool m_isDark;
};

/// Settles most steps by chance, in an order in which needs come first.
void runByChance(SampleRun& run, RunGraph& graph, MockClock& clock, double part)
{
    std::mt19937 random(3);
    const auto& order = graph.workflow()->order();
    for (int i = 0; i < int(double(order.size()) * part); ++i) {
        const QString id = graph.spec(order[size_t(i)]).id;
        run.start(id);
        clock.advance(10'000);
        const auto chance = random() % 100;
        if (chance < 3) {
            run.fail(id, QStringLiteral("exit code 1"));
        } else if (chance < 92 || i < int(double(order.size()) * part * 0.9)) {
            run.complete(id);
        }
    }
}

/// Just the graph of a WfFormat trace; the archive room reads them properly.
WorkflowPtr workflowFromTrace(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    const QJsonObject workflow =
        QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("workflow")].toObject();
    const QJsonArray tasks = workflow[QStringLiteral("specification")].toObject()[QStringLiteral("tasks")].toArray();
    QHash<QString, int> index;
    for (const auto& task : tasks) {
        index.insert(task.toObject()[QStringLiteral("id")].toString(), int(index.size()));
    }
    auto result = std::make_shared<Workflow>();
    result->name = QFileInfo(path).baseName();
    for (const auto& task : tasks) {
        StepSpec step;
        step.id = QStringLiteral("t%1").arg(result->steps.size());
        step.title = task.toObject()[QStringLiteral("name")].toString();
        step.kind = StepKind::Simulated;
        step.simulatedMillis = 1200;
        const QJsonArray parents = task.toObject()[QStringLiteral("parents")].toArray();
        for (const auto& parent : parents) {
            step.needs.push_back({ index.value(parent.toString()), false });
        }
        result->steps.push_back(std::move(step));
    }
    result->seal();
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    for (const bool dark : { false, true }) {
        (dark ? Theme::dark() : Theme::light()).applyTo(app);
        const Album album(folder, dark);
        MockClock clock;
        RunGraph graph;
        album.take(QStringLiteral("empty"), graph, clock, { 1280, 800 });
        graph.resetToWorkflow(firasWorkflow());
        album.take(QStringLiteral("firas-plain"), graph, clock, { 1280, 800 });
        SampleRun run(graph, clock, firasWorkflow());
        runFiras(run, graph, clock);
        album.take(QStringLiteral("firas-running"), graph, clock, { 1280, 800 });
        album.take(QStringLiteral("firas-narrow"), graph, clock, { 680, 600 });
        album.take(QStringLiteral("firas-down"), graph, clock, { 1000, 800 },
                   [](CanvasView& view) { view.setOrientation(Orientation::TopToBottom); });
        endFiras(run, clock);
        album.take(QStringLiteral("firas-asking"), graph, clock, { 1280, 800 },
                   [](CanvasView& view) { view.selectStep(3); });
        album.take(QStringLiteral("firas-small"), graph, clock, { 800, 500 },
                   [](CanvasView& view) { view.setZoom(0.45); });
        SampleRun fan(graph, clock, fanWorkflow(1000));
        runByChance(fan, graph, clock, 0.6);
        album.take(QStringLiteral("fan-folded"), graph, clock, { 1280, 800 });
        album.take(QStringLiteral("fan"), graph, clock, { 1280, 800 }, [](CanvasView& view) {
            view.setFolding(false);
            view.zoomToFit();
        });
        album.take(QStringLiteral("fan-near"), graph, clock, { 1280, 800 }, [](CanvasView& view) {
            view.setFolding(false);
            view.selectStep(7);
            view.zoomToSelection();
        });
        album.take(QStringLiteral("fan-50"), graph, clock, { 1280, 800 }, [](CanvasView& view) {
            view.setFolding(false);
            view.setZoom(0.5);
        });
        SampleRun many(graph, clock, randomWorkflow(200, 1.5, 7));
        runByChance(many, graph, clock, 0.7);
        album.take(QStringLiteral("random-200"), graph, clock, { 1280, 800 });
        album.take(QStringLiteral("random-200-causes"), graph, clock, { 1280, 800 }, [](CanvasView& view) {
            view.setLens({ CanvasLens::Kind::Causes, {} });
        });
        album.take(QStringLiteral("random-200-path"), graph, clock, { 1280, 800 }, [](CanvasView& view) {
            view.setLens({ CanvasLens::Kind::CriticalPath, {} });
        });
        album.take(QStringLiteral("random-200-half"), graph, clock, { 1280, 800 },
                   [](CanvasView& view) { view.setZoom(0.5); });
        SampleRun huge(graph, clock, randomWorkflow(10'000, 1.5, 7));
        runByChance(huge, graph, clock, 0.7);
        album.take(QStringLiteral("random-10000"), graph, clock, { 1280, 800 });
        album.take(QStringLiteral("random-10000-30"), graph, clock, { 1280, 800 },
                   [](CanvasView& view) { view.setZoom(0.3); });
        for (const QString& trace : app.arguments().mid(2)) {
            SampleRun traced(graph, clock, workflowFromTrace(trace));
            runByChance(traced, graph, clock, 0.6);
            album.take(QFileInfo(trace).baseName(), graph, clock, { 1280, 800 });
        }
    }
    return 0;
}
