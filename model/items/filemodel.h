// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mediatype.h"
#include "items/rungraph.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace cmbagent {

/// One file of a step: what it wrote, or what was laid into its work folder.
struct FileEntry
{
    bool isInput = false;
    QString name; ///< in the step's work folder
    QString mediaType; ///< as declared; otherwise by the ending of the name
    BlobRef blob;
    bool isThere = false; ///< an input may still have to be made
    int fromStep = -1; ///< inputs: the step that made it; -1: a file beside the workflow
    QString path; ///< inputs: its name at the origin
    bool operator==(const FileEntry&) const = default;
};

/// The files a step wrote in its last attempt, in the order it declared them.
std::vector<FileEntry> outputsOf(const RunGraph& graph, int step);
/// The files a step takes, with their content where it exists already.
std::vector<FileEntry> inputsOf(const RunGraph& graph, int step);

/// The files of a run as a tree of two levels: steps, and in them their outputs, then their inputs. Main thread.
class FileModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, MediaType, Size, ColumnCount };
    enum Role {
        IsStepRole = Qt::UserRole, ///< bool: a step, not a file
        StepIndexRole, ///< int
        IsInputRole, ///< bool
        IsThereRole, ///< bool
        NameRole, ///< QString
        MediaTypeRole, ///< QString
        SizeRole, ///< qint64 bytes
        HashRole, ///< QString of 64 digits
        FromStepRole, ///< int
    };

    /// `graph` must outlive the model.
    explicit FileModel(const RunGraph& graph, QObject* parent = nullptr);

    /// Null for a step or an invalid index; valid until the model changes.
    [[nodiscard]] const FileEntry* fileAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(int step, const QString& name, bool isInput = false) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    void refreshSteps(const QList<int>& steps);
    void refreshStep(int step);
    [[nodiscard]] std::vector<FileEntry> filesOf(int step) const;

    const RunGraph& m_graph;
    std::vector<std::vector<FileEntry>> m_files; // by step
};

/// What files are, as a person would sort them.
enum class FileKind : quint8 { Picture, Table, Text, Data, Other };
FileKind fileKindOf(const QString& mediaType);

/// The files of a run without steps that have none, narrowed by a text and a kind. Main thread.
class FileFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FileFilterModel(QObject* parent = nullptr);

    void setShowsInputs(bool shows); ///< default: outputs only
    void setKind(std::optional<FileKind> kind); ///< nothing: all

public Q_SLOTS:
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_text;
    bool m_showsInputs = false;
    std::optional<FileKind> m_kind;
};

} // namespace cmbagent
