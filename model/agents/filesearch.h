// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cmbagent {

/// A part of a text in which something was found.
struct FoundPassage
{
    QString name; ///< of the text
    qsizetype offset = 0; ///< characters before it
    QString text;
    double score = 0; ///< the higher the better
};

/// A full-text search over a handful of texts, such as a folder of documentation: passages of some lines, found by
/// their words and ranked by how rare those are (BM25). Small and capital letters are the same; names such as
/// "set_cosmology" are found by their parts as well. Made once and asked often; belongs to one thread.
class FileSearch
{
public:
    /// Adds a text; binary ones are the caller's to leave out.
    void add(const QString& name, const QString& text);
    [[nodiscard]] bool isEmpty() const { return m_passages.empty(); }
    /// The best passages for a query, the best first, of equal ones those added first; at most `most`.
    [[nodiscard]] std::vector<FoundPassage> find(const QString& query, int most = 8) const;

private:
    struct Passage
    {
        qsizetype text = 0; ///< index
        qsizetype begin = 0;
        qsizetype length = 0;
        int words = 0;
    };
    struct Hit
    {
        qsizetype passage = 0;
        int count = 0;
    };

    void addPassage(qsizetype text, qsizetype begin, qsizetype length);

    QStringList m_names;
    QStringList m_texts;
    std::vector<Passage> m_passages;
    QHash<QString, std::vector<Hit>> m_index; ///< word → where it stands
    qint64 m_words = 0;
};

} // namespace cmbagent
