// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/csvindex.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cstring>

namespace cmbagent {

namespace {

constexpr qint64 partBytes = 4 * 1024 * 1024; ///< between looks at the clock
constexpr int firstHandMillis = 100;

/// The first of either byte from `at` on; `end` when there is none.
qint64 findEither(QByteArrayView bytes, qint64 at, qint64 end, char a, char b)
{
    while (at < end && bytes[at] != a && bytes[at] != b) {
        ++at;
    }
    return at;
}

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const QString& path, QString& fault)
{
    auto mapped = std::make_shared<MappedFile>();
    mapped->m_file.setFileName(path);
    if (!mapped->m_file.open(QIODevice::ReadOnly)) {
        fault = mapped->m_file.errorString();
        return nullptr;
    }
    if (const qint64 size = mapped->m_file.size(); size > 0) {
        const uchar* bytes = mapped->m_file.map(0, size);
        if (!bytes) {
            fault = mapped->m_file.errorString();
            return nullptr;
        }
        mapped->m_bytes = QByteArrayView(bytes, size);
    }
    return mapped;
}

qint64 endOfCsvLine(QByteArrayView bytes, qint64 start)
{
    const qint64 size = bytes.size();
    const auto plainEnd = [&](qint64 from) {
        const void* found = from < size ? std::memchr(bytes.data() + from, '\n', size_t(size - from)) : nullptr;
        return found ? static_cast<const char*>(found) - bytes.data() + 1 : size;
    };
    if (start < size && bytes[start] == '#') {
        return plainEnd(start);
    }
    qint64 at = findEither(bytes, start, size, '\n', '"');
    while (at < size && bytes[at] == '"') {
        const qint64 reach = std::min(size, at + longestQuote);
        const void* close = std::memchr(bytes.data() + at + 1, '"', size_t(std::max<qint64>(0, reach - at - 1)));
        if (!close) {
            return plainEnd(at); // never closed: an inch mark, or a broken file
        }
        at = findEither(bytes, static_cast<const char*>(close) - bytes.data() + 1, size, '\n', '"');
    }
    return std::min(size, at + 1);
}

void CsvIndex::mark(qint64 start)
{
    if (m_count % stride == 0) {
        m_marks.push_back(start);
    }
    ++m_count;
}

int CsvIndex::extend(QByteArrayView bytes, qint64 most)
{
    const int before = m_count;
    const qint64 stop = std::min<qint64>(bytes.size(), m_next + most);
    while (m_next < stop) {
        mark(m_next);
        m_next = endOfCsvLine(bytes, m_next);
    }
    return m_count - before;
}

qint64 CsvIndex::startOf(QByteArrayView bytes, int line) const
{
    qint64 at = m_marks[size_t(line / stride)];
    for (int i = line % stride; i > 0; --i) {
        at = endOfCsvLine(bytes, at);
    }
    return at;
}

CsvIndexer::CsvIndexer(QObject* parent) : QObject(parent) { }

CsvIndexer::~CsvIndexer()
{
    stop();
}

void CsvIndexer::stop()
{
    if (m_stop) {
        m_stop->store(true);
        m_stop.reset();
    }
}

void CsvIndexer::start(std::shared_ptr<const MappedFile> file, const CsvIndex& index, int most)
{
    stop();
    m_stop = std::make_shared<std::atomic_bool>(false);
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), run = m_stop, file = std::move(file), index = CsvIndex(index), most]() mutable {
            const auto handOver = [&](bool isAll) {
                // `self` is looked at on the main thread only.
                QMetaObject::invokeMethod(qApp, [self, run, index, isAll] {
                    if (self) {
                        self->take(run, index, isAll);
                    }
                });
            };
            QElapsedTimer clock;
            clock.start();
            qint64 next = firstHandMillis;
            while (index.next() < file->bytes().size() && index.count() < most && !run->load()) {
                index.extend(file->bytes(), partBytes);
                // A view does some work for every line it is told of again, so it is told less and less often.
                if (clock.elapsed() >= next) {
                    next += clock.elapsed();
                    handOver(false);
                }
            }
            handOver(true);
        });
}

void CsvIndexer::take(const std::shared_ptr<std::atomic_bool>& run, const CsvIndex& index, bool isAll)
{
    if (run != m_stop) {
        return; // of a file that is not shown any more
    }
    if (isAll) {
        m_stop.reset();
    }
    Q_EMIT extended(index);
    if (isAll) {
        Q_EMIT finished();
    }
}

} // namespace cmbagent
