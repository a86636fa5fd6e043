// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages.h"

#include <QTest>

using namespace cmbagent;

/// What a script lacks, as a person is asked about it: nothing but names of packages ever reaches an installer.
class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsPackagesOfOtherNames();
    void tellsNamesFromOptions_data();
    void tellsNamesFromOptions();
    void anErrorCarriesThem();
};

void TestPackages::knowsPackagesOfOtherNames()
{
    QCOMPARE(packageOfModule(QStringLiteral("PIL.Image")), QStringLiteral("pillow"));
    QCOMPARE(packageOfModule(QStringLiteral("sklearn")), QStringLiteral("scikit-learn"));
    QCOMPARE(packageOfModule(QStringLiteral("astropy.io.fits")), QStringLiteral("astropy"));
}

void TestPackages::tellsNamesFromOptions_data()
{
    QTest::addColumn<bool>("isName");
    for (const char* text : { "astropy", "scikit-learn", "zope.interface", "dask[array,complete]", "numpy>=1.26,<2",
                              "camb==1.6.*", "x", "h5py~=3.0" }) {
        QTest::newRow(text) << true;
    }
    for (const char* text : { "", "-r", "--index-url=http://x", "../here", "a b", "a;b", "git+https://x/y",
                              "a@http://x", "./wheel.whl", "a/b", "-", "numpy>=", "a\nb" }) {
        QTest::newRow(text) << false;
    }
}

void TestPackages::tellsNamesFromOptions()
{
    QFETCH(const bool, isName);
    QCOMPARE(isPackageName(QString::fromLatin1(QTest::currentDataTag())), isName);
}

void TestPackages::anErrorCarriesThem()
{
    const Error plain {
        ErrorCode::Missing, QStringLiteral("No module named 'x'"), {}, QStringLiteral("Traceback"), {}, {}
    };
    QCOMPARE(missingPackages(plain), QStringList());
    const Error told = withMissingPackages(
        plain,
        { QStringLiteral("astropy"), QStringLiteral("--pre"), QStringLiteral("astropy"), QStringLiteral("camb") });
    QCOMPARE(missingPackages(told), (QStringList { QStringLiteral("astropy"), QStringLiteral("camb") }));
    QVERIFY(told.detail.startsWith(QLatin1String("Traceback\n")));

    Error script = told; // an error of the script itself is another matter, whatever it prints
    script.code = ErrorCode::Script;
    QCOMPARE(missingPackages(script), QStringList());
    Error forged = plain;
    forged.detail = QStringLiteral("Missing packages: astropy --pre");
    QCOMPARE(missingPackages(forged), QStringList());
}

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
