// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/pagestack.h"

#include <utility>

namespace cmbagent {

/// A page of a `PageStack` that is made when it first comes into sight, or when somebody first needs it: what nobody
/// looks at costs a start nothing. A handle; copies speak of the same page, which belongs to the stack. Main thread.
///
/// Whoever only passes on what happens asks for `made()`: a page that is made later reads for itself how things are.
template <class Page>
class LazyPage
{
public:
    LazyPage() = default;
    /// The page is added behind those that are in the stack; `make` gives a new `Page*`.
    template <class Make>
    LazyPage(PageStack& stack, Make make)
        : m_place(stack.addLater([make = std::move(make)]() -> QWidget* { return make(); }))
    { }

    /// Makes the page if it is not there yet; so do the operators.
    [[nodiscard]] Page* get() const { return static_cast<Page*>(m_place->page()); }
    Page* operator->() const { return get(); }
    Page& operator*() const { return *get(); }

    /// Null: nobody wanted it yet.
    [[nodiscard]] Page* made() const { return static_cast<Page*>(m_place->made()); }
    [[nodiscard]] bool isVisible() const { return m_place->made() && m_place->made()->isVisible(); }

    /// Calls `call` with the page: now, or as soon as it is made, unless `context` is gone by then.
    template <class Call>
    void whenMade(const QObject* context, Call call) const
    {
        if (Page* page = made()) {
            call(*page);
        } else {
            QObject::connect(m_place, &PagePlace::pageMade, context,
                             [call = std::move(call)](QWidget* late) { call(static_cast<Page&>(*late)); });
        }
    }

private:
    PagePlace* m_place = nullptr;
};

} // namespace cmbagent
