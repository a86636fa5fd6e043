// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskmode.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cmbagent {

/// What a provider is used for in a minute at most.
enum class ProviderRate : quint8 { Requests, Tokens };

/// Who offers models, as a person meets it. There is never a key in it.
struct ProviderRow
{
    enum class Key : quint8 { None, Keychain, Session, Environment };

    QString id;
    QString label;
    QString url; ///< where it is reached now
    QString usualUrl; ///< where it is reached unless a person says otherwise; empty: a person added it
    QString variable; ///< of the environment, with its key; may be empty
    Key key = Key::None;
    bool isLocal = false; ///< on this machine, needs no key and costs nothing
    QString requests = {}; ///< how often it is asked in a minute at most, as a person set it; empty: nothing is set
    QString tokens = {}; ///< likewise
    qint64 usualRequests = 0; ///< what holds then; 0: no limit
    qint64 usualTokens = 0;

    bool operator==(const ProviderRow&) const = default;
};

/// How a test of the connection stands.
struct ConnectionWord
{
    enum class Kind : quint8 { None, Running, Good, Bad };

    Kind kind = Kind::None;
    int models = 0; ///< that are offered
    qint64 millis = 0; ///< until the answer was there
    QString fault; ///< in plain sentences
};

/// A model that can be chosen.
struct ModelRow
{
    QString ref; ///< "provider/model"
    qint64 contextTokens = 0; ///< 0: unknown
    std::optional<qint64> inputMicros; ///< micro-dollars for a million tokens; none: unknown
    std::optional<qint64> outputMicros;
    bool isFree = false; ///< on this machine
};

/// Which model tasks get that are gone about like this.
struct TaskModeRow
{
    TaskMode mode = TaskMode::OneShot;
    QString model; ///< as below
};

/// Which model a role gets.
struct RoleRow
{
    QString role; ///< "engineer"; empty: all that are not named
    QString model; ///< as a person wrote it; empty: nothing is said
};

} // namespace cmbagent
