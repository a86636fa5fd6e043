// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace cmbagent {

/// A picture in the width there is; a click shows it large. Read on a worker thread; lives on the main thread.
class PictureLink : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PictureLink(QWidget* parent = nullptr);

    /// Hidden until the picture is there, and for ever when it cannot be read.
    void setPicture(const QString& path, const QString& name);
    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void take(const QString& path, const QImage& image);

    QString m_path;
    QImage m_image;
    QPixmap m_scaled;
};

} // namespace cmbagent
