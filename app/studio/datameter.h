// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace cmbagent {

class OpenWindows;

/// How large the data folder is, for every window. Lives on the main thread; adds up elsewhere.
class DataMeter : public QObject
{
    Q_OBJECT

public:
    /// `windows` must outlive the meter. Tells nothing until it has measured.
    DataMeter(QString folder, OpenWindows& windows, QObject* parent = nullptr);

    /// Adds up anew; windows are told when it is done.
    void measure();

private:
    void take(qint64 bytes);

    const QString m_folder;
    OpenWindows& m_windows;
    qint64 m_bytes = 0;
};

} // namespace cmbagent
