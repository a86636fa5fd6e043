// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <shared_mutex>
#include <vector>

namespace cmbagent {

/// Takes the secrets that are in use out of texts: by their values, not by what keys usually look like. Finds them
/// plain, escaped for JSON (also twice), for addresses, and inside of base64. Safe from every thread.
class Redactor
{
public:
    /// A secret that is in use from now on; `name` stands in its place, letters, digits, '_' and '-'. Secrets of fewer
    /// than four characters are not looked for: they would be found in words.
    void add(const QString& name, const QString& secret);
    /// The text with "[redacted NAME]" in place of every secret.
    [[nodiscard]] QString redact(const QString& text) const;
    /// The same in UTF-8.
    [[nodiscard]] QByteArray redact(const QByteArray& text) const;
    /// Providers quote keys in what they complain about.
    [[nodiscard]] Error redact(Error error) const;
    /// Whether a text has a secret in it, in any form.
    [[nodiscard]] bool findsSecret(const QByteArray& text) const { return redact(text) != text; }

private:
    struct Form
    {
        QByteArray bytes;
        QByteArray replacement;
    };

    mutable std::shared_mutex m_mutex;
    std::vector<Form> m_forms; ///< the longest first
};

} // namespace cmbagent
