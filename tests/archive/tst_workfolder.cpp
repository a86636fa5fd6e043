// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

class TestWorkFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands();
    void stopsAtTheMost();
};

void TestWorkFolder::expands()
{
    QTemporaryDir temporary;
    const QDir dir(temporary.path());
    for (const char* name :
         { "b.py", "a.py", "lib/c.py", "lib/deep/d.py", "lib/x.txt", ".hidden.py", "lib/.git/e.py" }) {
        const QString path = dir.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("lib/loop"))));
    const WorkFolder folder(dir.path());
    const auto joined = [&](const char* pattern) {
        return folder.expand(QString::fromLatin1(pattern), 100).join(QLatin1Char(' '));
    };
    QCOMPARE(joined("*.py"), QStringLiteral("a.py b.py"));
    QCOMPARE(joined("a.py"), QStringLiteral("a.py"));
    QCOMPARE(joined("lib/*"), QStringLiteral("lib/c.py lib/x.txt"));
    QCOMPARE(joined("**/*.py"), QStringLiteral("a.py b.py lib/c.py lib/deep/d.py"));
    QCOMPARE(joined("lib/"), QStringLiteral("lib/c.py lib/deep/d.py lib/x.txt"));
    QCOMPARE(joined(".*.py"), QStringLiteral(".hidden.py"));
    QCOMPARE(joined("nothing/*"), QString());
    QCOMPARE(folder.state(QStringLiteral("lib")), WorkFolder::State::NotAFile);
    QCOMPARE(folder.state(QStringLiteral("zz")), WorkFolder::State::Missing);
}

void TestWorkFolder::stopsAtTheMost()
{
    QTemporaryDir temporary;
    const QDir dir(temporary.path());
    for (int i = 0; i < 30; ++i) {
        QFile file(dir.filePath(QString::number(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(WorkFolder(dir.path()).expand(QStringLiteral("*"), 10).size()
            > 10); // enough to tell that there are too many
}

QTEST_GUILESS_MAIN(TestWorkFolder)

#include "tst_workfolder.moc"
