// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/portalsetting.h"

namespace cmbagent {

/// Whether the desktop asks for dark windows; light where it does not say. Main thread.
class ColourScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColourScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(bool isDark);

private:
    void setDark(bool dark);

    PortalSetting m_setting;
    bool m_isDark = false;
};

} // namespace cmbagent
