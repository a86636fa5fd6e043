// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <utility>

namespace cmbagent {

/// An answer for somebody who may be gone when it comes, because a window was closed: `call`, as long as `listener` is
/// there, and nothing afterwards. For callbacks of the main thread.
template <typename Call>
auto whileAlive(QObject* listener, Call call)
{
    return [alive = QPointer<QObject>(listener), call = std::move(call)](const auto& answer) {
        if (alive) {
            call(answer);
        }
    };
}

} // namespace cmbagent
