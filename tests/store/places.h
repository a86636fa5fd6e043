// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace cmbagent {

/// A small file system in memory at `path`, gone again when destroyed; wants root and mount(2).
class SmallDisk
{
public:
    SmallDisk(QString path, const QString& size);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Why tests that need it are to be skipped; empty when it is there.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    bool resize(const QString& size);
    bool setReadOnly(bool isReadOnly);

private:
    QString m_path;
    QString m_size;
    QString m_problem;
};

/// Runs `body` in a child without root's rights and returns its result (0..255), -1 when that is not possible.
int asNobody(const std::function<int()>& body);

/// A child process that runs `body` until killed; destroyed means killed and waited for.
class Child
{
public:
    /// Returns when `body` has called `ready`.
    explicit Child(const std::function<void(const std::function<void()>& ready)>& body);
    ~Child() { end(); }
    Q_DISABLE_COPY_MOVE(Child)

    [[nodiscard]] qint64 pid() const { return m_pid; }
    void end();

private:
    qint64 m_pid = -1;
};

} // namespace cmbagent
