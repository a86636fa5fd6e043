// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklejson.h"
#include "archive/picklereader.h"
#include "archive/picklewriter.h"
#include "support/sourcedir.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

struct Sample
{
    QString name;
    int protocol = 0;
    QByteArray pickle;
    QJsonValue meaning;
};

/// Made by make_pickles.py.
QList<Sample> samples()
{
    QFile file(sourceDir("/tests/data/archive/pickles.json"));
    QList<Sample> samples;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
            samples.append({ value[u"name"].toString(), value[u"protocol"].toInt(),
                             QByteArray::fromBase64(value[u"pickle"].toString().toLatin1()), value[u"meaning"] });
        }
    }
    return samples;
}

Result<QJsonValue> meaningOf(const QByteArray& pickle)
{
    const auto tree = readPickle(pickle);
    return tree ? pickleToJson(*tree) : tl::unexpected(tree.error());
}

QByteArray textOf(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
}

} // namespace

// Decisions "pickle checkpoints": old pickles are read by a parser that never resolves a Python global, and new ones
// are plain dicts of protocol 4. Compatibility facts 1.11.
class TestPickle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryProtocol_data();
    void readsEveryProtocol();
    void callsNothing();
    void tellsWhereItIsWrong_data();
    void tellsWhereItIsWrong();
    void keepsToItsLimits_data();
    void keepsToItsLimits();
    void survivesSelfContainment();
    void survivesNamesWithinNames();
    void survivesDamage();
    void writesWhatItReads();
    void writesWhatPythonLoads();
    void readsRealContexts();
};

void TestPickle::readsEveryProtocol_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QJsonValue>("meaning");
    const auto all = samples();
    QVERIFY(all.size() > 100);
    for (const Sample& sample : all) {
        QTest::addRow("%s, protocol %d", qPrintable(sample.name), sample.protocol) << sample.pickle << sample.meaning;
    }
}

void TestPickle::readsEveryProtocol()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QJsonValue, meaning);
    const auto value = meaningOf(pickle);
    QVERIFY2(value, value ? "" : qPrintable(value.error().toText()));
    QCOMPARE(textOf(*value), textOf(meaning));
}

/// What Python would run stays two names and what would have been handed over.
void TestPickle::callsNothing()
{
    const auto value = meaningOf("cos\nsystem\n(S'touch /tmp/owned'\ntR.");
    QVERIFY(value);
    QCOMPARE(textOf(*value), QByteArray(R"([{"arguments":["touch /tmp/owned"],"class":"os.system"}])"));
    const auto instance = meaningOf("(S'x'\nios\nsystem\n."); // the oldest way to say it
    QVERIFY(instance);
    QCOMPARE(textOf(*instance), QByteArray(R"([{"arguments":["x"],"class":"os.system"}])"));
}

void TestPickle::tellsWhereItIsWrong_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QByteArray() << "byte 0: it ends in the middle";
    QTest::newRow("no end") << QByteArray("\x80\x04K\x01") << "byte 4: it ends in the middle";
    QTest::newRow("short text") << QByteArray("\x80\x04\x8c\x05"
                                              "abc")
                                << "byte 2: it ends in the middle";
    QTest::newRow("huge text") << QByteArray("\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\xff"
                                             "a")
                               << "byte 2: it ends";
    QTest::newRow("nothing to give") << QByteArray("\x80\x04.") << "byte 2: it takes more values";
    QTest::newRow("no mark") << QByteArray("\x80\x04]e.") << "byte 3: there is nothing to append to";
    QTest::newRow("odd entries") << QByteArray("}(K\x01u.") << "byte 4: there is no dictionary";
    QTest::newRow("append to a number") << QByteArray("K\x01K\x02"
                                                      "a.")
                                        << "byte 4: there is nothing to append to";
    QTest::newRow("state of a number") << QByteArray("K\x01K\x02"
                                                     "b.")
                                       << "byte 4: there is no object";
    QTest::newRow("unknown memo") << QByteArray("h\x07.") << "byte 0: it recalls what it never remembered";
    QTest::newRow("class without a name") << QByteArray("K\x01K\x02\x93.") << "byte 4: a class is named by something";
    QTest::newRow("newer") << QByteArray("\x80\x06N.") << "byte 0: its protocol is newer than 5";
    QTest::newRow("persistent id") << QByteArray("Pabc\n.") << "byte 0: 0x50 is no instruction";
    QTest::newRow("extension registry") << QByteArray("\x82\x01.") << "byte 0: 0x82 is no instruction";
    QTest::newRow("buffer out of band") << QByteArray("\x97.") << "byte 0: 0x97 is no instruction";
    QTest::newRow("no number") << QByteArray("I12x\n.") << "byte 0: this is no whole number";
    QTest::newRow("no text") << QByteArray("S'abc\n.") << "byte 0: this is no text";
    QTest::newRow("half an escape") << QByteArray("V\\u00g0\n.") << "byte 0: this is no text";
    QTest::newRow("under the mark") << QByteArray("K\x01(0"
                                                  "0.")
                                    << "byte 5: it takes more values";
}

