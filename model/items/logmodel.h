// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/logbuffer.h"

#include <QAbstractListModel>
#include <QTimer>

#include <mutex>

namespace cmbagent {

/// The live console: lines of all steps of a run as they are written. `post` may be called from every thread; the views
/// hear of new lines at most every 50 ms, and the oldest leave when there are too many. Everything else: main thread.
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StepIndexRole = Qt::UserRole, ///< int; -1: not of a step
        IsErrorRole, ///< bool: written to stderr
        LevelRole, ///< int(LogLevel)
    };

    static constexpr int batchMillis = 50;
    static constexpr int defaultLimit = 1'000'000;
    static constexpr int longestLine = 10'000; ///< characters shown of one line

    explicit LogModel(QObject* parent = nullptr);

    /// At least two blocks of LogBuffer are kept.
    void setLimit(int lines);
    void post(int step, bool isError, const QString& text);
    void clear();
    /// Lines that had to leave since `clear`.
    [[nodiscard]] qint64 droppedCount() const { return m_dropped; }
    [[nodiscard]] LogLine lineAt(int row) const { return m_lines.at(row); }
    [[nodiscard]] const LogBuffer& lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Takes over what was posted, now.
    void flush();

private:
    LogBuffer m_lines;
    int m_limit = defaultLimit;
    qint64 m_dropped = 0;
    QTimer m_timer;
    std::mutex m_mutex; // guards what follows
    std::vector<LogLine> m_posted;
};

} // namespace cmbagent
