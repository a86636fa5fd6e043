// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/lazypage.h"

#include <QWidget>

class QTabBar;
class QToolButton;

namespace cmbagent {

/// Panes under one row of tabs that fold away to that row: a click on the shown tab, or the arrow, folds and unfolds.
/// It may be enlarged, too; whoever made it then gives it the room. Lives on the main thread.
class BottomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(QWidget* parent = nullptr);

    /// Returns the tab's index.
    int addPane(QWidget* pane, const QString& title, const QString& tip);
    /// The same for a pane that is made when it first comes into sight.
    template <class Pane, class Make>
    LazyPage<Pane> addPane(Make make, const QString& title, const QString& tip)
    {
        const LazyPage<Pane> pane(*m_stack, std::move(make));
        addTab(title, tip);
        return pane;
    }
    /// A count after the title; 0: none.
    void setCount(int index, int count);
    /// Brings a pane in front and unfolds.
    void showPane(int index);
    [[nodiscard]] int current() const;
    /// Brings a pane in front, folded or not.
    void setCurrent(int index);

    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    /// Folding ends being enlarged.
    void setFolded(bool folded);
    [[nodiscard]] bool isEnlarged() const { return m_isEnlarged; }
    /// Enlarging unfolds.
    void setEnlarged(bool enlarged);
    /// Height to unfold to.
    [[nodiscard]] int openHeight() const { return m_openHeight; }
    void setOpenHeight(int height);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void foldedChanged(bool folded);
    void enlargedChanged(bool enlarged);
    void currentChanged(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int addTab(const QString& title, const QString& tip);
    [[nodiscard]] int barHeight() const;
    void applyFold();

    QTabBar* m_tabs;
    PageStack* m_stack;
    QToolButton* m_enlarge;
    QToolButton* m_arrow;
    QStringList m_titles;
    bool m_isFolded = true;
    bool m_isEnlarged = false;
    int m_openHeight = 280;
};

} // namespace cmbagent
