// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairwords.h"

#include "widgets/branches/differencetable.h"
#include "widgets/common/labels.h"

#include <QLocale>

#include <algorithm>

namespace cmbagent {

namespace {

bool has(const PairStep& step, PairStep::Difference wanted)
{
    return std::find(step.differences.begin(), step.differences.end(), wanted) != step.differences.end();
}

} // namespace

QString PairWords::summary(const RunPair& pair)
{
    if (pair.firstDiverging < 0) {
        return pair.metrics.empty() && pair.steps.empty() ? tr("Neither run has a step.")
                                                          : tr("The runs do not differ in any step.");
    }
    const PairStep& first = pair.steps[size_t(pair.firstDiverging)];
    const QString told = tr("The runs first differ at “%1”: %2.").arg(first.title, differences(first));
    return told + QLatin1Char(' ')
        + tr("%1 of %Ln steps differ.", nullptr, int(pair.steps.size())).arg(Labels::count(pair.differingSteps()));
}

QString PairWords::difference(PairStep::Difference difference)
{
    using D = PairStep::Difference;
    switch (difference) {
    case D::OnlyA:
        return tr("only in A");
    case D::OnlyB:
        return tr("only in B");
    case D::Renamed:
        return tr("another name");
    case D::State:
        return tr("another state");
    case D::Task:
        return tr("another task");
    case D::Script:
        return tr("another script");
    case D::Inputs:
        return tr("other input files");
    case D::Parameters:
        return tr("other parameters");
    case D::Settings:
        return tr("other settings");
    case D::Answer:
        return tr("another answer");
    case D::Error:
        return tr("another error");
    case D::Values:
        return tr("other values");
    case D::Files:
        return tr("other files");
    }
    return {};
}

QString PairWords::differences(const PairStep& step)
{
    QStringList words;
    for (const PairStep::Difference each : step.differences) {
        words.append(difference(each));
    }
    return words.join(QStringLiteral(", "));
}

QString PairWords::mark(const PairStep& step)
{
    return has(step, PairStep::Difference::OnlyA) ? QStringLiteral("A")
        : has(step, PairStep::Difference::OnlyB)  ? QStringLiteral("B")
        : step.differs()                          ? QStringLiteral("≠")
                                                  : QStringLiteral("=");
}

QString PairWords::markWords(const PairStep& step)
{
    return step.differs() ? differences(step) : tr("the same");
}

QString PairWords::side(const PairStepSide& side)
{
    if (!side.isThere) {
        return QStringLiteral("—");
    }
    QStringList parts { Labels::state(side.state) };
    if (side.isKept) {
        parts.append(tr("kept"));
    } else if (side.wallMicros >= 0) {
        parts.append(Labels::duration(side.wallMicros));
    }
    return parts.join(QStringLiteral(" · "));
}

QString PairWords::shortSide(const PairStepSide& side)
{
    const bool isPlain = side.isThere && side.state == StepState::Completed && (side.isKept || side.wallMicros >= 0);
    return !isPlain ? PairWords::side(side) : side.isKept ? tr("kept") : Labels::duration(side.wallMicros);
}

QString PairWords::table(const PairCells& table)
{
    QStringList parts {
        tr("%1 of %2 cells differ").arg(QLocale().toString(table.differing), QLocale().toString(table.cells))
    };
    if (table.largestRelative > 0) {
        parts.append(tr("numbers by at most %1").arg(DifferenceTable::relativeText(table.largestRelative)));
    }
    if (table.rowsA != table.rowsB) {
        parts.append(tr("%1 rows in A, %2 in B").arg(QLocale().toString(table.rowsA), QLocale().toString(table.rowsB)));
    }
    if (!table.columnsOnlyA.isEmpty()) {
        parts.append(tr("columns only in A: %1").arg(table.columnsOnlyA.join(QStringLiteral(", "))));
    }
    if (!table.columnsOnlyB.isEmpty()) {
        parts.append(tr("columns only in B: %1").arg(table.columnsOnlyB.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral("; "));
}

QString PairWords::image(const PairImage& image)
{
    if (!image.hasSameSize) {
        return tr("pictures of different sizes");
    }
    return tr("%1 of the pixels differ, by at most %2 of the full range")
        .arg(DifferenceTable::relativeText(image.fraction), DifferenceTable::relativeText(image.largest));
}

QString PairWords::file(const PairFile& file)
{
    switch (file.kind) {
    case PairFile::Kind::Same:
        return tr("the same");
    case PairFile::Kind::OnlyA:
        return tr("only in A");
    case PairFile::Kind::OnlyB:
        return tr("only in B");
    case PairFile::Kind::Text:
        return file.differs ? tr("%Ln line(s) added", nullptr, file.text.added) + QStringLiteral(", ")
                + tr("%Ln line(s) removed", nullptr, file.text.removed)
                            : tr("only line ends differ");
    case PairFile::Kind::Values:
        return file.differs
            ? tr("%Ln different value(s)", nullptr, int(file.values.rows.size()) + int(file.values.more))
            : tr("every value is the same");
    case PairFile::Kind::Table:
        return file.differs ? table(file.table) : tr("every cell is the same");
    case PairFile::Kind::Image:
        return file.differs ? image(file.image) : tr("every pixel is the same");
    case PairFile::Kind::Other:
        return tr("other content: %1 in A, %2 in B").arg(Labels::fileSize(file.a.size), Labels::fileSize(file.b.size));
    }
    return {};
}

QString PairWords::fileMark(const PairFile& file)
{
    return file.kind == PairFile::Kind::OnlyA ? QStringLiteral("A")
        : file.kind == PairFile::Kind::OnlyB  ? QStringLiteral("B")
        : file.differs                        ? QStringLiteral("≠")
                                              : QStringLiteral("=");
}

} // namespace cmbagent
