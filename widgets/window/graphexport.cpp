// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/graphexport.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/graphpicture.h"
#include "widgets/canvas/runscene.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace cmbagent {

namespace {

QString fileNameFrom(const QString& name)
{
    static const QRegularExpression awkward(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    const QString clean = QString(name).replace(awkward, QStringLiteral("-")).trimmed().left(80);
    return clean.isEmpty() ? QStringLiteral("graph") : clean;
}

/// "svg" of "Picture that scales (*.svg)".
QString endingOf(const QString& filter)
{
    return filter.section(QStringLiteral("*."), 1).section(QLatin1Char(')'), 0, 0);
}

} // namespace

GraphExport::GraphExport(CanvasView& canvas, QWidget* window) : QObject(window), m_canvas(canvas), m_window(window) { }

void GraphExport::choose(const QString& name)
{
    const QStringList kinds { tr("Picture that scales (*.svg)"), tr("Picture (*.png)"),  tr("Document (*.pdf)"),
                              tr("Mermaid flowchart (*.mmd)"),   tr("Graphviz (*.dot)"), tr("JSON (*.json)") };
    auto* dialog = new QFileDialog(m_window, tr("Export graph"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(endingOf(kinds.first()));
    dialog->selectFile(fileNameFrom(name));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this, &GraphExport::write);
    dialog->open();
}

void GraphExport::write(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool isPicture =
        ending == QLatin1String("svg") || ending == QLatin1String("png") || ending == QLatin1String("pdf");
    if (!isPicture) {
        const bool readsDown = m_canvas.runScene().orientation() == Orientation::TopToBottom;
        const QString format = ending == QLatin1String("dot") || ending == QLatin1String("gv") ? QStringLiteral("dot")
            : ending == QLatin1String("json")                                                  ? QStringLiteral("json")
                                              : QStringLiteral("mermaid");
        Q_EMIT textRequested(path, format, readsDown);
        return;
    }
    const PictureFormat format = ending == QLatin1String("svg") ? PictureFormat::Svg
        : ending == QLatin1String("png")                        ? PictureFormat::Png
                                                                : PictureFormat::Pdf;
    const auto done = writeGraphPicture(m_canvas.runScene(), path, format);
    done ? Q_EMIT written(path) : Q_EMIT failed(done.error());
}

} // namespace cmbagent
