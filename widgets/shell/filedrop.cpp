// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/filedrop.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/window/mainwindow.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace cmbagent {

FileDrop::FileDrop(MainWindow& window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    window.canvas()->viewport()->setAcceptDrops(false); // its scene would take the drag and do nothing with it
    window.installEventFilter(this);
}

FileDrop::Dropped FileDrop::meaningOf(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (paths.isEmpty()) {
        return {};
    }
    Dropped dropped { Kind::Other, paths.front(), int(paths.size()) };
    if (QFileInfo(dropped.path).isDir()) {
        const QStringList workflows =
            QDir(dropped.path)
                .entryList({ QStringLiteral("*.workflow.yaml"), QStringLiteral("*.workflow.yml") }, QDir::Files);
        if (workflows.size() != 1) {
            dropped.kind = Kind::Folder;
            return dropped;
        }
        dropped.path += QLatin1Char('/') + workflows.front();
    }
    const QString ending = QFileInfo(dropped.path).suffix().toLower();
    dropped.kind = ending == QLatin1String("yaml") || ending == QLatin1String("yml") ? Kind::Workflow
        : ending == QLatin1String("json")                                            ? Kind::Trace
                                                                                     : Kind::Other;
    return dropped;
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDropEvent*>(event);
        if (meaningOf(drag->mimeData()).kind == Kind::Nothing) {
            return QObject::eventFilter(watched, event);
        }
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const Dropped dropped = meaningOf(drop->mimeData());
        if (dropped.kind == Kind::Nothing) {
            return QObject::eventFilter(watched, event);
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        take(dropped);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FileDrop::take(const Dropped& dropped)
{
    switch (dropped.kind) {
    case Kind::Workflow:
        Q_EMIT m_window.openRequested(dropped.path);
        break;
    case Kind::Trace:
        Q_EMIT m_window.importRequested(dropped.path);
        break;
    case Kind::Folder:
        m_window.showError(
            { ErrorCode::BadInput,
              tr("“%1” is a folder without just one workflow file.").arg(QDir(dropped.path).dirName()),
              tr("An old run of CMBAgent is opened with File > Import > CMBAgent run. Drop a workflow file "
                 "(*.workflow.yaml) or a WfFormat trace (*.json)."),
              {},
              {},
              {} });
        break;
    default:
        m_window.showError({ ErrorCode::BadInput,
                             tr("“%1” is no workflow and no trace.").arg(QFileInfo(dropped.path).fileName()),
                             tr("Drop a workflow file (*.workflow.yaml) or a WfFormat trace (*.json)."),
                             {},
                             {},
                             {} });
        break;
    }
    const bool isOpened = dropped.kind == Kind::Workflow || dropped.kind == Kind::Trace;
    if (isOpened && dropped.count > 1) {
        m_window.showNotice(tr("One file at a time: “%1” was opened.").arg(QFileInfo(dropped.path).fileName()));
    }
}

} // namespace cmbagent
