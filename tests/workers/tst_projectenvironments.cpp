// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/projectenvironments.h"

#include "core/packages.h"
#include "core/retrycontext.h"
#include "launcherharness.h"
#include "workers/workerrunner.h"
#include "workersupport.h"

#include <QLockFile>
#include <QProcess>
#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

/// Writes a wheel of one module, as package authors do.
constexpr auto wheelMaker = R"(
import sys, zipfile
name, folder = sys.argv[1:]
info = name + '-1.0.dist-info'
files = {name + '.py': 'answer = 42\n',
         info + '/METADATA': 'Metadata-Version: 2.1\nName: %s\nVersion: 1.0\n' % name,
         info + '/WHEEL': 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n'}
files[info + '/RECORD'] = ''.join(path + ',,\n' for path in files) + info + '/RECORD,,\n'
with zipfile.ZipFile('%s/%s-1.0-py3-none-any.whl' % (folder, name), 'w') as wheel:
    for path, text in files.items():
        wheel.writestr(path, text)
)";

const QString python = QStringLiteral("/usr/bin/python3");
const QString package = QStringLiteral("tinydust");

} // namespace

/// Packages are installed for one project, after a person agreed to each of them, and never with code of theirs.
class TestProjectEnvironments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void installsForOneProjectOnly();
    void anUnfinishedOneIsMadeAnew();
    void takesNoOptions();
    void saysWhatIsNotThere();
    void saysThatThereIsNoNetwork();
    void stops();
    void aStepGetsWhatWasAgreedTo();
    void listsAndRemoves();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    Result<QStringList> install(const QProcessEnvironment& own, const QStringList& packages, std::stop_token stop = {});

    QTemporaryDir m_wheels;
    std::unique_ptr<QTemporaryDir> m_folder;
    ProjectId m_project;
    QStringList m_told;
};

void TestProjectEnvironments::initTestCase()
{
    if (!QFileInfo(python).isExecutable()
        || QProcess::execute(python, { QStringLiteral("-c"), QStringLiteral("import ensurepip, venv") }) != 0) {
        QSKIP("There is no Python here that can make environments (python3-venv).");
    }
    QCOMPARE(QProcess::execute(python, { QStringLiteral("-c"), wheelMaker, package, m_wheels.path() }), 0);
}

void TestProjectEnvironments::init()
{
    static const SystemClock clock;
    IdSource ids(clock);
    m_project = ids.next<ProjectId>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_told.clear();
}

QProcessEnvironment TestProjectEnvironments::environment() const
{
    QProcessEnvironment own;
    own.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    own.insert(QStringLiteral("HOME"), m_folder->path());
    own.insert(QStringLiteral("PIP_NO_INDEX"), QStringLiteral("1"));
    own.insert(QStringLiteral("PIP_FIND_LINKS"), m_wheels.path());
    return own;
}

Result<QStringList> TestProjectEnvironments::install(const QProcessEnvironment& own, const QStringList& packages,
                                                     std::stop_token stop)
{
    const ProjectEnvironments environments(m_folder->filePath(QStringLiteral("environments")), own);
    return environments.install(m_project, python, packages, stop, [this](const QString& line) { m_told << line; });
}

void TestProjectEnvironments::installsForOneProjectOnly()
{
    const ProjectEnvironments environments(m_folder->filePath(QStringLiteral("environments")), environment());
    QCOMPARE(environments.python(m_project), QString());
    const auto installed = install(environment(), { package });
    QVERIFY2(installed, qPrintable(installed ? QString() : installed.error().toText() + installed.error().detail));
    QCOMPARE(*installed, QStringList { QStringLiteral("tinydust==1.0") });
    QVERIFY(!m_told.isEmpty());
    const QStringList asks { QStringLiteral("-c"), QStringLiteral("import tinydust; assert tinydust.answer == 42") };
    QCOMPARE(QProcess::execute(environments.python(m_project), asks), 0);
    QVERIFY(QProcess::execute(python, asks) != 0);
    QCOMPARE(environments.python(ProjectId()), QString());
    QVERIFY(install(environment(), { package })); // it is there already
}

void TestProjectEnvironments::anUnfinishedOneIsMadeAnew()
{
    const QString left = m_folder->filePath(QStringLiteral("environments/%1/bin/python").arg(m_project.toString()));
    QVERIFY(writeContent(left, "half of a program"));
    QVERIFY(install(environment(), { package }));
}

void TestProjectEnvironments::takesNoOptions()
{
    const auto installed = install(environment(), { package, QStringLiteral("--pre") });
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::BadInput);
    QVERIFY(m_told.isEmpty());
}

void TestProjectEnvironments::saysWhatIsNotThere()
{
    const auto installed = install(environment(), { QStringLiteral("no-such-dust") });
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::Missing);
    QVERIFY2(installed.error().what.contains(QLatin1String("'no-such-dust'")), qPrintable(installed.error().what));
    QCOMPARE(missingPackages(installed.error()), QStringList { QStringLiteral("no-such-dust") });
}

