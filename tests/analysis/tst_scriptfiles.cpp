// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/scriptfiles.h"
#include "support/sourcedir.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// "r name" and "w name" in order of appearance, with "?" for what is a guess.
QStringList told(const ScriptFiles& files)
{
    QStringList list;
    for (const FileAccess& access : files.accesses) {
        list << QStringLiteral("%1%2 %3").arg(access.isWrite ? QStringLiteral("w") : QStringLiteral("r"),
                                              access.confidence < 0.6 ? QStringLiteral("?") : QString(), access.name);
    }
    return list;
}

} // namespace

class TestScriptFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsScripts_data();
    void readsScripts();
    void tellsLinesAndConfidence();
    void readsOwnExamples();
    void survivesAnything();
};

void TestScriptFiles::readsScripts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("unclear");
    const auto row = [](const char* name, const char* script, const QStringList& files, int unclear = 0) {
        QTest::newRow(name) << QString::fromUtf8(script) << files << unclear;
    };
    row("nothing", "x = 1\nprint(x)\n", {});
    row("open", "with open('a.txt') as f:\n    f.read()\nopen('b.txt', 'w')\nopen(\"c.txt\", mode='a')\n",
        { "r a.txt", "w b.txt", "w c.txt" });
    row("open for both", "open('a.bin', 'r+b')\n", { "r a.bin", "w a.bin" });
    row("mode from elsewhere", "open('a.bin', m)\n", { "r a.bin", "w a.bin" });
    row("comments", "# open('a.txt')\nx = 'open(\"b\")'  # to_csv('c.csv')\n", {});
    row("documentation", "'''Reads open('a.txt') and\nwrites b.csv.'''\n", {});
    row("pandas", "df = pd.read_csv('in.csv', sep=';')\ndf.to_csv('out.csv')\n", { "r in.csv", "w out.csv" });
    row("numpy", "x = np.load('x.npy')\nnp.save('y.npy', x)\nnp.savetxt('z.dat', x)\ny = np.loadtxt(fname='q.dat')\n",
        { "r x.npy", "w y.npy", "w z.dat", "r? q.dat", "w? q.dat" });
    row("figures", "figure.savefig('plots/a.png', dpi=200)\nplt.imread('b.png')\n", { "w plots/a.png", "r b.png" });
    row("across lines", "pd.read_csv(\n    'in.csv',  # the table\n    sep=','\n)\n", { "r in.csv" });
    row("joined strings", "open('a' 'b.txt')\n", { "r ab.txt" });
    row("prefixes", "open(r'a.txt')\nopen(b'b.txt')\nopen(f'c.txt')\n", { "r a.txt", "r b.txt", "r c.txt" });
    row("patterns", "for i in range(3):\n    df.to_csv(f'part-{i}.csv')\n", { "w part-*.csv" });
    row("paths", "open(Path('a') / 'b')\n", {}, 1);
    row("path joined", "open(os.path.join('data', 'a.csv'))\nopen(Path('b.csv'))\n", { "r data/a.csv", "r b.csv" });
    row("path methods", "Path('a.txt').read_text()\npathlib.Path('b.txt').write_text('x')\n", { "r a.txt", "w b.txt" });
    row("path in a name", "p.read_text()\n", {}, 1);
    row("copies", "shutil.copyfile('a.png', 'b.png')\nos.rename('c', 'd')\nl = l.copy()\ns.replace('x.csv', 'y')\n",
        { "r a.png", "w b.png", "r c", "w d", "r? x.csv", "w? x.csv" });
    row("constants", "NAME = 'a.csv'\nOTHER = 'b.csv'\nOTHER = 'c.csv'\npd.read_csv(NAME)\n",
        { "r a.csv", "r? b.csv", "w? b.csv", "r? c.csv", "w? c.csv" });
    row("addresses", "pd.read_csv('https://example.org/a.csv')\n", {});
    row("arguments", "import sys\nopen(sys.argv[1])\n", {}, 1);
    row("commands", "subprocess.run(['sort', 'a'])\nos.system('ls')\n", {}, 2);
    row("wrapper",
        "def load(path, n=1):\n    with open(path) as f:\n        return "
        "f.read()\n\nload('a.txt')\nload(path='b.txt')\n",
        { "r a.txt", "r b.txt" });
    row("wrapper of a wrapper",
        "def outer(name):\n    return inner(1, name)\ndef inner(n, path):\n    open(path, 'w')\nouter('a.txt')\n",
        { "w a.txt" });
    row("wrapper with a default", "def table(path: str = 'table.csv'):\n    return pd.read_csv(path)\ntable()\n",
        { "r table.csv" });
    row("wrapper called with something else", "def load(path):\n    return open(path)\nload(x)\n", {}, 1);
    row("helper by name",
        "from common import read_json, write_json\nd = read_json('a.json')\nwrite_json('b.json', d)\n",
        { "r a.json", "w b.json" });
    row("helper that hides it", "from common import read_table\nread_table()\n", {}, 1);
    row("list of files", "for name in ['a.csv', 'b.csv']:\n    use(name)\n",
        { "r? a.csv", "w? a.csv", "r? b.csv", "w? b.csv" });
    row("own files", "open('params.json')\nopen('outputs.json', 'w')\n", {});
    row("no file names", "x = d['a.b']\nimport matplotlib.pyplot\nprint('done.')\nv = '1.2.3'\n", {});
    row("same twice", "open('./a.txt')\nopen('a.txt')\n", { "r a.txt" });
}

