// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/actionregistry.h"
#include "widgets/shell/palettemodel.h"
#include "widgets/window/windowmodels.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QSettings;

namespace cmbagent {

class CommandPalette;
class MainWindow;
class ShortcutsPage;
class WelcomeTour;
struct TourStop;

/// What reaches over the whole window: the palette with everything it can find, the page of shortcuts, files that are
/// dropped, and the tour. Lives on the main thread.
class WindowShell : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<void(std::vector<PaletteEntry>&)>;

    /// `settings` keeps keys and what was used last; null: nothing is kept. All must outlive this.
    WindowShell(MainWindow& window, const WindowModels& models, QSettings* settings, QObject* parent = nullptr);

    /// Takes its pages along: they hold actions of the window, which goes later.
    ~WindowShell() override;

    /// Something more that the palette finds; asked each time it opens.
    void addSource(Source source) { m_sources.push_back(std::move(source)); }
    [[nodiscard]] ActionRegistry& registry() { return m_registry; }
    [[nodiscard]] CommandPalette* palette() const { return m_palette; }
    /// Null while it is closed.
    [[nodiscard]] ShortcutsPage* shortcuts() const;
    /// Null while it does not go.
    [[nodiscard]] WelcomeTour* tour() const;
    /// Offers the tour to a person who has not been offered it before.
    void offerTour();

public Q_SLOTS:
    void openPalette();
    void openShortcuts();
    void startTour();

private:
    [[nodiscard]] QList<TourStop> stops() const;

    MainWindow& m_window;
    WindowModels m_models;
    ActionRegistry m_registry;
    CommandPalette* m_palette;
    QPointer<ShortcutsPage> m_shortcuts;
    QPointer<WelcomeTour> m_tour;
    QSettings* m_settings;
    std::vector<Source> m_sources;
};

} // namespace cmbagent
