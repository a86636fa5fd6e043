// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowfault.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cmbagent {

namespace {

ErrorCode errorCodeOf(const char* code)
{
    static constexpr std::array<std::pair<const char*, ErrorCode>, 6> special { {
        { "too-large", ErrorCode::Limit },
        { "too-deep", ErrorCode::Limit },
        { "unknown-kind", ErrorCode::Unsupported },
        { "bad-version", ErrorCode::Unsupported },
        { "outside-folder", ErrorCode::Refused },
        { "missing-file", ErrorCode::NotFound },
    } };
    for (const auto& [name, errorCode] : special) {
        if (std::strcmp(name, code) == 0) {
            return errorCode;
        }
    }
    return ErrorCode::BadInput;
}

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
int editDistance(const QString& a, const QString& b)
{
    const auto width = size_t(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j) {
        last[j] = int(j);
    }
    for (int i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const bool same = a[i - 1] == b[j - 1];
            row[at] = std::min({ last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1) });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
            }
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

} // namespace

FaultList::FaultList(const QByteArray& text, QString path) : m_text(text), m_path(std::move(path))
{
    m_lineStarts.push_back(0);
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (m_text[i] == '\n') {
            m_lineStarts.push_back(i + 1);
        }
    }
}

SourcePlace FaultList::place(Mark at) const
{
    const int line = std::clamp(at.line, 0, int(m_lineStarts.size()) - 1);
    const qsizetype start = m_lineStarts[size_t(line)];
    const qsizetype end = std::min(start + std::max(at.byte, 0), m_text.size());
    int column = 1;
    for (qsizetype i = start; i < end; ++i) {
        column += (quint8(m_text[i]) & 0xc0) != 0x80 ? 1 : 0; // bytes that continue a character do not count
    }
    return { m_path, line + 1, column };
}

void FaultList::add(const char* code, Mark at, QString what, QString mend, QString step)
{
    if (isFull()) {
        ++m_leftOut;
        return;
    }
    Error error { errorCodeOf(code), std::move(what), std::move(mend), {}, place(at), std::move(step) };
    m_faults.push_back({ QString::fromLatin1(code), std::move(error) });
}

bool FaultList::mayCompare(qsizetype words)
{
    if (isFull() || m_comparisonsLeft < words) {
        return false;
    }
    m_comparisonsLeft -= words;
    return true;
}

WorkflowFaults FaultList::take()
{
    std::stable_sort(m_faults.begin(), m_faults.end(), [](const WorkflowFault& a, const WorkflowFault& b) {
        const SourcePlace& p = a.error.place;
        const SourcePlace& q = b.error.place;
        return std::pair(p.line, p.column) < std::pair(q.line, q.column);
    });
    if (m_leftOut > 0) {
        m_faults.push_back({ QStringLiteral("too-many"),
                             Error { ErrorCode::BadInput,
                                     QStringLiteral("%1 more errors are not listed.").arg(m_leftOut),
                                     QStringLiteral("Mend those above first."),
                                     {},
                                     m_faults.back().error.place,
                                     {} } });
    }
    return std::move(m_faults);
}

QString nearestSpelling(const QString& word, const QStringList& candidates)
{
    const int most = word.size() <= 2 ? 1 : word.size() <= 5 ? 2 : 3;
    QString best;
    int bestDistance = most + 1;
    const QString folded = word.toCaseFolded();
    for (const QString& candidate : candidates) {
        if (word.size() > 64 || candidate.size() > 64 || std::abs(candidate.size() - word.size()) > most) {
            continue;
        }
        const int distance = editDistance(folded, candidate.toCaseFolded());
        // A word of which nothing is left is no misspelling.
        if (distance < bestDistance && distance < std::min(word.size(), candidate.size())) {
            best = candidate;
            bestDistance = distance;
        } else if (distance == 0) {
            return candidate;
        }
    }
    return best;
}

QString didYouMean(const QString& word, const QStringList& candidates, const QString& otherwise)
{
    const QString near = nearestSpelling(word, candidates);
    return near.isEmpty() ? otherwise : QStringLiteral("Did you mean '%1'?").arg(near);
}

} // namespace cmbagent
