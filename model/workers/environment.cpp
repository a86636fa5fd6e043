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

using Variables = QMap<QByteArray, QByteArray>;

void insertRuntime(Variables& variables, const StepJob& job, const WorkArea& area, const QString& matplotlibFolder)
{
    const QByteArray cpus = QByteArray::number(qMax(1, job.spec().resources.cpus));
    const QByteArray work = QFile::encodeName(area.work());
    variables.insert("HOME", QFile::encodeName(area.home()));
    variables.insert("TMPDIR", QFile::encodeName(area.temporary()));
    variables.insert("PWD", work);
    variables.insert("MPLCONFIGDIR", QFile::encodeName(matplotlibFolder));
    variables.insert("MPLBACKEND", "Agg");
    for (const char* name : { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS" }) {
        variables.insert(name, cpus);
    }
    variables.insert("PYTHONHASHSEED", "0");
    variables.insert("PYTHONPATH", work);
    variables.insert("PYTHONUNBUFFERED", "1");
    variables.insert("PYTHONDONTWRITEBYTECODE", "1");
    variables.insert("PYTHONIOENCODING", "utf-8");
}

void insertIdentity(Variables& variables, const StepJob& job, const WorkArea& area, const QString& dataId)
{
    const QByteArray work = QFile::encodeName(area.work());
    const QByteArray step = job.spec().id.toUtf8();
    variables.insert("CMBAGENT_RUN_ID", job.run.toString().toUtf8());
    variables.insert("CMBAGENT_STEP_ID", step);
    variables.insert("CMBAGENT_NODE_ID", step); // the name older scripts know
    variables.insert("CMBAGENT_WORK_DIR", work);
    variables.insert("CMBAGENT_ATTEMPT", attemptToken(job).toUtf8());
    variables.insert("CMBAGENT_DATA_ID", dataId.toUtf8());
    variables.insert("CMBAGENT_PARAMS", work + "/params.json");
    if (job.retry) {
        variables.insert("CMBAGENT_RETRY_CONTEXT", work + "/retry.json");
    }
    if (job.attempt > 1) {
        const QString before = QStringLiteral("%1/steps/%2/attempt-%3/work");
        variables.insert("CMBAGENT_PREVIOUS_WORK",
                         QFile::encodeName(before.arg(job.runFolder, job.spec().id, QString::number(job.attempt - 1))));
    }
    for (auto it = job.parameters.begin(); it != job.parameters.end(); ++it) {
        variables.insert("CMBAGENT_PARAM_" + variableName(it.key()).toUtf8(), valueText(it.value()).toUtf8());
    }
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
    Variables variables;
    const QProcessEnvironment allowed = allowedEnvironment(own);
    const QStringList names = allowed.keys();
    for (const QString& name : names) {
        variables.insert(name.toUtf8(), QFile::encodeName(allowed.value(name)));
    }
    insertRuntime(variables, job, area, matplotlibFolder);
    for (const QMap<QString, QString>& given : { job.workflow->environment, job.spec().environment }) {
        for (auto it = given.begin(); it != given.end(); ++it) {
            if (isVariableName(it.key()) && !isOurs(it.key())) {
                variables.insert(it.key().toUtf8(), it.value().toUtf8());
            }
        }
    }
    insertIdentity(variables, job, area, dataId);
    QByteArrayList list;
    list.reserve(variables.size());
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        list.append(it.key() + '=' + it.value());
    }
    return list;
}

} // namespace cmbagent
