// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/logscan.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace cmbagent {

class LogFilter;
class LogModel;

/// Finds text among the lines shown: a field, how many lines hold it, and ways to the next and the one before. Lives on
/// the main thread.
class LogFind : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the widget.
    LogFind(const LogModel& log, const LogFilter& shown, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QString countText() const;
    /// The row that is current in the view; -1: none.
    void setCurrentRow(int row);

public Q_SLOTS:
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void textChanged(const QString& text);
    void rowFound(int row); ///< of the shown lines

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void go(int place);
    void showCount();

    const LogFilter& m_shown;
    LogScan m_scan;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    qint64 m_current = -1; ///< number of the line that is current in the view
    bool m_jumps = false; ///< to the first match, as soon as there is one
};

} // namespace cmbagent
