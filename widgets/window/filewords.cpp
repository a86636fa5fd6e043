// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/filewords.h"

#include "items/filemodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

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

QVariant FileWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    return section == FileModel::Name ? tr("File") : section == FileModel::MediaType ? tr("Kind") : tr("Size");
}

} // namespace cmbagent
