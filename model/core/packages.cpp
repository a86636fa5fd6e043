// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

const QString listBegins = QStringLiteral("Missing packages: ");
constexpr int mostPackages = 32; // more than a person would read

/// The modules researchers import whose packages are called otherwise.
const QHash<QString, QString>& oddNames()
{
    static const QHash<QString, QString> names {
        { QStringLiteral("PIL"), QStringLiteral("pillow") },
        { QStringLiteral("cv2"), QStringLiteral("opencv-python-headless") },
        { QStringLiteral("skimage"), QStringLiteral("scikit-image") },
        { QStringLiteral("sklearn"), QStringLiteral("scikit-learn") },
        { QStringLiteral("yaml"), QStringLiteral("pyyaml") },
        { QStringLiteral("bs4"), QStringLiteral("beautifulsoup4") },
        { QStringLiteral("dateutil"), QStringLiteral("python-dateutil") },
        { QStringLiteral("attr"), QStringLiteral("attrs") },
        { QStringLiteral("Bio"), QStringLiteral("biopython") },
        { QStringLiteral("serial"), QStringLiteral("pyserial") },
        { QStringLiteral("usb"), QStringLiteral("pyusb") },
        { QStringLiteral("OpenSSL"), QStringLiteral("pyopenssl") },
        { QStringLiteral("docx"), QStringLiteral("python-docx") },
        { QStringLiteral("fitz"), QStringLiteral("pymupdf") },
        { QStringLiteral("igraph"), QStringLiteral("python-igraph") },
        { QStringLiteral("umap"), QStringLiteral("umap-learn") },
        { QStringLiteral("mpl_toolkits"), QStringLiteral("matplotlib") },
        { QStringLiteral("netCDF4"), QStringLiteral("netcdf4") },
    };
    return names;
}

} // namespace

QString packageOfModule(const QString& module)
{
    const QString top = module.section(u'.', 0, 0);
    return oddNames().value(top, top);
}

bool isPackageName(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\\[[A-Za-z0-9._-]+(?:,[A-Za-z0-9._-]+)*\\])?"
        "(?:(?:===|==|~=|!=|<=|>=|<|>)[A-Za-z0-9.*+!_-]+(?:,(?:===|==|~=|!=|<=|>=|<|>)[A-Za-z0-9.*+!_-]+)*)?$"));
    return text.size() <= 120 && form.match(text).hasMatch();
}

Error withMissingPackages(Error error, const QStringList& packages)
{
    QStringList named;
    for (const QString& package : packages) {
        if (isPackageName(package) && !named.contains(package) && named.size() < mostPackages) {
            named << package;
        }
    }
    if (!named.isEmpty()) {
        error.detail += (error.detail.isEmpty() || error.detail.endsWith(u'\n') ? QString() : QStringLiteral("\n"))
            + listBegins + named.join(u' ');
    }
    return error;
}

QStringList missingPackages(const Error& error)
{
    const QString last = error.detail.section(u'\n', -1);
    if (error.code != ErrorCode::Missing || !last.startsWith(listBegins)) {
        return {};
    }
    const QStringList packages = last.mid(listBegins.size()).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(packages.begin(), packages.end(), isPackageName) ? packages : QStringList();
}

} // namespace cmbagent
