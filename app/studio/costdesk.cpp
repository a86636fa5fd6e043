// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costdesk.h"

#include "analysis/costreport.h"
#include "app/backend/backend.h"
#include "app/studio/overview.h"
#include "app/studio/shownrun.h"
#include "items/rungraph.h"
#include "widgets/costs/costprint.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>

namespace cmbagent {

namespace {

constexpr int refreshMillis = 500;
constexpr int shownCalls = 1000;
constexpr int writtenCalls = 1'000'000;

/// What the dialog offers for a format: name of the file and what files it shows.
std::pair<QString, QString> exportFile(CostFormat format)
{
    switch (format) {
    case CostFormat::CallsCsv:
        return { QStringLiteral("calls.csv"), CostDesk::tr("Tables (*.csv)") };
    case CostFormat::PartsCsv:
        return { QStringLiteral("costs.csv"), CostDesk::tr("Tables (*.csv)") };
    case CostFormat::Json:
        return { QStringLiteral("costs.json"), CostDesk::tr("JSON (*.json)") };
    case CostFormat::Pdf:
        return { QStringLiteral("costs.pdf"), CostDesk::tr("PDF (*.pdf)") };
    case CostFormat::CmbagentReport:
        break;
    }
    return { QStringLiteral("cost_report.json"), CostDesk::tr("JSON (*.json)") };
}

QByteArray costJson(const CostView& view, const QList<CostRow>& calls)
{
    QJsonObject parts;
    for (int number = 0; number < costDimensionCount; ++number) {
        QJsonArray slices;
        for (const CostSlice& slice : view.parts[size_t(number)]) {
            slices.append(costSliceToJson(slice));
        }
        parts.insert(costDimensionName(CostDimension(number)), slices);
    }
    QJsonArray rows;
    for (const CostRow& call : calls) {
        rows.append(costRowToJson(call));
    }
    return QJsonDocument(QJsonObject { { "name", view.name },
                                       { "kind", costKindName(view.kind) },
                                       { "total", costSumToJson(view.total()) },
                                       { "parts", parts },
                                       { "calls", rows } })
        .toJson();
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return fail(ErrorCode::Io, CostDesk::tr("The costs could not be written to %1.").arg(path),
                CostDesk::tr("Choose a place you may write to."), file.errorString());
}

} // namespace

CostDesk::CostDesk(Backend& backend, const RunGraph& graph, ShownRun& shown, Overview& overview, MainWindow& window,
                   QObject* parent)
    : QObject(parent), m_backend(backend), m_graph(graph), m_window(window), m_page(window.parts().costs)
{
    m_later.setSingleShot(true);
    m_later.setInterval(refreshMillis);
    connect(&m_later, &QTimer::timeout, this, &CostDesk::read);
    connect(window.parts().actions->costs, &QAction::triggered, this, &CostDesk::open);
    m_page.whenMade(this, [this, &shown](const CostPage& page) { connectPage(page, shown); });
    connect(&overview, &Overview::changed, this, &CostDesk::refresh);
    connect(&backend, &Backend::callNoted, this, &CostDesk::refresh);
}

void CostDesk::connectPage(const CostPage& page, ShownRun& shown)
{
    connect(&page, &CostPage::viewNeeded, this, &CostDesk::read);
    connect(&page, &CostPage::callsNeeded, this, &CostDesk::readCalls);
    connect(&page, &CostPage::exportRequested, this, &CostDesk::chooseFile);
    connect(&page, &CostPage::backRequested, &m_window, &MainWindow::showGraph);
    connect(&page, &CostPage::runRequested, &shown, &ShownRun::show);
}

void CostDesk::refresh()
{
    if (m_page.isVisible() && !m_later.isActive()) {
        m_later.start();
    }
}

void CostDesk::open()
{
    CostView begin;
    begin.hasRun = m_graph.isRun();
    begin.area = begin.hasRun ? CostArea::Run : CostArea::Session;
    const bool isInFront = m_page.isVisible();
    m_page->showView(begin);
    m_window.showPage(m_page.get());
    if (isInFront) {
        read(); // otherwise the page asks as it comes into sight
    }
}

CostQuestion CostDesk::question() const
{
    CostQuestion question;
    question.area = m_page->area();
    question.kind = m_page->kind();
    question.project = m_backend.project();
    question.now = m_backend.clock().now();
    if (!m_graph.isRun()) {
        return question;
    }
    const RunProjection& run = m_graph.projection();
    question.run = m_graph.run();
    question.runName = run.created().name.isEmpty() ? m_graph.workflow()->name : run.created().name;
    question.workflowName = m_graph.workflow()->name;
    question.project = run.created().project;
    question.isRunning = !isEnded(run.state()) && run.state() != RunState::Draft;
    for (int step = 0; step < run.stepCount(); ++step) {
        const StepStatus& status = run.step(step);
        if (!isSettled(status.state)) {
            ++question.stepsLeft;
        } else if (status.state == StepState::Completed && !status.origin) {
            question.finishedSteps.append(m_graph.spec(step).id);
        }
    }
    return question;
}

void CostDesk::read()
{
    m_later.stop();
    const int ticket = ++m_asked;
    m_backend.read<CostView>(
        [scope = m_backend.scope(), asked = question()](Reader& reader) { return readCosts(reader, scope, asked); },
        [self = QPointer(this), ticket](const Result<CostView>& view) {
            if (self && ticket == self->m_asked) {
                view ? self->m_page->showView(*view) : self->m_page->showError(view.error());
            }
        });
}

CostFilter CostDesk::callFilter() const
{
    const auto part = m_page->chosenPart();
    const CostFilter filter = question().filter();
    return part ? filter.narrowed(m_page->dimension(), *part) : filter;
}

void CostDesk::readCalls()
{
    const int ticket = ++m_callsAsked;
    m_backend.read<QList<CostRow>>([scope = m_backend.scope(), filter = callFilter()](
                                       Reader& reader) { return reader.calls(scope, filter, shownCalls); },
                                   [self = QPointer(this), ticket](const Result<QList<CostRow>>& calls) {
                                       if (self && ticket == self->m_callsAsked) {
                                           calls ? self->m_page->showCalls(*calls, calls->size() < shownCalls)
                                                 : self->m_page->showError(calls.error());
                                       }
                                   });
}

// --- files

void CostDesk::chooseFile(CostFormat format)
{
    const auto [name, filter] = exportFile(format);
    auto* dialog = new QFileDialog(&m_window, tr("Export costs"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { write(format, path); });
    dialog->open();
}

void CostDesk::write(CostFormat format, const QString& path)
{
    if (format == CostFormat::PartsCsv) {
        const CostView& view = m_page->shown();
        const auto done = writeFile(path,
                                    costSlicesToCsv(m_page->dimension(), view.parts[size_t(m_page->dimension())],
                                                    view.total(), question().filter().kind));
        done ? m_page->showNotice(tr("The costs were written to %1.").arg(path)) : m_page->showError(done.error());
        return;
    }
    m_backend.read<QList<CostRow>>([scope = m_backend.scope(), filter = question().filter()](
                                       Reader& reader) { return reader.calls(scope, filter, writtenCalls); },
                                   [self = QPointer(this), format, path](const Result<QList<CostRow>>& calls) {
                                       if (self) {
                                           calls ? self->writeCalls(format, path, *calls)
                                                 : self->m_page->showError(calls.error());
                                       }
                                   });
}

void CostDesk::writeCalls(CostFormat format, const QString& path, const QList<CostRow>& calls)
{
    const auto written = [&]() -> Result<void> {
        switch (format) {
        case CostFormat::Pdf:
            return writeCostPdf(path, m_page->shown(), calls);
        case CostFormat::Json:
            return writeFile(path, costJson(m_page->shown(), calls));
        case CostFormat::CmbagentReport:
            return writeFile(path, QJsonDocument(cmbagentCostReport(calls)).toJson());
        case CostFormat::CallsCsv:
        case CostFormat::PartsCsv:
            break;
        }
        return writeFile(path, costRowsToCsv(calls));
    }();
    written ? m_page->showNotice(tr("The costs were written to %1.").arg(path)) : m_page->showError(written.error());
}

} // namespace cmbagent
