// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/modelrows.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class ProviderField;
class WrapLabel;

/// Models and keys: who offers models and with which key, servers of one's own, and which model a role gets. Tells what
/// a person wants; who fills it keeps it. Lives on the main thread.
class ModelsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPage(QWidget* parent = nullptr);

    void setProviders(const QList<ProviderRow>& rows);
    /// Models that can be chosen, and the day their prices are of.
    void setModels(const QList<ModelRow>& models, const QString& dated);
    void setRoles(const QList<RoleRow>& rows);
    void setModes(const QList<TaskModeRow>& rows);
    /// Why keys are not kept; empty: the keychain keeps them.
    void setVaultFault(const QString& fault);
    /// What is wrong with models.json; empty: nothing.
    void setCatalogueFault(const QString& fault);
    /// Why a server could not be added; empty: it was.
    void setServerFault(const QString& fault);

    /// Null: there is no such provider.
    [[nodiscard]] ProviderField* provider(const QString& id) const { return m_fields.value(id); }
    [[nodiscard]] QComboBox* role(const QString& role) const { return m_roles.value(role).choice; }
    [[nodiscard]] QComboBox* mode(TaskMode mode) const { return role(keyOf(mode)); }
    [[nodiscard]] QString factsOf(const QString& role) const;
    [[nodiscard]] QString vaultWord() const;
    [[nodiscard]] QLineEdit* serverName() const { return m_serverName; }
    [[nodiscard]] QLineEdit* serverAddress() const { return m_serverAddress; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] QString serverWord() const;

Q_SIGNALS:
    /// For the first time.
    void shown();
    void keyGiven(const QString& provider, const QString& key);
    void keyRemoved(const QString& provider);
    void testRequested(const QString& provider);
    void testCancelled(const QString& provider);
    /// Empty address: the usual one again; a server a person added goes.
    void addressGiven(const QString& provider, const QString& url);
    /// An empty value takes it back: what is usual holds.
    void rateGiven(const QString& provider, cmbagent::ProviderRate rate, const QString& value);
    void serverAdded(const QString& name, const QString& url);
    /// An empty model takes the choice back.
    void modelChosen(const QString& role, const QString& model);
    void modeModelChosen(cmbagent::TaskMode mode, const QString& model);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Role
    {
        QComboBox* choice = nullptr;
        WrapLabel* facts = nullptr;
        QString kept; ///< what was told last
    };

    void build();
    QWidget* makeServerRow();
    void addField(const ProviderRow& row);
    /// What a mode goes by among the roles; no role is called like that.
    [[nodiscard]] static QString keyOf(TaskMode mode) { return u'/' + taskModeName(mode); }
    /// Words of a choice: what it is called here and by a screen reader, and what holds where nothing is said.
    struct Words
    {
        QString name;
        QString spoken;
        QString otherwise;
    };
    void addChoice(QGridLayout* grid, const QString& role, const Words& words);
    void keep(const QString& role, const QString& model);
    void fillChoice(Role& role) const;
    void takeRole(const QString& role);
    void showFacts(const QString& role);
    [[nodiscard]] QString factsText(const QString& model) const;

    WrapLabel* m_vault;
    WrapLabel* m_catalogueWord;
    QVBoxLayout* m_providers;
    QHash<QString, ProviderField*> m_fields;
    QLineEdit* m_serverName;
    QLineEdit* m_serverAddress;
    QPushButton* m_add;
    WrapLabel* m_serverWord;
    QGridLayout* m_roleGrid;
    QGridLayout* m_modeGrid;
    QHash<QString, Role> m_roles; ///< and modes, by their keys
    WrapLabel* m_dated;
    QList<ModelRow> m_models;
    bool m_wasShown = false;
};

} // namespace cmbagent
