// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace cmbagent {

/// An icon that is drawn when it is painted, so that it follows the theme; a pixmap in a label would keep the old
/// colour. Lives on the main thread.
class IconLabel : public QWidget
{
public:
    explicit IconLabel(const QIcon& icon, int size = 20, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon);
    [[nodiscard]] QSize sizeHint() const override { return { m_size, m_size }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
    int m_size;
};

} // namespace cmbagent
