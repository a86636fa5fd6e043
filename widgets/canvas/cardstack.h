// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QString>

#include <array>

namespace cmbagent {

/// How the steps of one stack or collapsed group stand: how many are in each status. A plain value.
class CardStack
{
public:
    /// `name`: what its steps are called in common.
    explicit CardStack(int size, bool isGroup = false, const QString& name = {})
        : m_size(size), m_isGroup(isGroup), m_name(name)
    {
        m_counts[size_t(Status::Pending)] = size;
    }

    [[nodiscard]] int size() const { return m_size; }
    /// A group somebody collapsed; else equal steps.
    [[nodiscard]] bool isGroup() const { return m_isGroup; }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] int count(Status status) const { return m_counts[size_t(status)]; }
    void move(Status from, Status to)
    {
        --m_counts[size_t(from)];
        ++m_counts[size_t(to)];
    }
    /// The one status that tells most about all of them: what needs a person first, then what moves, then what is
    /// still to come; completed or the like only when all have ended.
    [[nodiscard]] Status status() const;
    /// Share of steps that have ended, 0..1.
    [[nodiscard]] double fraction() const;

private:
    int m_size;
    bool m_isGroup;
    QString m_name;
    std::array<int, statusCount> m_counts {};
};

} // namespace cmbagent
