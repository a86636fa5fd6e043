// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QFile>
#include <QTableView>

#include <memory>
#include <vector>

namespace cmbagent {

/// A CSV or TSV file as a table: mapped, not read; lines are found a part at a time while a view scrolls down. Main
/// thread.
class CsvModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IsNumberRole = Qt::UserRole };

    static constexpr qint64 partBytes = 1024 * 1024; ///< looked through for each `fetchMore`
    static constexpr int mostColumns = 1000;

    explicit CsvModel(QObject* parent = nullptr);
    ~CsvModel() override;

    /// Empty text: it worked.
    QString open(const QString& path, char separator);
    void close();
    [[nodiscard]] bool hasAll() const { return m_next >= m_size; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    [[nodiscard]] QStringList cells(int line) const;
    [[nodiscard]] const QStringList& cached(int line) const;
    std::vector<qint64> findLines(qint64 budget);

    QFile m_file;
    const char* m_bytes = nullptr;
    qint64 m_size = 0;
    qint64 m_next = 0; // first byte not looked through yet
    char m_separator = ',';
    std::vector<qint64> m_lines; // where each line starts, the header line apart
    qint64 m_headerStart = 0;
    QStringList m_header;
    mutable int m_cachedLine = -1; // a view asks for all cells of a line one after the other
    mutable QStringList m_cachedCells;
};

/// The table view of a CSV file. Main thread.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    QString open(const QString& path, char separator);
    void close();
    [[nodiscard]] const CsvModel& csv() const { return *m_csv; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection();

    CsvModel* m_csv;
};

} // namespace cmbagent
