// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frame times of the canvas: a whole repaint of a 1280 x 800 raster viewport, as when panning or zooming. Goal: at most
// 16 ms at 10,000 nodes, whatever the zoom. Run with QT_QPA_PLATFORM=offscreen.
#include "bench/calibration.h"
#include "layout/coarselayout.h"
#include "support/mockclock.h"
#include "support/workflowtext.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

using namespace cmbagent;

namespace {

constexpr QSize viewportSize(1280, 800);
constexpr int framesPerRun = 24;

/// A canvas with a graph of `nodes` steps of which most have run.
class Stage
{
public:
    explicit Stage(int nodes)
        : m_run(IdSource(m_clock).next<RunId>()), m_workflow(randomWorkflow(nodes, 1.5, 7)), m_view(m_clock),
          m_frame(viewportSize, QImage::Format_RGB32)
    {
        QObject::connect(&m_view, &CanvasView::layoutRequested, &m_view,
                         [this](quint64 ticket, const LayoutGraph& wanted) {
                             if (m_layout.centers.empty()) {
                                 m_layout = coarseLayout(wanted);
                             }
                             m_fill = bench::millisOf([&] { m_view.applyLayout(ticket, m_layout); });
                         });
        m_view.resize(viewportSize);
        m_view.show();
        open();
    }

    /// Everything from a workflow to cards at their coarse places.
    double open()
    {
        m_view.setGraph(nullptr);
        m_layout = {};
        const double millis = bench::millisOf([this] {
            m_graph.reset(RunProjection(m_run, m_workflow));
            m_view.setGraph(&m_graph);
        });
        m_seq = 0;
        m_graph.setOwned(true);
        record(RunCreated {});
        record(RunMoved { RunState::Draft, RunState::Planning, {} });
        record(RunMoved { RunState::Planning, RunState::Executing, {} });
        return millis;
    }

    /// Everything from a graph to cards in the scene, layout left out.
    double fill()
    {
        QApplication::processEvents(); // as there are between two graphs: the scene looks up what it has not polished
                                       // yet
        m_view.setGraph(nullptr);
        return bench::millisOf([this] { m_view.setGraph(&m_graph); });
    }

    double frame()
    {
        return bench::millisOf([this] {
            QPainter painter(&m_frame);
            m_view.viewport()->render(&painter, {}, {}, QWidget::DrawChildren);
        });
    }

    /// Median frame while `move` is called before each.
    template <typename Move>
    double frames(Move move)
    {
        std::vector<double> times;
        for (int i = 0; i < framesPerRun; ++i) {
            times.push_back(bench::millisOf([&] { move(i); }) + frame());
        }
        return bench::median(times);
    }

    double pan(double zoom)
    {
        m_view.setZoom(zoom);
        const QRectF content = m_view.runScene().contentRect();
        return frames([&](int i) {
            const double part = 0.3 + 0.4 * i / framesPerRun;
            m_view.placePoint(content.topLeft() + QPointF(content.width(), content.height()) * part, QPointF(640, 400));
        });
    }

    double zoomThrough()
    {
        m_view.placePoint(m_view.runScene().contentRect().center(), QPointF(640, 400));
        m_view.setZoom(0.2);
        return frames([&](int) { m_view.setZoom(m_view.zoom() * 1.08); });
    }

    double fitAll()
    {
        m_view.zoomToFit();
        return frames([](int) {});
    }

    /// A thousand steps start or end, and the frame after it.
    double statusChanges()
    {
        m_view.zoomToFit();
        const RunEvents events = changes(1000, 0);
        return bench::millisOf([&] { m_graph.apply(events); }) + frame();
    }

    /// A second in which a thousand steps start or end: changes come as they do from the store, a frame every 16 ms.
    /// The longest frame.
    double worstFrameOfStream()
    {
        m_view.zoomToFit();
        constexpr int frameCount = 60;
        double worst = 0;
        for (int i = 0; i < frameCount; ++i) {
            const RunEvents events = changes(1000 / frameCount, i * (1000 / frameCount));
            worst = std::max(worst, bench::millisOf([&] { m_graph.apply(events); }) + frame());
        }
        return worst;
    }

    double fitSelected()
    {
        m_view.selectStep(m_graph.stepCount() / 2);
        const double time = fitAll();
        m_view.clearSelection();
        return time;
    }

private:
    /// As many steps, from this one on, start, or end where they run.
    RunEvents changes(int count, int from)
    {
        RunEvents events;
        for (int i = 0; i < std::min(count, m_graph.stepCount()); ++i) {
            const int step = (from + i) % m_graph.stepCount();
            const StepStatus& status = m_graph.status(step);
            const int attempt = int(status.attempts.size());
            EventBody body = status.state == StepState::Running ? EventBody(StepInterrupted { step, attempt, {} })
                                                                : EventBody(StepStarted { step, attempt + 1 });
            events.append({ m_run, ++m_seq, m_clock.now(), std::move(body) });
        }
        return events;
    }
    void record(EventBody body) { m_graph.apply({ RunEvent { m_run, ++m_seq, m_clock.now(), std::move(body) } }); }

    MockClock m_clock;
    RunId m_run;
    WorkflowPtr m_workflow;
    RunGraph m_graph;
    CanvasView m_view;
    LayoutResult m_layout;
    QImage m_frame;
    qint64 m_seq = 0;
    double m_fill = 0;
};

void measure(int nodes)
{
    Stage stage(nodes);
    const auto name = [nodes](const char* what) {
        return QByteArray("canvas_") + what + '_' + QByteArray::number(nodes);
    };
    bench::report(name("open").constData(), "ms", [&] { return stage.open(); });
    bench::report(name("fill").constData(), "ms", [&] { return stage.fill(); });
    bench::report(name("pan100").constData(), "ms", [&] { return stage.pan(1); });
    bench::report(name("pan50").constData(), "ms", [&] { return stage.pan(0.5); });
    bench::report(name("pan30").constData(), "ms", [&] { return stage.pan(0.3); });
    bench::report(name("pan20").constData(), "ms", [&] { return stage.pan(0.2); });
    bench::report(name("zoom").constData(), "ms", [&] { return stage.zoomThrough(); });
    bench::report(name("fit").constData(), "ms", [&] { return stage.fitAll(); });
    bench::report(name("fit_selected").constData(), "ms", [&] { return stage.fitSelected(); });
    bench::report(name("status1000").constData(), "ms", [&] { return stage.statusChanges(); });
    bench::report(name("stream1000_worst").constData(), "ms", [&] { return stage.worstFrameOfStream(); });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    Theme::light().applyTo(app);
    const QStringList sizes = app.arguments().size() > 1
        ? app.arguments().mid(1)
        : QStringList { QStringLiteral("1000"), QStringLiteral("10000"), QStringLiteral("100000") };
    for (const QString& nodes : sizes) {
        measure(nodes.toInt());
    }
    return 0;
}
