// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklemachine.h"

#include "archive/pickleliterals.h"

#include <algorithm>

// What the instructions are made of: the stack, the memo and the making of values.

namespace cmbagent {

PickleMachine::Done PickleMachine::push(PickleNode node)
{
    if (qsizetype(m_tree.nodes.size()) >= m_limits.nodes) {
        return refuse(QStringLiteral("it has more than %1 values").arg(m_limits.nodes), ErrorCode::Limit);
    }
    m_tree.nodes.push_back(std::move(node));
    return pushIndex(int(m_tree.nodes.size()) - 1);
}

PickleMachine::Done PickleMachine::pushIndex(int index)
{
    if (qsizetype(m_stack.size()) >= m_limits.stack) {
        return refuse(QStringLiteral("too many values wait"), ErrorCode::Limit);
    }
    m_stack.push_back(index);
    return Done::Yes;
}

PickleMachine::Done PickleMachine::pushInteger(std::optional<qint64> value)
{
    PickleNode node;
    node.kind = Kind::Integer;
    node.integer = value.value_or(0);
    return value ? push(std::move(node)) : endsEarly();
}

PickleMachine::Done PickleMachine::pushBytes(Kind kind, std::optional<QByteArrayView> taken)
{
    if (!taken) {
        return endsEarly();
    }
    PickleNode node;
    node.kind = kind;
    node.bytes = kind == Kind::Text ? PickleLiterals::cleanUtf8(*taken) : taken->toByteArray();
    return push(std::move(node));
}

PickleMachine::Done PickleMachine::pushObject(int callable, int arguments)
{
    PickleNode node;
    node.kind = Kind::Object;
    node.callable = callable;
    node.arguments = arguments;
    return push(std::move(node));
}

PickleMachine::Done PickleMachine::pushItems(Kind kind, std::optional<std::vector<int>> items)
{
    if (!items) {
        return needsMore();
    }
    PickleNode node;
    node.kind = kind;
    node.items = std::move(*items);
    return push(std::move(node));
}

PickleMachine::Done PickleMachine::pushDict(std::optional<std::vector<int>> items)
{
    PickleNode node;
    node.kind = Kind::Dict;
    const Done pushed = items ? push(std::move(node)) : needsMore();
    return pushed == Done::Yes && !items->empty() ? setEntries(std::move(items)) : pushed;
}

/// The value on top of the stack, which is about to be filled; null when it is none of these.
PickleNode* PickleMachine::target(std::initializer_list<Kind> kinds)
{
    const size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) {
        return nullptr;
    }
    PickleNode& node = m_tree.nodes[size_t(m_stack.back())];
    return std::find(kinds.begin(), kinds.end(), node.kind) == kinds.end() ? nullptr : &node;
}

PickleMachine::Done PickleMachine::append(std::optional<std::vector<int>> items, Kind kind)
{
    PickleNode* const node = items ? target({ kind, Kind::Object }) : nullptr;
    if (!node) {
        return refuse(QStringLiteral("there is nothing to append to"));
    }
    node->items.insert(node->items.end(), items->begin(), items->end());
    return Done::Yes;
}

PickleMachine::Done PickleMachine::setEntries(std::optional<std::vector<int>> items)
{
    PickleNode* const node = items ? target({ Kind::Dict, Kind::Object }) : nullptr;
    if (!node || items->size() % 2 != 0) {
        return refuse(QStringLiteral("there is no dictionary to set these in"));
    }
    for (size_t i = 0; i < items->size(); i += 2) {
        node->entries.emplace_back((*items)[i], (*items)[i + 1]);
    }
    return Done::Yes;
}

PickleMachine::Done PickleMachine::remember(quint64 key)
{
    const size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) {
        return needsMore();
    }
    if (qsizetype(m_memo.size()) >= m_limits.memo) {
        return refuse(QStringLiteral("it remembers too much"), ErrorCode::Limit);
    }
    m_memo.insert_or_assign(key, m_stack.back());
    return Done::Yes;
}

PickleMachine::Done PickleMachine::recall(std::optional<quint64> key)
{
    if (!key) {
        return endsEarly();
    }
    const auto found = m_memo.find(*key);
    return found == m_memo.end() ? refuse(QStringLiteral("it recalls what it never remembered"))
                                 : pushIndex(found->second);
}

PickleMachine::Done PickleMachine::global(std::optional<QByteArrayView> module, std::optional<QByteArrayView> name)
{
    if (!module || !name) {
        return endsEarly();
    }
    PickleNode node;
    node.kind = Kind::Global;
    node.bytes = PickleLiterals::cleanUtf8(*module) + '.' + PickleLiterals::cleanUtf8(*name);
    return push(std::move(node));
}

/// Protocol 0 and 1: a class and what it is called with above a mark.
PickleMachine::Done PickleMachine::instance(bool takesNames)
{
    auto items = popToMark();
    if (!items || (!takesNames && items->empty())) {
        return needsMore();
    }
    if (takesNames) {
        const auto module = m_source.line();
        if (const Done named = global(module, m_source.line()); named != Done::Yes) {
            return named;
        }
        items->insert(items->begin(), *pop());
    }
    const int callable = items->front();
    items->erase(items->begin());
    if (const Done made = pushItems(Kind::Tuple, std::move(items)); made != Done::Yes) {
        return made;
    }
    return pushObject(callable, *pop());
}

PickleMachine::Done PickleMachine::build()
{
    const auto state = pop();
    PickleNode* const node = state ? target({ Kind::Object }) : nullptr;
    if (!node) {
        return refuse(QStringLiteral("there is no object to give a state to"));
    }
    node->state = *state;
    return Done::Yes;
}

std::optional<int> PickleMachine::pop()
{
    const size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) {
        return std::nullopt;
    }
    const int top = m_stack.back();
    m_stack.pop_back();
    return top;
}

std::optional<std::vector<int>> PickleMachine::popMany(size_t count)
{
    const size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() < floor + count) {
        return std::nullopt;
    }
    std::vector<int> items(m_stack.end() - std::ptrdiff_t(count), m_stack.end());
    m_stack.resize(m_stack.size() - count);
    return items;
}

std::optional<std::vector<int>> PickleMachine::popToMark()
{
    if (m_marks.empty()) {
        return std::nullopt;
    }
    const size_t mark = m_marks.back();
    m_marks.pop_back();
    std::vector<int> items(m_stack.begin() + std::ptrdiff_t(mark), m_stack.end());
    m_stack.resize(mark);
    return items;
}

std::optional<quint64> PickleMachine::memoLine()
{
    const auto line = m_source.line();
    bool ok = false;
    const quint64 key = line ? line->toByteArray().toULongLong(&ok) : 0;
    return ok ? std::optional<quint64>(key) : std::nullopt;
}

} // namespace cmbagent
