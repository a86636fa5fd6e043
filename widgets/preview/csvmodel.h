// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/csvindex.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>

namespace cmbagent {

/// A CSV or TSV file as a table: mapped, not read. The first lines are there at once, the rest is looked for in the
/// background, up to ten million lines. Main thread.
class CsvModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IsNumberRole = Qt::UserRole };

    static constexpr qint64 partBytes = 1024 * 1024; ///< looked through before `open` returns
    static constexpr int mostColumns = 1000;
    static constexpr int mostRows = 10'000'000; ///< of a longer file, so many are shown

    explicit CsvModel(QObject* parent = nullptr);
    ~CsvModel() override;

    /// Empty text: it worked.
    QString open(const QString& path, char separator);
    void close();
    /// Ends the search for more lines; those found so far stay.
    void stop();
    /// Whether every line was found (or as many as are shown at most).
    [[nodiscard]] bool hasAll() const;
    /// Whether the file has more lines than are shown at most.
    [[nodiscard]] bool isCut() const { return m_index.count() > m_rows; }
    [[nodiscard]] bool isSearching() const { return m_indexer.isRunning(); }
    /// How much of the file was looked through, 0..1.
    [[nodiscard]] double searched() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// More lines, or the search is over: see `isSearching`.
    void searchProgressed();

private:
    void readHeader();
    void take(const CsvIndex& index);
    [[nodiscard]] QByteArrayView bytes() const { return m_file ? m_file->bytes() : QByteArrayView(); }
    [[nodiscard]] QStringList cellsAt(qint64 start) const;
    [[nodiscard]] const QStringList& cached(int row) const;

    std::shared_ptr<const MappedFile> m_file;
    char m_separator = ',';
    CsvIndex m_index; ///< of the lines below the header
    CsvIndexer m_indexer;
    int m_rows = 0; ///< as told to the views
    QStringList m_header;
    mutable int m_cachedRow = -1; // a view asks for all cells of a line one after the other
    mutable QStringList m_cachedCells;
};

} // namespace cmbagent
