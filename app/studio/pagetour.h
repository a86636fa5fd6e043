// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

#include <QTemporaryDir>

#include <deque>
#include <functional>

namespace cmbagent {

/// Something that is done, waited for and kept as a picture.
struct PageStop
{
    QString name; ///< of the pictures; empty: none is kept
    std::function<void()> go; ///< null: nothing
    std::function<bool()> isThere; ///< null: at once
    bool isFleeting = false; ///< does not wait for somebody who looks
};

/// Every page of the window in the order of a visit: a run of the FIRAS example with a branch, and states it does not
/// come to by itself. Main thread.
class PageTour
{
public:
    explicit PageTour(Studio& studio);

    [[nodiscard]] bool isOver() const { return m_stops.empty(); }
    [[nodiscard]] const PageStop& stop() const { return m_stops.front(); }
    void goOn() { m_stops.pop_front(); }

private:
    void add(const char* name, std::function<void()> go = {}, std::function<bool()> isThere = {});
    /// Something on the way, without a picture.
    void pass(std::function<void()> go, std::function<bool()> isThere = {});
    void addStart();
    void addRun();
    void addViews();
    void addInspector();
    void addPanes();
    void addBranch();
    void addTrouble();
    void addEditing();
    void addCanvas();
    void addDialogs();
    void addBooks();
    void addOverlays();
    [[nodiscard]] const WindowParts& parts() const { return m_studio.window().parts(); }
    [[nodiscard]] bool hasEnded() const;
    void select(const char* step) const;
    void answer(Resolution resolution) const;
    /// Writes a workflow where it is gone with the tour; its path.
    [[nodiscard]] QString draft(const char* name, const QByteArray& text) const;

    Studio& m_studio;
    QTemporaryDir m_drafts;
    std::deque<PageStop> m_stops;
    RunId m_firstRun;
};

} // namespace cmbagent
