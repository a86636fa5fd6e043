// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/settingsdesk.h"

#include "app/studio/openwindows.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/common/icons.h"
#include "widgets/settings/settingfield.h"
#include "widgets/shell/palettemodel.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"
#include "workers/environment.h"
#include "workers/interpreter.h"

#include <QAction>
#include <QDir>
#include <QThreadPool>

namespace cmbagent {

namespace {

/// "Rscript: /usr/bin/Rscript", or that it is not there.
QString describePrograms()
{
    const InterpreterFinder finder(allowedEnvironment(QProcessEnvironment::systemEnvironment()));
    QStringList lines;
    for (const char* name : { "sh", "bash", "Rscript", "julia", "octave", "node", "perl" }) {
        const auto found = finder.findProgram(QString::fromLatin1(name), QDir::currentPath());
        lines.append(found ? SettingsDesk::tr("%1: found at %2").arg(QLatin1String(name), *found)
                           : SettingsDesk::tr("%1: not found").arg(QLatin1String(name)));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Interpreter> tryPython(const QString& program)
{
    InterpreterFinder finder(allowedEnvironment(QProcessEnvironment::systemEnvironment()));
    return program.isEmpty() ? finder.findPython({}) : finder.checkPython(program, {});
}

} // namespace

SettingsDesk::SettingsDesk(Backend& backend, OpenWindows& windows, QSettings& settings, QObject* parent)
    : QObject(parent), m_backend(backend), m_windows(windows), m_settings(settings)
{
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
}

void SettingsDesk::adopt(MainWindow& window)
{
    connect(window.parts().actions->settings, &QAction::triggered, this, [this] { open(); });
    // Changed elsewhere while the page is open.
    connect(&window, &MainWindow::workersChanged, this, [this](int workers) {
        if (m_dialog) {
            m_dialog->setValue(SettingKeys::workers, workers);
        }
    });
    const auto refill = [this] {
        if (m_dialog) {
            fill();
        }
    };
    connect(&window, &MainWindow::schemeChanged, this, refill);
    // One choice for all windows.
    QAction* opensQuestions = window.parts().actions->autoOpenApprovals;
    opensQuestions->setChecked(m_windows.active().parts().actions->autoOpenApprovals->isChecked());
    connect(opensQuestions, &QAction::toggled, this, [this, refill](bool isOn) {
        for (const MainWindow* each : m_windows.all()) {
            each->parts().actions->autoOpenApprovals->setChecked(isOn);
        }
        refill();
    });
}

void SettingsDesk::open(const QString& idOrKey)
{
    if (!m_dialog) {
        makeDialog();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!idOrKey.isEmpty()) {
        m_dialog->choose(idOrKey);
    }
}

void SettingsDesk::makeDialog()
{
    m_dialog = new SettingsDialog(SettingsCatalogue::sections(m_backend.sandboxDescription()), &m_windows.active());
    connect(m_dialog, &SettingsDialog::valueChanged, this, &SettingsDesk::take);
    connect(m_dialog, &SettingsDialog::buttonPressed, this, [this](const QString& key) {
        key == SettingKeys::storagePage ? Q_EMIT storageRequested() : Q_EMIT dataFolderRequested();
    });
    Q_EMIT made(*m_dialog);
    fill();
    readLimits();
    m_dialog->field(SettingKeys::dataFolder)->setWord(QDir::toNativeSeparators(m_backend.dataDir().path()), false);
    showPython(m_settings.value(SettingKeys::python).toString(), false);
    findPrograms();
}

void SettingsDesk::fill()
{
    for (const SettingsSection& section : SettingsCatalogue::sections({})) {
        for (const SettingSpec& spec : section.settings) {
            const bool isKept = spec.kind != SettingSpec::Kind::Action && spec.kind != SettingSpec::Kind::Facts
                && !spec.key.startsWith(SettingKeys::limitPrefix);
            if (isKept && !m_dialog->field(spec.key)->isFaulty()) {
                m_dialog->setValue(spec.key, keptValue(spec));
            }
        }
    }
    const Scheme scheme = m_windows.active().scheme();
    m_dialog->setValue(SettingKeys::theme,
                       scheme == Scheme::Light      ? QStringLiteral("light")
                           : scheme == Scheme::Dark ? QStringLiteral("dark")
                                                    : QStringLiteral("system"));
    m_dialog->setValue(SettingKeys::openQuestions, m_windows.active().parts().actions->autoOpenApprovals->isChecked());
}

QVariant SettingsDesk::keptValue(const SettingSpec& spec) const
{
    if (spec.key == SettingKeys::tokens) {
        QVariantMap counts;
        const auto totals = tokenTotals(m_settings);
        for (auto it = totals.begin(); it != totals.end(); ++it) {
            counts.insert(it.key(), it.value());
        }
        return counts;
    }
    QVariant value = m_settings.value(spec.key, spec.otherwise);
    value.convert(spec.otherwise.metaType()); // a file has only text
    return value;
}

void SettingsDesk::take(const QString& key, const QVariant& value)
{
    const WindowActions& actions = *m_windows.active().parts().actions;
    if (key == SettingKeys::theme) {
        (value == QStringLiteral("light")      ? actions.schemeLight
             : value == QStringLiteral("dark") ? actions.schemeDark
                                               : actions.schemeSystem)
            ->trigger();
    } else if (key == SettingKeys::openQuestions) {
        actions.autoOpenApprovals->setChecked(value.toBool());
    } else if (key == SettingKeys::workers) {
        Q_EMIT m_windows.active().workersChanged(value.toInt());
    } else if (key.startsWith(SettingKeys::limitPrefix)) {
        setLimit(key, value.toDouble());
    } else if (key == SettingKeys::python) {
        takePython(value.toString());
    } else if (key == SettingKeys::tokens) {
        keepTokens(value.toMap());
    } else {
        keep(key, value);
    }
}

void SettingsDesk::keep(const QString& key, const QVariant& value)
{
    m_settings.setValue(key, value);
    tellKept(key);
}

/// Counts at once, also for runs that have begun.
void SettingsDesk::keepTokens(const QVariantMap& counts)
{
    m_settings.remove(SettingKeys::tokens);
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        m_settings.setValue(SettingKeys::tokens + QLatin1Char('/') + it.key(), it.value());
    }
    m_backend.setTokens(tokenTotals(m_settings));
    tellKept(SettingKeys::tokens);
}

void SettingsDesk::tellKept(const QString& key)
{
    m_settings.sync();
    SettingField* field = m_dialog->field(key);
    if (m_settings.status() != QSettings::NoError) {
        field->setWord(tr("This could not be written to %1.").arg(m_settings.fileName()), true);
    } else if (field->spec().waitsForStart) {
        field->setWord(tr("Saved. It holds when the program is started again."), false);
    }
    Q_EMIT changed(key);
}

// --- limits

void SettingsDesk::readLimits()
{
    m_backend.read<SessionLimits>([scope = m_backend.scope()](Reader& reader) { return reader.limits(scope); },
                                  [self = QPointer(this)](const Result<SessionLimits>& limits) {
                                      if (!self || !self->m_dialog || !limits) {
                                          return;
                                      }
                                      const auto show = [&](const char* name, double value) {
                                          self->m_dialog->setValue(SettingKeys::limitPrefix + QLatin1String(name),
                                                                   value);
                                      };
                                      show("runs", limits->concurrentRuns);
                                      show("disk", limits->diskMegabytes);
                                      show("memory", limits->memoryMegabytes);
                                  });
}

void SettingsDesk::setLimit(const QString& key, double value)
{
    const QString name = key.mid(SettingKeys::limitPrefix.size());
    const SessionLimit limit = name == QLatin1String("runs") ? SessionLimit::ConcurrentRuns
        : name == QLatin1String("disk")                      ? SessionLimit::DiskMegabytes
                                                             : SessionLimit::MemoryMegabytes;
    m_backend.change(
        [scope = m_backend.scope(), limit, value](Store& store) { return store.setLimit(scope, limit, value); },
        [self = QPointer(this), key](const Result<void>& result) {
            if (self && result) {
                self->m_backend.refreshLimits();
            }
            SettingField* field = self && self->m_dialog ? self->m_dialog->field(key) : nullptr;
            if (field && !result) {
                field->setWord(result.error().toText(), true);
            } else if (field && field->spec().waitsForStart) {
                field->setWord(tr("Saved. It holds when the program is started again."), false);
            }
        });
}

// --- interpreters

void SettingsDesk::takePython(const QString& path)
{
    if (path.isEmpty()) {
        keep(SettingKeys::python, QString());
    }
    showPython(path, !path.isEmpty());
}

/// Tries it on a thread of its own, and keeps it when it is one.
void SettingsDesk::showPython(const QString& path, bool keepsIt)
{
    m_dialog->field(SettingKeys::python)->setWord(tr("Trying it…"), false);
    QThreadPool::globalInstance()->start([self = QPointer(this), path, keepsIt] {
        const auto found = tryPython(path);
        QMetaObject::invokeMethod(qApp, [self, path, keepsIt, found] {
            SettingField* field = self && self->m_dialog ? self->m_dialog->field(SettingKeys::python) : nullptr;
            if (!field || field->value().toString() != path) {
                return;
            }
            if (!found) {
                return field->setWord(found.error().toText(), true);
            }
            if (keepsIt) {
                self->keep(SettingKeys::python, path);
            }
            const QString words = tr("Found: %1").arg(found->toText());
            field->setWord(keepsIt ? tr("%1. It holds when the program is started again.").arg(words) : words, false);
        });
    });
}

void SettingsDesk::findPrograms()
{
    QThreadPool::globalInstance()->start([self = QPointer(this)] {
        const QString text = describePrograms();
        QMetaObject::invokeMethod(qApp, [self, text] {
            if (self && self->m_dialog) {
                self->m_dialog->setValue(SettingKeys::programs, text);
            }
        });
    });
}

// --- the palette

void SettingsDesk::addEntries(std::vector<PaletteEntry>& entries)
{
    const auto add = [&](const QString& id, const QString& title, const QString& detail) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Setting;
        entry.id = QStringLiteral("setting:") + id;
        entry.title = title;
        entry.detail = detail;
        entry.icon = Icons::icon(QStringLiteral("settings"));
        entry.carryOut = [self = QPointer(this), id] {
            if (self) {
                self->open(id);
            }
        };
        entries.push_back(std::move(entry));
    };
    for (const auto& [id, title] : m_pages) {
        add(id, title, tr("Settings"));
    }
    for (const SettingsSection& section : SettingsCatalogue::sections({})) {
        add(section.id, section.title, tr("Settings"));
        for (const SettingSpec& spec : section.settings) {
            add(spec.key, spec.title, tr("Settings · %1", "section").arg(section.title));
        }
    }
}

} // namespace cmbagent
