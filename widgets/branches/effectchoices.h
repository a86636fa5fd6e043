// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace cmbagent {

class RunGraph;
class WrapLabel;

/// What a branch does about external effects that happened in its parent: one line a step, hidden where there are
/// none. Main thread.
class EffectChoices : public QWidget
{
    Q_OBJECT

public:
    explicit EffectChoices(QWidget* parent = nullptr);

    /// Lists the steps of the run whose external effect happened or may have.
    void setRun(const RunGraph& graph);
    /// Only what is not Reuse, by step id.
    [[nodiscard]] QMap<QString, EffectChoice> choices() const;
    [[nodiscard]] QComboBox* choice(const QString& step) const { return m_rows.value(step).combo; }
    /// Says what is wrong under a step; an unknown step returns false. Empty `step`: nothing is.
    bool showFault(const QString& step, const QString& fault);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        WrapLabel* name = nullptr;
        QComboBox* combo = nullptr;
        WrapLabel* fault = nullptr;
    };
    void addRow(const QString& id, const QString& label);

    QVBoxLayout* m_column;
    QMap<QString, Row> m_rows;
};

} // namespace cmbagent
