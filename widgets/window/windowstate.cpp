// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowstate.h"

#include <QSettings>
#include <QVariant>

namespace cmbagent {

namespace {

const QString layoutVersionKey = QStringLiteral("window/version");
const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");
const QString schemeKey = QStringLiteral("window/scheme");

QString schemeText(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    default:
        return QStringLiteral("system");
    }
}

} // namespace

WindowState::WindowState(const QString& settingsFile)
{
    if (!settingsFile.isEmpty()) {
        m_settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
    }
}

WindowState::~WindowState() = default;

QByteArray WindowState::geometry() const
{
    return m_settings ? m_settings->value(geometryKey).toByteArray() : QByteArray();
}

QByteArray WindowState::docks() const
{
    if (!m_settings || m_settings->value(layoutVersionKey).toInt() != version) {
        return {};
    }
    return m_settings->value(docksKey).toByteArray();
}

void WindowState::saveLayout(const QByteArray& geometry, const QByteArray& docks)
{
    if (m_settings) {
        m_settings->setValue(layoutVersionKey, version);
        m_settings->setValue(geometryKey, geometry);
        m_settings->setValue(docksKey, docks);
        m_settings->sync();
    }
}

Scheme WindowState::scheme() const
{
    const QString text = m_settings ? m_settings->value(schemeKey).toString() : QString();
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        if (text == schemeText(scheme)) {
            return scheme;
        }
    }
    return Scheme::System;
}

void WindowState::setScheme(Scheme scheme)
{
    if (m_settings) {
        m_settings->setValue(schemeKey, schemeText(scheme));
    }
}

bool WindowState::flag(const QString& key, bool otherwise) const
{
    return m_settings ? m_settings->value(key, otherwise).toBool() : otherwise;
}

void WindowState::setFlag(const QString& key, bool value)
{
    if (m_settings) {
        m_settings->setValue(key, value);
    }
}

int WindowState::number(const QString& key, int otherwise) const
{
    return m_settings ? m_settings->value(key, otherwise).toInt() : otherwise;
}

void WindowState::setNumber(const QString& key, int value)
{
    if (m_settings) {
        m_settings->setValue(key, value);
    }
}

QList<int> WindowState::sizes(const QString& key) const
{
    QList<int> all;
    if (m_settings) {
        for (const QVariant& size : m_settings->value(key).toList()) {
            all.append(size.toInt());
        }
    }
    return all;
}

void WindowState::setSizes(const QString& key, const QList<int>& sizes)
{
    if (m_settings) {
        QVariantList all;
        for (const int size : sizes) {
            all.append(size);
        }
        m_settings->setValue(key, all);
    }
}

QStringList WindowState::texts(const QString& key) const
{
    return m_settings ? m_settings->value(key).toStringList() : QStringList();
}

void WindowState::setTexts(const QString& key, const QStringList& texts)
{
    if (m_settings) {
        m_settings->setValue(key, texts);
    }
}

} // namespace cmbagent
