// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/place.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace cmbagent {

/// Remembers where a person is in every window, at most half a second behind and never half, so that they are there
/// again however the program ended. The file is the place in the window used last, with the others in `others`: what
/// knows one window only reads that one. Lives on the main thread.
class Bookmark : public QObject
{
    Q_OBJECT

public:
    static constexpr int delayMillis = 400;

    explicit Bookmark(const QString& file, QObject* parent = nullptr);

    /// As the last program of this data folder left it, the window used last first, no two with one layout; empty where
    /// nothing was kept that can be read.
    [[nodiscard]] QList<Place> read() const;
    /// From now on what `here` tells is written down.
    void begin(std::function<QList<Place>()> here);
    /// What is kept may not be so any more.
    void note();
    /// Writes it down now.
    void save();

private:
    const QString m_file;
    std::function<QList<Place>()> m_here; ///< null: nothing is kept yet
    std::optional<QList<Place>> m_saved; ///< as it is in the file, where that is known
    QTimer m_delay;
};

} // namespace cmbagent
