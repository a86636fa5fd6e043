// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/environment.h"

#include "workers/workarea.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

/// CMBAGENT_PARAM_<this>: upper case, and '_' for what a shell cannot name.
QString variableName(const QString& parameter)
{
    QString name = parameter.toUpper();
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return c.unicode() >= 128 || !c.isLetterOrNumber(); },
        QLatin1Char('_'));
    return name;
}

bool isVariableName(const QString& name)
{
    return !name.isEmpty() && !name[0].isDigit() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
    });
}

QString valueText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool isWhole = std::trunc(number) == number && std::abs(number) < 1e15;
        return isWhole ? QString::number(qint64(number)) : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toString();
    }
}

/// What a workflow may not change: without them leftovers would not be found again.
bool isOurs(const QString& name)
{
    return name == QLatin1String("CMBAGENT_ATTEMPT") || name == QLatin1String("CMBAGENT_DATA_ID");
}

void insertRuntime(QProcessEnvironment& environment, const StepJob& job, const WorkArea& area,
                   const QString& matplotlibFolder)
{
    const QString cpus = QString::number(qMax(1, job.spec().resources.cpus));
    environment.insert(QStringLiteral("HOME"), area.home());
    environment.insert(QStringLiteral("TMPDIR"), area.temporary());
    environment.insert(QStringLiteral("PWD"), area.work());
    environment.insert(QStringLiteral("MPLCONFIGDIR"), matplotlibFolder);
    environment.insert(QStringLiteral("MPLBACKEND"), QStringLiteral("Agg"));
    for (const char* name : { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS" }) {
        environment.insert(QLatin1String(name), cpus);
    }
    environment.insert(QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0"));
    environment.insert(QStringLiteral("PYTHONPATH"), area.work());
    environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("utf-8"));
}

} // namespace

QString attemptToken(const StepJob& job)
{
    return QStringLiteral("%1/%2/%3").arg(job.run.toString(), job.spec().id).arg(job.attempt);
}

QProcessEnvironment allowedEnvironment(const QProcessEnvironment& own)
{
    QProcessEnvironment allowed;
    // The OpenBLAS ones are work-arounds for a processor it does not know.
    for (const char* name : { "PATH", "TZ", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE" }) {
        if (own.contains(QLatin1String(name))) {
            allowed.insert(QLatin1String(name), own.value(QLatin1String(name)));
        }
    }
    if (allowed.value(QStringLiteral("PATH")).isEmpty()) {
        allowed.insert(QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
    }
    allowed.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    return allowed;
}

QByteArrayList stepEnvironment(const StepJob& job, const WorkArea& area, const QString& dataId,
                               const QString& matplotlibFolder, const QProcessEnvironment& own)
{
    QProcessEnvironment environment = allowedEnvironment(own);
    insertRuntime(environment, job, area, matplotlibFolder);
    for (const QMap<QString, QString>& given : { job.workflow->environment, job.spec().environment }) {
        for (auto it = given.begin(); it != given.end(); ++it) {
            if (isVariableName(it.key()) && !isOurs(it.key())) {
                environment.insert(it.key(), it.value());
            }
        }
    }
    environment.insert(QStringLiteral("CMBAGENT_RUN_ID"), job.run.toString());
    environment.insert(QStringLiteral("CMBAGENT_STEP_ID"), job.spec().id);
    environment.insert(QStringLiteral("CMBAGENT_NODE_ID"), job.spec().id); // the name older scripts know
    environment.insert(QStringLiteral("CMBAGENT_WORK_DIR"), area.work());
    environment.insert(QStringLiteral("CMBAGENT_ATTEMPT"), attemptToken(job));
    environment.insert(QStringLiteral("CMBAGENT_DATA_ID"), dataId);
    environment.insert(QStringLiteral("CMBAGENT_PARAMS"), QString(area.work() + QStringLiteral("/params.json")));
    for (auto it = job.parameters.begin(); it != job.parameters.end(); ++it) {
        environment.insert(QString(QStringLiteral("CMBAGENT_PARAM_") + variableName(it.key())), valueText(it.value()));
    }
    QByteArrayList list;
    const QStringList names = environment.keys();
    for (const QString& name : names) {
        list.append(QFile::encodeName(QString(name + QLatin1Char('=') + environment.value(name))));
    }
    return list;
}

} // namespace cmbagent
