// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/windowmodels.h"

#include <QList>
#include <QObject>
#include <QStringList>

namespace cmbagent {

class Clock;
class WelcomePage;
class WindowActions;

/// Every way to open something: the welcome page, the menus of examples and recent files, and the dialogs that ask for
/// a file. Lives on the main thread.
class OpeningPart : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this; `window` is the parent of the dialogs.
    OpeningPart(const WindowModels& models, const Clock& clock, WindowActions& actions, QWidget* window);

    [[nodiscard]] WelcomePage* welcome() const { return m_welcome; }

    /// Asks for a workflow or a trace without blocking.
    void chooseFile(bool isTrace);
    void fillExamples(const QList<ExampleInfo>& examples);
    void fillRecent(const QStringList& paths);

Q_SIGNALS:
    void openRequested(const QString& path);
    void importRequested(const QString& path);
    void exampleRequested(const QString& exampleId);

private:
    WindowActions& m_actions;
    QWidget* m_window;
    WelcomePage* m_welcome;
};

} // namespace cmbagent
