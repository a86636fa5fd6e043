// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QList>
#include <QObject>

#include <functional>

namespace cmbagent {

class MainWindow;

/// The windows of the program that are open, the one a person used last first. Owns none of them. Lives on the main
/// thread.
class OpenWindows : public QObject
{
    Q_OBJECT

public:
    using Adopt = std::function<void(MainWindow&)>;

    using QObject::QObject;

    /// Behind the others, until a person uses it.
    void add(MainWindow& window);
    void remove(MainWindow& window);
    /// A person uses this one now.
    void setActive(MainWindow& window);

    [[nodiscard]] const QList<MainWindow*>& all() const { return m_windows; }
    /// The one used last; there must be one.
    [[nodiscard]] MainWindow& active() const { return *m_windows.front(); }
    /// The one that shows this run, of several the one used last; where none does, the one used last of all.
    [[nodiscard]] MainWindow& showing(const RunId& run) const;
    /// Calls `adopt` for every window that is open and for each that will be, as long as `context` is there.
    void adoptEach(QObject* context, const Adopt& adopt);

Q_SIGNALS:
    void added(cmbagent::MainWindow* window);
    /// There is one more or one less, or a person uses another one.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<MainWindow*> m_windows;
};

} // namespace cmbagent
