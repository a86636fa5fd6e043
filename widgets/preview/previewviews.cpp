// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"
#include "widgets/common/messagebar.h"
#include "widgets/preview/imageview.h"
#include "widgets/preview/jsonview.h"
#include "widgets/preview/markdownview.h"
#include "widgets/preview/pdfview.h"
#include "widgets/preview/previewpane.h"
#include "widgets/preview/tableview.h"
#include "widgets/preview/textview.h"

#include <QToolButton>

namespace cmbagent {

/// In the order of `View`. Most files need one of them, most panes none.
void PreviewPane::addViews()
{
    m_stack->addWidget(m_empty);
    m_markdown = LazyPage<MarkdownView>(*m_stack, [this] {
        auto* view = new MarkdownView;
        view->setResolver([this](const QString& name) { return m_resolver ? m_resolver(name) : QString(); });
        return view;
    });
    m_image = LazyPage<ImageView>(*m_stack, [] { return new ImageView; });
    m_pdf = LazyPage<PdfView>(*m_stack, [] { return new PdfView; });
    m_table = LazyPage<TableView>(*m_stack, [this] { return makeTable(); });
    m_json = LazyPage<JsonView>(*m_stack, [] { return new JsonView; });
    m_text = LazyPage<TextView>(*m_stack, [] { return new TextView; });
    m_factsView = LazyPage<EmptyState>(*m_stack, [this] {
        auto* facts = new EmptyState(QStringLiteral("file"), {});
        connect(facts, &EmptyState::actionRequested, this, &PreviewPane::openOutside);
        return facts;
    });
}

TableView* PreviewPane::makeTable()
{
    auto* table = new TableView;
    connect(table, &TableView::searchProgressed, this, [this] {
        if (m_view == View::Table) {
            showTableSearch();
        }
    });
    connect(m_bar, &MessageBar::actionRequested, table, &TableView::stopSearch);
    return table;
}

void PreviewPane::openOutside()
{
    Q_EMIT openExternallyRequested(m_file.path);
}

/// They are for whichever of the two is in front.
void PreviewPane::connectTools(QToolButton* zoomOut, QToolButton* zoomIn, QToolButton* fit)
{
    connect(zoomOut, &QToolButton::clicked, this,
            [this] { m_view == View::Pdf ? m_pdf->zoomOut() : m_image->zoomOut(); });
    connect(zoomIn, &QToolButton::clicked, this, [this] { m_view == View::Pdf ? m_pdf->zoomIn() : m_image->zoomIn(); });
    connect(fit, &QToolButton::clicked, this, [this] { m_view == View::Pdf ? m_pdf->fit() : m_image->fit(); });
}

PreviewPane::View PreviewPane::viewFor(const QString& mediaType)
{
    if (mediaType == QLatin1String("text/markdown")) {
        return View::Markdown;
    }
    if (mediaType.startsWith(QLatin1String("image/"))) {
        return View::Image;
    }
    if (mediaType == QLatin1String("application/pdf")) {
        return View::Pdf;
    }
    if (mediaType == QLatin1String("text/csv") || mediaType == QLatin1String("text/tab-separated-values")) {
        return View::Table;
    }
    if (mediaType.endsWith(QLatin1String("json"))) {
        return View::Json;
    }
    const bool isText = mediaType.startsWith(QLatin1String("text/")) || mediaType == QLatin1String("application/yaml");
    return isText ? View::Text : View::Facts;
}

} // namespace cmbagent
