// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include <functional>

namespace cmbagent {

class PageStack;

/// Stands in a stack for a page that is not made yet, and makes it once; see `LazyPage`. Main thread.
class PagePlace : public QWidget
{
    Q_OBJECT

public:
    PagePlace(PageStack& stack, std::function<QWidget*()> make);

    /// Null: nobody wanted it yet.
    [[nodiscard]] QWidget* made() const { return m_page; }
    /// Makes the page, if it is not there, and lets it take this place in the stack.
    QWidget* page();

Q_SIGNALS:
    /// Before the page is seen by anybody.
    void pageMade(QWidget* page);

private:
    PageStack& m_stack;
    std::function<QWidget*()> m_make;
    QWidget* m_page = nullptr;
};

/// A stack that needs no more room than the page in front: what is behind may be larger, nobody sees it. Pages may be
/// added before they are made; those are made when they come into sight. Main thread.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    /// Adds a page that `make` is called for when it is first wanted.
    PagePlace* addLater(std::function<QWidget*()> make);

    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Qt's own, for pages that may not be made yet.
    void setCurrentIndex(int index);

protected:
    void showEvent(QShowEvent* event) override;

private:
    friend class PagePlace;
    void fill(PagePlace& place, QWidget& page);
    void makeSure(int index);
};

} // namespace cmbagent
