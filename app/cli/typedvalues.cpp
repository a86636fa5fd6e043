// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/typedvalues.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

QString before(const QString& text, QChar sign)
{
    return text.section(sign, 0, 0);
}
QString after(const QString& text, QChar sign)
{
    return text.section(sign, 1);
}

Result<QJsonValue> jsonFrom(const QString& typed, const QString& name)
{
    // Within an array a single value is a document, too.
    const QJsonDocument document = QJsonDocument::fromJson('[' + typed.toUtf8() + ']');
    if (document.array().size() == 1) {
        return document.array().at(0);
    }
    return fail(ErrorCode::BadInput, QStringLiteral("--set %1: '%2' is not JSON.").arg(name, typed),
                QStringLiteral("A text needs quotes that reach the program: --set '%1=\"…\"'.").arg(name));
}

} // namespace

Result<QJsonObject> parameterValues(const Workflow& workflow, const QMap<QString, QString>& typed)
{
    QJsonObject values;
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const Parameter* parameter = workflow.parameter(it.key());
        if (!parameter) {
            QStringList names;
            for (const Parameter& known : workflow.parameters) {
                names << known.name;
            }
            return fail(ErrorCode::BadInput, QStringLiteral("The workflow has no parameter '%1'.").arg(it.key()),
                        names.isEmpty() ? QStringLiteral("It has none at all.")
                                        : QStringLiteral("It has: %1.").arg(names.join(QStringLiteral(", "))));
        }
        const auto value = parameter->parse(it.value());
        if (!value) {
            return tl::unexpected(value.error());
        }
        values.insert(it.key(), *value);
    }
    return values;
}

Result<QJsonObject> fieldsFrom(const QStringList& typed)
{
    QJsonObject fields;
    for (const QString& pair : typed) {
        const QString name = before(pair, QLatin1Char('='));
        const auto value = jsonFrom(after(pair, QLatin1Char('=')), name);
        if (!value) {
            return tl::unexpected(value.error());
        }
        fields.insert(name, *value);
    }
    return fields;
}

Result<std::vector<StepEdit>> editsFrom(const QStringList& typed)
{
    std::vector<StepEdit> edits;
    for (const QString& pair : typed) {
        const QString name = before(pair, QLatin1Char('='));
        const QString step = before(name, QLatin1Char('.'));
        const QString field = after(name, QLatin1Char('.'));
        if (step.isEmpty() || field.isEmpty()) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--set takes STEP.FIELD=JSON for a branch, not '%1'.").arg(pair),
                        QStringLiteral("For example: --set 'fit.timeout=60000'."));
        }
        const auto value = jsonFrom(after(pair, QLatin1Char('=')), name);
        if (!value) {
            return tl::unexpected(value.error());
        }
        auto edit = std::find_if(edits.begin(), edits.end(), [&](const StepEdit& e) { return e.step == step; });
        if (edit == edits.end()) {
            edit = edits.insert(edits.end(), StepEdit { step, {} });
        }
        edit->fields.insert(field, *value);
    }
    return edits;
}

Result<QMap<QString, EffectChoice>> effectsFrom(const QStringList& typed)
{
    QMap<QString, EffectChoice> choices;
    for (const QString& pair : typed) {
        const auto choice = effectChoiceFromName(after(pair, QLatin1Char('=')));
        if (!choice) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--effect takes STEP=reuse, STEP=simulate or STEP=again, not '%1'.").arg(pair),
                        QStringLiteral("reuse stands for what was recorded, simulate pretends, again does it again."));
        }
        choices.insert(before(pair, QLatin1Char('=')), *choice);
    }
    return choices;
}

Result<QMap<QString, QString>> filesFrom(const QStringList& typed)
{
    QMap<QString, QString> files;
    for (const QString& pair : typed) {
        const QFileInfo file(after(pair, QLatin1Char('=')));
        if (!file.isFile() || !file.isReadable()) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--file %1: '%2' is not a file that can be read.")
                            .arg(before(pair, QLatin1Char('=')), file.filePath()),
                        QStringLiteral("Name the file with the new content behind the '='."));
        }
        files.insert(before(pair, QLatin1Char('=')), file.absoluteFilePath());
    }
    return files;
}

Result<void> checkAnswers(const Workflow& workflow, const PresetAnswers& answers)
{
    for (auto it = answers.bySteps.begin(); it != answers.bySteps.end(); ++it) {
        const int step = workflow.indexOf(it.key());
        if (step < 0 || workflow.steps[size_t(step)].kind != StepKind::Approval) {
            return fail(
                ErrorCode::BadInput,
                QStringLiteral("--answer names '%1', which is not an approval step of this workflow.").arg(it.key()),
                QStringLiteral("Name one of its approval steps."));
        }
    }
    return {};
}

RunOptions optionsOver(const RunOptions& parent, const Invocation& typed)
{
    RunOptions options = parent;
    const RunOptions& given = typed.options;
    options.workers = given.workers > 0 ? given.workers : options.workers;
    options.asksOnError = options.asksOnError || given.asksOnError;
    options.answers.forAll = given.answers.forAll ? given.answers.forAll : options.answers.forAll;
    options.answers.bySteps.insert(given.answers.bySteps);
    return options;
}

} // namespace cmbagent
