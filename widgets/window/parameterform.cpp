// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/parameterform.h"

#include "widgets/window/parametercell.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace cmbagent {

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(12);
}

ParameterForm::~ParameterForm() = default;

void ParameterForm::setParameters(const std::vector<Parameter>& parameters)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    for (const Parameter& parameter : parameters) {
        auto* cell = new ParameterCell(parameter, this);
        connect(cell, &ParameterCell::changed, this, &ParameterForm::changed);
        m_cells.push_back(cell);
    }
    arrange(true);
    Q_EMIT changed();
}

void ParameterForm::setValues(const QJsonObject& values)
{
    for (ParameterCell* cell : m_cells) {
        if (const QJsonValue value = values.value(cell->parameter().name); !value.isUndefined()) {
            cell->setValue(value);
        }
    }
}

void ParameterForm::resetToDefaults()
{
    for (ParameterCell* cell : m_cells) {
        cell->resetToDefault();
    }
}

QJsonObject ParameterForm::values() const
{
    QJsonObject all;
    for (const ParameterCell* cell : m_cells) {
        if (const auto value = cell->value()) {
            all.insert(cell->parameter().name, *value);
        }
    }
    return all;
}

QJsonObject ParameterForm::typed() const
{
    QJsonObject all;
    for (const ParameterCell* cell : m_cells) {
        if (!cell->isDefault()) {
            all.insert(cell->parameter().name, cell->typed());
        }
    }
    return all;
}

QStringList ParameterForm::faults() const
{
    QStringList all;
    for (const ParameterCell* cell : m_cells) {
        if (const auto value = cell->value(); !value) {
            all.append(value.error().what);
        }
    }
    return all;
}

bool ParameterForm::isChanged() const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [](const ParameterCell* cell) { return !cell->isDefault(); });
}

QWidget* ParameterForm::editor(const QString& name) const
{
    for (const ParameterCell* cell : m_cells) {
        if (cell->parameter().name == name) {
            return cell->editor();
        }
    }
    return nullptr;
}

void ParameterForm::focusFault()
{
    for (const ParameterCell* cell : m_cells) {
        if (!cell->value()) {
            cell->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

int ParameterForm::columnsFor(int width) const
{
    // A cell wants room for about thirty letters, so that its hint stays within two or three lines.
    const int wanted = std::max(180, fontMetrics().averageCharWidth() * 26) + m_grid->horizontalSpacing();
    return std::clamp((width + m_grid->horizontalSpacing()) / wanted, 1, std::max(1, count()));
}

int ParameterForm::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int cellWidth = (width - (columns - 1) * m_grid->horizontalSpacing()) / columns;
    int sum = 0;
    int row = 0;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        row = std::max(row, m_cells[i]->layout()->totalHeightForWidth(cellWidth));
        if (int(i) % columns == columns - 1 || i + 1 == m_cells.size()) {
            sum += row + (sum > 0 ? m_grid->verticalSpacing() : 0);
            row = 0;
        }
    }
    return std::max(sum, columns == m_columns ? m_grid->totalHeightForWidth(width) : 0);
}

void ParameterForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(false);
}

void ParameterForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange(false);
    }
}

void ParameterForm::arrange(bool force)
{
    const int columns = columnsFor(width());
    if (!force && columns == m_columns) {
        return;
    }
    for (int column = 0; column < std::max(m_columns, columns); ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    m_columns = columns;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->addWidget(m_cells[i], int(i) / columns, int(i) % columns);
    }
    updateGeometry();
}

} // namespace cmbagent
