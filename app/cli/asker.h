// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/lineinput.h"
#include "app/cli/terminal.h"
#include "core/ports.h"
#include "engine/approvaldesk.h"

#include <QList>

#include <memory>

namespace cmbagent {

class RunView;

/// Puts open questions to the person at the terminal, one at a time, with everything that is shown. Lives on the main
/// thread.
class Asker : public QObject
{
    Q_OBJECT

public:
    Asker(const Terminal& terminal, const Blobs& blobs, const RunView& view, QObject* parent = nullptr);

    void ask(const Approval& approval);
    /// The question was answered elsewhere.
    void withdraw(const ApprovalId& approval);
    /// Evidence and question as lines; also used where nobody can be asked.
    void show(const Approval& approval) const;

Q_SIGNALS:
    void answered(const cmbagent::ApprovalAnswer& answer);

private:
    void next();
    void takeLine(const QString& line);

    const Terminal& m_terminal;
    const Blobs& m_blobs;
    const RunView& m_view;
    std::unique_ptr<LineInput> m_input;
    QList<Approval> m_open;
    bool m_isAsking = false;
    std::optional<Resolution> m_chosen; ///< waits for its words
};

} // namespace cmbagent
