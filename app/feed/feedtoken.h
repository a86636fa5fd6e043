// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace cmbagent {

/// The secret that a client of the feed must know: 64 hexadecimal digits in a file only this person may read.
class FeedToken
{
public:
    /// Where it is in a data folder.
    static QString pathIn(const QString& dataPath);
    /// Reads the token, or makes one. A file that others could have read, or that holds no token, is replaced.
    static Result<FeedToken> ensure(const QString& path);

    /// Takes equally long whatever is wrong.
    [[nodiscard]] bool matches(const QByteArray& given) const;
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    explicit FeedToken(QByteArray text) : m_text(std::move(text)) { }

    QByteArray m_text;
};

} // namespace cmbagent
