// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace cmbagent {

/// What the window remembers between two starts, in one settings file. Lives on the main thread.
class WindowState
{
public:
    /// Raise it when docks or bars change so much that an old layout would do harm.
    static constexpr int version = 1;

    /// An empty `settingsFile` remembers nothing.
    explicit WindowState(const QString& settingsFile);
    ~WindowState();

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray docks() const;
    void saveLayout(const QByteArray& geometry, const QByteArray& docks);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);

    /// Small choices by key, such as "minimap" or "bottom/height".
    [[nodiscard]] bool flag(const QString& key, bool otherwise) const;
    void setFlag(const QString& key, bool value);
    [[nodiscard]] int number(const QString& key, int otherwise) const;
    void setNumber(const QString& key, int value);
    [[nodiscard]] QList<int> sizes(const QString& key) const;
    void setSizes(const QString& key, const QList<int>& sizes);
    [[nodiscard]] QStringList texts(const QString& key) const;
    void setTexts(const QString& key, const QStringList& texts);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace cmbagent
