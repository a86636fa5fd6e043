// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pagegrabber.h"

#include "app/backend/programplaces.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace cmbagent {

namespace {

constexpr int lookMillis = 150;
constexpr int settleLooks = 6; ///< layouts and previews arrive a moment after the page

} // namespace

PageGrabber::PageGrabber(Studio& studio, const QString& folder) : m_studio(studio), m_folder(folder)
{
    QDir().mkpath(folder);
    m_studio.window().resize(1280, 800);
    connect(&m_timer, &QTimer::timeout, this, &PageGrabber::look);
    m_timer.start(lookMillis);
}

void PageGrabber::look()
{
    const QString example = ProgramPlaces::examplesFolder() + QStringLiteral("/firas/firas.workflow.yaml");
    const RunGraph& graph = m_studio.graph();
    if (++m_waits < settleLooks) {
        return;
    }
    switch (m_stage) {
    case Stage::Welcome:
        grab(QStringLiteral("welcome"));
        m_studio.controller().open(example);
        m_stage = Stage::Workflow;
        break;
    case Stage::Workflow:
        grab(QStringLiteral("workflow"));
        m_studio.controller().runFile(example);
        m_stage = Stage::Running;
        break;
    case Stage::Running:
        if (!graph.isRun() || graph.projection().count(StepState::Running) == 0
            || graph.projection().count(StepState::Completed) < 2) {
            return;
        }
        grab(QStringLiteral("running"));
        m_stage = Stage::Asked;
        break;
    case Stage::Asked:
        if (!graph.projection().isWaitingForApproval()) {
            return;
        }
        m_studio.window().openApproval(graph.projection().approvals().front().request.id);
        m_stage = Stage::Answered;
        break;
    case Stage::Answered: {
        grabPanel(QStringLiteral("approval"));
        const ApprovalRequested& request = graph.projection().approvals().front().request;
        m_studio.controller().answer(graph.run(),
                                     { request.id, request.hash, Resolution::Approved, {}, QStringLiteral("person") });
        m_stage = Stage::Finished;
        break;
    }
    case Stage::Finished:
        if (!isEnded(graph.projection().state())) {
            return;
        }
        m_studio.window().canvas()->selectStep(graph.workflow()->indexOf(QStringLiteral("fit-temperature")));
        if (m_waits < 3 * settleLooks) {
            return;
        }
        grab(QStringLiteral("finished"));
        m_timer.stop();
        m_studio.shutDown();
        return;
    }
    m_waits = 0;
}

void PageGrabber::grab(const QString& page)
{
    for (const Scheme scheme : { Scheme::Dark, Scheme::Light }) {
        m_studio.setScheme(scheme);
        const QString file =
            QStringLiteral("%1/%2-%3.png")
                .arg(m_folder, page, scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        if (!m_studio.window().grab().save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        }
    }
}

/// The question is a window of its own; it is drawn where it stands over the main window.
void PageGrabber::grabPanel(const QString& page)
{
    for (const Scheme scheme : { Scheme::Dark, Scheme::Light }) {
        m_studio.setScheme(scheme);
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget != &m_studio.window() && widget->windowType() == Qt::Dialog) {
                const QString file =
                    QStringLiteral("%1/%2-%3.png")
                        .arg(m_folder, page, scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
                if (!widget->grab().save(file)) {
                    std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
                }
            }
        }
    }
}

} // namespace cmbagent
