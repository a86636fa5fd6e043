// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace cmbagent {

/// A stack that needs no more room than the page in front: what is behind may be larger, nobody sees it. Main thread.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace cmbagent
