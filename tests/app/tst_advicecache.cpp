// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/advicecache.h"

#include "support/workflowtext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

/// What a model said is kept by what it was asked.
class TestAdviceCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasKept();
    void asksAgainWhereAFileIsDamaged();
    void keepsTheLatest();

private:
    [[nodiscard]] static DependencyAdvice said(const QString& reason)
    {
        DependencyAdvice advice;
        advice.dependencies = { { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("logic"), reason } };
        return advice;
    }

    QTemporaryDir m_dir;
    const QString m_folder = m_dir.filePath(QStringLiteral("advice"));
    const AdviceCache m_cache { m_folder };
    const WorkflowPtr m_workflow = workflowFromText("a\nb");
};

void TestAdviceCache::findsWhatWasKept()
{
    const BlobHash key = BlobHash::of("one");
    QVERIFY(!m_cache.find(key, *m_workflow));
    m_cache.keep(key, said(QStringLiteral("Calibrate first.")));
    const auto found = AdviceCache(m_folder).find(key, *m_workflow); // as another program would
    QVERIFY(found);
    QVERIFY(found->isKept && found->calls.empty());
    QCOMPARE(found->dependencies, said(QStringLiteral("Calibrate first.")).dependencies);
    QVERIFY(!m_cache.find(BlobHash::of("two"), *m_workflow));
    m_cache.keep(key, said(QStringLiteral("Later.")));
    QCOMPARE(m_cache.find(key, *m_workflow)->dependencies.front().reason, QStringLiteral("Later."));
}

void TestAdviceCache::asksAgainWhereAFileIsDamaged()
{
    const BlobHash key = BlobHash::of("damaged");
    m_cache.keep(key, said(QStringLiteral("Calibrate first.")));
    QFile file(m_folder + QLatin1Char('/') + key.toHex() + QStringLiteral(".json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"dependen");
    file.close();
    QVERIFY(!m_cache.find(key, *m_workflow));
}

void TestAdviceCache::keepsTheLatest()
{
    const int tooMany = AdviceCache::mostKept + 5;
    for (int i = 0; i < tooMany; ++i) {
        m_cache.keep(BlobHash::of(QByteArray::number(i)), said(QString::number(i)));
    }
    QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), AdviceCache::mostKept);
    QVERIFY(m_cache.find(BlobHash::of(QByteArray::number(tooMany - 1)), *m_workflow));
}

QTEST_GUILESS_MAIN(TestAdviceCache)
#include "tst_advicecache.moc"
