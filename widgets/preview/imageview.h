// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QImage>

class QHBoxLayout;
class QLabel;

namespace cmbagent {

/// A picture that fits its pane, or at a zoom with scroll bars; wheel with Ctrl, +, -, 0 and F work. Main thread.
class ImageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent = nullptr);

    void showImage(const QImage& image);
    /// Another picture of the same size in the same place, at the same zoom; of another size as `showImage`.
    void swapImage(const QImage& image);
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] bool fits() const { return m_fits; }
    /// Screen pixels per image pixel.
    [[nodiscard]] double zoom() const;

public Q_SLOTS:
    void fit();
    void showActualSize();
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void setZoom(double zoom);
    void updateBars();

    QImage m_image;
    QImage m_scaled; // for the zoom of the moment, so that panning is cheap
    double m_zoom = 1;
    bool m_fits = true;
    QPoint m_grip;
};

} // namespace cmbagent
