// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QSize>
#include <QString>

class QWidget;

namespace cmbagent {

/// What has to be true of every page and dialog by mouse, by keyboard and by screen reader (WCAG 1.4.3, 1.4.4, 2.1.1,
/// 2.1.2, 2.4.3, 4.1.2). Each check gives what is wrong, a line each with the class, the name and the words of the
/// widget. `place` is a window, or a part that lies over one.
namespace UiChecks {

/// Where a widget is and what it says.
QString placeOf(const QWidget& widget);
/// Everything a person can use now: visible and enabled.
QList<QWidget*> interactiveIn(const QWidget& place);

/// What a press of Tab comes by, in its order, and where it does not get on.
struct TabWay
{
    QList<const QWidget*> reached;
    QStringList traps;
};
/// Presses Tab until it is where it was; the window has to be the active one.
TabWay pressTab(QWidget& window);
QStringList missedBy(const TabWay& way, const QWidget& window);
/// Where Tab goes back up, or back within a line.
QStringList outOfOrderIn(const TabWay& way);

/// What a screen reader has no name for.
QStringList namelessIn(const QWidget& place);
/// Letters (Alt+X) that mean two things.
QStringList letteredTwiceIn(const QWidget& place);
/// Buttons that Enter presses from any field of a dialog, besides the one that is `meant` to be.
QStringList pressedByEnterIn(const QWidget& dialog, const QString& meant);

/// What is cut, covered, sticks out, or is a sentence that ends in "…".
QStringList badlyPlacedIn(const QWidget& place);
/// Rows and headers of lists whose words have no room and no tool tip either.
QStringList cutRowsIn(const QWidget& place);
/// Lists that leave it to Qt how their words run: from right to left it would write "s 19.1" for "19.1 s".
QStringList turnedListsIn(const QWidget& place);
/// Words that are too faint to be read, as they are painted; ask with large text, whose strokes are whole pixels.
QStringList faintIn(QWidget& place);

/// What is known of a dialog beforehand.
struct Rules
{
    QString enter {}; ///< words of the button that Enter presses from anywhere; empty: none
    bool keepsTab = false; ///< one field has the keyboard as long as it is open
    bool goesByEscape = true;
    bool isTextLarge = false; ///< so that it needs all the room there is
    QSize room { 1256, 752 }; ///< a screen of 1280x800 without a frame; it has to be possible to see it whole there
};
/// All of the above. Closes the dialog by Escape in the end.
QStringList faultsOf(QWidget& place, const Rules& rules);

} // namespace UiChecks

/// How large the text is, which way it runs, and by what light: so while it lives. Before the windows are made.
class UiVariant
{
public:
    /// Columns `percent`, `isMirrored` and `isDark`, and a row of each stop for each variant.
    static void addRows(const QList<const char*>& stops);
    UiVariant(int percent, bool isMirrored, bool isDark);
    ~UiVariant();
    UiVariant(const UiVariant&) = delete;
    UiVariant& operator=(const UiVariant&) = delete;

private:
    const QFont m_usual;
};

} // namespace cmbagent
