// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QFile>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace cmbagent {

/// A file in memory as the system maps it; nothing is read before somebody looks. Safe from every thread once opened.
class MappedFile
{
public:
    /// Null, and `fault` says why, when it cannot be opened. An empty file has no bytes.
    static std::shared_ptr<const MappedFile> open(const QString& path, QString& fault);
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    QFile m_file;
    QByteArrayView m_bytes;
};

/// The place behind the line that begins at `start`: quotes protect line ends, but a quote that is not closed within
/// `longestQuote` bytes protects nothing, and comment lines have no quotes.
qint64 endOfCsvLine(QByteArrayView bytes, qint64 start);
inline constexpr qint64 longestQuote = 1024 * 1024;

/// Where the lines of a table begin: every 64th is remembered, those between are found again. Ten million lines take
/// just over a megabyte. A plain value.
class CsvIndex
{
public:
    static constexpr int stride = 64;

    CsvIndex() = default;
    explicit CsvIndex(qint64 start) : m_next(start) { }

    [[nodiscard]] int count() const { return m_count; }
    /// First byte not looked through yet.
    [[nodiscard]] qint64 next() const { return m_next; }
    /// Finds lines until `most` more bytes are looked through. Returns how many there were.
    int extend(QByteArrayView bytes, qint64 most);
    /// Where a line begins.
    [[nodiscard]] qint64 startOf(QByteArrayView bytes, int line) const;

private:
    void mark(qint64 start);

    std::vector<qint64> m_marks;
    int m_count = 0;
    qint64 m_next = 0;
};

/// Looks through the rest of a file on a worker thread and hands over what it has found now and then. Lives on the main
/// thread; ends with its owner.
class CsvIndexer : public QObject
{
    Q_OBJECT

public:
    explicit CsvIndexer(QObject* parent = nullptr);
    ~CsvIndexer() override;

    /// `index` is where to go on from; the search ends with the file, or at `most` lines. What ran before is given up.
    void start(std::shared_ptr<const MappedFile> file, const CsvIndex& index, int most);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_stop != nullptr; }

Q_SIGNALS:
    /// The index with everything found so far.
    void extended(const cmbagent::CsvIndex& index);
    void finished();

private:
    void take(const std::shared_ptr<std::atomic_bool>& run, const CsvIndex& index, bool isAll);

    std::shared_ptr<std::atomic_bool> m_stop; // of the run whose answers count; null: none
};

} // namespace cmbagent
