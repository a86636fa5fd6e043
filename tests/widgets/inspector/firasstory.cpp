// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firasstory.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPainter>

#include <cmath>

namespace cmbagent {

namespace {

QJsonObject quantity(double value, double error, const char* unit)
{
    QJsonObject object { { QStringLiteral("value"), value }, { QStringLiteral("unit"), QString::fromLatin1(unit) } };
    if (error > 0) {
        object.insert(QStringLiteral("error"), error);
    }
    return object;
}

StepSpec codeStep(const char* id, const QString& title, const QString& description, const char* script)
{
    StepSpec step;
    step.id = QString::fromLatin1(id);
    step.title = title;
    step.description = description;
    step.script = QString::fromLatin1(script);
    step.timeoutMillis = 120'000;
    return step;
}

WorkflowPtr makeWorkflow()
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("COBE/FIRAS monopole");
    workflow->description = QStringLiteral(
        "How warm is the sky, and is it a black body? Fits the temperature, the Compton y and the chemical "
        "potential µ to the 43 channels of the published FIRAS spectrum.");
    Parameter t0;
    t0.name = QStringLiteral("t0");
    t0.defaultValue = 2.725;
    t0.unit = QStringLiteral("K");
    t0.description = QStringLiteral("temperature about which the Planck function is linearised");
    Parameter resamples;
    resamples.name = QStringLiteral("resamples");
    resamples.type = Parameter::Type::Integer;
    resamples.defaultValue = 2000;
    workflow->parameters = { t0, resamples };

    const QString table = QStringLiteral("table.csv");
    StepSpec load = codeStep("load", QStringLiteral("Load and check the table"),
                             QStringLiteral("Reads the 43 channels, checks every row against the black body the table "
                                            "was made from, and writes them in one unit."),
                             "load.py");
    load.inputs = { { QStringLiteral("firas.csv"), -1, QStringLiteral("firas_monopole.csv") } };
    load.outputs = { { table, QStringLiteral("text/csv") } };
    StepSpec temperature = codeStep(
        "fit-temperature", QStringLiteral("Fit the temperature"),
        QStringLiteral("Weighted least squares of the temperature and the galaxy template."), "fit_temperature.py");
    temperature.resources.memoryBytes = 1'000'000'000;
    StepSpec y = codeStep("fit-y", QStringLiteral("Fit the Compton y distortion"),
                          QStringLiteral("Temperature, galaxy template and Compton y together."), "fit_y.py");
    StepSpec mu =
        codeStep("fit-mu", QStringLiteral("Fit the chemical potential µ"),
                 QStringLiteral("Temperature, galaxy template and chemical potential together."), "fit_mu.py");
    StepSpec bootstrap = codeStep(
        "bootstrap", QStringLiteral("Bootstrap the temperature error"),
        QStringLiteral("Three bootstraps, each resample fitted with the full Planck function."), "bootstrap.py");
    for (StepSpec* step : { &temperature, &y, &mu, &bootstrap }) {
        step->needs = { { FirasStory::Load, false } };
        step->inputs = { { table, FirasStory::Load, table } };
    }
    StepSpec look;
    look.id = QStringLiteral("look");
    look.title = QStringLiteral("Look at the residuals");
    look.description = QStringLiteral("A person looks at the fit before it is reported.");
    look.kind = StepKind::Approval;
    look.needs = { { FirasStory::FitTemperature, false },
                   { FirasStory::FitY, false },
                   { FirasStory::FitMu, false },
                   { FirasStory::Bootstrap, false } };
    look.approval.question = QStringLiteral("Do the residuals look like noise?");
    look.approval.show = { { FirasStory::FitTemperature, QStringLiteral("residuals.png") },
                           { FirasStory::FitTemperature, QStringLiteral("temperature.json") } };
    StepSpec report = codeStep(
        "report", QStringLiteral("Write the report"),
        QStringLiteral("Table of results, published limits, figures and method; and the same numbers for machines."),
        "report.py");
    report.needs = { { FirasStory::Look, false },
                     { FirasStory::Bootstrap, true },
                     { FirasStory::Load, false },
                     { FirasStory::FitTemperature, false } };
    report.inputs = {
        { table, FirasStory::Load, table },
        { QStringLiteral("temperature.json"), FirasStory::FitTemperature, QStringLiteral("temperature.json") },
        { QStringLiteral("fitted-residuals.png"), FirasStory::FitTemperature, QStringLiteral("residuals.png") }
    };
    workflow->steps = { load, temperature, y, mu, bootstrap, look, report };
    const auto faults = workflow->seal();
    if (!faults.empty()) {
        qFatal("%s", qPrintable(faults.front().toText()));
    }
    return workflow;
}

} // namespace