void TestProjectEnvironments::saysThatThereIsNoNetwork()
{
    QProcessEnvironment own = environment();
    own.remove(QStringLiteral("PIP_NO_INDEX"));
    own.insert(QStringLiteral("PIP_INDEX_URL"), QStringLiteral("http://127.0.0.1:1/simple")); // nobody listens
    const auto installed = install(own, { QStringLiteral("no-such-dust") });
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::Missing);
    QVERIFY2(installed.error().what.contains(QLatin1String("cannot be reached")), qPrintable(installed.error().detail));
    QVERIFY(installed.error().mend.contains(QLatin1String("PIP_FIND_LINKS")));
    QCOMPARE(missingPackages(installed.error()), QStringList { QStringLiteral("no-such-dust") });
}

void TestProjectEnvironments::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto installed = install(environment(), { package }, source.get_token());
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::Refused);
}

void TestProjectEnvironments::aStepGetsWhatWasAgreedTo()
{
    FolderBlobs blobs;
    const SystemClock clock;
    RecordingObserver observer;
    WorkersConfig config;
    config.launcherProgram = QStringLiteral(CMBAGENT_STEP_LAUNCHER);
    config.dataFolder = m_folder->path();
    config.environment = environment();
    WorkerRunner runner(config, blobs, clock);
    StepJob job = makeJob(m_folder->filePath(QStringLiteral("runs/one")),
                          inlineStep(QStringLiteral("import json\nimport tinydust\nprint(tinydust.answer)")));
    job.place.project = m_project;
    const StepOutcome lacking = runner.run(job, {}, observer);
    QCOMPARE(lacking.end, StepOutcome::End::Failed);
    QCOMPARE(missingPackages(*lacking.report->error), QStringList { package });
    QVERIFY(!lacking.report->retryable);

    job.attempt = 2;
    RetryContext context;
    context.packages = { package };
    job.retry = std::make_shared<const RetryContext>(context);
    const StepOutcome outcome = runner.run(job, {}, observer);
    QVERIFY2(outcome.end == StepOutcome::End::Completed,
             outcome.report && outcome.report->error ? qPrintable(outcome.report->error->detail) : "");
    QVERIFY(observer.lines().contains(QStringLiteral("42")));
    QVERIFY(observer.notes().join(u'\n').contains(QLatin1String("packages_installed")));
    QVERIFY(outcome.report->interpreter.contains(m_project.toString()));

    // A step that uses it is written down.
    const QString folder = m_folder->filePath(QStringLiteral("environments/")) + m_project.toString();
    QFile mark(folder + QStringLiteral("/cmbagent-ready"));
    QVERIFY(mark.open(QIODevice::ReadWrite));
    QVERIFY(mark.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFileDevice::FileModificationTime));
    mark.close();
    const ProjectEnvironments environments(ProjectEnvironments::folderIn(m_folder->path()), environment());
    QCOMPARE(environments.list({}).first().lastUsed.micros, 1'000'000'000'000'000);
    job.attempt = 3;
    QCOMPARE(runner.run(job, {}, observer).end, StepOutcome::End::Completed);
    QVERIFY(environments.list({}).first().lastUsed.micros > 1'000'000'000'000'000);
}

void TestProjectEnvironments::listsAndRemoves()
{
    const ProjectEnvironments environments(m_folder->filePath(QStringLiteral("environments")), environment());
    QVERIFY(environments.list({}).isEmpty());
    QCOMPARE(environments.remove(m_project).error().code, ErrorCode::NotFound);
    QVERIFY(install(environment(), { package }));
    const QList<EnvironmentRow> rows = environments.list({});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().project, m_project);
    QCOMPARE(rows.first().packages, QStringList { QStringLiteral("tinydust==1.0") }); // and not pip
    QVERIFY2(rows.first().python.startsWith(QLatin1String("3.")), qPrintable(rows.first().python));
    QVERIFY(rows.first().bytes > 0);
    QVERIFY(rows.first().lastUsed.isSet());
    {
        QLockFile installing(rows.first().path + QStringLiteral(".lock"));
        QVERIFY(installing.tryLock());
        QCOMPARE(environments.remove(m_project).error().code, ErrorCode::Refused);
        QVERIFY(!environments.python(m_project).isEmpty());
    }
    QVERIFY(environments.remove(m_project));
    QVERIFY(environments.list({}).isEmpty());
    QCOMPARE(environments.python(m_project), QString());
    QVERIFY(!QFileInfo::exists(rows.first().path));
    QVERIFY(install(environment(), { package })); // and is made again
}

QTEST_GUILESS_MAIN(TestProjectEnvironments)
#include "tst_projectenvironments.moc"
