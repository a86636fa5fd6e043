// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/previewpane.h"

#include "items/filemodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/preview/imageview.h"
#include "widgets/preview/jsonview.h"
#include "widgets/preview/markdownview.h"
#include "widgets/preview/pdfview.h"
#include "widgets/preview/tableview.h"
#include "widgets/preview/textview.h"

#include <QFile>
#include <QHBoxLayout>
#include <QImageReader>
#include <QJsonParseError>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

QToolButton* tool(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

/// Whether bytes look like text: no zero byte in the first part.
bool looksLikeText(const QByteArray& content)
{
    return !content.left(8192).contains('\0');
}

char separatorFor(const QString& mediaType)
{
    return mediaType == QLatin1String("text/tab-separated-values") ? '\t' : ',';
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent), m_header(new QWidget(this)), m_name(new ElidedLabel(m_header)),
      m_facts(new ElidedLabel(m_header)), m_tools(new QWidget(m_header)), m_bar(new MessageBar(this)),
      m_stack(new PageStack(this)), m_empty(new EmptyState(QStringLiteral("file"), tr("Choose a file to see it here.")))
{
    m_name->setFont(Theme::font(font(), 0, QFont::DemiBold));
    m_facts->setFont(Theme::font(font(), -1));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_external = tool(QStringLiteral("external"), tr("Open with another program"), m_header);

    auto* zoomOut = tool(QStringLiteral("zoom-out"), tr("Smaller (−)"), m_tools);
    auto* zoomIn = tool(QStringLiteral("zoom-in"), tr("Larger (+)"), m_tools);
    auto* fit = tool(QStringLiteral("fit"), tr("Fit the pane (F)"), m_tools);
    auto* toolRow = new QHBoxLayout(m_tools);
    toolRow->setContentsMargins(0, 0, 0, 0);
    toolRow->setSpacing(0);
    for (QToolButton* button : { zoomOut, zoomIn, fit }) {
        toolRow->addWidget(button);
    }
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_facts);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(Theme::grid + Theme::fine, Theme::fine, Theme::fine, Theme::fine);
    row->setSpacing(0);
    row->addLayout(names, 1);
    row->addWidget(m_tools);
    row->addWidget(m_external);

    addViews();
    auto* barRow = new QVBoxLayout;
    barRow->setContentsMargins(Theme::grid, 0, Theme::grid, Theme::fine);
    barRow->addWidget(m_bar);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(barRow);
    column->addWidget(m_stack, 1);

    connectTools(zoomOut, zoomIn, fit);
    connect(m_external, &QToolButton::clicked, this, &PreviewPane::openOutside);
    clear();
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setEmptyText(const QString& sentence)
{
    m_empty->setSentence(sentence);
}

void PreviewPane::setNameShown(bool isShown)
{
    m_name->setVisible(isShown);
}

void PreviewPane::setResourceResolver(std::function<QString(const QString&)> resolver)
{
    m_resolver = std::move(resolver);
}

void PreviewPane::clear()
{
    ++m_generation;
    m_file = {};
    m_bar->clear();
    if (TableView* table = m_table.made()) {
        table->close();
    }
    if (PdfView* pdf = m_pdf.made()) {
        pdf->close();
    }
    setView(View::Empty);
}

void PreviewPane::showFile(const PreviewFile& file)
{
    clear();
    m_file = file;
    if (m_file.mediaType.isEmpty()) {
        m_file.mediaType = mediaTypeOf(file.name);
    }
    updateHeader();
    switch (viewFor(m_file.mediaType)) {
    case View::Image:
        loadImage();
        return;
    case View::Pdf:
        showPdf();
        return;
    case View::Table:
        showTable();
        return;
    default:
        loadText(); // of an unknown type too: it may be text
    }
}

void PreviewPane::showText(const QString& name, const QString& mediaType, const QString& text)
{
    clear();
    m_file.name = name;
    m_file.mediaType = mediaType;
    const QByteArray content = text.toUtf8();
    m_file.size = content.size();
    updateHeader();
    showContent(content, false);
}

void PreviewPane::showPdf()
{
    const QString fault = m_pdf->open(m_file.path);
    if (!fault.isEmpty()) {
        showError(tr("'%1' cannot be shown: %2.").arg(m_file.name, fault),
                  tr("Another program may be able to open it."));
        return;
    }
    m_facts->setText(tr("%1 · %Ln page(s)", nullptr, m_pdf->pageCount()).arg(m_facts->text()));
    setView(View::Pdf);
    Q_EMIT shown();
}

void PreviewPane::showTable()
{
    const QString fault = m_table->open(m_file.path, separatorFor(m_file.mediaType));
    if (!fault.isEmpty()) {
        showError(tr("'%1' cannot be read: %2.").arg(m_file.name, fault),
                  tr("Open the folder of the step to see what is there."));
        return;
    }
    setView(View::Table);
    showTableSearch();
    Q_EMIT shown();
}

void PreviewPane::showTableSearch()
{
    const CsvModel& table = m_table->csv();
    const QString rows = QLocale().toString(table.rowCount());
    updateHeader();
    m_facts->setText(tr("%1 · %2 rows").arg(m_facts->text(), rows));
    if (table.isSearching()) {
        m_bar->showMessage(MessageBar::Kind::Info,
                           tr("Looking for more rows: %1 of the file").arg(Labels::percent(table.searched())));
        m_bar->setAction(tr("Stop loo&king"));
        m_bar->setDismissible(false);
    } else if (table.searched() < 1 || table.isCut()) {
        m_bar->showMessage(MessageBar::Kind::Info, tr("Only the first %1 rows are shown.").arg(rows),
                           tr("Open it with another program to see all of it."));
        m_bar->setDismissible(true);
    } else {
        m_bar->clear();
    }
}

void PreviewPane::loadText()
{
    QThreadPool::globalInstance()->start([self = QPointer(this), generation = m_generation, path = m_file.path] {
        QFile file(path);
        QByteArray content;
        QString error;
        if (file.open(QIODevice::ReadOnly)) {
            content = file.read(textLimit + 1);
        } else {
            error = file.errorString();
        }
        // `self` is looked at on the main thread only.
        QMetaObject::invokeMethod(qApp, [self, generation, content, error] {
            if (self) {
                self->takeText(generation, content, error);
            }
        });
    });
}

void PreviewPane::loadImage()
{
    QThreadPool::globalInstance()->start([self = QPointer(this), generation = m_generation, path = m_file.path] {
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        const qint64 pixels = qint64(reader.size().width()) * reader.size().height();
        if (pixels * 4 > imageLimit) {
            reader.setScaledSize(reader.size().scaled(4096, 4096, Qt::KeepAspectRatio));
        }
        const QImage image = reader.read();
        const QString error = image.isNull() ? reader.errorString() : QString();
        QMetaObject::invokeMethod(qApp, [self, generation, image, error] {
            if (self) {
                self->takeImage(generation, image, error);
            }
        });
    });
}

void PreviewPane::takeImage(quint64 generation, const QImage& image, const QString& error)
{
    if (generation != m_generation) {
        return;
    }
    if (image.isNull()) {
        showError(tr("'%1' cannot be shown as a picture: %2.").arg(m_file.name, error),
                  tr("Another program may be able to open it."));
        return;
    }
    m_image->showImage(image);
    m_facts->setText(QStringLiteral("%1 · %2 × %3").arg(m_facts->text()).arg(image.width()).arg(image.height()));
    setView(View::Image);
    Q_EMIT shown();
}

void PreviewPane::takeText(quint64 generation, const QByteArray& content, const QString& error)
{
    if (generation != m_generation) {
        return;
    }
    if (!error.isEmpty()) {
        showError(tr("'%1' cannot be read: %2.").arg(m_file.name, error),
                  tr("Open the folder of the step to see what is there."));
        return;
    }
    showContent(content.left(textLimit), content.size() > textLimit);
}

void PreviewPane::showContent(const QByteArray& content, bool isCut)
{
    View wanted = viewFor(m_file.mediaType);
    if (!looksLikeText(content)
        || (wanted == View::Facts && m_file.mediaType != QLatin1String("application/octet-stream"))) {
        showFacts(tr("There is no preview for this kind of file."));
        return;
    }
    QJsonDocument json;
    if (wanted == View::Json) {
        QJsonParseError fault;
        json = isCut ? QJsonDocument() : QJsonDocument::fromJson(content, &fault);
        if (json.isNull()) {
            wanted = View::Text;
            if (!isCut) {
                m_bar->showMessage(
                    MessageBar::Kind::Warning,
                    tr("This is not valid JSON: %1 at byte %2.").arg(fault.errorString()).arg(fault.offset));
            }
        }
    }
    if (isCut) {
        m_bar->showMessage(MessageBar::Kind::Info, tr("Only the first %1 are shown.").arg(Labels::fileSize(textLimit)),
                           tr("Open it with another program to see all of it."));
    }
    if (wanted == View::Markdown) {
        m_markdown->showMarkdown(QString::fromUtf8(content));
    } else if (wanted == View::Json) {
        m_json->setDocument(json);
    } else {
        wanted = View::Text;
        m_text->showText(QString::fromUtf8(content), TextView::languageFor(m_file.mediaType));
    }
    setView(wanted);
    Q_EMIT shown();
}

void PreviewPane::showFacts(const QString& why)
{
    m_factsView->setSentence(
        QStringLiteral("%1\n%2 · %3").arg(why, Labels::mediaType(m_file.mediaType), Labels::fileSize(m_file.size)));
    m_factsView->setAction(m_file.path.isEmpty() ? QString() : tr("Open with another pro&gram"),
                           QStringLiteral("external"));
    setView(View::Facts);
    Q_EMIT shown();
}

void PreviewPane::showError(const QString& what, const QString& mend)
{
    m_bar->showMessage(MessageBar::Kind::Error, what, mend);
    showFacts(tr("There is nothing to show."));
}

void PreviewPane::setView(View view)
{
    m_view = view;
    m_stack->setCurrentIndex(int(view));
    m_header->setVisible(view != View::Empty);
    m_tools->setVisible(view == View::Image || view == View::Pdf);
}

void PreviewPane::updateHeader()
{
    m_name->setText(m_file.name);
    m_facts->setText(QStringLiteral("%1 · %2").arg(Labels::mediaType(m_file.mediaType), Labels::fileSize(m_file.size)));
    m_external->setVisible(!m_file.path.isEmpty());
    setAccessibleName(tr("Preview of %1").arg(m_file.name));
    m_header->show();
}

} // namespace cmbagent
