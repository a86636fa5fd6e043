// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace cmbagent {

/// The end of a log file, and what is added to it while its program runs. Reads on a worker thread; lives on the main
/// thread.
class LogTail : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5000;
    static constexpr qint64 mostBytes = 2 * 1024 * 1024;
    static constexpr int pollMillis = 400;

    explicit LogTail(QObject* parent = nullptr);

    /// Reads the end of `path`; goes on reading while `isLive`.
    void open(const QString& path, bool isLive);
    /// The program has ended: reads the rest and stops.
    void finish();
    void close();
    void setPaused(bool paused); ///< nobody looks

Q_SIGNALS:
    /// Complete lines without a last line end. `isCut`: earlier ones are left out.
    void opened(const QString& text, bool isCut, qint64 fileSize);
    void appended(const QString& text);
    /// There is no such file (yet).
    void missing();

private:
    struct Part
    {
        bool exists = false;
        qint64 fileSize = 0;
        qint64 next = 0; // where to read on
        bool isCut = false;
        QString text;
    };

    static Part read(const QString& path, qint64 from, bool toTheEnd);
    void poll();
    void take(quint64 generation, const Part& part);

    QString m_path;
    qint64 m_next = -1; // -1: nothing read yet
    bool m_isLive = false;
    bool m_isReading = false;
    bool m_readsAgain = false;
    quint64 m_generation = 0;
    QTimer m_timer;
};

} // namespace cmbagent
