// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklejson.h"
#include "archive/picklereader.h"

using namespace cmbagent;

// Whatever stands in a pickle, it is read or refused. Built by tests/fuzz.sh with Clang's libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto pickle = QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto tree = readPickle(pickle, { 1 << 20, 50'000, 50'000, 50'000 });
    if (tree) {
        (void)pickleToJson(*tree, { 100, 50'000, 1 << 20 });
    } else if (tree.error().what.isEmpty()) {
        abort(); // a refusal always says why
    }
    return 0;
}
