// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettemodel.h"

#include "widgets/shell/fuzzymatch.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int titleBonus = 40; ///< what was typed is in the title, not only in the detail
constexpr int disabledMalus = 12;
constexpr int wholeBonus = 20; // a whole title is meant even when it cannot be done

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    filter();
}

void PaletteModel::setRecent(const QStringList& ids)
{
    m_recent = ids;
    filter();
}

void PaletteModel::setTyped(const QString& typed)
{
    m_typed = typed;
    filter();
}

bool PaletteModel::isWanted(const PaletteEntry& entry) const
{
    const QChar first = m_typed.isEmpty() ? QChar() : m_typed.front();
    return first == QLatin1Char('>') ? entry.kind == PaletteEntry::Kind::Action
        : first == QLatin1Char('#')  ? entry.kind == PaletteEntry::Kind::Step
                                     : true;
}

void PaletteModel::filter()
{
    beginResetModel();
    const bool choosesKind = m_typed.startsWith(QLatin1Char('>')) || m_typed.startsWith(QLatin1Char('#'));
    m_words = choosesKind ? m_typed.mid(1) : m_typed;
    m_shown.clear();
    m_found = 0;
    const FuzzyPattern pattern(m_words);
    pattern.isEmpty() ? listAll() : listBest(pattern);
    endResetModel();
}

void PaletteModel::listAll()
{
    std::vector<std::pair<int, int>> order; // rank, entry
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry& entry = m_entries[size_t(i)];
        if (isWanted(entry)) {
            const auto recent = int(m_recent.indexOf(entry.id));
            order.emplace_back(recent >= 0 && !entry.id.isEmpty() ? recent : int(m_recent.size()), i);
        }
    }
    m_found = int(order.size());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t i = 0; i < order.size() && i < mostRows; ++i) {
        m_shown.push_back(order[i].second);
    }
}

void PaletteModel::listBest(const FuzzyPattern& pattern)
{
    struct Found
    {
        int score;
        int entry;
    };
    const auto isWhole = [words = m_words.trimmed()](const QString& title) {
        return title.compare(words, Qt::CaseInsensitive) == 0;
    };
    std::vector<Found> found;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry& entry = m_entries[size_t(i)];
        if (!isWanted(entry)) {
            continue;
        }
        auto score = pattern.score(entry.title);
        if (score) {
            *score += titleBonus + (isWhole(entry.title) ? wholeBonus : 0);
        } else {
            score = pattern.score(QString(entry.title + QLatin1Char(' ') + entry.detail));
        }
        if (score) {
            found.push_back({ *score - (entry.reason.isEmpty() ? 0 : disabledMalus), i });
        }
    }
    m_found = int(found.size());
    const auto shown = std::min<size_t>(found.size(), mostRows);
    std::partial_sort(found.begin(), found.begin() + qsizetype(shown), found.end(), [](const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    for (size_t i = 0; i < shown; ++i) {
        m_shown.push_back(found[i].entry);
    }
}

const PaletteEntry* PaletteModel::entryAt(const QModelIndex& index) const
{
    return index.isValid() && index.row() < int(m_shown.size()) ? &m_entries[size_t(m_shown[size_t(index.row())])]
                                                                : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteEntry* entry = entryAt(index);
    if (!entry) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case Qt::DecorationRole:
        return entry->icon;
    case DetailRole:
        return entry->detail;
    case KeysRole:
        return entry->keys;
    case ReasonRole:
        return entry->reason;
    case Qt::ToolTipRole:
        return entry->reason.isEmpty() ? entry->title : entry->title + QLatin1Char('\n') + entry->reason;
    case Qt::AccessibleTextRole: {
        QStringList parts { entry->title, entry->detail, entry->keys, entry->reason };
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case PlacesRole: {
        const auto match = FuzzyPattern(m_words).match(entry->title);
        return QVariant::fromValue(match ? match->places : QList<int>());
    }
    default:
        return {};
    }
}

} // namespace cmbagent
