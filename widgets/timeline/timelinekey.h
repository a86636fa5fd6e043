// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cmbagent {

/// What the lines of the timeline mean, in one row that leaves out what does not fit. Main thread.
class TimelineKey : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineKey(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace cmbagent
