// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/risks.h"

#include <QTest>

using namespace cmbagent;

/// What is marked before a person approves a script.
class TestRisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void python_data();
    void python();
    void shell_data();
    void shell();
    void commentsAreNoRisk();
    void linesAreCountedFromOne();
    void whatIsNoScriptHasNoRisks();
    void kinds();

private:
    static QList<int> kindsIn(const QString& text, ScriptKind kind)
    {
        QList<int> all;
        for (const RiskyLine& line : findRisks(text, kind)) {
            all.append(int(line.kind));
        }
        return all;
    }
};

void TestRisks::python_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("kinds");
    const auto row = [](const char* name, const char* text, std::initializer_list<RiskKind> kinds) {
        QList<int> numbers;
        for (const RiskKind kind : kinds) {
            numbers.append(int(kind));
        }
        QTest::newRow(name) << QString::fromLatin1(text) << numbers;
    };
    row("harmless", "import numpy as np\nprint(np.mean([1, 2]))\nopen('out.txt', 'w').write('x')\n", {});
    row("remove", "os.remove('data.csv')", { RiskKind::Deletes });
    row("tree", "shutil.rmtree(folder)", { RiskKind::Deletes });
    row("path", "Path('x').unlink()", { RiskKind::Deletes });
    row("remove of a list", "names.remove('x')", {});
    row("requests", "import requests", { RiskKind::Network });
    row("address", "page = urlopen('https://lambda.gsfc.nasa.gov/x')", { RiskKind::Network });
    row("outside", "open('/etc/motd', 'w').write('x')", { RiskKind::WritesOutside });
    row("above", "open('../x.txt', 'w').write('x')", { RiskKind::WritesOutside });
    row("reading outside", "open('/etc/motd').read()", {});
    row("programs", "subprocess.run(['ls'])", { RiskKind::Programs });
    row("evaluated", "eval(text)", { RiskKind::Programs });
    row("a model's eval", "model.eval()", {});
    row("install", "os.system('pip install x')", { RiskKind::Installs, RiskKind::Programs });
    row("money", "import openai", { RiskKind::Money });
}

void TestRisks::python()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, kinds);
    QCOMPARE(kindsIn(text, ScriptKind::Python), kinds);
}

void TestRisks::shell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("kinds");
    const auto row = [](const char* name, const char* text, std::initializer_list<RiskKind> kinds) {
        QList<int> numbers;
        for (const RiskKind kind : kinds) {
            numbers.append(int(kind));
        }
        QTest::newRow(name) << QString::fromLatin1(text) << numbers;
    };
    row("harmless", "set -e\necho form > out.txt\nls data 2> /dev/null", {});
    row("rm", "cd x && rm -rf data", { RiskKind::Deletes });
    row("a word with rm", "echo alarm rms", {});
    row("outside", "echo x > /tmp/x", { RiskKind::WritesOutside });
    row("copy outside", "cp a.txt ~/b.txt", { RiskKind::WritesOutside });
    row("network", "curl -O http://x.org/y", { RiskKind::Network });
    row("install", "sudo apt-get install x", { RiskKind::Installs });
}

void TestRisks::shell()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, kinds);
    QCOMPARE(kindsIn(text, ScriptKind::Shell), kinds);
}

void TestRisks::commentsAreNoRisk()
{
    QVERIFY(findRisks(QStringLiteral("# os.remove(x)\nx = '#'  # import requests\n"), ScriptKind::Python).empty());
    QCOMPARE(findRisks(QStringLiteral("x = '#'; os.remove(x)"), ScriptKind::Python).size(), size_t(1));
}

void TestRisks::linesAreCountedFromOne()
{
    const auto found = findRisks(QStringLiteral("import os\n\n    os.remove('a')  \n"), ScriptKind::Python);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0], (RiskyLine { RiskKind::Deletes, 3, QStringLiteral("os.remove('a')") }));
}

void TestRisks::whatIsNoScriptHasNoRisks()
{
    QVERIFY(findRisks(QStringLiteral("rm -rf /"), ScriptKind::None).empty());
    QVERIFY(findRisks({}, ScriptKind::Python).empty());
}

void TestRisks::kinds()
{
    QCOMPARE(scriptKindOf(QStringLiteral("fit/plot.PY"), {}), ScriptKind::Python);
    QCOMPARE(scriptKindOf(QStringLiteral("script"), QStringLiteral("text/x-python")), ScriptKind::Python);
    QCOMPARE(scriptKindOf(QStringLiteral("run.sh"), {}), ScriptKind::Shell);
    QCOMPARE(scriptKindOf(QStringLiteral("a.csv"), QStringLiteral("text/csv")), ScriptKind::None);
}

QTEST_APPLESS_MAIN(TestRisks)
#include "tst_risks.moc"
