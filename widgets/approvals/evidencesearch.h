// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

#include <vector>

class QAbstractItemView;
class QLabel;
class QLineEdit;

namespace cmbagent {

/// A line that finds words in everything below another widget: texts, tables, trees and labels, also where they are
/// folded away. Main thread.
class EvidenceSearch : public QWidget
{
    Q_OBJECT

public:
    /// Searches below `scope`, which outlives this.
    explicit EvidenceSearch(QWidget* scope, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] int count() const { return int(m_hits.size()); }
    [[nodiscard]] QString found() const;

public Q_SLOTS:
    void start(); ///< shows the line and puts the keyboard into it
    void stop();
    void findNext() { step(1); }
    void findPrevious() { step(-1); }

Q_SIGNALS:
    /// This holds what was found: unfold and scroll to it.
    void reached(QWidget* widget);
    void stopped();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Hit
    {
        QPointer<QWidget> view;
        int position = -1; ///< in a text
        QPersistentModelIndex index {}; ///< in a table or tree
    };

    void collect();
    void collectText(QWidget* view, const QString& text);
    void collectItems(QAbstractItemView* view);
    void step(int way);
    void show(const Hit& hit);

    QWidget* m_scope;
    QLineEdit* m_line;
    QLabel* m_found;
    std::vector<Hit> m_hits;
    int m_at = -1;
};

} // namespace cmbagent
