// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace cmbagent {

/// Whether the desktop asks for dark windows, told by the settings portal over D-Bus; light where there is none. Main
/// thread.
class ColourScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColourScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(bool isDark);

private Q_SLOTS:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void setDark(bool dark);

    bool m_isDark = false;
};

} // namespace cmbagent
