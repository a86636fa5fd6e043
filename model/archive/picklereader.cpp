// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklereader.h"

#include "archive/picklemachine.h"

namespace cmbagent {

int PickleTree::valueAt(int dict, QByteArrayView key) const
{
    if (dict < 0) {
        return -1;
    }
    const auto& entries = node(dict).entries;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const PickleNode& name = node(entry->first);
        if (name.kind == PickleNode::Kind::Text && name.bytes == key) {
            return entry->second;
        }
    }
    return -1;
}

QByteArray PickleTree::className(int index) const
{
    if (index < 0) {
        return {};
    }
    const PickleNode* found = &node(index);
    if (found->kind == PickleNode::Kind::Object && found->callable >= 0) {
        const PickleNode& arguments = node(found->arguments);
        found = &node(found->callable);
        // Protocols 0 and 1 name the class in the first argument of a helper.
        const bool isHelper = found->bytes.startsWith("copy_reg.") || found->bytes.startsWith("copyreg.");
        if (isHelper && !arguments.items.empty()) {
            found = &node(arguments.items.front());
        }
    }
    return found->kind == PickleNode::Kind::Global ? found->bytes : QByteArray();
}

Result<PickleTree> readPickle(const QByteArray& pickle, const PickleLimits& limits)
{
    if (pickle.size() > limits.bytes) {
        return fail(
            ErrorCode::Limit,
            QStringLiteral("The pickle has %1 bytes, and at most %2 are read.").arg(pickle.size()).arg(limits.bytes));
    }
    return PickleMachine(pickle, limits).run();
}

} // namespace cmbagent
