// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

class QSettings;

namespace cmbagent {

/// The language of the window: our words, Qt's own (file dialogs, context menus), numbers and dates, and the direction
/// of reading. Made once, after the application and before the first window, and kept as long as the program runs. Main
/// thread.
class WindowLanguage
{
public:
    /// Languages there are words for, as in `cmbagent_<name>.qm`; English comes first.
    static QStringList available();
    /// The best of `available` for what was `wanted`, most wanted first ("de-AT", "fr_FR.UTF-8", "zh-Hans-CN"); English
    /// where nothing fits.
    static QString bestFor(const QStringList& wanted, const QStringList& available);
    /// A person's choice: the setting `language/locale`; empty: as the desktop says.
    static QString chosen(const QSettings& settings);

    /// `choice`: a language or locale; empty: as the desktop says.
    explicit WindowLanguage(const QString& choice);

    /// For example "de".
    [[nodiscard]] const QString& name() const { return m_name; }

private:
    QString m_name;
    QTranslator m_english; ///< for "1 step" and "2 steps", and for what another language lacks
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace cmbagent
