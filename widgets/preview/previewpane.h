// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/lazypage.h"

#include <QString>

#include <functional>

class QLabel;
class QToolButton;

namespace cmbagent {

class EmptyState;
class ImageView;
class JsonView;
class MarkdownView;
class MessageBar;
class PdfView;
class TableView;
class TextView;

/// One file to be looked at.
struct PreviewFile
{
    QString path; ///< on disk; a blob has no ending
    QString name; ///< as the step calls it
    QString mediaType; ///< empty: by the ending of the name
    qint64 size = 0; ///< bytes, as recorded
};

/// Shows one file: Markdown, images, PDF, tables, JSON, code and text; of anything else its facts. Reading happens on a
/// worker thread or in small parts, so a large file never holds the window up. Main thread.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    enum class View : quint8 { Empty, Markdown, Image, Pdf, Table, Json, Text, Facts };

    /// Of text, this much is read and shown.
    static constexpr qint64 textLimit = 2 * 1024 * 1024;
    static constexpr qint64 imageLimit = 64 * 1024 * 1024;

    explicit PreviewPane(QWidget* parent = nullptr);
    ~PreviewPane() override;

    /// What stands there while nothing is shown.
    void setEmptyText(const QString& sentence);
    /// Off where a heading above says the name already.
    void setNameShown(bool isShown);
    /// Turns a name inside a Markdown text ("residuals.png") into a path; empty: there is none.
    void setResourceResolver(std::function<QString(const QString& name)> resolver);

    void showFile(const PreviewFile& file);
    /// Text that is in memory already, for example a script inside a workflow.
    void showText(const QString& name, const QString& mediaType, const QString& text);
    void clear();
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] const PreviewFile& file() const { return m_file; }

    /// Which view fits.
    static View viewFor(const QString& mediaType);

Q_SIGNALS:
    void openExternallyRequested(const QString& path);
    /// The file is on show, or an error is.
    void shown();

private:
    void loadText();
    void loadImage();
    void takeText(quint64 generation, const QByteArray& content, const QString& error);
    void takeImage(quint64 generation, const QImage& image, const QString& error);
    void showPdf();
    void showTable();
    void showTableSearch();
    void showContent(const QByteArray& content, bool isCut);
    void showFacts(const QString& why);
    void showError(const QString& what, const QString& mend);
    void setView(View view);
    void updateHeader();
    void addViews();
    TableView* makeTable();
    void openOutside();
    void connectTools(QToolButton* zoomOut, QToolButton* zoomIn, QToolButton* fit);

    PreviewFile m_file;
    View m_view = View::Empty;
    quint64 m_generation = 0; // answers for files shown before are dropped
    std::function<QString(const QString&)> m_resolver;

    QWidget* m_header;
    QLabel* m_name;
    QLabel* m_facts;
    QToolButton* m_external;
    QWidget* m_tools;
    MessageBar* m_bar;
    PageStack* m_stack;
    EmptyState* m_empty;
    LazyPage<MarkdownView> m_markdown;
    LazyPage<ImageView> m_image;
    LazyPage<PdfView> m_pdf;
    LazyPage<TableView> m_table;
    LazyPage<JsonView> m_json;
    LazyPage<TextView> m_text;
    LazyPage<EmptyState> m_factsView;
};

} // namespace cmbagent
