// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

#include <QSize>
#include <QTemporaryDir>

#include <deque>
#include <functional>

namespace cmbagent {

/// Runs the FIRAS example, visits every page of the window and keeps a picture of each in light and dark: how the
/// pictures of the README are made, and how changes are looked at. Main thread.
class PageGrabber : public QObject
{
    Q_OBJECT

public:
    /// `size`: of the window in pixels.
    PageGrabber(Studio& studio, const QString& folder, QSize size);

private:
    /// Something that is done, waited for and kept.
    struct Page
    {
        QString name; ///< of the pictures; empty: none is kept
        std::function<void()> go;
        std::function<bool()> isThere; ///< null: at once
    };

    void look();
    void add(const QString& name, std::function<void()> go, std::function<bool()> isThere = {});
    void addRun();
    void addViews();
    void addBranch();
    void addEditing();
    void addDialogs();
    void grab(const QString& name);
    void save(QWidget& widget, const QString& name, const QString& scheme) const;
    [[nodiscard]] const WindowParts& parts() const { return m_studio.window().parts(); }
    [[nodiscard]] bool hasEnded() const;
    void select(const char* step);

    Studio& m_studio;
    const QString m_folder;
    QTemporaryDir m_drafts;
    QTimer m_timer;
    std::deque<Page> m_pages;
    RunId m_firstRun;
    bool m_isUnderWay = false;
    int m_waits = 0;
};

} // namespace cmbagent
