// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace cmbagent {

/// How well a text has the letters somebody typed.
struct FuzzyMatch
{
    int score = 0; ///< higher is better; comparable between texts for one pattern
    QList<int> places; ///< in the text, rising
};

/// What somebody typed, made ready to be looked for in many texts: each of its words must be found, its letters in
/// order but not side by side. Letters that begin a word or follow each other count more. Immutable.
class FuzzyPattern
{
public:
    explicit FuzzyPattern(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Nothing when a word is not in the text.
    [[nodiscard]] std::optional<FuzzyMatch> match(QStringView text) const;
    /// The same without the places, which is quicker.
    [[nodiscard]] std::optional<int> score(QStringView text) const;

private:
    QStringList m_words; ///< in folded case
};

} // namespace cmbagent
