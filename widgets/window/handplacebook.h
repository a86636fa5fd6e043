// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/runscene.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace cmbagent {

/// What persons placed and collapsed by hand, a small file for each sheet (a workflow in one orientation, or its
/// groups) in a folder. Shared by the windows of a program, and careful with what other programs write: it changes only
/// the cards that were moved, so the last move of each card counts, wherever it was made. Lives on the main thread.
class HandPlaceBook : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when it is needed.
    explicit HandPlaceBook(const QString& folder, QObject* parent = nullptr);
    ~HandPlaceBook() override;

    /// As it is now, in the file or still to be written.
    [[nodiscard]] HandPlaces places(const QString& sheet) const;
    [[nodiscard]] QSet<QString> groups(const QString& sheet) const;
    /// Takes over what is different. `workflow` is written down for people who look at the file.
    void changePlaces(const QString& sheet, const QString& workflow, const HandPlaces& from, const HandPlaces& to);
    void changeGroups(const QString& sheet, const QString& workflow, const QSet<QString>& from,
                      const QSet<QString>& to);
    /// Writes now what is still to be written.
    void flush();

Q_SIGNALS:
    void placesChanged(const QString& sheet);

private:
    /// What is not written yet.
    struct Changes
    {
        QString workflow;
        QHash<QString, std::optional<QPointF>> places; ///< by card; nothing: where the layout puts it
        QHash<QString, bool> groups; ///< whether it is collapsed
    };

    [[nodiscard]] QString pathOf(const QString& sheet) const;
    void write(const QString& sheet, const Changes& changes) const;

    QString m_folder;
    QHash<QString, Changes> m_changes; ///< by sheet
    QTimer m_delay;
};

} // namespace cmbagent
