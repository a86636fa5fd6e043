// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"

#include <QSet>

#include <memory>
#include <mutex>

namespace cmbagent {

/// Content by its SHA-256 in files `ab/cd/<hash>` that are never changed; safe from every thread and process.
class BlobStore final : public Blobs
{
public:
    /// Removes what processes that died in the middle of a `put` left behind.
    static Result<std::unique_ptr<BlobStore>> open(const QString& folder);

    [[nodiscard]] Result<QString> pathOf(const BlobHash& hash) const override;
    [[nodiscard]] Result<QByteArray> read(const BlobHash& hash) const override;
    Result<BlobRef> put(QByteArrayView content) override;
    Result<BlobRef> putFile(const QString& path) override;

    /// Every blob that is there and has not been put again for `minAgeSeconds`.
    [[nodiscard]] QList<GarbageItem> olderThan(qint64 minAgeSeconds) const;
    /// Removes content nobody cites, unless somebody put it again meanwhile; see Store::collectGarbage.
    Result<bool> removeIfOlder(const BlobHash& hash, qint64 minAgeSeconds);

private:
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) { }

    [[nodiscard]] QString fileOf(const BlobHash& hash) const;
    [[nodiscard]] QString newTemporary() const;
    [[nodiscard]] bool isThere(const BlobHash& hash, qint64 size);
    Result<void> ensureFolder(const QString& folder);
    Result<BlobRef> publish(int file, const QString& temporary, const BlobRef& blob);
    void removeLeftovers() const;

    const QString m_folder;
    std::mutex m_foldersMutex;
    QSet<QString> m_folders; ///< known to be on disk
};

} // namespace cmbagent
