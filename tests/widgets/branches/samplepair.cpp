// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepair.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>

namespace cmbagent {

RunId runId(quint8 number)
{
    Uuid uuid;
    uuid.bytes[15] = number;
    return RunId(uuid);
}

RunSummary listedRun(quint8 number, quint8 parent, const QString& name)
{
    RunSummary run;
    run.id = runId(number);
    run.name = name;
    run.workflowName = QStringLiteral("COBE/FIRAS");
    run.state = RunState::Completed;
    run.created = run.started = { number * 1'000'000LL };
    run.ended = { number * 1'000'000LL + 2'500'000 };
    run.parent = parent == 0 ? RunId() : runId(parent);
    run.steps[size_t(StepState::Completed)] = 7;
    return run;
}

BlobRef SampleFiles::put(const QByteArray& content)
{
    const BlobRef blob { BlobHash::of(content), content.size() };
    QFile file(blobPath(blob.hash));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return blob;
}

BlobRef SampleFiles::putPicture(const QColor& ground, const QColor& square)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.fillRect(20, 10, 20, 20, square);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return put(bytes);
}

namespace {

PairStepSide done(qint64 wallMicros, bool isKept = false)
{
    return { true, StepState::Completed, 1, isKept, wallMicros, wallMicros * 9 / 10, {}, {} };
}

PairFile file(const char* name, const char* mediaType, PairFile::Kind kind, const BlobRef& a, const BlobRef& b)
{
    PairFile told;
    told.name = QLatin1String(name);
    told.mediaType = QLatin1String(mediaType);
    told.kind = kind;
    told.a = a;
    told.b = b;
    told.differs = kind != PairFile::Kind::Same;
    return told;
}

PairStep bootstrap(SampleFiles& files)
{
    using D = PairStep::Difference;
    PairStep step;
    step.id = step.idB = QStringLiteral("bootstrap");
    step.title = QStringLiteral("Bootstrap the temperature error");
    step.a = done(2'400'000);
    step.b = done(700'000);
    step.differences = { D::Script, D::Parameters, D::Values, D::Files };
    step.script = { { QStringLiteral("@@ -1,3 +1,3 @@"), QStringLiteral(" import numpy as np"),
                      QStringLiteral("-rng = np.random.default_rng(1)"),
                      QStringLiteral("+rng = np.random.default_rng(2)"), QStringLiteral(" run()"),
                      QStringLiteral("@@ -9,1 +9,2 @@"), QStringLiteral(" done()"), QStringLiteral("+print('ready')") },
                    2,
                    1,
                    false,
                    false };
    step.parameters.rows = { { QStringLiteral("resamples"), 2000, 500, 0.75 } };
    step.values.rows = { { QStringLiteral("error.value"), 8.1e-6, 8.4e-6, 0.0357 },
                         { QStringLiteral("note"), QStringLiteral("quick"), QJsonValue(QJsonValue::Undefined), {} } };
    step.values.more = 3;
    const BlobRef table = files.put("nu,r\n1,2\n");
    PairFile cells = file("shifts.csv", "text/csv", PairFile::Kind::Table, table, files.put("nu,r\n1,3\n"));
    cells.table = { 1, 1, {},    {},
                    2, 1, 0.333, { { 1, QStringLiteral("r"), QStringLiteral("2"), QStringLiteral("3"), 0.333 } } };
    PairFile picture = file("bootstrap.png", "image/png", PairFile::Kind::Image, files.putPicture(Qt::white, Qt::blue),
                            files.putPicture(Qt::white, Qt::green));
    picture.image = { 0.1667, 1, 0.05, true };
    PairFile notes = file("notes.txt", "text/plain", PairFile::Kind::Text, files.put("a\n"), files.put("b\n"));
    notes.text = {
        { QStringLiteral("@@ -1,1 +1,1 @@"), QStringLiteral("-a"), QStringLiteral("+b") }, 1, 1, false, false
    };
    step.files = { file("same.csv", "text/csv", PairFile::Kind::Same, table, table), picture, notes, cells };
    return step;
}

PairStep plainStep(const char* id, const char* title, const PairStepSide& a, const PairStepSide& b)
{
    PairStep step;
    step.id = step.idB = QLatin1String(id);
    step.title = QLatin1String(title);
    step.a = a;
    step.b = b;
    return step;
}

} // namespace

RunPair samplePair(SampleFiles& files)
{
    using D = PairStep::Difference;
    RunPair pair;
    pair.a = { runId(1), QStringLiteral("COBE/FIRAS monopole"), {}, RunState::Completed, false, 4, 4, 4'200'000,
               3'900'000 };
    pair.b = { runId(2),
               QStringLiteral("fewer resamples"),
               QStringLiteral("500 resamples are enough"),
               RunState::Completed,
               true,
               4,
               4,
               900'000,
               800'000 };
    PairStep plot = plainStep("plot", "Plot", done(100'000), {});
    plot.differences = { D::OnlyA };
    PairStep check = plainStep("check", "Check", {}, done(100'000));
    check.differences = { D::OnlyB };
    pair.steps = { plainStep("load", "Load and check the table", done(200'000), done(200'000, true)),
                   plainStep("fit-temperature", "Fit the temperature", done(1'200'000), done(1'200'000, true)),
                   bootstrap(files), plot, check };
    pair.firstDiverging = 2;
    pair.parameters.rows = { { QStringLiteral("resamples"), 2000, 500, 0.75 } };
    pair.metrics = { { QStringLiteral("parametric-error"), QStringLiteral("K"),
                       PairMetric::Summary { 1, 8.1e-6, 8.1e-6, 8.1e-6 },
                       PairMetric::Summary { 1, 8.4e-6, 8.4e-6, 8.4e-6 } } };
    return pair;
}

RunTable sampleSweep()
{
    RunTable table;
    table.columns = { { RunTable::Column::Kind::Parameter, QStringLiteral("t0"), {}, QStringLiteral("K") },
                      { RunTable::Column::Kind::Outcome, QStringLiteral("temperature"),
                        QStringLiteral("fit-temperature"), QStringLiteral("K") },
                      { RunTable::Column::Kind::Outcome, QStringLiteral("chi2"), QStringLiteral("fit-y"), {} },
                      { RunTable::Column::Kind::Outcome, QStringLiteral("chi2"), QStringLiteral("fit-mu"), {} } };
    const QJsonValue none(QJsonValue::Undefined);
    table.rows = {
        { runId(3), QStringLiteral("T0 = 2.73"), {}, RunState::Completed, 1'500'000, { 2.73, 2.72502, 45.1, 45.0 } },
        { runId(1), QStringLiteral("T0 = 2.71"), {}, RunState::Completed, 900'000, { 2.71, 2.72504, 45.3, 45.2 } },
        { runId(2), QStringLiteral("T0 = 2.72"), {}, RunState::Failed, 300'000, { 2.72, none, none, none } },
    };
    return table;
}

} // namespace cmbagent