void TestPickle::tellsWhereItIsWrong()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QString, where);
    const auto tree = readPickle(pickle);
    QVERIFY(!tree);
    QVERIFY2(tree.error().what.contains(where), qPrintable(tree.error().what));
    QVERIFY(!tree.error().mend.isEmpty());
}

void TestPickle::keepsToItsLimits_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::newRow("values") << QByteArray("N").repeated(2'000) + ".";
    QTest::newRow("marks") << QByteArray("(").repeated(2'000) + ".";
    QTest::newRow("memo") << "N" + QByteArray("\x94").repeated(2'000) + ".";
    QTest::newRow("copies") << "N" + QByteArray("2").repeated(2'000) + ".";
    QTest::newRow("bytes") << QByteArray(20'000, 'N');
}

void TestPickle::keepsToItsLimits()
{
    QFETCH(QByteArray, pickle);
    const auto tree = readPickle(pickle, { 10'000, 1'000, 1'000, 1'000 });
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, ErrorCode::Limit);
}

/// A list in itself, and a value that doubles sixty times: small as pickles, endless as JSON.
void TestPickle::survivesSelfContainment()
{
    const auto circle = meaningOf(QByteArray("]\x94h\x00"
                                             "a.",
                                             6));
    QVERIFY(!circle);
    QVERIFY(circle.error().what.contains(QLatin1String("contains itself")));
    QByteArray doubling("]\x94");
    for (char i = 0; i < 60; ++i) {
        doubling += QByteArray("](h") + i + "h" + i + "e\x94";
    }
    const auto doubled = meaningOf(doubling + ".");
    QVERIFY(!doubled);
    QCOMPARE(doubled.error().code, ErrorCode::Limit);
}

/// A name made of a value with such names has twice the quotes; found by fuzzing, which ran out of memory.
void TestPickle::survivesNamesWithinNames()
{
    const auto named = [](int levels) {
        QByteArray pickle("\x80\x04");
        for (int i = 0; i < levels; ++i) {
            pickle += '}'; // each dict is the name in the one before
        }
        pickle += "\x8c\x01x";
        for (int i = 0; i < levels; ++i) {
            pickle += "Ns"; // None under that name
        }
        const auto tree = readPickle(pickle + '.');
        return tree ? pickleToJson(*tree) : Result<QJsonValue>(tl::unexpected(tree.error()));
    };
    QCOMPARE(named(1).value(), QJsonValue(QJsonObject { { "x", QJsonValue() } }));
    QCOMPARE(named(2).value(), QJsonValue(QJsonObject { { "{\"x\":null}", QJsonValue() } }));
    QVERIFY(named(4));
    const auto tooDeep = named(50);
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().code, ErrorCode::Limit);
    // The one that was found: an object whose own name stands in it.
    const auto found = readPickle(
        QByteArray::fromBase64("gAJjZ2UucGxhY2UKU3RyYYpuZ2VyCnEAKYFxAX1xAjJYBgAAAGFuc3dzbHJhbndlcnEDSypzYi4="));
    QVERIFY(found);
    QVERIFY(!pickleToJson(*found));
}

void TestPickle::survivesDamage()
{
    const auto all = samples();
    QVERIFY(!all.isEmpty());
    std::mt19937 random(20'261'128);
    const auto below = [&random](qsizetype limit) {
        return qsizetype(std::uniform_int_distribution<int>(0, int(std::max<qsizetype>(limit, 1)) - 1)(random));
    };
    int read = 0;
    int refused = 0;
    for (int round = 0; round < 8'000; ++round) {
        QByteArray pickle = all[round % all.size()].pickle;
        for (qsizetype times = 1 + below(4); times > 0; --times) {
            const qsizetype at = below(pickle.size());
            switch (below(4)) {
            case 0:
                pickle[at] = char(below(256));
                break;
            case 1:
                pickle.remove(at, 1 + below(8));
                break;
            case 2:
                pickle.insert(at, all[below(all.size())].pickle.mid(below(40), below(30)));
                break;
            default:
                pickle.truncate(at);
                break;
            }
            pickle += pickle.isEmpty() ? "N." : "";
        }
        const auto value = meaningOf(pickle);
        value ? ++read : ++refused;
        QVERIFY(value || !value.error().what.isEmpty());
    }
    qInfo("%d damaged pickles could be read, %d were refused", read, refused);
    QVERIFY(read > 0 && refused > 0);
}

void TestPickle::writesWhatItReads()
{
    for (const Sample& sample : samples()) {
        const auto again = meaningOf(pickleOf(sample.meaning));
        QVERIFY(again);
        QCOMPARE(textOf(*again), textOf(sample.meaning));
    }
}

void TestPickle::writesWhatPythonLoads()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) {
        QSKIP("There is no python3 here to load the pickles with.");
    }
    QJsonArray meanings;
    for (const Sample& sample : samples()) {
        meanings.append(sample.meaning);
    }
    QProcess process;
    process.start(python,
                  { QStringLiteral("-I"), QStringLiteral("-c"),
                    QStringLiteral("import json, pickle, sys\n"
                                   "class Strict(pickle.Unpickler):\n"
                                   "    def find_class(self, module, name): raise RuntimeError('names ' + name)\n"
                                   "value = Strict(sys.stdin.buffer).load()\n"
                                   "sys.stdout.write(json.dumps(value))") });
    process.write(pickleOf(meanings));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray loaded = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(QJsonDocument::fromJson(loaded).array(), meanings);
}

