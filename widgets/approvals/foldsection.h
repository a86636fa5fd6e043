// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace cmbagent {

class WrapLabel;

/// A card with a heading that folds: one part of what a question shows. Main thread.
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    explicit FoldSection(const QString& title, QWidget* parent = nullptr);

    /// A few words beside the title, for example how many lines differ.
    void setHint(const QString& hint);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString hint() const;
    void addWidget(QWidget* widget);
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    [[nodiscard]] QToolButton* header() const { return m_header; }

Q_SIGNALS:
    void expandedChanged(bool expanded);

private:
    QToolButton* m_header;
    WrapLabel* m_hint;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

} // namespace cmbagent
