// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/filewords.h"

#include "items/filemodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

#include <QMimeData>
#include <QUrl>

namespace cmbagent {

QVariant FileWords::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto bare = [&](int bareRole) { return QIdentityProxyModel::data(index, bareRole); };
    const bool isStep = bare(FileModel::IsStepRole).toBool();
    if (role == Qt::TextAlignmentRole && index.column() == FileModel::Size) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (isStep) {
        return bare(role);
    }
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == FileModel::MediaType) {
            return Labels::mediaType(bare(FileModel::MediaTypeRole).toString());
        }
        if (index.column() == FileModel::Size) {
            return bare(FileModel::IsThereRole).toBool() ? Labels::fileSize(bare(FileModel::SizeRole).toLongLong())
                                                         : tr("not yet");
        }
        return bare(role);
    case Qt::DecorationRole:
        return index.column() == FileModel::Name
            ? QVariant(Icons::forMediaType(bare(FileModel::MediaTypeRole).toString()))
            : QVariant();
    case Qt::ToolTipRole: {
        const QString hash = bare(FileModel::HashRole).toString();
        return hash.isEmpty() ? bare(FileModel::NameRole)
                              : QVariant(tr("%1\n%2\nSHA-256 %3")
                                             .arg(bare(FileModel::NameRole).toString(),
                                                  Labels::mediaType(bare(FileModel::MediaTypeRole).toString()), hash));
    }
    default:
        return bare(role);
    }
}

Qt::ItemFlags FileWords::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QIdentityProxyModel::flags(index);
    const bool isFile =
        index.isValid() && !index.data(FileModel::IsStepRole).toBool() && index.data(FileModel::IsThereRole).toBool();
    return isFile && m_pathOf ? plain | Qt::ItemIsDragEnabled : plain;
}

QStringList FileWords::mimeTypes() const
{
    return { QStringLiteral("text/uri-list") };
}

QMimeData* FileWords::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex& index : indexes) {
        const QString path = m_pathOf && index.column() == FileModel::Name ? m_pathOf(index) : QString();
        if (!path.isEmpty()) {
            files.append(QUrl::fromLocalFile(path));
        }
    }
    auto* data = new QMimeData; // the view takes it
    data->setUrls(files);
    return data;
}

QVariant FileWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == FileModel::Size) {
        return int(Qt::AlignRight | Qt::AlignVCenter); // as the sizes below it
    }
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    return section == FileModel::Name ? tr("File") : section == FileModel::MediaType ? tr("Kind") : tr("Size");
}

} // namespace cmbagent
