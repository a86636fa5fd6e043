// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPdfDocument;
class QPdfView;

namespace cmbagent {

/// A PDF document, page below page, as wide as the pane or larger. Main thread.
class PdfView : public QWidget
{
    Q_OBJECT

public:
    explicit PdfView(QWidget* parent = nullptr);
    ~PdfView() override;

    /// Empty when it is shown; otherwise why it cannot be.
    QString open(const QString& path);
    void close();
    [[nodiscard]] int pageCount() const;
    /// 1: as large as on paper.
    [[nodiscard]] double zoom() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// As wide as the pane.
    void fit();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setZoom(double zoom);

    QPdfDocument* m_document;
    QPdfView* m_view;
};

} // namespace cmbagent
