// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QTreeWidget>

namespace cmbagent {

/// Named things in A and in B, under headings; what differs is marked with ≠ and, of numbers, by how much. Main thread.
class DifferenceTable : public QTreeWidget
{
    Q_OBJECT

public:
    explicit DifferenceTable(QWidget* parent = nullptr);

    void startOver();
    /// What follows stands below it.
    void addHeading(const QString& text);
    /// Texts as they are; empty: there is none.
    void addTexts(const QString& name, const QString& a, const QString& b);
    /// Something this kind of table cannot mark, in words.
    void addNote(const QString& text);
    void addValue(const PairValue& value);
    /// All of them under a heading; nothing when there are none.
    void addValues(const QString& heading, const PairValues& values);
    void addCells(const PairCells& table);
    void addMetric(const PairMetric& metric);

    /// "0.12 %", "less than 10⁻⁹"
    [[nodiscard]] static QString relativeText(double relative);

private:
    QTreeWidgetItem* addRow(const QString& name, const QString& a, const QString& b, bool differs,
                            const QString& difference);

    QTreeWidgetItem* m_heading = nullptr;
};

} // namespace cmbagent
