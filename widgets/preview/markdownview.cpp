// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/markdownview.h"

#include "widgets/common/theme.h"
#include "widgets/preview/texmath.h"

#include <QImageReader>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QTimer>

#include <array>
#include <cmath>
#include <vector>

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

/// A stretch of text with one format.
struct Piece
{
    int position;
    int length;
    QTextCharFormat format;
};

/// All stretches `isWanted` likes; collected first, because changing formats changes the stretches.
template <typename IsWanted>
std::vector<Piece> pieces(const QTextDocument& document, IsWanted isWanted)
{
    std::vector<Piece> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (isWanted(block, fragment.charFormat())) {
                found.push_back({ fragment.position(), fragment.length(), fragment.charFormat() });
            }
        }
    }
    return found;
}

/// Agents begin a document with a comment that says its file's name.
QString withoutNotes(QString markdown)
{
    static const QRegularExpression notes(QStringLiteral("\\A(?:\\s*<!--.*?-->)+"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return markdown.remove(notes);
}

QTextCursor select(QTextDocument& document, const Piece& piece)
{
    QTextCursor cursor(&document);
    cursor.setPosition(piece.position);
    cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

MarkdownView::MarkdownView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setProperty("look", QStringLiteral("pane"));
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
    if (image.isNull()) {
        return {};
    }
    m_images.insert(name.path(), image);
    return image;
}

void MarkdownView::render()
{
    const int place = verticalScrollBar()->value();
    m_images.clear();
    document()->clear();
    document()->setDefaultStyleSheet(Theme::of(palette()).documentCss());
    // A tag that nobody closes, as in "give <name>", would swallow everything after it: tags are text.
    document()->setMarkdown(withReadableFormulas(withoutNotes(m_source)),
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                | QTextDocument::MarkdownNoHTML);
    styleHeadings();
    styleTables();
    fitImages();
    verticalScrollBar()->setValue(place);
}

void MarkdownView::styleHeadings()
{
    // The sizes of the window, not of a web page.
    constexpr std::array<int, 4> larger { 0, 4, 2, 1 };
    for (const Piece& piece : pieces(*document(), [](const QTextBlock&block, const QTextCharFormat&) {
             return block.blockFormat().headingLevel() > 0;
         })) {
        QTextCursor cursor = select(*document(), piece);
        const int level = cursor.blockFormat().headingLevel();
        QTextCharFormat format = piece.format;
        format.clearProperty(QTextFormat::FontSizeAdjustment); // would win over a size
        format.setFontPointSize(
            Theme::font(font(), level < int(larger.size()) ? larger[size_t(level)] : 0).pointSizeF());
        format.setFontWeight(QFont::DemiBold);
        cursor.setCharFormat(format);
        QTextBlockFormat space = cursor.blockFormat();
        space.setTopMargin(cursor.block() == document()->begin() ? 0 : 2 * Theme::grid);
        space.setBottomMargin(Theme::grid);
        cursor.setBlockFormat(space);
    }
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
    for (const Piece& piece :
         pieces(*document(), [](const QTextBlock&, const QTextCharFormat& format) { return format.isImageFormat(); })) {
        QTextImageFormat format = piece.format.toImageFormat();
        const QUrl url(format.name());
        document()->resource(QTextDocument::ImageResource, url); // reads it when it is new
        const QImage image = m_images.value(url.path());
        if (image.isNull()) {
            continue;
        }
        const double width = std::min(room, double(image.width()));
        const QSizeF size(width, std::round(width * image.height() / image.width()));
        format.setWidth(size.width());
        format.setHeight(size.height());
        // The document itself would scale without smoothing.
        QImage smooth =
            image.scaled((size * devicePixelRatioF()).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        smooth.setDevicePixelRatio(devicePixelRatioF());
        document()->addResource(QTextDocument::ImageResource, url, smooth);
        select(*document(), piece).setCharFormat(format);
    }
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
