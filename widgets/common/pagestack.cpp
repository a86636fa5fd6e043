// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/pagestack.h"

#include <utility>

namespace cmbagent {

namespace {

/// Lets Tab come by `page` and all that is in it after `before`, in the order it has there.
void comeAfter(QWidget* before, const QList<QWidget*>& page)
{
    for (QWidget* stop : page) {
        if (stop->focusPolicy() != Qt::NoFocus && !stop->focusProxy()) {
            QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
}

QList<QWidget*> focusChain(QWidget* first)
{
    QList<QWidget*> chain { first };
    for (QWidget* next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
        chain.append(next);
    }
    return chain;
}

} // namespace

PagePlace::PagePlace(PageStack& stack, std::function<QWidget*()> make)
    : QWidget(&stack), m_stack(stack), m_make(std::move(make))
{
    setFocusPolicy(Qt::TabFocus); // never seen, so never reached; but it marks where Tab comes by the page
}

QWidget* PagePlace::page()
{
    if (!m_page) {
        m_page = std::exchange(m_make, {})();
        m_stack.fill(*this, *m_page);
    }
    return m_page;
}

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

PagePlace* PageStack::addLater(std::function<QWidget*()> make)
{
    auto* place = new PagePlace(*this, std::move(make));
    addWidget(place);
    return place;
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget* front = currentWidget();
    return front ? front->minimumSizeHint().expandedTo(front->minimumSize()) : QSize(0, 0);
}

void PageStack::setCurrentIndex(int index)
{
    if (isVisible()) {
        makeSure(index);
    }
    QStackedWidget::setCurrentIndex(index);
}

void PageStack::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    makeSure(currentIndex());
}

void PageStack::makeSure(int index)
{
    if (auto* place = qobject_cast<PagePlace*>(widget(index))) {
        place->page();
    }
}

/// The page is in its window, with what it inherits there, before anybody fills it, and filled before it is seen.
void PageStack::fill(PagePlace& place, QWidget& page)
{
    const QList<QWidget*> stops = focusChain(&page);
    insertWidget(indexOf(&place), &page);
    comeAfter(&place, stops);
    Q_EMIT place.pageMade(&page);
    if (currentWidget() == &place) {
        QStackedWidget::setCurrentIndex(indexOf(&page));
    }
    removeWidget(&place);
}

} // namespace cmbagent
