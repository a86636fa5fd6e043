// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pagegrabber.h"

#include "widgets/common/messagebar.h"
#include "widgets/window/windowparts.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace cmbagent {

namespace {

constexpr int turnMillis = 150;
constexpr int settleLooks = 6; ///< layouts and previews arrive a moment after the page

/// What stands over the main window.
QList<QWidget*> dialogsOver(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &window && widget->windowType() == Qt::Dialog) {
            found.append(widget);
        }
    }
    return found;
}

} // namespace

PageGrabber::PageGrabber(Studio& studio, const QString& folder, QSize size)
    : m_studio(studio), m_folder(folder), m_tour(studio)
{
    QDir().mkpath(folder);
    m_studio.window().resize(size);
    connect(&m_timer, &QTimer::timeout, this, &PageGrabber::look);
    m_timer.start(turnMillis);
}

void PageGrabber::look()
{
    if (m_tour.isOver()) {
        m_timer.stop();
        m_studio.shutDown();
        return;
    }
    const PageStop& stop = m_tour.stop();
    if (!m_isUnderWay) {
        if (clear()) {
            return; // some of it goes a moment later
        }
        if (stop.go) {
            stop.go();
        }
        m_isUnderWay = true;
        m_waits = 0;
    } else if (stop.isThere && !stop.isThere()) {
        m_waits = 0;
    } else if (++m_waits >= settleLooks || stop.isFleeting || stop.name.isEmpty()) {
        if (!stop.name.isEmpty()) {
            grab(stop.name);
        }
        m_tour.goOn();
        m_isUnderWay = false;
    }
}

bool PageGrabber::clear()
{
    const QList<QWidget*> dialogs = dialogsOver(m_studio.window());
    for (QWidget* dialog : dialogs) {
        dialog->close();
    }
    m_studio.window().parts().messageBar->clear();
    return !dialogs.isEmpty();
}

/// The window, or what stands over it: that is a window of its own.
void PageGrabber::grab(const QString& name)
{
    const std::initializer_list<std::pair<Scheme, const char*>> schemes { { Scheme::Dark, "dark" },
                                                                          { Scheme::Light, "light" } };
    for (const auto& [scheme, word] : schemes) {
        m_studio.setScheme(scheme);
        const QList<QWidget*> dialogs = dialogsOver(m_studio.window());
        save(dialogs.isEmpty() ? m_studio.window() : *dialogs.last(), name, QLatin1String(word));
    }
}

void PageGrabber::save(QWidget& widget, const QString& name, const QString& scheme) const
{
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, scheme);
    if (!widget.grab().save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }
}

} // namespace cmbagent
