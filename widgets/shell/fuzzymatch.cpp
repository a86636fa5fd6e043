// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/fuzzymatch.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace cmbagent {

namespace {

constexpr int letterScore = 16;
constexpr int beginningScore = 24; ///< of the text
constexpr int wordScore = 14; ///< begins a word inside it
constexpr int followingScore = 16; ///< right behind the letter before
constexpr int longestText = 200; ///< letters that are looked at
constexpr int noScore = std::numeric_limits<int>::min() / 2;

using Row = QVarLengthArray<int, longestText>;

bool beginsWord(QStringView text, qsizetype at)
{
    if (at == 0) {
        return true;
    }
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper())
        || (before.isLetter() && text[at].isDigit());
}

bool hasAll(QStringView word, QStringView text)
{
    qsizetype found = 0;
    for (qsizetype i = 0; i < text.size() && found < word.size(); ++i) {
        found += text[i].toCaseFolded() == word[found] ? 1 : 0;
    }
    return found == word.size();
}

/// The best way to find `word` in `text`: for each letter of the word a row of scores by where it is found last, and,
/// where `before` is given, at which place the letter before it was found then.
int bestScore(QStringView word, QStringView text, QList<Row>* before, qsizetype* end)
{
    const qsizetype width = text.size();
    Row scores(width);
    for (qsizetype i = 0; i < word.size(); ++i) {
        Row next(width);
        Row from(width);
        int best = noScore; // of the letters before, less a point for each letter skipped since
        int bestAt = -1;
        for (qsizetype j = 0; j < width; ++j) {
            if (i > 0 && j >= 2 && scores[j - 2] >= best) {
                best = scores[j - 2];
                bestAt = int(j - 2);
            }
            best = std::max(best - 1, noScore);
            next[j] = noScore;
            from[j] = -1;
            if (text[j].toCaseFolded() != word[i]) {
                continue;
            }
            const int letter = letterScore + (j == 0 ? beginningScore : beginsWord(text, j) ? wordScore : 0);
            const int following = i > 0 && j > 0 ? scores[j - 1] + followingScore : noScore;
            const int start = i == 0 ? -int(std::min<qsizetype>(j, 8)) : std::max(best, following);
            if (start > noScore / 2) {
                next[j] = start + letter;
                from[j] = following >= best ? int(j - 1) : bestAt;
            }
        }
        scores = next;
        if (before) {
            before->append(from);
        }
    }
    const auto last = std::max_element(scores.cbegin(), scores.cend());
    *end = last - scores.cbegin();
    return last == scores.cend() ? noScore : *last;
}

} // namespace

FuzzyPattern::FuzzyPattern(const QString& typed)
    : m_words(typed.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
{ }

std::optional<int> FuzzyPattern::score(QStringView text) const
{
    text = text.left(longestText);
    int sum = 0;
    for (const QString& word : m_words) {
        qsizetype end = 0;
        const int found = hasAll(word, text) ? bestScore(word, text, nullptr, &end) : noScore;
        if (found <= noScore / 2) {
            return std::nullopt;
        }
        sum += found;
    }
    return sum - int(text.size()) / 8; // of two that fit alike, the shorter
}

std::optional<FuzzyMatch> FuzzyPattern::match(QStringView text) const
{
    const auto sum = score(text);
    if (!sum) {
        return std::nullopt;
    }
    FuzzyMatch match { *sum, {} };
    for (const QString& word : m_words) {
        QList<Row> before;
        qsizetype at = 0;
        bestScore(word, text.left(longestText), &before, &at);
        for (qsizetype i = word.size() - 1; i >= 0 && at >= 0; --i) {
            if (!match.places.contains(int(at))) {
                match.places.append(int(at));
            }
            at = before[i][at];
        }
    }
    std::sort(match.places.begin(), match.places.end());
    return match;
}

} // namespace cmbagent
