// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedtoken.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int tokenBytes = 32;

/// The token in a file that is ours alone; empty otherwise.
QByteArray readToken(const QString& path)
{
    struct stat facts
    { };
    if (lstat(QFile::encodeName(path).constData(), &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_uid != geteuid()
        || (facts.st_mode & 0077) != 0) {
        return {};
    }
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(4 * tokenBytes).trimmed() : QByteArray();
    return QByteArray::fromHex(text).toHex() == text && text.size() == 2 * tokenBytes ? text : QByteArray();
}

QByteArray newToken()
{
    std::array<quint32, tokenBytes / 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), tokenBytes).toHex();
}

} // namespace

QString FeedToken::pathIn(const QString& dataPath)
{
    return dataPath + QStringLiteral("/feed.token");
}

Result<FeedToken> FeedToken::ensure(const QString& path)
{
    if (const QByteArray known = readToken(path); !known.isEmpty()) {
        return FeedToken(known);
    }
    const QByteArray token = newToken();
    QSaveFile file(path); // a file of its own with 0600 until it takes the place of the old one
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(token + '\n') > 0
        && file.commit();
    if (!isWritten || readToken(path) != token) {
        return fail(ErrorCode::Io, QStringLiteral("The token of the event feed cannot be written to %1.").arg(path),
                    QStringLiteral("Without a token nobody could be let in, so the feed stays off."),
                    file.errorString());
    }
    return FeedToken(token);
}

bool FeedToken::matches(const QByteArray& given) const
{
    const auto digest = [](const QByteArray& text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    const QByteArray ours = digest(m_text);
    const QByteArray theirs = digest(given);
    int difference = 0;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        difference |= ours[i] ^ theirs[i];
    }
    return difference == 0;
}

} // namespace cmbagent
