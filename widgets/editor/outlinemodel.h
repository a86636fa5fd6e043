// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The steps of a draft as a table that can be edited: title, id, kind, what it needs, group. An edit leaves as a
/// request; the answer is another draft. Lives on the main thread.
class OutlineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Id, Kind, Needs, Group, ColumnCount };

    explicit OutlineModel(QObject* parent = nullptr) : QAbstractTableModel(parent) { }

    void setDraft(const DraftView& view);
    [[nodiscard]] const DraftView& draft() const { return m_view; }
    [[nodiscard]] QString idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks for the edit; true when the draft then says so.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void editRequested(const cmbagent::DraftEdit& edit);

private:
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QStringList faultsOf(int row) const;

    DraftView m_view;
};

} // namespace cmbagent
