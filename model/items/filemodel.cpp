// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/filemodel.h"

#include "core/results.h"

#include <algorithm>

namespace cmbagent {

std::vector<FileEntry> outputsOf(const RunGraph& graph, int step)
{
    std::vector<FileEntry> files;
    const StepStatus& status = graph.status(step);
    const StepReport* report = status.attempts.empty() ? nullptr : status.attempts.back().report.get();
    if (report) {
        for (const OutputFile& output : report->outputs) {
            const QString type = output.mediaType.isEmpty() ? mediaTypeOf(output.name) : output.mediaType;
            files.push_back({ false, output.name, type, output.blob, true, -1, {} });
        }
    }
    return files;
}

static FileEntry inputEntry(const RunGraph& graph, const InputSpec& input, int step)
{
    FileEntry entry { true, input.name, mediaTypeOf(input.path), {}, false, input.fromStep, input.path };
    if (input.fromStep >= 0) {
        if (const OutputFile* output = graph.status(input.fromStep).output(input.path)) {
            entry.blob = replacedFor(graph.projection(), step, input.fromStep, output->name).value_or(output->blob);
            entry.isThere = true;
            entry.mediaType = output->mediaType.isEmpty() ? entry.mediaType : output->mediaType;
        }
        return entry;
    }
    const auto& frozen = graph.projection().created().files;
    const auto found =
        std::find_if(frozen.begin(), frozen.end(), [&](const FrozenFile& file) { return file.path == input.path; });
    if (found != frozen.end()) {
        entry.blob = found->blob;
        entry.isThere = true;
    }
    return entry;
}

std::vector<FileEntry> inputsOf(const RunGraph& graph, int step)
{
    std::vector<FileEntry> files;
    for (const InputSpec& input : graph.spec(step).inputs) {
        files.push_back(inputEntry(graph, input, step));
    }
    return files;
}

FileModel::FileModel(const RunGraph& graph, QObject* parent) : QAbstractItemModel(parent), m_graph(graph)
{
    connect(&graph, &RunGraph::wasReset, this, &FileModel::rebuild);
    connect(&graph, &RunGraph::stepsChanged, this, &FileModel::refreshSteps);
    connect(&graph, &RunGraph::stepsRenamed, this,
            [this] { Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name)); });
    rebuild();
}

std::vector<FileEntry> FileModel::filesOf(int step) const
{
    std::vector<FileEntry> files = outputsOf(m_graph, step);
    const std::vector<FileEntry> inputs = inputsOf(m_graph, step);
    files.insert(files.end(), inputs.begin(), inputs.end());
    return files;
}

void FileModel::rebuild()
{
    beginResetModel();
    m_files.clear();
    for (int step = 0; step < m_graph.stepCount(); ++step) {
        m_files.push_back(filesOf(step));
    }
    endResetModel();
}

void FileModel::refreshSteps(const QList<int>& steps)
{
    QList<int> touched = steps;
    for (const int step : steps) {
        for (const Need& need : m_graph.workflow()->dependents(step)) {
            touched.append(need.step);
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const int step : std::as_const(touched)) {
        refreshStep(step);
    }
}

void FileModel::refreshStep(int step)
{
    std::vector<FileEntry>& old = m_files[size_t(step)];
    std::vector<FileEntry> next = filesOf(step);
    if (old == next) {
        return;
    }
    const QModelIndex parent = index(step, 0);
    const auto sameFile = [](const FileEntry& a, const FileEntry& b) {
        return a.name == b.name && a.isInput == b.isInput;
    };
    if (std::equal(old.begin(), old.end(), next.begin(), next.end(), sameFile)) {
        old = std::move(next);
        Q_EMIT dataChanged(index(0, 0, parent), index(int(old.size()) - 1, ColumnCount - 1, parent));
    } else {
        if (!old.empty()) {
            beginRemoveRows(parent, 0, int(old.size()) - 1);
            old.clear();
            endRemoveRows();
        }
        if (!next.empty()) {
            beginInsertRows(parent, 0, int(next.size()) - 1);
            old = std::move(next);
            endInsertRows();
        }
    }
    Q_EMIT dataChanged(parent, index(step, ColumnCount - 1));
}

const FileEntry* FileModel::fileAt(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.internalId() == 0) {
        return nullptr;
    }
    return &m_files[size_t(index.internalId() - 1)][size_t(index.row())];
}

QModelIndex FileModel::indexOf(int step, const QString& name, bool isInput) const
{
    if (step < 0 || step >= int(m_files.size())) {
        return {};
    }
    const auto& files = m_files[size_t(step)];
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FileEntry& f) { return f.name == name && f.isInput == isInput; });
    return found == files.end() ? QModelIndex() : createIndex(int(found - files.begin()), 0, quintptr(step + 1));
}

QModelIndex FileModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex FileModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() > 0 ? createIndex(int(child.internalId() - 1), 0, quintptr(0))
                                                     : QModelIndex();
}

int FileModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_files.size());
    }
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_files[size_t(parent.row())].size()) : 0;
}

int FileModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant FileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FileEntry* file = fileAt(index);
    const int step = file ? int(index.internalId() - 1) : index.row();
    if (role == IsStepRole) {
        return !file;
    }
    if (role == StepIndexRole) {
        return step;
    }
    if (!file) {
        // During a reset of the graph the old rows are still asked for.
        const bool known = step < m_graph.stepCount();
        return role == Qt::DisplayRole && index.column() == Name && known ? QVariant(m_graph.label(step)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name     ? QVariant(file->name)
            : index.column() == MediaType ? QVariant(file->mediaType)
            : file->isThere               ? QVariant(file->blob.size)
                                          : QVariant();
    case IsInputRole:
        return file->isInput;
    case IsThereRole:
        return file->isThere;
    case NameRole:
        return file->name;
    case MediaTypeRole:
        return file->mediaType;
    case SizeRole:
        return file->blob.size;
    case HashRole:
        return file->isThere ? file->blob.hash.toHex() : QString();
    case FromStepRole:
        return file->fromStep;
    default:
        return {};
    }
}

FileKind fileKindOf(const QString& mediaType)
{
    const auto startsWith = [&mediaType](const char* begin) { return mediaType.startsWith(QLatin1String(begin)); };
    if (startsWith("image/")) {
        return FileKind::Picture;
    }
    if (mediaType == QLatin1String("text/csv") || mediaType == QLatin1String("text/tab-separated-values")) {
        return FileKind::Table;
    }
    if (startsWith("text/") || mediaType == QLatin1String("application/pdf")) {
        return FileKind::Text;
    }
    const bool isData = mediaType.endsWith(QLatin1String("json")) || mediaType.endsWith(QLatin1String("yaml"))
        || startsWith("application/fits") || startsWith("application/x-npy") || startsWith("application/x-npz")
        || startsWith("application/x-hdf5");
    return isData ? FileKind::Data : FileKind::Other;
}

FileFilterModel::FileFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void FileFilterModel::setShowsInputs(bool shows)
{
    m_showsInputs = shows;
    invalidateFilter();
}

void FileFilterModel::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

void FileFilterModel::setKind(std::optional<FileKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool FileFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(FileModel::IsStepRole).toBool()) {
        return false; // shown with its files
    }
    const bool wanted = (m_showsInputs || !index.data(FileModel::IsInputRole).toBool())
        && (!m_kind || fileKindOf(index.data(FileModel::MediaTypeRole).toString()) == *m_kind);
    return wanted && index.data(FileModel::NameRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace cmbagent
