// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/environment.h"

#include "workers/workarea.h"
#include "workersupport.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

class TestEnvironment : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArrayList environmentOf(const StepJob& job, const QProcessEnvironment& own) const
    {
        const auto area = WorkArea::make(m_folder.path(), job.spec().id, job.attempt);
        return stepEnvironment(job, *area, "data-id", "/data/cache/mpl", own);
    }

private Q_SLOTS:
    void passesOnlyWhatIsAllowed()
    {
        QProcessEnvironment own;
        for (const char* name : { "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "AWS_SECRET_ACCESS_KEY", "SSH_AUTH_SOCK",
                                  "LD_PRELOAD", "DISPLAY", "HOME", "CMBAGENT_SECRET", "PYTHONSTARTUP" }) {
            own.insert(name, "secret");
        }
        own.insert("PATH", "/opt/bin:/usr/bin");
        own.insert("TZ", "Europe/Berlin");
        own.insert("OPENBLAS_CORETYPE", "Haswell");
        own.insert("OPENBLAS_L2_SIZE", "262144");
        own.insert("OPENBLAS_NUM_THREADS", "64");
        StepSpec spec = inlineStep("");
        spec.resources.cpus = 2;
        const QByteArrayList environment = environmentOf(makeJob(m_folder.path(), spec), own);
        QVERIFY(!environment.join('\n').contains("secret"));
        for (const char* expected :
             { "PATH=/opt/bin:/usr/bin", "TZ=Europe/Berlin", "LANG=C.UTF-8", "OPENBLAS_CORETYPE=Haswell",
               "OPENBLAS_L2_SIZE=262144", "OPENBLAS_NUM_THREADS=2", "OMP_NUM_THREADS=2", "MPLBACKEND=Agg",
               "MPLCONFIGDIR=/data/cache/mpl", "PYTHONHASHSEED=0", "PYTHONUNBUFFERED=1", "PYTHONDONTWRITEBYTECODE=1",
               "CMBAGENT_STEP_ID=fit", "CMBAGENT_DATA_ID=data-id" }) {
            QVERIFY2(environment.contains(expected), expected);
        }
        const QByteArray attempt = m_folder.path().toUtf8() + "/steps/fit/attempt-1";
        QVERIFY(environment.contains(QByteArray("HOME=" + attempt + "/home")));
        QVERIFY(environment.contains(QByteArray("TMPDIR=" + attempt + "/tmp")));
        QVERIFY(environment.contains(QByteArray("PYTHONPATH=" + attempt + "/work")));
    }

    void namesTheAttempt()
    {
        StepJob job = makeJob(m_folder.path(), inlineStep(""));
        job.attempt = 3;
        const QByteArray run = job.run.toString().toUtf8();
        const QByteArrayList environment = environmentOf(job, {});
        QVERIFY(environment.contains(QByteArray("CMBAGENT_ATTEMPT=" + run + "/fit/3")));
        QVERIFY(environment.contains(QByteArray("CMBAGENT_RUN_ID=" + run)));
        QVERIFY(environment.contains("PATH=/usr/local/bin:/usr/bin:/bin"));
    }

    void carriesParameters()
    {
        StepJob job = makeJob(m_folder.path(), inlineStep(""));
        job.parameters = { { "t0", 2.725 },      { "resamples", 2000 }, { "tiny", 1e-300 },
                           { "third", 1.0 / 3 }, { "big", 1e22 },       { "fast", true },
                           { "name", "a b\nc" }, { "with-dash", "x" },  { "empty", "" } };
        const QByteArrayList environment = environmentOf(job, {});
        for (const char* expected :
             { "CMBAGENT_PARAM_T0=2.725", "CMBAGENT_PARAM_RESAMPLES=2000", "CMBAGENT_PARAM_TINY=1e-300",
               "CMBAGENT_PARAM_FAST=true", "CMBAGENT_PARAM_THIRD=0.3333333333333333", "CMBAGENT_PARAM_BIG=1e+22",
               "CMBAGENT_PARAM_NAME=a b\nc", "CMBAGENT_PARAM_WITH_DASH=x", "CMBAGENT_PARAM_EMPTY=" }) {
            QVERIFY2(environment.contains(expected), expected);
        }
    }

    void takesWhatTheWorkflowNames()
    {
        StepSpec spec = inlineStep("");
        spec.environment = { { "HEALPIX", "step" },
                             { "OMP_NUM_THREADS", "8" },
                             { "CMBAGENT_ATTEMPT", "forged" },
                             { "bad name", "x" },
                             { "1ST", "x" },
                             { "", "x" } };
        StepJob job = makeJob(m_folder.path(), spec);
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->environment = { { "HEALPIX", "workflow" }, { "CAMB", "yes" } };
        job.workflow = workflow;
        const QByteArrayList environment = environmentOf(job, {});
        QVERIFY(environment.contains("HEALPIX=step")); // the nearer one counts
        QVERIFY(environment.contains("CAMB=yes"));
        QVERIFY(environment.contains("OMP_NUM_THREADS=8"));
        QVERIFY(!environment.join('\n').contains("forged"));
        QVERIFY(!environment.join('\n').contains("bad name"));
        QVERIFY(!environment.join('\n').contains("1ST"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
