// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filegate.h"

namespace cmbagent {

namespace {

constexpr int mostFiles = 10'000;
constexpr int longestPath = 1'000;

} // namespace

std::optional<QString> FileGate::name(const QString& path, Mark at, const FaultSink& sink, const QString& what)
{
    if (path.trimmed().isEmpty() || path.size() > longestPath || hasControlCharacter(path)) {
        sink.add("bad-value", at, QStringLiteral("%1 is blank, too long or has a control character in it.").arg(what),
                 QStringLiteral("Give a plain path."));
        return std::nullopt;
    }
    const auto inside = pathInside(path);
    if (!inside) {
        sink.add("outside-folder", at,
                 QStringLiteral("%1 '%2' leads out of the folder it must stay in.").arg(what, path),
                 QStringLiteral("Use a relative path without '..'."));
    } else if (*inside == QLatin1String(".") || *inside == QLatin1String("./")) {
        sink.add("bad-value", at, QStringLiteral("%1 '%2' is the folder itself.").arg(what, path),
                 QStringLiteral("Name something in it."));
        return std::nullopt;
    }
    return inside;
}

bool FileGate::admit(const QString& path, Mark at, const FaultSink& sink, const QString& what)
{
    ++m_lookUps;
    if (m_frozen.contains(path)) {
        return true;
    }
    switch (m_folder.state(path)) {
    case WorkFolder::State::File:
        m_frozen.insert(path, m_folder.absolute(path));
        return true;
    case WorkFolder::State::Missing:
        sink.add("missing-file", at, QStringLiteral("%1 '%2' does not exist beside the workflow file.").arg(what, path),
                 didYouMean(path, sink.faults.mayCompare(500) ? m_folder.neighbours(path) : QStringList(),
                            QStringLiteral("Correct the path, or put the file there.")));
        return false;
    case WorkFolder::State::NotAFile:
        sink.add("missing-file", at, QStringLiteral("%1 '%2' is not a file.").arg(what, path),
                 QStringLiteral("Name a regular file."));
        return false;
    case WorkFolder::State::Unreadable:
        sink.add("missing-file", at, QStringLiteral("%1 '%2' may not be read.").arg(what, path),
                 QStringLiteral("Change its permissions."));
        return false;
    case WorkFolder::State::Outside:
        sink.add("outside-folder", at,
                 QStringLiteral("%1 '%2' is a link that leads out of the workflow's folder.").arg(what, path),
                 QStringLiteral("Copy the file into the folder."));
        return false;
    }
    return false;
}

std::optional<QString> FileGate::file(const QString& path, Mark at, const FaultSink& sink, const QString& what)
{
    const auto inside = name(path, at, sink, what);
    if (!inside || (m_folder.isKnown() && !admit(*inside, at, sink, what))) {
        return std::nullopt;
    }
    return inside;
}

std::optional<QString> FileGate::files(const QString& pattern, Mark at, const FaultSink& sink)
{
    const auto inside = name(pattern, at, sink, QStringLiteral("The pattern"));
    if (!inside || !m_folder.isKnown()) {
        return inside;
    }
    if (!isPattern(*inside) && !inside->endsWith(QLatin1Char('/'))) {
        return admit(*inside, at, sink, QStringLiteral("The file")) ? inside : std::nullopt;
    }
    ++m_lookUps;
    const QStringList found = m_folder.expand(*inside, mostFiles);
    if (found.isEmpty()) {
        sink.add("missing-file", at, QStringLiteral("No file beside the workflow file fits '%1'.").arg(pattern),
                 QStringLiteral("Correct the pattern, or remove it."));
        return std::nullopt;
    }
    if (found.size() > mostFiles) {
        sink.add("bad-value", at, QStringLiteral("More than %1 files fit '%2'.").arg(mostFiles).arg(pattern),
                 QStringLiteral("Narrow the pattern."));
        return std::nullopt;
    }
    bool good = true;
    for (const QString& path : found) {
        good = admit(path, at, sink, QStringLiteral("The file")) && good;
    }
    return good ? inside : std::nullopt;
}

} // namespace cmbagent