void TestPickle::readsRealContexts()
{
    const QDir folder(sourceDir("/../shared/data/legacy-runs/dhost-11/experiment_generation_output/context"));
    if (!folder.exists()) {
        QSKIP("The recorded run is not here (../shared/data/legacy-runs/dhost-11).");
    }
    const QStringList names = folder.entryList({ QStringLiteral("*.pkl") }, QDir::Files);
    QCOMPARE(names.size(), 6);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto context = meaningOf(file.readAll());
        QVERIFY2(context, context ? "" : qPrintable(context.error().toText()));
        QVERIFY((*context)[u"final_plan"].toString().startsWith(QLatin1String("**PLAN**")));
        QVERIFY((*context)[u"work_dir"].toString().startsWith(QLatin1Char('/')));
        QCOMPARE((*context)[u"number_of_steps_in_plan"].toInt(), 5);
        const QJsonValue costs = (*context)[u"cost_dataframe"];
        QCOMPARE(costs[u"columns"].toArray().size(), 5);
        const QJsonArray total = costs[u"rows"].toArray().last().toArray();
        QCOMPARE(total.first().toString(), QStringLiteral("Total"));
        QVERIFY(total.at(1).toDouble() > 0);
    }
}

QTEST_GUILESS_MAIN(TestPickle)
#include "tst_pickle.moc"
