// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uichecks.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

namespace cmbagent {

namespace {

void addTo(QStringList& all, const char* what, const QStringList& faults)
{
    for (const QString& fault : faults) {
        all.append(QStringLiteral("%1: %2").arg(QLatin1String(what), fault));
    }
}

/// A part within a part asks for its height one turn of events later than the part it is in.
void letLayoutsSettle()
{
    constexpr int depth = 30;
    for (int i = 0; i < depth; ++i) {
        QTest::qWait(0);
    }
}

QStringList faultsOfTab(QWidget& window)
{
    QStringList faults;
    const UiChecks::TabWay way = UiChecks::pressTab(window);
    addTo(faults, "Tab stays in", way.traps);
    addTo(faults, "Tab never comes by", UiChecks::missedBy(way, window));
    addTo(faults, "Tab comes too late by", UiChecks::outOfOrderIn(way));
    return faults;
}

/// A dialog that is too large for the screen cannot be used at all.
QStringList faultsOfSize(QWidget& place, const UiChecks::Rules& rules)
{
    const QSize room = rules.room;
    if (rules.isTextLarge && place.isWindow()) {
        place.resize(room);
        letLayoutsSettle();
    }
    const QSize least = place.minimumSizeHint().expandedTo(place.size());
    return least.width() <= room.width() && least.height() <= room.height()
        ? QStringList()
        : QStringList { QStringLiteral("it wants %1x%2, there is room for %3x%4: %5")
                            .arg(least.width())
                            .arg(least.height())
                            .arg(room.width())
                            .arg(room.height())
                            .arg(UiChecks::placeOf(place)) };
}

QStringList faultsOfEscape(const QPointer<QWidget>& place, QWidget* first)
{
    QWidget* from = first ? first : place.data();
    from->setFocus(Qt::OtherFocusReason);
    const QString name = UiChecks::placeOf(*from);
    QTest::keyClick(from, Qt::Key_Escape);
    return place && place->isVisible() ? QStringList { name } : QStringList();
}

} // namespace

QStringList UiChecks::faultsOf(QWidget& place, const Rules& rules)
{
    const QPointer<QWidget> window(&place);
    const QPointer<QWidget> first(place.window()->focusWidget());
    QStringList faults;
    letLayoutsSettle();
    addTo(faults, "too large", faultsOfSize(place, rules));
    addTo(faults, "badly placed", badlyPlacedIn(place));
    addTo(faults, "words without room", cutRowsIn(place));
    addTo(faults, "words turned round", turnedListsIn(place));
    addTo(faults, "too faint", rules.isTextLarge ? faintIn(place) : QStringList());
    addTo(faults, "without a name", namelessIn(place));
    addTo(faults, "two meanings of a letter", letteredTwiceIn(place));
    addTo(faults, "Enter presses", pressedByEnterIn(place, rules.enter));
    if (!rules.keepsTab) {
        faults += faultsOfTab(place);
    }
    if (rules.goesByEscape) {
        addTo(faults, "Escape does not close it from", faultsOfEscape(window, first));
    }
    return faults;
}

void UiVariant::addRows(const QList<const char*>& stops)
{
    struct Variant
    {
        const char* name;
        int percent;
        bool isMirrored;
        bool isDark;
    };
    static constexpr Variant variants[] { { "100", 100, false, false },
                                          { "200", 200, false, false },
                                          { "100-rtl", 100, true, false },
                                          { "200-rtl-dark", 200, true, true } };
    QTest::addColumn<QByteArray>("stop");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<bool>("isDark");
    for (const char* stop : stops) {
        for (const Variant& one : variants) {
            QTest::addRow("%s-%s", stop, one.name) << QByteArray(stop) << one.percent << one.isMirrored << one.isDark;
        }
    }
}

UiVariant::UiVariant(int percent, bool isMirrored, bool isDark) : m_usual(QApplication::font())
{
    (isDark ? Theme::dark() : Theme::light()).applyTo(*qApp);
    QFont font = m_usual;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

UiVariant::~UiVariant()
{
    QApplication::setFont(m_usual);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::light().applyTo(*qApp);
}

} // namespace cmbagent