void TestScriptFiles::readsScripts()
{
    QFETCH(QString, script);
    QFETCH(QStringList, files);
    QFETCH(int, unclear);
    const ScriptFiles read = readPythonFiles(script);
    QCOMPARE(told(read), files);
    QVERIFY2(read.unclear.size() == unclear, qPrintable(read.unclear.join(QLatin1Char('\n'))));
    QCOMPARE(read.isClear(), unclear == 0);
}

void TestScriptFiles::tellsLinesAndConfidence()
{
    const ScriptFiles read =
        readPythonFiles(QStringLiteral("'''a\nb'''\n\nopen('a.txt')\nload_it('b.csv')\nopen(x)\n"));
    QCOMPARE(read.accesses[0], (FileAccess { QStringLiteral("a.txt"), false, 0.9, 4 }));
    QCOMPARE(read.accesses[1], (FileAccess { QStringLiteral("b.csv"), false, 0.8, 5 }));
    QCOMPARE(read.unclear, QStringList { QStringLiteral("line 6: open(…)") });
}

// The scripts that come with the program are read as their workflow declares them.
void TestScriptFiles::readsOwnExamples()
{
    const auto names = [](const char* script) {
        QFile file(sourceDir("/resources/examples/hubble-1929/") + QLatin1String(script));
        return file.open(QIODevice::ReadOnly) ? told(readPythonFiles(QString::fromUtf8(file.readAll())))
                                              : QStringList();
    };
    QCOMPARE(names("load.py"), (QStringList { "r hubble.csv", "w nebulae.csv" }));
    QCOMPARE(names("fit.py"), (QStringList { "r nebulae.csv", "w fit.json" }));
    QCOMPARE(names("plot.py"), (QStringList { "r nebulae.csv", "r fit.json", "w hubble.png" }));
    QCOMPARE(names("report.py"),
             (QStringList { "r fit.json", "r figure.png", "w hubble.png", "w results.json", "w report.md" }));
}

void TestScriptFiles::survivesAnything()
{
    const QString pieces = QStringLiteral("()[]{}'\"\\\n#,.=f'open(read_text Path(def :");
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        QString script;
        for (int i = 0; i < 60; ++i) {
            script += QStringView(pieces).mid(qsizetype(random() % unsigned(pieces.size())), qsizetype(random() % 9));
        }
        const ScriptFiles files = readPythonFiles(script);
        for (const FileAccess& access : files.accesses) {
            QVERIFY(!access.name.isEmpty());
        }
    }
    QVERIFY(!readPythonFiles(QString(3 << 20, QLatin1Char('x'))).isClear());
    QVERIFY(readPythonFiles(QString(1 << 20, QLatin1Char('('))).accesses.empty());
}

QTEST_GUILESS_MAIN(TestScriptFiles)
#include "tst_scriptfiles.moc"
