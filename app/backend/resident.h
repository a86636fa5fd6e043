// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <cerrno>
#include <functional>
#include <memory>
#include <system_error>

namespace cmbagent {

/// A thread and the object that lives on it: start, post, call, stop in order. Owned by the thread that made it.
template <typename Object>
class Resident
{
public:
    explicit Resident(const QString& name) { m_thread.setObjectName(name); }
    ~Resident() { stop(); }
    Q_DISABLE_COPY_MOVE(Resident)

    /// Starts the thread and makes the object on it; returns when it is there.
    void start(const std::function<std::unique_ptr<Object>()>& make)
    {
        m_anchor = std::make_unique<QObject>();
        m_anchor->moveToThread(&m_thread);
        m_thread.start();
        if (!m_thread.isRunning()) { // or the call below would wait for ever
            throw std::system_error(EAGAIN, std::generic_category(), "thread");
        }
        QMetaObject::invokeMethod(
            m_anchor.get(), [&] { m_object = make(); }, Qt::BlockingQueuedConnection);
    }
    /// Runs `work(object)` on the thread, later.
    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(
            m_anchor.get(), [this, work = std::move(work)]() mutable { work(*m_object); }, Qt::QueuedConnection);
    }
    /// Runs `work(object)` on the thread and waits for it. For start-up and shutdown, where nothing can be shown yet or
    /// any more.
    template <typename Work>
    void call(Work work)
    {
        QMetaObject::invokeMethod(
            m_anchor.get(), [&] { work(*m_object); }, Qt::BlockingQueuedConnection);
    }
    /// Destroys the object on its thread and ends the thread. What was posted before is done first.
    void stop()
    {
        if (!m_thread.isRunning()) {
            return;
        }
        call([this](auto&) { m_object.reset(); });
        m_thread.quit();
        m_thread.wait();
        m_anchor.reset();
    }
    /// For connecting signals; touch it otherwise only on its thread.
    [[nodiscard]] Object& object() const { return *m_object; }
    [[nodiscard]] bool isRunning() const { return m_thread.isRunning(); }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_anchor;
    std::unique_ptr<Object> m_object;
};

} // namespace cmbagent
