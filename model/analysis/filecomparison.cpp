// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/filecomparison.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <array>

namespace cmbagent {

namespace {

using Kind = FileComparison::Kind;

constexpr std::array<const char*, 8> kindNames { "identical", "only_a", "only_b", "text",
                                                 "values",    "table",  "image",  "binary" };

bool endsWithAny(const QString& name, std::initializer_list<const char*> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](const char* ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

/// How files of this type are compared, if their content allows it.
Kind wantedKind(const QString& mediaType, const QString& name)
{
    if (mediaType == QLatin1String("image/svg+xml")) {
        return Kind::Text;
    }
    if (mediaType.startsWith(QLatin1String("image/"))) {
        return Kind::Image;
    }
    if (mediaType == QLatin1String("application/json") || mediaType.endsWith(QLatin1String("+json"))) {
        return Kind::Values;
    }
    if (mediaType == QLatin1String("text/csv") || mediaType == QLatin1String("text/tab-separated-values")
        || (!mediaType.startsWith(QLatin1String("application/")) && endsWithAny(name, { ".csv", ".tsv" }))) {
        return Kind::Table;
    }
    return Kind::Text;
}

/// The text, or nothing when the bytes are none.
std::optional<QString> decoded(const QByteArray& bytes)
{
    if (bytes.contains('\0')) {
        return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

std::optional<QJsonValue> parsed(const QByteArray& bytes)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &wrong);
    if (wrong.error != QJsonParseError::NoError) {
        return std::nullopt;
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// Compares two contents that differ in at least one byte.
class Contents
{
public:
    Contents(FileComparison& file, const QByteArray& a, const QByteArray& b, const CompareOptions& options)
        : m_file(file), m_a(a), m_b(b), m_options(options)
    { }

    void compare()
    {
        switch (wantedKind(m_file.mediaType, m_file.name)) {
        case Kind::Image:
            compareImages();
            break;
        case Kind::Values:
            compareValues();
            break;
        case Kind::Table:
            compareTexts(Kind::Table);
            break;
        default:
            compareTexts(Kind::Text);
        }
    }

private:
    void decide(Kind kind, bool differs, const QString& whenEqual)
    {
        m_file.kind = kind;
        m_file.differs = differs;
        m_file.note = differs ? QString() : whenEqual;
    }

    void compareImages()
    {
        const auto diff = diffImages(m_a, m_b);
        if (!diff) {
            m_file.note = diff.error().what;
            return;
        }
        m_file.image = *diff;
        decide(Kind::Image, !diff->isEmpty(), QStringLiteral("Every pixel is the same."));
    }

    void compareValues()
    {
        const auto a = parsed(m_a);
        const auto b = parsed(m_b);
        if (!a || !b) {
            compareTexts(Kind::Text);
            return;
        }
        m_file.values = diffValues(*a, *b, m_options.tolerance, m_options.mostChanges);
        decide(Kind::Values, !m_file.values.isEmpty(), QStringLiteral("Every value is the same."));
    }

    void compareTexts(Kind kind)
    {
        const auto a = decoded(m_a);
        const auto b = decoded(m_b);
        if (!a || !b) {
            return;
        }
        if (kind == Kind::Table) {
            m_file.table = diffTables(*a, *b, m_options.tolerance, m_options.mostChanges);
            decide(kind, !m_file.table.isEmpty(), QStringLiteral("Every cell is the same."));
        } else {
            m_file.text = diffTexts(*a, *b, m_options.text);
            decide(kind, !m_file.text.isEmpty(), QStringLiteral("Only line ends differ."));
        }
    }

    FileComparison& m_file;
    const QByteArray& m_a;
    const QByteArray& m_b;
    const CompareOptions& m_options;
};

QJsonValue relativeToJson(const std::optional<double>& relative)
{
    return relative ? QJsonValue(*relative) : QJsonValue();
}

QJsonValue refToJson(const BlobRef& ref)
{
    return ref.hash.isNull() ? QJsonValue()
                             : QJsonValue(QJsonObject { { "sha256", ref.hash.toHex() }, { "size", ref.size } });
}

QJsonValue orNull(const QJsonValue& value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

} // namespace

QString fileComparisonKindName(FileComparison::Kind kind)
{
    return QString::fromLatin1(kindNames[size_t(kind)]);
}

FileComparison compareFiles(const OutputFile* a, const OutputFile* b, const Blobs& blobs, const CompareOptions& options)
{
    const OutputFile& shown = a ? *a : *b;
    FileComparison file;
    file.name = shown.name;
    file.mediaType = shown.mediaType;
    file.a = a ? a->blob : BlobRef {};
    file.b = b ? b->blob : BlobRef {};
    if (!a || !b) {
        file.kind = a ? Kind::OnlyA : Kind::OnlyB;
        file.differs = true;
        return file;
    }
    if (a->blob.hash == b->blob.hash) {
        return file;
    }
    file.kind = Kind::Binary;
    file.differs = true;
    if (std::max(a->blob.size, b->blob.size) > options.mostBytes) {
        file.note = QStringLiteral("Too large to look inside.");
        return file;
    }
    const auto bytesA = blobs.read(a->blob.hash);
    const auto bytesB = blobs.read(b->blob.hash);
    if (!bytesA || !bytesB) {
        file.note = (bytesA ? bytesB.error() : bytesA.error()).what;
        return file;
    }
    Contents(file, *bytesA, *bytesB, options).compare();
    return file;
}

QJsonObject textDiffToJson(const TextDiff& diff)
{
    return { { "added", diff.added },
             { "removed", diff.removed },
             { "coarse", diff.isCoarse },
             { "cut", diff.isCut },
             { "lines", QJsonArray::fromStringList(diff.lines) } };
}

QJsonObject valueDiffToJson(const ValueDiff& diff)
{
    QJsonArray changes;
    for (const ValueChange& change : diff.changes) {
        changes.append(QJsonObject { { "path", change.path },
                                     { "a", orNull(change.a) },
                                     { "b", orNull(change.b) },
                                     { "in_a", !change.a.isUndefined() },
                                     { "in_b", !change.b.isUndefined() },
                                     { "relative", relativeToJson(change.relative) } });
    }
    return { { "compared", diff.compared },
             { "differing", diff.differing },
             { "largest_relative", diff.largestRelative },
             { "changes", changes } };
}

QJsonObject tableDiffToJson(const TableDiff& diff)
{
    QJsonArray changes;
    for (const CellChange& change : diff.changes) {
        changes.append(QJsonObject { { "row", change.row },
                                     { "column", change.column },
                                     { "a", change.a },
                                     { "b", change.b },
                                     { "relative", relativeToJson(change.relative) } });
    }
    return { { "rows_a", diff.rowsA },
             { "rows_b", diff.rowsB },
             { "columns_only_a", QJsonArray::fromStringList(diff.columnsOnlyA) },
             { "columns_only_b", QJsonArray::fromStringList(diff.columnsOnlyB) },
             { "cells", diff.cells },
             { "differing", diff.differing },
             { "largest_relative", diff.largestRelative },
             { "changes", changes } };
}

QJsonObject imageDiffToJson(const ImageDiff& diff)
{
    return { { "size_a", QJsonArray { diff.widthA, diff.heightA } },
             { "size_b", QJsonArray { diff.widthB, diff.heightB } },
             { "fraction", diff.fraction },
             { "largest", diff.largest },
             { "mean", diff.mean } };
}

QJsonObject FileComparison::toJson() const
{
    QJsonObject json { { "name", name },       { "media_type", mediaType }, { "kind", fileComparisonKindName(kind) },
                       { "differs", differs }, { "a", refToJson(a) },       { "b", refToJson(b) } };
    if (!note.isEmpty()) {
        json.insert(QStringLiteral("note"), note);
    }
    switch (kind) {
    case Kind::Text:
        json.insert(QStringLiteral("text"), textDiffToJson(text));
        break;
    case Kind::Values:
        json.insert(QStringLiteral("values"), valueDiffToJson(values));
        break;
    case Kind::Table:
        json.insert(QStringLiteral("table"), tableDiffToJson(table));
        break;
    case Kind::Image:
        json.insert(QStringLiteral("image"), imageDiffToJson(image));
        break;
    default:
        break;
    }
    return json;
}

} // namespace cmbagent
