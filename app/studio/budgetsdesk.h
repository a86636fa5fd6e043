// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "widgets/costs/budgetspage.h"

#include <QPointer>

namespace cmbagent {

class MainWindow;
class OpenWindows;
class Overview;
class SettingsDialog;

/// Fills the page of budgets, keeps what a person sets, changes and removes there, and takes the last of it back. Tells
/// in the window used last how far budgets are used, and leads from every window to the page. Lives on the main thread.
class BudgetsDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    BudgetsDesk(Backend& backend, Overview& overview, OpenWindows& windows, QObject* parent = nullptr);

    /// Puts the page into the settings.
    void addTo(SettingsDialog& dialog);
    /// Null while the settings are closed.
    [[nodiscard]] BudgetsPage* page() const { return m_page; }
    static QString sectionId() { return QStringLiteral("budgets"); }
    static QString sectionTitle() { return tr("Budgets"); }

Q_SIGNALS:
    /// A person wants to see the page.
    void pageRequested();
    /// Budgets have reached a point; for whoever does not look at a window.
    void told(const QString& title, const QString& text);

private:
    /// What a change takes back; with `budget`, it is set again, else it is removed.
    struct Undo
    {
        Budget budget;
        bool isSet = false;
    };

    void adopt(MainWindow& window);
    void tell(const QList<BudgetAlert>& alerts);
    void read();
    void set(const Budget& budget);
    void remove(const Budget& budget);
    void undo();
    void carryOut(const Budget& budget, bool isSet, const QString& told, const std::optional<Undo>& undo);
    [[nodiscard]] BudgetState stateOf(const Budget& budget) const;
    [[nodiscard]] std::optional<Budget> known(const Budget& budget) const;

    Backend& m_backend;
    OpenWindows& m_windows;
    QPointer<BudgetsPage> m_page;
    QList<BudgetOwner> m_owners;
    std::optional<Undo> m_undo;
    int m_asked = 0; ///< which question was asked last; late answers to others are dropped
};

} // namespace cmbagent
