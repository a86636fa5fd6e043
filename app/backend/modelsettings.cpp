// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/modelsettings.h"

#include <QFile>
#include <QSettings>

namespace cmbagent {

namespace {

Result<std::shared_ptr<Recording>> openReplay(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("The recording %1 cannot be read.").arg(path),
                    QStringLiteral("Check the path."), file.errorString());
    }
    return Recording::fromBytes(file.readAll(), path);
}

} // namespace

Result<ModelCatalogue> readCatalogue(const QString& dataPath)
{
    const QString path = dataPath + QStringLiteral("/models.json");
    QFile file(path);
    if (!file.exists()) {
        return ModelCatalogue::standard();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be read.").arg(path), {}, file.errorString());
    }
    const auto own = ModelCatalogue::fromJson(file.readAll());
    if (!own) {
        Error error = own.error();
        error.place.file = path;
        return fail(error);
    }
    return ModelCatalogue::standard().with(*own);
}

ModelChoice usualModels(const QString& dataPath)
{
    QSettings settings(dataPath + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    ModelChoice choice;
    choice.forAll = settings.value(QStringLiteral("models/usual")).toString().trimmed();
    settings.beginGroup(QStringLiteral("models/roles"));
    for (const QString& role : settings.childKeys()) {
        choice.byRole.insert(role, settings.value(role).toString().trimmed());
    }
    return choice;
}

Result<ModelDeskOptions> modelOptions(const QString& dataPath, const QString& record, const QString& replay)
{
    ModelDeskOptions options;
    auto catalogue = readCatalogue(dataPath);
    if (!catalogue) {
        return tl::unexpected(catalogue.error());
    }
    options.catalogue = std::move(*catalogue);
    options.usual = usualModels(dataPath);
    options.keyOf = keyFromEnvironment;
    if (!record.isEmpty()) {
        auto recording = Recording::open(record);
        if (!recording) {
            return tl::unexpected(recording.error());
        }
        options.record = std::move(*recording);
    }
    if (!replay.isEmpty()) {
        auto recording = openReplay(replay);
        if (!recording) {
            return tl::unexpected(recording.error());
        }
        options.replay = std::move(*recording);
        options.usual = {}; // what is set here now says nothing about what was recorded
    }
    return options;
}

} // namespace cmbagent
