// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/textdiff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace cmbagent {

namespace {

/// A run of lines that was replaced: [a0, a1) of the first by [b0, b1) of the second.
struct Change
{
    int a0, a1, b0, b1;
};

QStringList linesOf(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.back().isEmpty()) {
        lines.removeLast();
    }
    for (QString& line : lines) {
        if (line.endsWith(QLatin1Char('\r'))) {
            line.chop(1);
        }
    }
    return lines;
}

/// Lines as numbers, equal for equal lines of both texts.
std::vector<int> numbersOf(const QStringList& lines, QHash<QString, int>& known)
{
    std::vector<int> numbers;
    numbers.reserve(size_t(lines.size()));
    for (const QString& line : lines) {
        const auto found = known.constFind(line);
        numbers.push_back(found == known.constEnd() ? *known.insert(line, int(known.size())) : *found);
    }
    return numbers;
}

/// Finds the shortest edit script between two parts, forward, keeping the farthest points of every round.
class Myers
{
public:
    Myers(const int* a, int n, const int* b, int m) : m_a(a), m_b(b), m_n(n), m_m(m) { }

    /// False when more than `most` edits are needed.
    bool search(int most)
    {
        most = std::min(most, m_n + m_m);
        std::vector<int> farthest(2 * size_t(most) + 3, 0);
        int* const reach = farthest.data() + most + 1; // of each diagonal, from -most - 1 on
        for (int edits = 0; edits <= most; ++edits) {
            for (int k = -edits; k <= edits; k += 2) {
                const bool down = k == -edits || (k != edits && reach[k - 1] < reach[k + 1]);
                int x = down ? reach[k + 1] : reach[k - 1] + 1;
                while (x < m_n && x - k < m_m && m_a[x] == m_b[x - k]) {
                    ++x;
                }
                reach[k] = x;
                if (x >= m_n && x - k >= m_m) {
                    m_rounds.emplace_back(reach - edits, reach + edits + 1);
                    return true;
                }
            }
            m_rounds.emplace_back(reach - edits, reach + edits + 1);
        }
        return false;
    }

    /// The changes on the way found, from the first to the last, single lines each.
    [[nodiscard]] std::vector<Change> changes() const
    {
        std::vector<Change> back;
        int x = m_n;
        int y = m_m;
        for (int edits = int(m_rounds.size()) - 1; edits > 0; --edits) {
            const int k = x - y;
            const bool down = k == -edits || (k != edits && at(edits - 1, k - 1) < at(edits - 1, k + 1));
            const int from = down ? k + 1 : k - 1;
            const int fromX = at(edits - 1, from);
            const int fromY = fromX - from;
            back.push_back(down ? Change { fromX, fromX, fromY, fromY + 1 }
                                : Change { fromX, fromX + 1, fromY, fromY });
            x = fromX;
            y = fromY;
        }
        std::reverse(back.begin(), back.end());
        return back;
    }

private:
    /// Farthest x on diagonal k after `edits` edits; what was out of reach lies before everything.
    [[nodiscard]] int at(int edits, int k) const
    {
        const bool reached = k >= -edits && k <= edits;
        return reached ? m_rounds[size_t(edits)].data()[k + edits] : -1;
    }

    const int* m_a;
    const int* m_b;
    const int m_n;
    const int m_m;
    std::vector<std::vector<int>> m_rounds;
};

std::vector<Change> joined(const std::vector<Change>& changes, int offset)
{
    std::vector<Change> result;
    for (Change change : changes) {
        change = { change.a0 + offset, change.a1 + offset, change.b0 + offset, change.b1 + offset };
        if (!result.empty() && result.back().a1 == change.a0 && result.back().b1 == change.b0) {
            result.back().a1 = change.a1;
            result.back().b1 = change.b1;
        } else {
            result.push_back(change);
        }
    }
    return result;
}