FirasStory::FirasStory() : m_workflow(makeWorkflow()), m_run(Uuid { { 1, 2, 3 } }), m_question(Uuid { { 9 } }) { }

QString FirasStory::blobPath(const BlobHash& hash) const
{
    return m_folder.filePath(hash.toHex());
}

QString FirasStory::attemptFolder(int step, int attempt) const
{
    return m_folder.filePath(
        QStringLiteral("steps/%1/attempt-%2").arg(m_workflow->steps[size_t(step)].id).arg(attempt));
}

RunProjection FirasStory::fold() const
{
    RunProjection projection = start();
    for (const RunEvent& event : m_events) {
        const auto change = projection.apply(event);
        if (!change) {
            qFatal("bad story: %s", qPrintable(change.error().toText()));
        }
    }
    return projection;
}

RunEvents FirasStory::add(EventBody body, qint64 afterMillis)
{
    m_now += afterMillis * 1000;
    m_events.append({ m_run, m_events.size() + 1, { m_now }, std::move(body) });
    return { m_events.back() };
}

RunEvents FirasStory::begin()
{
    RunCreated created;
    created.name = QStringLiteral("firas");
    created.parameters = { { QStringLiteral("t0"), 2.725 }, { QStringLiteral("resamples"), 2000 } };
    created.files = { { QStringLiteral("firas_monopole.csv"), put("freq,monopole\n2.27,200.723\n") } };
    RunEvents events = add(created);
    events += add(RunMoved { RunState::Draft, RunState::Executing, {} });
    return events;
}

RunEvents FirasStory::started(int step, int attempt)
{
    return add(StepStarted { step, attempt });
}

RunEvents FirasStory::completed(int step, int attempt, qint64 tookMillis)
{
    RunEvents events;
    if (step == FitTemperature) {
        events += add(MetricRecorded { step, attempt, QStringLiteral("temperature"), 2.7250156, QStringLiteral("K") });
        events += add(MetricRecorded { step, attempt, QStringLiteral("chi2"), 45.089, {} });
    }
    StepReport report = reportOf(step);
    report.wallMicros = tookMillis * 1000;
    report.cpuMicros = tookMillis * 930;
    report.peakRssBytes = 84'300'000;
    report.logBytes = 1240;
    report.interpreter = QStringLiteral("/usr/bin/python3 (3.11.2)");
    events += add(StepFinished { step, attempt, StepState::Completed, std::make_shared<const StepReport>(report) },
                  tookMillis);
    return events;
}

RunEvents FirasStory::failed(int step, int attempt)
{
    StepReport report;
    report.exitCode = 1;
    report.wallMicros = 830'000;
    report.cpuMicros = 790'000;
    report.peakRssBytes = 61'000'000;
    Error error;
    error.code = ErrorCode::BadInput;
    error.what =
        QStringLiteral("The script ended with exit code 1: LinAlgError: SVD did not converge in Linear Least Squares");
    error.mend = QStringLiteral("Look at the end of the error output. The inputs and earlier steps are untouched.");
    error.detail = QStringLiteral("Traceback (most recent call last):\n  File \"fit_temperature.py\", line 61, in "
                                  "main\n    fit = least_squares(design(table, t0), data, table.sigma)\n"
                                  "numpy.linalg.LinAlgError: SVD did not converge in Linear Least Squares");
    error.step = m_workflow->steps[size_t(step)].id;
    report.error = error;
    return add(StepFinished { step, attempt, StepState::Failed, std::make_shared<const StepReport>(report) }, 830);
}

RunEvents FirasStory::asked()
{
    const ApprovalSpec& spec = m_workflow->steps[Look].approval;
    ApprovalRequested request;
    request.id = m_question;
    request.step = Look;
    request.question = spec.question;
    request.options = spec.options;
    request.hash = evidenceHash(request.question, request.options, request.shown);
    return add(request);
}

