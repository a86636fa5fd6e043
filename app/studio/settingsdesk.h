// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "widgets/settings/settingsdialog.h"

#include <QPointer>
#include <QSettings>

namespace cmbagent {

class MainWindow;
class OpenWindows;
struct PaletteEntry;

/// Opens the settings when they are asked for, fills them from where they are kept, and keeps what a person changes:
/// in settings.ini, in the session (limits), or by the window's own action. Lives on the main thread.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SettingsDesk(Backend& backend, OpenWindows& windows, QSettings& settings, QObject* parent = nullptr);

    /// At a section or setting; empty: at the beginning.
    void open(const QString& idOrKey = {});
    /// Sections and settings, for the palette.
    void addEntries(std::vector<PaletteEntry>& entries);
    /// A page that another adds, for the palette.
    void addPageEntry(const QString& id, const QString& title) { m_pages.append({ id, title }); }
    /// Null while it is closed.
    [[nodiscard]] SettingsDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    /// The settings are about to be shown; others may add pages.
    void made(cmbagent::SettingsDialog& dialog);
    /// Something in settings.ini is not what it was.
    void changed(const QString& key);
    void storageRequested();
    void dataFolderRequested();

private:
    void adopt(MainWindow& window);
    void makeDialog();
    void fill();
    void take(const QString& key, const QVariant& value);
    [[nodiscard]] QVariant keptValue(const SettingSpec& spec) const;
    void keep(const QString& key, const QVariant& value);
    void keepTokens(const QVariantMap& counts);
    void tellKept(const QString& key);
    void readLimits();
    void setLimit(const QString& key, double value);
    void takePython(const QString& path);
    void showPython(const QString& path, bool keepsIt);
    void findPrograms();

    Backend& m_backend;
    OpenWindows& m_windows;
    QSettings& m_settings;
    QPointer<SettingsDialog> m_dialog;
    QList<std::pair<QString, QString>> m_pages; ///< id, title
};

} // namespace cmbagent
