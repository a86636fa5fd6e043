// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace cmbagent {

class ParameterCell;

/// The parameters of a workflow as a form: one cell each with its unit, bounds and description, checked while typing.
/// Lives on the main thread.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent = nullptr);
    ~ParameterForm() override;

    void setParameters(const std::vector<Parameter>& parameters);
    /// Fills in values by name; unknown names are ignored.
    void setValues(const QJsonObject& values);
    void resetToDefaults();

    /// Every valid value by name.
    [[nodiscard]] QJsonObject values() const;
    /// What is not the default, right or wrong, as `setValues` takes it.
    [[nodiscard]] QJsonObject typed() const;
    [[nodiscard]] bool isValid() const { return faults().isEmpty(); }
    /// Why it cannot run: one sentence for each wrong value.
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] int count() const { return int(m_cells.size()); }
    [[nodiscard]] QWidget* editor(const QString& name) const;
    /// Moves the focus to the first value that is wrong.
    void focusFault();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange(bool force);
    [[nodiscard]] int columnsFor(int width) const;

    QGridLayout* m_grid;
    std::vector<ParameterCell*> m_cells;
    int m_columns = 0;
};

} // namespace cmbagent
