// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/runscene.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace cmbagent {

class CanvasView;

/// Keeps what a person placed by hand on the canvas, one small file a workflow and orientation, and which groups they
/// collapsed, one a workflow: written soon after each change and read when the workflow is shown again. Lives on the
/// main thread.
class HandPlaceKeeper : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when it is needed; empty: nothing is kept.
    HandPlaceKeeper(CanvasView& canvas, const QString& folder, QObject* parent);
    ~HandPlaceKeeper() override;

    /// Which workflow is shown: the path of its file, or its name where it has none. Gives the canvas its places.
    void adopt(const QString& identity);
    /// Writes now what is still to be written.
    void flush();

private:
    enum class What : quint8 { Places, Groups };

    [[nodiscard]] QString pathFor(const QString& identity, What what) const;
    void load();
    void flushPlaces();
    void flushGroups();
    void write(const QString& path, const QString& key, const QJsonValue& value);

    CanvasView& m_canvas;
    QString m_folder;
    QString m_identity;
    QString m_path; ///< of the file for what is shown
    QString m_groupsPath; ///< the same for groups
    HandPlaces m_pending; ///< still to be written
    QSet<QString> m_pendingGroups;
    QTimer m_delay;
    bool m_isDirty = false;
    bool m_areGroupsDirty = false;
};

} // namespace cmbagent
