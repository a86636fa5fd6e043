// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace cmbagent {

struct ExampleInfo;

/// One example on the welcome page: title, one sentence, and the button that opens it. Lives on the main thread.
class ExampleCard : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleCard(const ExampleInfo& example, bool isFirst, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void chosen();

private:
    QPushButton* m_button;
};

} // namespace cmbagent
