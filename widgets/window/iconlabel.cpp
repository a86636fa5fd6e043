// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/iconlabel.h"

#include "widgets/window/windowstyle.h"

#include <QPainter>

namespace cmbagent {

IconLabel::IconLabel(const QIcon& icon, int size, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_size(scaledToText(this, size))
{
    setFixedSize(m_size, m_size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace cmbagent
