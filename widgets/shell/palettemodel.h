// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace cmbagent {

class FuzzyPattern;

/// One thing that can be found and done from the palette.
struct PaletteEntry
{
    enum class Kind : quint8 { Action, Run, Step, File, Setting };

    Kind kind = Kind::Action;
    QString id; ///< for what was used last; stays the same between two starts where it can
    QString title;
    QString detail; ///< where it is or how it stands: "File", "Running · 3 of 7"
    QString keys; ///< of an action
    QString reason; ///< why it cannot be done now; empty: it can
    QIcon icon;
    std::function<void()> carryOut;
};

/// What fits what was typed, the best first; without any text what was used last, then everything in its order. The
/// first letter may choose a kind: ">" actions, "#" steps. Main thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< QString
        KeysRole, ///< QString
        ReasonRole, ///< QString
        PlacesRole, ///< QList<int>: letters of the title that were typed
    };
    static constexpr int mostRows = 100; ///< more are only counted

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    /// Ids, the newest first.
    void setRecent(const QStringList& ids);
    void setTyped(const QString& typed);
    /// Null when the index is invalid; valid until the model changes.
    [[nodiscard]] const PaletteEntry* entryAt(const QModelIndex& index) const;
    /// How many fit, those without a row too.
    [[nodiscard]] int foundCount() const { return m_found; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void listAll();
    void listBest(const FuzzyPattern& pattern);
    void filter();
    [[nodiscard]] bool isWanted(const PaletteEntry& entry) const;

    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
    QString m_typed;
    QString m_words; ///< without the letter that chooses a kind
    std::vector<int> m_shown; ///< indices of entries
    int m_found = 0;
};

} // namespace cmbagent
