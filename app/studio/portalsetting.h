// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace cmbagent {

/// One setting of the desktop, told by the settings portal over D-Bus; invalid where there is no portal or it does not
/// know the setting. Main thread.
class PortalSetting : public QObject
{
    Q_OBJECT

public:
    /// `group` and `key` as the portal has them, for example "org.freedesktop.appearance" and "color-scheme". Asks at
    /// once; the answer comes with `changed`.
    PortalSetting(const QString& group, const QString& key, QObject* parent = nullptr);

    [[nodiscard]] const QVariant& value() const { return m_value; }

Q_SIGNALS:
    void changed(const QVariant& value);

private Q_SLOTS:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(QVariant value);

    const QString m_group;
    const QString m_key;
    QVariant m_value;
};

} // namespace cmbagent