void FirasStory::untilQuestion()
{
    begin();
    started(Load);
    completed(Load);
    for (const int step : { FitTemperature, FitY, FitMu, Bootstrap }) {
        started(step);
    }
    for (const int step : { FitTemperature, FitY, FitMu }) {
        completed(step);
    }
    completed(Bootstrap, 1, 21'400);
    asked();
}

void FirasStory::untilEnd()
{
    untilQuestion();
    ApprovalResolved answer;
    answer.id = m_question;
    answer.step = Look;
    answer.by = QStringLiteral("person");
    answer.comment = QStringLiteral("Looks like noise to me, apart from the last three channels.");
    add(answer, 32'000);
    started(Report);
    completed(Report);
    add(NoteRecorded { FitTemperature, QStringLiteral("linearisation"),
                       QStringLiteral("The fit moved 0.02 mK away from t0; the linearisation is good to 10 nK.") });
    add(RunMoved { RunState::Executing, RunState::Completed, {} });
}

StepReport FirasStory::reportOf(int step) const
{
    StepReport report;
    const auto wrote = [&](const char* name, const char* type, const QByteArray& content) {
        report.outputs.push_back({ QString::fromLatin1(name), QString::fromLatin1(type), put(content) });
    };
    switch (step) {
    case Load: {
        QByteArray table = "wavenumber,monopole,residual,sigma,galaxy\n";
        for (int i = 0; i < 43; ++i) {
            table += QByteArray::number(2.27 + i * 0.4537, 'f', 4) + ',' + QByteArray::number(200.723 + i, 'f', 3) + ','
                + QByteArray::number(i % 7 - 3) + ",14,4\n";
        }
        wrote("table.csv", "text/csv", table);
        report.values = { { QStringLiteral("channels"), quantity(43, 0, "") } };
        break;
    }
    case FitTemperature: {
        report.values = { { QStringLiteral("temperature"), quantity(2.7250156, 8.1e-6, "K") },
                          { QStringLiteral("galaxy"), quantity(-0.0021, 0.0251, "") },
                          { QStringLiteral("chi2"), quantity(45.089, 0, "") },
                          { QStringLiteral("dof"), quantity(41, 0, "") } };
        wrote("temperature.json", "application/json", QJsonDocument(report.values).toJson());
        wrote("residuals.png", "image/png", plot(QStringLiteral("Residuals")));
        break;
    }
    case FitY:
        report.values = { { QStringLiteral("y"), quantity(-0.10e-6, 3.61e-6, "") } };
        break;
    case FitMu:
        report.values = { { QStringLiteral("mu"), quantity(-1.11e-5, 3.43e-5, "") } };
        break;
    case Report:
        wrote("report.md", "text/markdown",
              "# The temperature of the sky\n\nFrom 43 channels of **COBE/FIRAS**.\n\n| quantity | value | error | "
              "unit |\n|---|---:|---:|---|\n| T | 2.7250156 | 0.0000081 | K |\n"
              "| y | −0.10·10⁻⁶ | 3.61·10⁻⁶ | |\n| µ | −1.11·10⁻⁵ | 3.43·10⁻⁵ | |\n\n![Spectrum](spectrum.png)\n\nThe "
              "residuals `data − B(ν, T)` look like noise.\n");
        wrote("results.json", "application/json",
              "{\"temperature\": 2.7250156, \"temperature_unit\": \"K\", \"limits\": {\"y\": 15e-6, \"mu\": 9e-5}}");
        wrote("spectrum.png", "image/png", plot(QStringLiteral("Spectrum")));
        break;
    default:
        break;
    }
    return report;
}

BlobRef FirasStory::put(const QByteArray& content) const
{
    const BlobHash hash = BlobHash::of(content);
    QFile file(blobPath(hash));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return { hash, content.size() };
}

void FirasStory::writeLog(int step, int attempt, const QByteArray& out, const QByteArray& err) const
{
    const QString folder = attemptFolder(step, attempt) + QStringLiteral("/log");
    QDir().mkpath(folder);
    for (const auto& [name, content] : { std::pair("stdout", out), std::pair("stderr", err) }) {
        QFile file(QStringLiteral("%1/%2.log").arg(folder, QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            file.write(content);
        }
    }
}

QByteArray FirasStory::plot(const QString& title)
{
    QImage image(900, 620, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 2));
    painter.drawRect(80, 40, 780, 500);
    painter.drawText(QRect(80, 5, 780, 30), Qt::AlignCenter, title);
    painter.setPen(QPen(QColor(0x25, 0x63, 0xC9), 3));
    for (int i = 0; i < 43; ++i) {
        const QPointF at(95 + i * 17.6, 290 + 60 * std::sin(i * 2.1) * std::cos(i * 0.7));
        painter.drawLine(at - QPointF(0, 20), at + QPointF(0, 20));
        painter.drawEllipse(at, 4, 4);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace cmbagent
