// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/pagestack.h"

namespace cmbagent {

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget* front = currentWidget();
    return front ? front->minimumSizeHint().expandedTo(front->minimumSize()) : QSize(0, 0);
}

} // namespace cmbagent
