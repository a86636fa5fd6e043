// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklemachine.h"

#include "archive/pickleliterals.h"

#include <algorithm>

// The instructions, family by family; each answers whether the one at hand is of its family.

namespace cmbagent {

Result<PickleTree> PickleMachine::run()
{
    using Family = Done (PickleMachine::*)(quint8);
    constexpr Family families[] { &PickleMachine::text,   &PickleMachine::memory,    &PickleMachine::number,
                                  &PickleMachine::fill,   &PickleMachine::container, &PickleMachine::constant,
                                  &PickleMachine::object, &PickleMachine::bytes,     &PickleMachine::order };
    while (!m_isDone && !m_fault) {
        m_instruction = m_source.offset();
        const auto code = m_source.byte();
        if (!code) {
            endsEarly();
            break;
        }
        Done done = Done::No;
        for (const Family family : families) {
            if (done = (this->*family)(*code); done != Done::No) {
                break;
            }
        }
        if (done == Done::No) {
            refuse(QStringLiteral("0x%1 is no instruction that is read").arg(*code, 2, 16, QLatin1Char('0')),
                   ErrorCode::Unsupported);
        }
    }
    if (m_fault) {
        return fail(*m_fault);
    }
    return std::move(m_tree);
}

PickleMachine::Done PickleMachine::refuse(const QString& what, ErrorCode code)
{
    if (!m_fault) {
        m_fault = Error { code,
                          QStringLiteral("The pickle cannot be read at byte %1: %2.").arg(m_instruction).arg(what),
                          QStringLiteral("Get the file again from where it was written."),
                          {},
                          {},
                          {} };
    }
    return Done::Failed;
}

PickleMachine::Done PickleMachine::endsEarly()
{
    return refuse(QStringLiteral("it ends in the middle of a value"));
}

PickleMachine::Done PickleMachine::constant(quint8 code)
{
    PickleNode node;
    switch (code) {
    case 'N':
        return push(std::move(node));
    case 0x88:
    case 0x89:
        node.kind = Kind::Boolean;
        node.integer = code == 0x88;
        return push(std::move(node));
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::number(quint8 code)
{
    switch (code) {
    case 'K':
        return pushInteger(m_source.number<quint8>());
    case 'M':
        return pushInteger(m_source.number<quint16>());
    case 'J':
        return pushInteger(m_source.number<qint32>());
    case 0x8a:
    case 0x8b: {
        const auto taken = code == 0x8a ? m_source.counted<quint8>() : m_source.counted<quint32>();
        return taken ? push(PickleLiterals::longInteger(*taken)) : endsEarly();
    }
    case 'I':
    case 'L': {
        const auto line = m_source.line();
        auto node = line ? PickleLiterals::integer(*line) : std::nullopt;
        return node ? push(std::move(*node)) : refuse(QStringLiteral("this is no whole number"));
    }
    case 'F':
    case 'G': {
        const auto line = code == 'F' ? m_source.line() : std::nullopt;
        const auto value = code == 'G' ? m_source.bigEndianDouble() : line ? PickleLiterals::real(*line) : std::nullopt;
        PickleNode node;
        node.kind = Kind::Real;
        node.real = value.value_or(0);
        return value ? push(std::move(node)) : refuse(QStringLiteral("this is no number"));
    }
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::text(quint8 code)
{
    switch (code) {
    case 0x8c:
        return pushBytes(Kind::Text, m_source.counted<quint8>());
    case 'X':
        return pushBytes(Kind::Text, m_source.counted<quint32>());
    case 0x8d:
        return pushBytes(Kind::Text, m_source.counted<quint64>());
    case 'T': // strings of Python 2, which were text as often as not
        return pushBytes(Kind::Text, m_source.counted<quint32>());
    case 'U':
        return pushBytes(Kind::Text, m_source.counted<quint8>());
    case 'V':
    case 'S': {
        const auto line = m_source.line();
        if (!line) {
            return endsEarly();
        }
        const auto plain = code == 'V' ? PickleLiterals::rawUnicode(*line) : PickleLiterals::quoted(*line);
        return plain ? pushBytes(Kind::Text, QByteArrayView(*plain)) : refuse(QStringLiteral("this is no text"));
    }
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::bytes(quint8 code)
{
    switch (code) {
    case 'C':
        return pushBytes(Kind::Bytes, m_source.counted<quint8>());
    case 'B':
        return pushBytes(Kind::Bytes, m_source.counted<quint32>());
    case 0x8e:
    case 0x96:
        return pushBytes(Kind::Bytes, m_source.counted<quint64>());
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::container(quint8 code)
{
    switch (code) {
    case '(':
        m_marks.push_back(m_stack.size());
        return qsizetype(m_marks.size()) > m_limits.stack
            ? refuse(QStringLiteral("it is nested too deeply"), ErrorCode::Limit)
            : Done::Yes;
    case ']':
        return pushItems(Kind::List, std::vector<int> {});
    case ')':
        return pushItems(Kind::Tuple, std::vector<int> {});
    case 0x8f:
        return pushItems(Kind::Set, std::vector<int> {});
    case '}':
        return pushDict(std::vector<int> {});
    case 'l':
        return pushItems(Kind::List, popToMark());
    case 't':
        return pushItems(Kind::Tuple, popToMark());
    case 0x91:
        return pushItems(Kind::Set, popToMark());
    case 'd':
        return pushDict(popToMark());
    case 0x85:
    case 0x86:
    case 0x87:
        return pushItems(Kind::Tuple, popMany(code - 0x84u));
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::fill(quint8 code)
{
    switch (code) {
    case 'a':
        return append(popMany(1), Kind::List);
    case 'e':
        return append(popToMark(), Kind::List);
    case 0x90:
        return append(popToMark(), Kind::Set);
    case 's':
        return setEntries(popMany(2));
    case 'u':
        return setEntries(popToMark());
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::object(quint8 code)
{
    switch (code) {
    case 'c': {
        const auto module = m_source.line();
        return global(module, m_source.line());
    }
    case 0x93: {
        const auto names = popMany(2);
        if (!names) {
            return needsMore();
        }
        const PickleNode& module = m_tree.node(names->front());
        const PickleNode& name = m_tree.node(names->back());
        if (module.kind != Kind::Text || name.kind != Kind::Text) {
            return refuse(QStringLiteral("a class is named by something that is no text"));
        }
        const QByteArray first = module.bytes; // making the next value moves all of them
        const QByteArray second = name.bytes;
        return global(QByteArrayView(first), QByteArrayView(second));
    }
    case 'R':
    case 0x81: {
        const auto two = popMany(2);
        return two ? pushObject(two->front(), two->back()) : needsMore();
    }
    case 0x92: {
        const auto three = popMany(3);
        if (!three) {
            return needsMore();
        }
        const Done made = pushObject((*three)[0], (*three)[1]);
        if (made == Done::Yes) {
            m_tree.nodes.back().items.push_back((*three)[2]); // the arguments that have names
        }
        return made;
    }
    case 'i':
    case 'o':
        return instance(code == 'i');
    case 'b':
        return build();
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::memory(quint8 code)
{
    switch (code) {
    case 0x94:
        return remember(m_memo.size());
    case 'h':
        return recall(m_source.number<quint8>());
    case 'j':
        return recall(m_source.number<quint32>());
    case 'g':
        return recall(memoLine());
    case 'q':
    case 'r':
    case 'p': {
        const std::optional<quint64> key = code == 'q' ? std::optional<quint64>(m_source.number<quint8>())
            : code == 'r'                              ? std::optional<quint64>(m_source.number<quint32>())
                                                       : memoLine();
        return key ? remember(*key) : endsEarly();
    }
    default:
        return Done::No;
    }
}

PickleMachine::Done PickleMachine::order(quint8 code)
{
    switch (code) {
    case 0x80: {
        const auto version = m_source.byte();
        return version && *version <= 5 ? Done::Yes
                                        : refuse(QStringLiteral("its protocol is newer than 5"), ErrorCode::Newer);
    }
    case 0x95: {
        // A frame only helps whoever reads from a pipe; that it is whole is seen when its values are read.
        return m_source.number<quint64>() ? Done::Yes : endsEarly();
    }
    case '0':
        if (!m_marks.empty() && m_marks.back() == m_stack.size()) {
            m_marks.pop_back();
            return Done::Yes;
        }
        return pop() ? Done::Yes : needsMore();
    case '1':
        return popToMark() ? Done::Yes : needsMore();
    case '2':
        return m_stack.empty() ? needsMore() : pushIndex(m_stack.back());
    case '.': {
        const auto root = pop();
        if (!root) {
            return needsMore();
        }
        m_tree.root = *root;
        m_isDone = true;
        return Done::Yes;
    }
    default:
        return Done::No;
    }
}

} // namespace cmbagent