std::vector<Change> changesOf(const std::vector<int>& a, const std::vector<int>& b, int mostEdits, bool& isCoarse)
{
    const int n = int(a.size());
    const int m = int(b.size());
    int head = 0;
    while (head < n && head < m && a[size_t(head)] == b[size_t(head)]) {
        ++head;
    }
    int tail = 0;
    while (tail < n - head && tail < m - head && a[size_t(n - 1 - tail)] == b[size_t(m - 1 - tail)]) {
        ++tail;
    }
    const int restA = n - head - tail;
    const int restB = m - head - tail;
    if (restA == 0 && restB == 0) {
        return {};
    }
    if (restA > 0 && restB > 0) {
        Myers myers(a.data() + head, restA, b.data() + head, restB);
        if (myers.search(mostEdits)) {
            return joined(myers.changes(), head);
        }
        isCoarse = true;
    }
    return { { head, head + restA, head, head + restB } };
}

/// Writes the changes of one hunk with the lines around them.
class Writer
{
public:
    Writer(const QStringList& a, const QStringList& b, const TextDiffLimits& limits, TextDiff& diff)
        : m_a(a), m_b(b), m_limits(limits), m_diff(diff)
    { }

    void write(const std::vector<Change>& changes)
    {
        for (size_t i = 0; i < changes.size();) {
            size_t end = i + 1;
            while (end < changes.size() && changes[end].a0 - changes[end - 1].a1 <= 2 * m_limits.context) {
                ++end;
            }
            writeHunk(&changes[i], &changes[end - 1] + 1);
            i = end;
        }
    }

private:
    void writeHunk(const Change* first, const Change* last)
    {
        const int before = std::min(m_limits.context, first->a0);
        const int after = std::min(m_limits.context, int(m_a.size()) - last[-1].a1);
        const int a0 = first->a0 - before;
        const int b0 = first->b0 - before;
        const int countA = last[-1].a1 + after - a0;
        const int countB = last[-1].b1 + after - b0;
        add(QStringLiteral("@@ -%1,%2 +%3,%4 @@")
                .arg(countA > 0 ? a0 + 1 : a0)
                .arg(countA)
                .arg(countB > 0 ? b0 + 1 : b0)
                .arg(countB));
        int at = a0;
        for (const Change* change = first; change != last; ++change) {
            addLines(m_a, at, change->a0, QLatin1Char(' '));
            addLines(m_a, change->a0, change->a1, QLatin1Char('-'));
            addLines(m_b, change->b0, change->b1, QLatin1Char('+'));
            at = change->a1;
        }
        addLines(m_a, at, at + after, QLatin1Char(' '));
    }

    void addLines(const QStringList& lines, int from, int to, QChar sign)
    {
        for (int i = from; i < to && !m_diff.isCut; ++i) {
            add(sign + lines[i]);
        }
    }

    void add(const QString& line)
    {
        if (m_diff.lines.size() >= m_limits.mostLines) {
            m_diff.isCut = true;
        } else {
            m_diff.lines << line;
        }
    }

    const QStringList& m_a;
    const QStringList& m_b;
    const TextDiffLimits& m_limits;
    TextDiff& m_diff;
};

} // namespace

TextDiff diffTexts(const QString& a, const QString& b, const TextDiffLimits& limits)
{
    TextDiff diff;
    const QStringList linesA = linesOf(a);
    const QStringList linesB = linesOf(b);
    QHash<QString, int> known;
    const std::vector<int> numbersA = numbersOf(linesA, known);
    const std::vector<int> numbersB = numbersOf(linesB, known);
    const std::vector<Change> changes = changesOf(numbersA, numbersB, limits.mostEdits, diff.isCoarse);
    for (const Change& change : changes) {
        diff.removed += change.a1 - change.a0;
        diff.added += change.b1 - change.b0;
    }
    Writer(linesA, linesB, limits, diff).write(changes);
    return diff;
}

} // namespace cmbagent
