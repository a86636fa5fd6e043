// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QObject>
#include <QPointF>

class QLineEdit;

namespace cmbagent {

class CanvasOverlay;
class CanvasView;
class RunScene;

/// Lets a person edit on the canvas: drag from a card's port to another card (or to nowhere, for a new step), connect
/// by keys, rename on the card, select several. Listens to the view, which knows nothing of it. Lives on the main
/// thread.
class CanvasEditor : public QObject
{
    Q_OBJECT

public:
    explicit CanvasEditor(CanvasView& view);

    void setEditing(bool editing);
    void setDraft(const DraftView& view);
    /// Begins an edge from the selected step that the arrow keys lead and Enter ends.
    void beginConnecting();
    /// Opens a field on the selected card.
    void beginRenaming();
    [[nodiscard]] bool isConnecting() const { return m_source >= 0; }
    [[nodiscard]] QStringList selection() const;
    void clearFurther();
    [[nodiscard]] const CanvasOverlay& overlay() const { return *m_overlay; }

Q_SIGNALS:
    void editRequested(const cmbagent::DraftEdit& edit);
    /// A step that needs `needs` (none: empty).
    void addRequested(const QStringList& needs);
    void removeRequested();
    void selectionChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressed(QPointF place, Qt::KeyboardModifiers modifiers);
    bool moved(QPointF place, bool isDown);
    bool released(QPointF place, Qt::KeyboardModifiers modifiers);
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers, const QString& text);
    bool connectingKey(int key, const QString& text);
    void connectTo(int step, bool optional);
    void stop();
    void finishRenaming(bool keep);
    void updateOverlay();
    [[nodiscard]] RunScene& scene() const;
    [[nodiscard]] int stepAt(QPointF place) const;
    [[nodiscard]] QString idOf(int step) const;
    /// Of the step, or of all in the collapsed group whose card shows it.
    [[nodiscard]] QStringList idsAt(int step) const;
    [[nodiscard]] bool isNeeded(int from, int to) const;

    CanvasView& m_view;
    CanvasOverlay* m_overlay;
    QLineEdit* m_title;
    DraftView m_draft;
    int m_dragFrom = -1; ///< an edge is dragged from this step
    int m_source = -1; ///< an edge is made by keys from this step
    int m_renamed = -1;
    QString m_typed; ///< looks for a step while connecting
    QStringList m_further; ///< ids, selected beside the view's step
    bool m_isEditing = false;
};

} // namespace cmbagent
