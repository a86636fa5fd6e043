// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/imagediff.h"
#include "analysis/tablediff.h"
#include "analysis/textdiff.h"
#include "analysis/valuediff.h"
#include "core/ports.h"

namespace cmbagent {

struct CompareOptions
{
    double tolerance = 0; ///< numbers that differ relatively by no more are equal
    qint64 mostBytes = 20 << 20; ///< a larger file is compared by its hash only
    size_t mostChanges = 20; ///< cells and values kept of each file
    TextDiffLimits text;
};

/// One file two runs wrote under the same name, or one of them only.
struct FileComparison
{
    enum class Kind : quint8 { Identical, OnlyA, OnlyB, Text, Values, Table, Image, Binary };

    QString name;
    QString mediaType;
    Kind kind = Kind::Identical;
    BlobRef a; ///< null hash: not there
    BlobRef b;
    bool differs = false; ///< in content; other bytes with equal cells, values or pixels do not count
    QString note; ///< why it was compared by its hash only, or what is equal although the bytes are not
    TextDiff text;
    ValueDiff values;
    TableDiff table;
    ImageDiff image;

    [[nodiscard]] QJsonObject toJson() const;
};

/// "identical", "only_a", "only_b", "text", "values", "table", "image" or "binary".
QString fileComparisonKindName(FileComparison::Kind kind);

/// Either side may be null. Files with the same hash are not read; what cannot be read is compared by its hash.
FileComparison compareFiles(const OutputFile* a, const OutputFile* b, const Blobs& blobs,
                            const CompareOptions& options);

/// The parts as JSON; see the names below for what they hold.
QJsonObject textDiffToJson(const TextDiff& diff); ///< added, removed, coarse, cut, lines
QJsonObject valueDiffToJson(const ValueDiff& diff); ///< compared, differing, largest_relative, changes
QJsonObject tableDiffToJson(const TableDiff& diff); ///< rows, columns only in one, cells, differing, changes
QJsonObject imageDiffToJson(const ImageDiff& diff); ///< size_a, size_b, fraction, largest, mean

} // namespace cmbagent
