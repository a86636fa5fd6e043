// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/windowlanguage.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QSettings>

namespace cmbagent {

namespace {

const QString english = QStringLiteral("en");
const QString ourFolder = QStringLiteral(":/i18n");
const QString prefix = QStringLiteral("cmbagent_");

void load(QTranslator& into, const QString& file, const QString& folder)
{
    if (into.load(file, folder)) {
        QCoreApplication::installTranslator(&into);
    }
}

} // namespace

QStringList WindowLanguage::available()
{
    QStringList names { english };
    for (QString file : QDir(ourFolder).entryList({ prefix + QStringLiteral("*.qm") }, QDir::Files, QDir::Name)) {
        file.chop(3);
        const QString name = file.mid(prefix.size());
        if (name != english) {
            names.append(name);
        }
    }
    return names;
}

QString WindowLanguage::bestFor(const QStringList& wanted, const QStringList& available)
{
    for (const QString& wish : wanted) {
        const QLocale locale(wish);
        const QStringList candidates { wish, locale.name(), QLocale::languageToCode(locale.language()) };
        for (const QString& candidate : candidates) {
            if (available.contains(candidate)) {
                return candidate;
            }
        }
    }
    return english;
}

QString WindowLanguage::chosen(const QSettings& settings)
{
    return settings.value(QStringLiteral("language/locale")).toString();
}

WindowLanguage::WindowLanguage(const QString& choice)
{
    const QStringList wanted = choice.isEmpty() ? QLocale::system().uiLanguages() : QStringList { choice };
    m_name = bestFor(wanted, available());
    if (!choice.isEmpty()) {
        QLocale::setDefault(QLocale(choice)); // numbers and dates, too
    }
    load(m_english, prefix + english, ourFolder);
    if (m_name != english) {
        load(m_words, prefix + m_name, ourFolder);
        load(m_qtWords, QStringLiteral("qtbase_") + m_name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        // What is written from right to left is laid out so. A direction given on the command line stays.
        if (QLocale(m_name).textDirection() == Qt::RightToLeft) {
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        }
    }
}

} // namespace cmbagent
