// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/diskmodel.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 sector = 512;

void overwrite(QByteArray& content, qint64 offset, QByteArrayView data)
{
    if (content.size() < offset + data.size()) {
        content.resize(offset + data.size(), '\0');
    }
    std::copy(data.begin(), data.end(), content.begin() + offset);
}

} // namespace

void DiskModel::add(const DiskCall& call)
{
    switch (call.kind) {
    case DiskCall::Sync:
        flush(call.node);
        break;
    case DiskCall::Rename:
        m_nodes[call.folder].pending.push_back(call);
        if (call.newFolder != call.folder) {
            m_nodes[call.newFolder].pending.push_back(call);
        }
        break;
    case DiskCall::Link:
        m_nodes[call.node].isFolder = call.offset != 0;
        [[fallthrough]];
    case DiskCall::Unlink:
        m_nodes[call.folder].pending.push_back(call);
        break;
    default:
        m_nodes[call.node].pending.push_back(call);
        break;
    }
}

void DiskModel::flush(int node)
{
    for (const DiskCall& call : std::exchange(m_nodes[node].pending, {})) {
        apply(call, node);
    }
}

/// `node` is the one that is flushed: a rename between folders becomes safe in the old one only together with the new.
void DiskModel::apply(const DiskCall& call, int node)
{
    switch (call.kind) {
    case DiskCall::Link:
        m_nodes[call.folder].names[call.name] = call.node;
        break;
    case DiskCall::Unlink:
        m_nodes[call.folder].names.erase(call.name);
        break;
    case DiskCall::Rename:
        if (node == call.folder) {
            m_nodes[call.folder].names.erase(call.name);
        }
        m_nodes[call.newFolder].names[call.newName] = call.node;
        break;
    case DiskCall::Write:
        overwrite(m_nodes[call.node].content, call.offset, call.data);
        break;
    case DiskCall::Truncate:
        m_nodes[call.node].content.resize(call.offset, '\0');
        break;
    case DiskCall::Sync:
        break;
    }
}

void DiskModel::tear(const DiskCall& call, std::mt19937& random)
{
    QByteArray& content = m_nodes[call.node].content;
    for (qint64 at = 0; at < call.data.size();) {
        const qint64 size = std::min(sector - (call.offset + at) % sector, call.data.size() - at);
        if (random() % 2 == 0) {
            overwrite(content, call.offset + at, QByteArrayView(call.data).sliced(at, size));
        }
        at += size;
    }
}

void DiskModel::cut(quint32 seed)
{
    std::mt19937 random(seed);
    const quint32 share = seed <= 1 ? seed * 100 : 10 + random() % 90; // per cent that stay
    for (auto& [number, node] : m_nodes) {
        for (const DiskCall& call : std::exchange(node.pending, {})) {
            if (random() % 100 >= share) {
                continue;
            }
            if (seed > 1 && call.kind == DiskCall::Write && random() % 4 == 0) {
                tear(call, random);
            } else {
                apply(call, number);
            }
        }
    }
}

bool DiskModel::writeFolder(int node, const QString& target) const
{
    for (const auto& [name, number] : m_nodes.at(node).names) {
        const Node& entry = m_nodes.at(number);
        const QString path = target + QLatin1Char('/') + QFile::decodeName(name);
        if (entry.isFolder) {
            if (!QDir().mkdir(path) || !writeFolder(number, path)) {
                return false;
            }
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(entry.content) != entry.content.size()) {
            return false;
        }
    }
    return true;
}

} // namespace cmbagent
