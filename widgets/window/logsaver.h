// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QSaveFile>

class QAbstractItemModel;

namespace cmbagent {

/// Writes lines to a text file a slice at a time; the file appears when all are there. Deletes itself when it is done.
/// Main thread.
class LogSaver : public QObject
{
    Q_OBJECT

public:
    static constexpr int sliceLines = 20'000;

    /// The lines that `lines` has now, less those that leave it meanwhile.
    LogSaver(const QAbstractItemModel& lines, const QString& path, QObject* parent);

    void start();

Q_SIGNALS:
    void saved(const QString& path, int lines);
    void failed(const QString& path, const QString& why);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void finish();

    const QAbstractItemModel& m_lines;
    QSaveFile m_file;
    QBasicTimer m_timer;
    int m_next = 0;
    int m_end = 0;
    int m_written = 0;
};

} // namespace cmbagent
