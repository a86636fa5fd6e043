// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace cmbagent {

/// How two texts differ, line by line: added lines begin with + and removed ones with −, each on a ground of its own.
/// Goes from change to change (N, P). Main thread.
class TextDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit TextDiffView(QWidget* parent = nullptr);

    void showDiff(const PairText& diff);
    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    [[nodiscard]] QString summary() const;

public Q_SLOTS:
    void nextChange();
    void previousChange();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void paintLines();
    void goTo(int line);

    PairText m_diff;
    QLabel* m_summary;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPlainTextEdit* m_edit;
    QList<int> m_changes; ///< first line of each run of changed lines
};

} // namespace cmbagent
