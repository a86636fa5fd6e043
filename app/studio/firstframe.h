// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

namespace cmbagent {

/// Prints the milliseconds from the start of the process to the first painted frame of the window, or of the graph it
/// was told to open, as one JSON line, then quits: the program's side of the start-up measurement.
class FirstFrame : public QObject
{
    Q_OBJECT

public:
    enum class Of { Window, Graph };

    FirstFrame(Studio& studio, Of what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isThere() const;

    Studio& m_studio;
    Of m_what;
    bool m_isPainted = false;
};

} // namespace cmbagent
