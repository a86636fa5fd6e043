// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/feedcommand.h"

namespace cmbagent {

Result<std::unique_ptr<FeedServer>> openEventFeed(Backend& backend, const Invocation& invocation,
                                                  const Terminal& terminal, bool takesUpRuns)
{
    FeedOptions options;
    options.takesUpRuns = takesUpRuns;
    if (invocation.has("--port")) {
        options.port = quint16(invocation.value("--port").toUInt());
    }
    auto feed = std::make_unique<FeedServer>(backend, options);
    if (const auto listening = feed->listen(); !listening) {
        return tl::unexpected(listening.error());
    }
    terminal.line(QStringLiteral("Event feed: %1 · token in %2").arg(feed->url(), feed->tokenFile()));
    terminal.json({ { "feed", feed->url() }, { "token_file", feed->tokenFile() } });
    return feed;
}

void FeedCommand::start()
{
    auto feed = openEventFeed(m_backend, m_invocation, m_terminal, true);
    if (!feed) {
        return finish(feed.error());
    }
    m_feed = std::move(*feed);
    connect(&m_backend, &Backend::closed, this, [this] { m_feed->finish([this] { finish(ExitCode::Done); }); });
}

/// Ending is what a server is asked for in the end, so that is no failure.
void FeedCommand::interrupt()
{
    m_feed ? m_backend.close() : finish(ExitCode::Interrupted);
}

} // namespace cmbagent
