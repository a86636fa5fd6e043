// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace cmbagent {

class CostCallModel;
class CostTable;

/// Single calls: all, or those of one part. Main thread.
class CostCalls : public QFrame
{
    Q_OBJECT

public:
    explicit CostCalls(QWidget* parent = nullptr);

    /// Whose calls these are or soon will be; nothing: all.
    void setPart(CostDimension dimension, const std::optional<CostSlice>& part);
    /// `isAll`: there are no older ones.
    void showCalls(const QList<CostRow>& calls, bool isAll);

    [[nodiscard]] CostTable* table() const { return m_table; }

Q_SIGNALS:
    /// A person wants to see the calls of all parts.
    void allRequested();
    void runRequested(const cmbagent::RunId& run);

private:
    void build();

    QString m_name; ///< with that of the part
    QLabel* m_title;
    QToolButton* m_all;
    CostCallModel* m_model;
    CostTable* m_table;
};

} // namespace cmbagent
