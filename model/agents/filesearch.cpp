// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/filesearch.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr qsizetype passageLength = 1'200; // characters, about twenty lines
constexpr int longestWord = 64;
constexpr double frequencyWeight = 1.2; // BM25's k1
constexpr double lengthWeight = 0.75; // and its b

/// The words of a text in small letters: whole names, and the parts of those that are joined by '_'.
QStringList wordsOf(QStringView text)
{
    QStringList words;
    qsizetype begin = -1;
    const auto take = [&](qsizetype end) {
        const QString word = text.mid(begin, std::min<qsizetype>(end - begin, longestWord)).toString().toLower();
        words << word;
        const QStringList parts = word.split(u'_', Qt::SkipEmptyParts);
        if (parts.size() > 1) {
            words << parts;
        }
        begin = -1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPart = text.at(i).isLetterOrNumber() || text.at(i) == u'_';
        if (isPart && begin < 0) {
            begin = i;
        } else if (!isPart && begin >= 0) {
            take(i);
        }
    }
    if (begin >= 0) {
        take(text.size());
    }
    return words;
}

} // namespace

void FileSearch::add(const QString& name, const QString& text)
{
    const qsizetype index = m_texts.size();
    m_names << name;
    m_texts << text;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = std::min(begin + passageLength, text.size());
        if (end < text.size()) { // at the end of a line, where there is one
            const qsizetype line = text.lastIndexOf(u'\n', end);
            end = line > begin ? line + 1 : end;
        }
        addPassage(index, begin, end - begin);
        begin = end;
    }
}

void FileSearch::addPassage(qsizetype text, qsizetype begin, qsizetype length)
{
    const qsizetype number = qsizetype(m_passages.size());
    const QStringList words = wordsOf(QStringView(m_texts.at(text)).mid(begin, length)) + wordsOf(m_names.at(text));
    m_passages.push_back({ text, begin, length, int(words.size()) });
    m_words += words.size();
    for (const QString& word : words) {
        std::vector<Hit>& hits = m_index[word];
        if (!hits.empty() && hits.back().passage == number) {
            ++hits.back().count;
        } else {
            hits.push_back({ number, 1 });
        }
    }
}

std::vector<FoundPassage> FileSearch::find(const QString& query, int most) const
{
    QStringList words = wordsOf(query);
    words.removeDuplicates();
    const double count = double(m_passages.size());
    const double usual = m_passages.empty() ? 1 : double(m_words) / count;
    QHash<qsizetype, double> scores;
    for (const QString& word : words) {
        const auto hits = m_index.constFind(word);
        if (hits == m_index.constEnd()) {
            continue;
        }
        const double rarity = std::log(1 + (count - double(hits->size()) + 0.5) / (double(hits->size()) + 0.5));
        for (const Hit& hit : *hits) {
            const double length = double(m_passages[size_t(hit.passage)].words) / usual;
            const double damping = frequencyWeight * (1 - lengthWeight + lengthWeight * length);
            scores[hit.passage] += rarity * hit.count * (frequencyWeight + 1) / (hit.count + damping);
        }
    }
    std::vector<std::pair<qsizetype, double>> best;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        best.emplace_back(it.key(), it.value());
    }
    std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    std::vector<FoundPassage> found;
    for (size_t i = 0; i < best.size() && int(i) < most; ++i) {
        const Passage& passage = m_passages[size_t(best[i].first)];
        found.push_back({ m_names.at(passage.text), passage.begin,
                          m_texts.at(passage.text).mid(passage.begin, passage.length), best[i].second });
    }
    return found;
}

} // namespace cmbagent
