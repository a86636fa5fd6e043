// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace cmbagent {

/// A notification: plain text, shown in full as far as we are concerned.
struct DesktopNote
{
    struct Button
    {
        QString key; ///< what `pressed` tells
        QString label;
    };

    QString title;
    QString text {};
    QList<Button> buttons {};
    bool stays = false; ///< until somebody puts it away; else as long as the desktop shows such things
};

/// The notifications of the desktop, with buttons, over D-Bus (org.freedesktop.Notifications). Whether there is a
/// service is known a moment after this was made. Main thread; nothing here waits for the service.
class DesktopNotes : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotes(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Pressed is the note itself, not one of its buttons.
    inline static const QString wholeNote = QStringLiteral("default");

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Whether the service shows buttons; without, a note can still be pressed as a whole.
    [[nodiscard]] bool hasButtons() const { return m_hasButtons; }
    /// Shows a note and says by which number `pressed` and `closed` tell of it. Only where there is a service.
    int show(const DesktopNote& note);
    /// Takes a note away; one that is not on show any more is left alone.
    void close(int note);

Q_SIGNALS:
    void pressed(int note, const QString& key);
    /// Closed by a person, by the desktop or by us, or not shown at all.
    void closed(int note);

private Q_SLOTS:
    void takeAction(uint id, const QString& key);
    void takeClosed(uint id, uint reason);

private:
    void lookFor();
    void lose();
    void takeCapabilities(const QStringList& capabilities);
    void call(const QString& method, const QVariantList& arguments);
    void drop(int note);

    QDBusConnection m_bus;
    bool m_isThere = false;
    bool m_hasButtons = false;
    bool m_readsMarkup = false;
    int m_last = 0;
    QHash<int, uint> m_ids; ///< by note; 0: the service has not answered yet
};

} // namespace cmbagent
