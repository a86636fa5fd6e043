// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace cmbagent;

/// crashwriter FOLDER: tells every committed seq on a line of its own.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    StoreFixture fixture({}, DataDir::Network::Refuse, application.arguments().at(1));
    QObject::connect(fixture.store.get(), &Store::committed, &application, [&](const RunEvents& events) {
        for (const RunEvent& event : events) {
            std::printf("%lld\n", static_cast<long long>(event.seq));
        }
        std::fflush(stdout);
    });
    const RunEvents story = fixture.story();
    std::printf("run %s\n", qPrintable(story.first().run.toString()));
    std::fflush(stdout);
    return fixture.storeAll(story) ? 0 : 1;
}
