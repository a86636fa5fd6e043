// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace cmbagent {

class BottomPanel;
class WindowState;

/// The three docks around the pages: what is in them, whether a person wants to see them, and how the keyboard goes
/// round. The inspector makes room by itself in a narrow window. Lives on the main thread.
class WindowDocks : public QObject
{
    Q_OBJECT

public:
    static constexpr int narrowWidth = 1000; ///< pixels; below it the inspector shows only when asked for

    WindowDocks(QMainWindow* window, QWidget* runs, QWidget* inspector, BottomPanel* bottom);

    /// The toggles, in the order runs, inspector, bottom, bottom enlarged.
    [[nodiscard]] QList<QAction*> toggles() const
    {
        return { m_showRuns, m_showInspector, m_showBottom, m_enlargeBottom };
    }
    /// Whether docks have a place on the page in front; the start page wants none.
    void setAvailable(bool available);
    /// Called when the window has another width.
    void adoptWidth(int width);
    void showInspector();
    /// Gives the page back the room that the enlarged panel took.
    void showPage();
    /// What the panes at the sides are called while they show something else.
    void setTitles(const QString& left, const QString& right);
    /// A sheet that takes the place of the inspector while it is shown; made once.
    void addSheet(QWidget* sheet, const QString& title);
    void showSheet(bool shown);
    void restore(const WindowState& state);
    void save(WindowState& state) const;
    /// Moves the keyboard to the next (+1) or previous (-1) visible pane.
    void cycleFocus(int direction);

Q_SIGNALS:
    /// Its button in the corner was pressed.
    void sheetDismissed();

private:
    QDockWidget* makeDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    QAction* makeToggle(const QString& text, const char* icon, const QKeySequence& keys, const QString& tip);
    void apply();
    void toggled(const QAction* action);
    void unfoldBottom();
    void keepFocus();

    QMainWindow* m_window;
    BottomPanel* m_bottomPanel;
    QDockWidget* m_runs;
    QDockWidget* m_inspector;
    QDockWidget* m_bottom;
    QDockWidget* m_sheet = nullptr;
    QAction* m_showRuns;
    QAction* m_showInspector;
    QAction* m_showBottom;
    QAction* m_enlargeBottom;
    bool m_isAvailable = false;
    bool m_isNarrow = false;
    bool m_isDrawerOpen = false; ///< asked for while narrow
    bool m_isSheetShown = false;
    int m_widthBefore = 360; ///< of the inspector, when a sheet took its place
};

} // namespace cmbagent
