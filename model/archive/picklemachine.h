// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picklereader.h"
#include "archive/picklesource.h"

#include <unordered_map>

namespace cmbagent {

/// The stack machine a pickle is a program for, with every power taken from it but that of making values. Lives for one
/// call of readPickle.
class PickleMachine
{
public:
    PickleMachine(const QByteArray& pickle, const PickleLimits& limits) : m_source(pickle), m_limits(limits) { }

    Result<PickleTree> run();

private:
    using Kind = PickleNode::Kind;
    enum class Done : quint8 { No, Yes, Failed }; ///< whether an instruction was one of those asked about

    /// Remembers the first fault; always Failed.
    Done refuse(const QString& what, ErrorCode code = ErrorCode::BadInput);
    Done endsEarly();
    Done needsMore() { return refuse(QStringLiteral("it takes more values than there are")); }

    Done constant(quint8 code);
    Done number(quint8 code);
    Done text(quint8 code);
    Done bytes(quint8 code);
    Done container(quint8 code);
    Done fill(quint8 code);
    Done object(quint8 code);
    Done memory(quint8 code);
    Done order(quint8 code);

    Done push(PickleNode node);
    Done pushIndex(int index);
    Done pushInteger(std::optional<qint64> value);
    Done pushBytes(Kind kind, std::optional<QByteArrayView> taken);
    Done pushObject(int callable, int arguments);
    Done pushItems(Kind kind, std::optional<std::vector<int>> items);
    Done pushDict(std::optional<std::vector<int>> items);
    Done append(std::optional<std::vector<int>> items, Kind kind);
    Done setEntries(std::optional<std::vector<int>> items);
    Done remember(quint64 key);
    Done recall(std::optional<quint64> key);
    Done global(std::optional<QByteArrayView> module, std::optional<QByteArrayView> name);
    Done instance(bool takesNames);
    Done build();

    std::optional<int> pop();
    std::optional<std::vector<int>> popMany(size_t count);
    /// Everything above the topmost mark, and the mark.
    std::optional<std::vector<int>> popToMark();
    PickleNode* target(std::initializer_list<Kind> kinds);
    std::optional<quint64> memoLine();

    PickleSource m_source;
    const PickleLimits m_limits;
    PickleTree m_tree;
    std::vector<int> m_stack;
    std::vector<size_t> m_marks; ///< heights of the stack
    std::unordered_map<quint64, int> m_memo;
    qsizetype m_instruction = 0; ///< where the one at work begins
    bool m_isDone = false;
    std::optional<Error> m_fault;
};

} // namespace cmbagent
