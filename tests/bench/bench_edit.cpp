// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One edit of a large workflow: what the draft takes to change its text and read it again, the same with its journal on
// the disk and taken back, and what the canvas and everything one edits with take to show it. Run with
// QT_QPA_PLATFORM=offscreen.
#include "app/editing/draftsession.h"
#include "bench/calibration.h"
#include "layout/coarselayout.h"
#include "support/mockclock.h"
#include "support/workflowtext.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/editor/draftform.h"
#include "widgets/editor/editdesk.h"
#include "widgets/editor/outlinepane.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QTemporaryDir>

using namespace cmbagent;

namespace {

/// A file as a person would write it, with the needs of a random graph.
QByteArray fileOf(const Workflow& workflow)
{
    QByteArray text = "cmbagent: 1\nname: Large\nsteps:\n";
    for (const StepSpec& step : workflow.steps) {
        QByteArrayList needs;
        for (const Need& need : step.needs) {
            needs << workflow.steps[size_t(need.step)].id.toUtf8();
        }
        text += "  # about " + step.id.toUtf8() + "\n  - id: " + step.id.toUtf8() + "\n    title: Step "
            + step.id.toUtf8() + "\n    kind: code\n    inline: |\n      print(1)\n";
        text += needs.isEmpty() ? QByteArray() : "    needs: [" + needs.join(", ") + "]\n";
    }
    return text;
}

QByteArray named(const char* what, int steps)
{
    return QByteArray("edit_") + what + '_' + QByteArray::number(steps);
}

/// An edit as the window makes it: into the journal on the disk, then shown. And taken back.
void measureSession(const Workflow& workflow)
{
    const QTemporaryDir folder;
    auto session = DraftSession::create(fileOf(workflow), folder.path());
    if (!session) {
        qFatal("%s", qPrintable(session.error().front().toText()));
    }
    const QString middle = workflow.steps[workflow.steps.size() / 2].id;
    int count = 0;
    bench::report(named("session", workflow.size()).constData(), "ms", [&] {
        return bench::millisOf([&] {
            const edits::SetValue title { middle,
                                          { QStringLiteral("title") },
                                          QStringLiteral("Title %1").arg(++count) };
            if (const auto done = (*session)->apply(title, QStringLiteral("Title")); !done) {
                qFatal("%s", qPrintable(done.error().toText()));
            }
        });
    });
    bench::report(named("undo", workflow.size()).constData(), "ms",
                  [&] { return bench::millisOf([&] { (*session)->history().undo(); }); });
}

/// Canvas, outline and form together take another draft.
void measureDesk(const Workflow& workflow)
{
    auto draft = WorkflowDraft::open(fileOf(workflow), QStringLiteral("large.workflow.yaml"), {});
    MockClock clock;
    RunGraph graph;
    QMainWindow window;
    auto* canvas = new CanvasView(clock);
    EditDesk desk(&window, canvas);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->addWidget(desk.outline);
    row->addWidget(canvas, 1);
    row->addWidget(desk.form);
    window.setCentralWidget(middle);
    window.resize(1280, 800);
    QObject::connect(canvas, &CanvasView::layoutRequested, canvas, [&](quint64 ticket, const LayoutGraph& wanted) {
        canvas->applyLayout(ticket, coarseLayout(wanted));
    });
    canvas->setGraph(&graph);
    desk.setEditing(true);
    const auto show = [&] {
        desk.showDraft(draft->view(), [&] { graph.resetToWorkflow(draft->view().workflow); });
        QApplication::processEvents();
    };
    show();
    window.show();
    const QString id = workflow.steps[workflow.steps.size() / 2].id;
    desk.select({ id });
    QApplication::processEvents();
    int count = 0;
    const auto shown = [&](const DraftEdit& edit) {
        if (const auto done = draft->apply(edit); !done) {
            qFatal("%s", qPrintable(done.error().toText()));
        }
        return bench::millisOf(show);
    };
    bench::report(named("desk_title", workflow.size()).constData(), "ms", [&] {
        return shown(edits::SetValue { id, { QStringLiteral("title") }, QStringLiteral("Title %1").arg(++count) });
    });
    bench::report(named("desk_add", workflow.size()).constData(), "ms", [&] {
        return shown(edits::AddStep { QStringLiteral("New %1").arg(++count), StepKind::Code, id, { id } });
    });
    canvas->setGraph(nullptr);
}

void measure(int steps)
{
    const WorkflowPtr workflow = randomWorkflow(steps, 1.5, 7);
    auto draft = WorkflowDraft::open(fileOf(*workflow), QStringLiteral("large.workflow.yaml"), {});
    if (!draft) {
        qFatal("%s", qPrintable(draft.error().front().toText()));
    }
    MockClock clock;
    RunGraph graph;
    CanvasView canvas(clock);
    QObject::connect(&canvas, &CanvasView::layoutRequested, &canvas, [&](quint64 ticket, const LayoutGraph& wanted) {
        canvas.applyLayout(ticket, coarseLayout(wanted));
    });
    canvas.resize(1280, 800);
    canvas.show();
    graph.resetToWorkflow(draft->view().workflow);
    canvas.setGraph(&graph);
    const QString middle = workflow->steps[size_t(steps / 2)].id;
    const auto name = [steps](const char* what) { return named(what, steps); };
    int count = 0;
    const auto edit = [&](const DraftEdit& wanted) {
        const double time = bench::millisOf([&] {
            if (const auto done = draft->apply(wanted); !done) {
                qFatal("%s", qPrintable(done.error().toText()));
            }
        });
        return time;
    };
    const auto show = [&](const DraftEdit& wanted) {
        edit(wanted);
        return bench::millisOf([&] { graph.resetToWorkflow(draft->view().workflow); });
    };
    const auto title = [&] {
        return edits::SetValue { middle, { QStringLiteral("title") }, QStringLiteral("Title %1").arg(++count) };
    };
    const auto added = [&] {
        return edits::AddStep { QStringLiteral("New %1").arg(++count), StepKind::Code, middle, { middle } };
    };
    bench::report(name("title").constData(), "ms", [&] { return edit(title()); });
    bench::report(name("title_shown").constData(), "ms", [&] { return show(title()); });
    bench::report(name("add").constData(), "ms", [&] { return edit(added()); });
    bench::report(name("add_shown").constData(), "ms", [&] { return show(added()); });
    canvas.setGraph(nullptr);
    measureSession(*workflow);
    measureDesk(*workflow);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList sizes = app.arguments().size() > 1
        ? app.arguments().mid(1)
        : QStringList { QStringLiteral("1000"), QStringLiteral("10000") };
    for (const QString& steps : sizes) {
        measure(steps.toInt());
    }
    return 0;
}
