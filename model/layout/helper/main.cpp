// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// cmbagent-layout: reads a graph as JSON from standard input, places it with Graphviz, and writes the layout to
// standard output. A process of its own, because Graphviz cannot be cancelled and may need seconds: whoever asked can
// kill it.
#include "layout/graphvizlayout.h"
#include "layout/layoutcodec.h"

#include <QFile>

#include <cstdio>

using namespace cmbagent;

namespace {

int complain(const Error& error)
{
    std::fprintf(stderr, "cmbagent-layout: %s\n", qPrintable(error.toText()));
    return error.code == ErrorCode::BadInput ? 2 : 1;
}

} // namespace

int main()
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) {
        return complain({ ErrorCode::Io, QStringLiteral("Standard input or output is closed."), {}, {}, {}, {} });
    }
    const auto graph = decodeGraph(in.readAll());
    if (!graph) {
        return complain(graph.error());
    }
    const auto layout = graphvizLayout(*graph);
    if (!layout) {
        return complain(layout.error());
    }
    const QByteArray answer = encodeLayout(*layout);
    if (out.write(answer) != answer.size() || !out.flush()) {
        return complain(
            { ErrorCode::Io, QStringLiteral("The layout could not be written."), {}, out.errorString(), {}, {} });
    }
    return 0;
}
