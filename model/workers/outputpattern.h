// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

/// What a workflow calls files by: a name, a pattern (`*` and `?` within one folder, `[a-z]`, `**` over folders), or a
/// folder "plots/" with everything in it. A value.
class OutputPattern
{
public:
    explicit OutputPattern(const QString& text);

    [[nodiscard]] bool isPlain() const { return m_plain; }
    [[nodiscard]] bool isFolder() const { return m_text.endsWith(QLatin1Char('/')); }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool matches(const QString& path) const;

private:
    QString m_text;
    bool m_plain;
};

/// Whether a path stays in its folder: relative, without "..", null characters and empty parts.
bool isSafeRelativePath(const QString& path);

} // namespace cmbagent
