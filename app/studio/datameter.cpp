// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/datameter.h"

#include "app/studio/openwindows.h"
#include "widgets/window/mainwindow.h"

#include <QApplication>
#include <QDirIterator>
#include <QPointer>
#include <QThreadPool>

namespace cmbagent {

DataMeter::DataMeter(QString folder, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_windows(windows)
{
    windows.adoptEach(this, [this](MainWindow& window) {
        if (m_bytes > 0) {
            window.setDataPlace(m_folder, m_bytes);
        }
    });
}

void DataMeter::measure()
{
    QThreadPool::globalInstance()->start([folder = m_folder, self = QPointer(this)] {
        qint64 bytes = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            bytes += files.fileInfo().size();
        }
        QMetaObject::invokeMethod(qApp, [bytes, self] {
            if (self) {
                self->take(bytes);
            }
        });
    });
}

void DataMeter::take(qint64 bytes)
{
    m_bytes = bytes;
    for (MainWindow* window : m_windows.all()) {
        window->setDataPlace(m_folder, bytes);
    }
}

} // namespace cmbagent
