// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/dependencyadvice.h"

#include <QString>

#include <optional>

namespace cmbagent {

/// What models said of the dependencies of workflows, by what they were asked, so that nobody pays for the same answer
/// twice. Files below one folder; safe from every thread and beside other programs.
class AdviceCache
{
public:
    /// The folder need not be there.
    explicit AdviceCache(QString folder) : m_folder(std::move(folder)) { }

    /// Nothing when the question was never answered, or the answer cannot be read any more.
    [[nodiscard]] std::optional<DependencyAdvice> find(const BlobHash& key, const Workflow& workflow) const;
    /// What cannot be kept is asked for again another time. Only the latest `mostKept` are.
    void keep(const BlobHash& key, const DependencyAdvice& advice) const;

    static constexpr int mostKept = 200;

private:
    [[nodiscard]] QString pathOf(const BlobHash& key) const;

    QString m_folder;
};

} // namespace cmbagent
