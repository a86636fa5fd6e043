// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QWidget>

class QTreeView;

namespace cmbagent {

class OutlineModel;

/// The steps of a draft as a table beside the canvas, for keyboard and screen reader: the same steps, the same
/// selection, the same edits. Lives on the main thread.
class OutlinePane : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(QWidget* parent = nullptr);

    void setDraft(const DraftView& view);
    /// The steps a person has selected, in the order of the file.
    [[nodiscard]] QStringList selection() const;
    void select(const QStringList& steps);
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] OutlineModel* model() const { return m_model; }

Q_SIGNALS:
    void editRequested(const cmbagent::DraftEdit& edit);
    void selectionChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitColumns();

    OutlineModel* m_model;
    QTreeView* m_view;
    bool m_isProgrammatic = false;
    bool m_isSizedByHand = false;
    bool m_isFitting = false;
};

} // namespace cmbagent
