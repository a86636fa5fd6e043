// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <mutex>
#include <optional>

namespace cmbagent {

class Clock;

/// The 16 bytes of an RFC 9562 UUID.
struct Uuid
{
    std::array<quint8, 16> bytes {};

    [[nodiscard]] bool isNull() const { return *this == Uuid {}; }
    /// Lower-case 8-4-4-4-12 text.
    [[nodiscard]] QString toString() const;
    static std::optional<Uuid> fromString(QStringView text);
    auto operator<=>(const Uuid&) const = default;
};

/// A UUID that cannot be mistaken for the id of another kind of thing.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const Uuid& uuid) : m_uuid(uuid) { }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const Uuid& uuid() const { return m_uuid; }
    [[nodiscard]] QString toString() const { return m_uuid.toString(); }
    static std::optional<Id> fromString(QStringView text)
    {
        const auto uuid = Uuid::fromString(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }
    auto operator<=>(const Id&) const = default;

private:
    Uuid m_uuid;
};

template <typename Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0)
{
    return qHashBits(id.uuid().bytes.data(), id.uuid().bytes.size(), seed);
}

using SessionId = Id<struct SessionTag>;
using ProjectId = Id<struct ProjectTag>;
using RunId = Id<struct RunTag>;
using ApprovalId = Id<struct ApprovalTag>;

/// The session a query is made for: a type of its own, so that no query can forget it.
struct SessionScope
{
    SessionId session;
    explicit SessionScope(SessionId id) : session(id) { }
};

/// Makes UUIDv7 ids that rise within one process even when the clock steps back; safe from every thread.
class IdSource
{
public:
    explicit IdSource(const Clock& clock) : m_clock(clock) { }

    template <typename AnyId>
    AnyId next()
    {
        return AnyId(nextUuid());
    }

private:
    Uuid nextUuid();

    const Clock& m_clock;
    std::mutex m_mutex;
    quint64 m_lastMillis = 0;
    quint16 m_counter = 0;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunId)
Q_DECLARE_METATYPE(cmbagent::ApprovalId)
Q_DECLARE_METATYPE(cmbagent::ProjectId)
Q_DECLARE_METATYPE(cmbagent::SessionId)
