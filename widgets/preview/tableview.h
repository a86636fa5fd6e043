// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/csvmodel.h"

#include <QTableView>

namespace cmbagent {

/// The table view of a CSV file. Main thread.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    QString open(const QString& path, char separator);
    void close();
    [[nodiscard]] const CsvModel& csv() const { return *m_csv; }
    /// Ends the search for more lines.
    void stopSearch();

Q_SIGNALS:
    /// More lines were found, or the search is over.
    void searchProgressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection();

    CsvModel* m_csv;
};

} // namespace cmbagent
