// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/strayfinder.h"

#include "workersupport.h"

#include <QProcess>
#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

class TestStrayFinder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_data;
    QString m_dataId;
    RunId m_run;

    std::unique_ptr<QProcess> start(const QStringList& arguments, const QString& attempt, const QString& dataId) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment;
        environment.insert("CMBAGENT_ATTEMPT", attempt);
        environment.insert("CMBAGENT_DATA_ID", dataId);
        process->setProcessEnvironment(environment);
        process->start(MISBEHAVE, arguments);
        if (!process->waitForReadyRead(20'000)) {
            return nullptr;
        }
        return process;
    }

private Q_SLOTS:
    void init()
    {
        m_dataId = StrayFinder::dataId(m_data.path());
        m_run = freshRun();
    }

    void namesTheDataDirectory()
    {
        QCOMPARE(m_dataId.size(), 16);
        QCOMPARE(StrayFinder::dataId(QString(m_data.path() + "/../" + QDir(m_data.path()).dirName() + '/')), m_dataId);
        QVERIFY(StrayFinder::dataId("/nonexistent/a") != StrayFinder::dataId("/nonexistent/b"));
    }

    void endsOnlyItsOwn()
    {
        const auto stubborn = start({ "tree" }, m_run.toString() + "/fit/1", m_dataId);
        const auto otherRun = start({ "polite" }, freshRun().toString() + "/fit/1", m_dataId);
        const auto otherData = start({ "polite" }, m_run.toString() + "/fit/1", "0123456789abcdef");
        QVERIFY(stubborn && otherRun && otherData);
        const auto ours = [this](const QString& attempt) { return attempt.startsWith(m_run.toString()); };
        QTRY_COMPARE_WITH_TIMEOUT(StrayFinder::find(m_dataId, ours).size(), 31, patience);

        const QList<Stray> ended = StrayFinder::endRun(m_dataId, m_run);
        QCOMPARE(ended.size(), 31);
        QCOMPARE(ended[0].attempt, QString(m_run.toString() + "/fit/1"));
        QCOMPARE(ended[0].name, QString("misbehave"));
        QCOMPARE(StrayFinder::find(m_dataId, ours).size(), 0);
        QVERIFY(stubborn->waitForFinished(20'000));
        QCOMPARE(otherRun->state(), QProcess::Running);
        QCOMPARE(otherData->state(), QProcess::Running);

        QCOMPARE(StrayFinder::endAttempt(m_run.toString() + "/fit/1").size(), 1); // the one of the other data directory
        QVERIFY(otherData->waitForFinished(20'000));
        otherRun->kill();
        QVERIFY(otherRun->waitForFinished(20'000));
    }

    void findsChildrenThatHideTheirEnvironment()
    {
        const auto parent = start({ "hide" }, m_run.toString() + "/fit/1", m_dataId);
        QVERIFY(parent);
        QTRY_COMPARE_WITH_TIMEOUT(StrayFinder::find(m_dataId, [](const QString&) { return true; }).size(), 2, patience);
        QCOMPARE(StrayFinder::endRun(m_dataId, m_run).size(), 2);
        QVERIFY(parent->waitForFinished(20'000));
    }

    void findsNothingWhereNothingIs() { QCOMPARE(StrayFinder::endRun(m_dataId, m_run).size(), 0); }
};

QTEST_GUILESS_MAIN(TestStrayFinder)
#include "tst_strayfinder.moc"
