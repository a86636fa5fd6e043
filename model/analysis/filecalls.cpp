// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/filecalls.h"

#include <QRegularExpression>
#include <QStringList>

namespace cmbagent {

using Does = FileCall::Does;

QSet<QString> fileWords(const char* text)
{
    const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '));
    return { list.begin(), list.end() };
}

std::vector<FileCall> knownFileCalls(const QString& name)
{
    static const QSet<QString> readers = fileWords(
        "read_csv read_table read_json read_excel read_parquet read_hdf read_pickle read_feather read_fwf read_xml "
        "read_html loadtxt genfromtxt fromfile loadmat imread open_dataset open_dataarray getdata getheader "
        "recfromcsv load_npz listdir scandir glob iglob");
    static const QSet<QString> writers = fileWords(
        "to_csv to_json to_excel to_parquet to_hdf to_pickle to_feather to_netcdf to_html to_latex to_markdown "
        "to_string savefig savetxt savez savez_compressed save_npz savemat imsave imwrite writeto tofile "
        "write_html write_image");
    static const QSet<QString> byMode = fileWords("open File ZipFile TarFile memmap");
    static const QSet<QString> movers = fileWords("copy copy2 copyfile move rename replace copytree");
    if (readers.contains(name)) {
        return { { Does::Read } };
    }
    if (writers.contains(name)) {
        return { { Does::Write, 0, QStringLiteral("fname") } };
    }
    if (byMode.contains(name)) {
        return { { Does::ByMode, 0, QStringLiteral("file") } };
    }
    if (movers.contains(name)) {
        return { { Does::Read, 0 }, { Does::Write, 1 } };
    }
    return {};
}

std::optional<FileCall::Does> promisedAccess(const QString& name)
{
    static const QRegularExpression writing(QStringLiteral("(^|_)(write|save|dump|export|store|draw|plot)|^(to|make)_"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reading(QStringLiteral("(^|_)(read|load|open|parse|import|fetch|get)"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (writing.match(name).hasMatch()) {
        return Does::Write;
    }
    return reading.match(name).hasMatch() ? std::optional(Does::Read) : std::nullopt;
}

bool looksLikeFile(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^[\\w.*/-]+\\.(csv|tsv|txt|dat|json|jsonl|npy|npz|fits?|h5|hdf5?|nc|png|jpe?g|gif|tiff?|pdf|svg|"
            "eps|parquet|pkl|pickle|feather|xlsx?|ya?ml|toml|md|rst|html?|tex|bib|db|sqlite3?|zip|gz|bz2|xz|"
            "tar|log|root|fasta|fa|vcf|mat|xml|bin|out|cfg|ini|joblib|pt|ckpt)$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool mayBePath(const QString& text)
{
    return !text.isEmpty() && !text.contains(QLatin1String("://")) && !text.contains(QLatin1Char('\n'));
}

bool modeReads(const QString& mode)
{
    return mode.contains(QLatin1Char('r')) || mode.contains(QLatin1Char('+'));
}

bool modeWrites(const QString& mode)
{
    static const QRegularExpression writing(QStringLiteral("[wax+]"));
    return mode.contains(writing);
}

} // namespace cmbagent
