// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/colourscheme.h"

namespace cmbagent {

namespace {

constexpr uint prefersDark = 1; // of the portal's "color-scheme"

} // namespace

ColourScheme::ColourScheme(QObject* parent)
    : QObject(parent), m_setting(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"))
{
    connect(&m_setting, &PortalSetting::changed, this,
            [this](const QVariant& value) { setDark(value.toUInt() == prefersDark); });
}

void ColourScheme::setDark(bool dark)
{
    if (std::exchange(m_isDark, dark) != dark) {
        Q_EMIT changed(dark);
    }
}

} // namespace cmbagent
