// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"

#include <QString>

#include <memory>

namespace cmbagent {

/// What the programs that work on a data folder have set aside for calls under way: a small file with a place for each,
/// which that program keeps locked as long as it lives. So what a crash leaves there counts no more.
class SpendingLedger final : public SharedReservations
{
public:
    /// Limit when too many programs are there already.
    static Result<std::unique_ptr<SpendingLedger>> open(const QString& path);
    ~SpendingLedger() override;

    void beginRound() override;
    void endRound() override;
    QList<Reserved> ofOthers() override;
    void setOwn(const QList<Reserved>& own) override;

private:
    SpendingLedger(int file, int place) : m_file(file), m_place(place) { }

    const int m_file;
    const int m_place;
    bool m_isInRound = false;
};

} // namespace cmbagent
