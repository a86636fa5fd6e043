// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lineinput.h"

#include <array>
#include <unistd.h>
#include <utility>

namespace cmbagent {

LineInput::LineInput(QObject* parent) : QObject(parent), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineInput::readSome);
}

void LineInput::readSome()
{
    std::array<char, 4096> buffer {};
    const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        m_notifier.setEnabled(false);
        if (const QString last = QString::fromUtf8(std::exchange(m_rest, {})).trimmed(); !last.isEmpty()) {
            Q_EMIT lineTyped(last); // a program may leave out the last line's end
        }
        Q_EMIT ended();
        return;
    }
    m_rest.append(buffer.data(), count);
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_rest.left(end)).trimmed();
        m_rest.remove(0, end + 1);
        Q_EMIT lineTyped(line);
    }
}

} // namespace cmbagent
