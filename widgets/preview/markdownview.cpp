// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/markdownview.h"

#include "widgets/common/theme.h"

#include <QImageReader>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QTimer>

#include <cmath>

namespace cmbagent {

namespace {

constexpr int largestImage = 4096; // pixels a side

QImage imageFrom(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true); // blobs have no ending
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > largestImage || size.height() > largestImage) {
        reader.setScaledSize(size.scaled(largestImage, largestImage, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace

MarkdownView::MarkdownView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2 * Theme::grid);
    setAccessibleName(tr("Rendered text"));
}

void MarkdownView::showMarkdown(const QString& text)
{
    m_source = text;
    render();
    verticalScrollBar()->setValue(0);
}

QVariant MarkdownView::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource || !name.isRelative() || !m_resolver) {
        return {}; // never from a network, never from elsewhere on the disk
    }
    const QString path = m_resolver(name.path());
    const QImage image = path.isEmpty() ? QImage() : imageFrom(path);
    return image.isNull() ? QVariant() : QVariant(image);
}

void MarkdownView::render()
{
    const int place = verticalScrollBar()->value();
    document()->clear();
    document()->setDefaultStyleSheet(Theme::of(palette()).documentCss());
    document()->setMarkdown(m_source, QTextDocument::MarkdownDialectGitHub);
    styleTables();
    fitImages();
    verticalScrollBar()->setValue(place);
}

void MarkdownView::styleTables()
{
    const Theme& theme = Theme::of(palette());
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table) {
            continue;
        }
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(theme.border());
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(Theme::grid);
        format.setBottomMargin(Theme::grid);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextCharFormat cell = table->cellAt(0, column).format();
            cell.setBackground(mixed(theme.surface(), theme.text(), 0.06));
            table->cellAt(0, column).setFormat(cell);
        }
    }
}

void MarkdownView::fitImages()
{
    m_renderedWidth = viewport()->width();
    const double room = std::max(80.0, m_renderedWidth - 2 * document()->documentMargin() - 2);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat()) {
                continue;
            }
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QVariant resource = document()->resource(QTextDocument::ImageResource, QUrl(format.name()));
            const QImage image = resource.value<QImage>();
            if (image.isNull()) {
                continue;
            }
            const double width = std::min(room, double(image.width()));
            format.setWidth(width);
            format.setHeight(std::round(width * image.height() / image.width()));
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
    cursor.endEditBlock();
}

void MarkdownView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        render();
    }
}

void MarkdownView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != m_renderedWidth) {
        fitImages();
    }
}

} // namespace cmbagent
