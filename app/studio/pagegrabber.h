// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

namespace cmbagent {

/// Runs the FIRAS example and keeps a picture of every page in light and dark: how the pictures of the README are made.
/// Main thread.
class PageGrabber : public QObject
{
    Q_OBJECT

public:
    PageGrabber(Studio& studio, const QString& folder);

private:
    void look();
    void grab(const QString& page);
    void grabPanel(const QString& page);

    enum class Stage : quint8 { Welcome, Workflow, Running, Asked, Answered, Finished };

    Studio& m_studio;
    const QString m_folder;
    QTimer m_timer;
    Stage m_stage = Stage::Welcome;
    int m_waits = 0;
};

} // namespace cmbagent
