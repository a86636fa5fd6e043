// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

namespace cmbagent {

/// Prints the milliseconds from the start of the process to the first painted frame of the window, or of the graph it
/// was told to open, as one JSON line, then quits: the program's side of the start-up measurement. Where there is
/// nothing to open it says why, and quits as well.
class FirstFrame : public QObject
{
    Q_OBJECT

public:
    enum class Of { Window, Graph };

    FirstFrame(Studio& studio, Of what);

    /// For whoever opens the graph: told of a fault, it quits.
    [[nodiscard]] Backend::Done opened();
    /// 0, or that of a start whose order cannot be carried out.
    [[nodiscard]] int exitCode() const { return m_exitCode; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isThere() const;
    void giveUp(const Error& error);

    Studio& m_studio;
    Of m_what;
    bool m_isPainted = false;
    int m_exitCode = 0;
};

} // namespace cmbagent
