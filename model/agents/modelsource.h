// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chatmodel.h"
#include "agents/modelcatalogue.h"
#include "agents/modelchoice.h"
#include "agents/recording.h"

#include <functional>
#include <stop_token>

namespace cmbagent {

/// A model that is ready to be asked. The model outlives its source's runs.
struct ReadyModel
{
    ChatModel* chat = nullptr;
    ModelRef ref; ///< its model goes into requests
    bool isRecorded = false; ///< a recording answers
    std::shared_ptr<const Recording> recording {}; ///< that one; null: a model is asked
};

/// What becomes of a wait for the key of a model, which may last until a person has unlocked the keychain.
struct KeyWait
{
    std::stop_token stop; ///< ends it at once
    std::function<void()> began; ///< called by the thread that waits, once it has waited for a while; may be empty
};

/// Models by the names people give them. Safe from every thread.
class ModelSource
{
public:
    ModelSource() = default;
    virtual ~ModelSource() = default;
    Q_DISABLE_COPY_MOVE(ModelSource)

    /// Missing says what is needed to ask it, such as a key; BadInput that nothing is known of it; Refused that the
    /// wait for its key was stopped.
    virtual Result<ReadyModel> ready(const QString& name, const KeyWait& wait) = 0;
    /// What is asked when neither person nor step say something: for the mode of a task, and where the agent does not
    /// say either.
    [[nodiscard]] virtual ModelChoice usual() const = 0;
    /// Prices and sizes.
    [[nodiscard]] virtual const ModelCatalogue& catalogue() const = 0;
    /// Whatever model is asked, the question has to be the same when it is asked again, so nothing goes into it that
    /// only this machine knows. What a recording answers is so in any case.
    [[nodiscard]] virtual bool isReproducible() const = 0;
};

} // namespace cmbagent
