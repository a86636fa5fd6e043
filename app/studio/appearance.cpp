// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/appearance.h"

#include "widgets/common/housestyle.h"

#include <QApplication>
#include <QFont>
#include <QSettings>

#include <algorithm>

namespace cmbagent {

namespace {

const QString textScaleKey = QStringLiteral("appearance/textScale");
const QString reducedMotionKey = QStringLiteral("appearance/reducedMotion");

} // namespace

Appearance::Appearance(const QSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings),
      m_reducedMotion(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("reduced-motion")),
      m_gnomeAnimations(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations")),
      m_kdeAnimations(QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor"))
{
    for (const PortalSetting* setting : { &m_reducedMotion, &m_gnomeAnimations, &m_kdeAnimations }) {
        connect(setting, &PortalSetting::changed, this, &Appearance::apply);
    }
    apply();
}

void Appearance::scaleText(QApplication& application, const QSettings& settings, int percent)
{
    const int wanted = percent > 0 ? percent : settings.value(textScaleKey, smallestScale).toInt();
    const int scale = std::clamp(wanted, smallestScale, largestScale);
    HouseStyle::install(application); // a style may bring fonts of its own
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * scale / 100);
    } else {
        font.setPixelSize(font.pixelSize() * scale / 100);
    }
    QApplication::setFont(font);
}

bool Appearance::isMotionReduced() const
{
    const auto says = [](const PortalSetting& setting, auto meaning) {
        return setting.value().isValid() && meaning(setting.value());
    };
    return m_settings.value(reducedMotionKey, false).toBool()
        || says(m_reducedMotion, [](const QVariant& value) { return value.toUInt() == 1; })
        || says(m_gnomeAnimations, [](const QVariant& value) { return !value.toBool(); })
        || says(m_kdeAnimations, [](const QVariant& value) { return value.toDouble() == 0; });
}

void Appearance::apply()
{
    HouseStyle::install(*qApp).setMotionReduced(isMotionReduced());
}

} // namespace cmbagent
