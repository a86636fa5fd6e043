// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace cmbagent {

/// Lines typed at the terminal, without blocking the event loop. Lives on the main thread.
class LineInput : public QObject
{
    Q_OBJECT

public:
    explicit LineInput(QObject* parent = nullptr);

Q_SIGNALS:
    void lineTyped(const QString& line);
    void ended(); ///< end of input

private:
    void readSome();

    QSocketNotifier m_notifier;
    QByteArray m_rest;
};

} // namespace cmbagent
