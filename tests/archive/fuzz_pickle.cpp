// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklejson.h"
#include "archive/picklereader.h"
#include "archive/picklewriter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace cmbagent;

namespace {

QByteArray textOf(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
}

/// What was understood, written as a pickle of ours and read again, must say the same.
void checkRoundTrip(const QJsonValue& value)
{
    const auto tree = readPickle(pickleOf(value));
    const auto again = tree ? pickleToJson(*tree, { 1'000 }) : Result<QJsonValue>(tl::unexpected(tree.error()));
    if (!again || textOf(*again) != textOf(value)) {
        abort();
    }
}

} // namespace

// Whatever stands in a pickle, it is read or refused. Built by tests/fuzz.sh with Clang's libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto pickle = QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto tree = readPickle(pickle, { 1 << 20, 50'000, 50'000, 50'000 });
    if (tree) {
        if (const auto value = pickleToJson(*tree, { 100, 50'000, 1 << 20 })) {
            checkRoundTrip(*value);
        }
    } else if (tree.error().what.isEmpty()) {
        abort(); // a refusal always says why
    }
    return 0;
}
