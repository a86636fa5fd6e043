// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/onewindow.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;

/// Gives an order to the window that is there, from a thread without an event loop, while this one answers.
Result<void> handOver(const OneWindow& window, const OpenOrder& order)
{
    std::optional<Result<void>> said;
    std::thread other([&] {
        const auto result = window.handOver(order);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [&said, result] { said = result; });
    });
    const bool came = QTest::qWaitFor([&said] { return said.has_value(); }, patience);
    other.join();
    return came ? *said : Result<void>(fail(ErrorCode::Timeout, QStringLiteral("nothing came")));
}

} // namespace

/// What a start of the window asks for, and who carries it out.
class TstOneWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void understandsArguments_data();
    void understandsArguments();
    void travels();
    void refusesOtherLinks_data();
    void refusesOtherLinks();
    void letsOneIn();
    void carriesOrders();
    void answersWhatCameEarly();
    void waitsForTheAddress();
    void keepsFoldersApart();
    void goesWithItsOwner();

private:
    [[nodiscard]] DataDir dir(const QString& name) const
    {
        return *DataDir::open(m_folder.path() + QLatin1Char('/') + name);
    }

    QTemporaryDir m_folder;
};

void TstOneWindow::initTestCase()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("run"));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path() + QStringLiteral("/run")));
}

void TstOneWindow::understandsArguments_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("run");
    const QString here = QDir::currentPath();
    const QString id = QStringLiteral("01923456-7890-7abc-8def-0123456789ab");
    QTest::addRow("nothing") << QString() << QString() << QString();
    QTest::addRow("path") << QStringLiteral("/a/b.yaml") << QStringLiteral("/a/b.yaml") << QString();
    QTest::addRow("relative") << QStringLiteral("b c.yaml") << here + QStringLiteral("/b c.yaml") << QString();
    QTest::addRow("file URL") << QStringLiteral("file:///a/b%20c.yaml") << QStringLiteral("/a/b c.yaml") << QString();
    QTest::addRow("link") << QStringLiteral("cmbagent://run/") + id << QString() << id;
    QTest::addRow("link, capitals") << QStringLiteral("CMBAGENT://run/") + id.toUpper() << QString() << id;
    QTest::addRow("link, beginning") << QStringLiteral("cmbagent://run/0192-3456") << QString()
                                     << QStringLiteral("0192-3456");
    QTest::addRow("link, last") << QStringLiteral("cmbagent://run/last") << QString() << QStringLiteral("last");
}

void TstOneWindow::understandsArguments()
{
    QFETCH(QString, argument);
    QFETCH(QString, file);
    QFETCH(QString, run);
    for (const bool begins : { false, true }) {
        const auto order = OpenOrder::fromArgument(argument, begins);
        QVERIFY2(order, order ? "" : qPrintable(order.error().toText()));
        QCOMPARE(order->file, file);
        QCOMPARE(order->run, run);
        QCOMPARE(order->begins, begins && !file.isEmpty());
    }
}

void TstOneWindow::travels()
{
    for (const OpenOrder& order :
         { OpenOrder {}, OpenOrder { QStringLiteral("/ä b"), true, {} }, OpenOrder { QStringLiteral("/c"), false, {} },
           OpenOrder { {}, false, QStringLiteral("0192") } }) {
        QVERIFY(OpenOrder::fromJson(order.toJson()) == order);
    }
}

void TstOneWindow::refusesOtherLinks_data()
{
    QTest::addColumn<QString>("link");
    for (const char* link : { "cmbagent:", "cmbagent://", "cmbagent://run", "cmbagent://run/", "cmbagent://run/abc",
                              "cmbagent://run/not-an-id", "cmbagent://project/0192", "cmbagent://run/0192/../x",
                              "cmbagent://run/%2e%2e%2f", "cmbagent:run/0192",
                              "cmbagent://run/0192345678907abc8def0123456789ab0192345678907abc8def0123456789ab" }) {
        QTest::addRow("%s", link) << QString::fromLatin1(link);
    }
}

void TstOneWindow::refusesOtherLinks()
{
    QFETCH(QString, link);
    const auto order = OpenOrder::fromArgument(link, false);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::BadInput);
    QVERIFY(order.error().mend.contains(QStringLiteral("cmbagent://run/ID")));
}

void TstOneWindow::letsOneIn()
{
    OneWindow first(dir(QStringLiteral("data")));
    OneWindow second(dir(QStringLiteral("data")));
    QVERIFY(first.enter());
    const auto refused = second.enter();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
}

void TstOneWindow::carriesOrders()
{
    OneWindow first(dir(QStringLiteral("data")));
    const OneWindow second(dir(QStringLiteral("data")));
    QVERIFY(first.enter());
    QList<OpenOrder> orders;
    first.setHandler([&orders](const OpenOrder& order, const OneWindow::Done& done) {
        orders << order;
        done(order.run.isEmpty() ? Result<void>() : fail(ErrorCode::NotFound, QStringLiteral("no such run")));
    });
    const OpenOrder file { QStringLiteral("/a"), true, {} };
    QVERIFY(handOver(second, file));
    const OpenOrder run { {}, false, QStringLiteral("0192") };
    const auto refused = handOver(second, run);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().what, QStringLiteral("no such run"));
    QVERIFY((orders == QList<OpenOrder> { file, run }));
}

/// A window that is only just starting has no handler yet; nobody is turned away for it.
void TstOneWindow::answersWhatCameEarly()
{
    OneWindow first(dir(QStringLiteral("data")));
    const OneWindow second(dir(QStringLiteral("data")));
    QVERIFY(first.enter());
    int count = 0;
    QTimer::singleShot(200, &first, [&first, &count] {
        first.setHandler([&count](const OpenOrder&, const OneWindow::Done& done) {
            ++count;
            done({});
        });
    });
    QVERIFY(handOver(second, {}));
    QCOMPARE(count, 1);
}

/// Of a window that has taken the lock, and not yet written down how it is reached.
void TstOneWindow::waitsForTheAddress()
{
    const DataDir place = dir(QStringLiteral("data"));
    const QString path = place.locksPath() + QStringLiteral("/window");
    const auto lock = RunLock::tryLock(path);
    QVERIFY(lock);
    const QString address = m_folder.filePath(QStringLiteral("run/late"));
    QLocalServer server;
    connect(&server, &QLocalServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->write("{\"ok\": true}\n"); });
    QVERIFY(server.listen(address));
    QTimer::singleShot(100, this, [path, address] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(R"({"pid": 1, "socket": ")" + address.toUtf8() + R"("})");
        }
    });
    const auto handed = handOver(OneWindow(place), {});
    QVERIFY2(handed, handed ? "" : qPrintable(handed.error().toText()));
}

void TstOneWindow::keepsFoldersApart()
{
    OneWindow first(dir(QStringLiteral("data")));
    OneWindow other(dir(QStringLiteral("other")));
    QVERIFY(first.enter());
    QVERIFY(other.enter());
}

void TstOneWindow::goesWithItsOwner()
{
    {
        OneWindow first(dir(QStringLiteral("data")));
        QVERIFY(first.enter());
    }
    OneWindow second(dir(QStringLiteral("data")));
    QVERIFY(second.enter());
    const OneWindow nobody(dir(QStringLiteral("nobody")));
    const auto refused = nobody.handOver({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
}

QTEST_GUILESS_MAIN(TstOneWindow)
#include "tst_onewindow.moc"
