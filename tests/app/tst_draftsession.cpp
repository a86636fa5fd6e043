// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/draftsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace cmbagent;

namespace {

const QByteArray sample = "# Mine.\ncmbagent: 1\nname: Small # yes\nsteps:\n  # first\n  - id: a\n    kind: code\n"
                          "    inline: print(1)\n";

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

DraftEdit titled(const QString& title)
{
    return edits::SetValue { QStringLiteral("a"), { QStringLiteral("title") }, title };
}

QString titleOf(const DraftSession& session)
{
    return session.draft().view().workflow->steps[0].title;
}

std::unique_ptr<DraftSession> opened(DraftSession::Opened session)
{
    if (!session) {
        qFatal("%s", qPrintable(session.error().front().toText()));
    }
    return std::move(*session);
}

/// The program that is killed: edits for ever, and says what is done.
int editForEver(const QString& folder)
{
    const auto session =
        opened(DraftSession::open(folder + QStringLiteral("/x.workflow.yaml"), folder + QStringLiteral("/drafts")));
    for (int i = 1;; ++i) {
        const bool isDone = i % 5 == 0
            ? (session->history().undo(), true)
            : session->apply(titled(QStringLiteral("title %1").arg(i)), QStringLiteral("e")).has_value();
        std::printf("%d %s\n", i, isDone ? qPrintable(titleOf(*session)) : "refused");
        std::fflush(stdout);
    }
}

} // namespace

class TestDraftSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("x.workflow.yaml")); }
    [[nodiscard]] QString drafts() const { return m_folder->filePath(QStringLiteral("drafts")); }
    [[nodiscard]] std::unique_ptr<DraftSession> open() const { return opened(DraftSession::open(path(), drafts())); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(path(), sample);
    }

    void undoAndRedoRestoreEveryByte()
    {
        auto session = open();
        QSignalSpy changed(session.get(), &DraftSession::changed);
        QList<QByteArray> texts { session->draft().text() };
        for (const char* title : { "one", "two: #", "three" }) {
            QVERIFY(session->apply(titled(QLatin1String(title)), QStringLiteral("Title")));
            texts << session->draft().text();
        }
        QVERIFY(session->apply(edits::AddStep { QStringLiteral("B"), StepKind::Code, {}, { QStringLiteral("a") } },
                               QStringLiteral("Add")));
        texts << session->draft().text();
        QCOMPARE(session->history().undoText(), QStringLiteral("Add"));
        for (qsizetype i = texts.size() - 1; i > 0; --i) {
            QCOMPARE(session->draft().text(), texts[i]);
            session->history().undo();
        }
        QCOMPARE(session->draft().text(), sample);
        QVERIFY(!session->isChanged());
        for (qsizetype i = 1; i < texts.size(); ++i) {
            session->history().redo();
            QCOMPARE(session->draft().text(), texts[i]);
        }
        QCOMPARE(changed.size(), 12);
        QCOMPARE(bytesOf(path()), sample); // not saved
    }

    void typingIsOneStep()
    {
        auto session = open();
        for (const char* title : { "f", "fi", "fit" }) {
            QVERIFY(session->apply(titled(QLatin1String(title)), QStringLiteral("Title"), 7));
        }
        QCOMPARE(session->history().count(), 1);
        session->history().undo();
        QCOMPARE(session->draft().text(), sample);
        session->history().redo();
        QCOMPARE(titleOf(*session), QStringLiteral("fit"));
    }

    void whatIsRefusedLeavesNoTrace()
    {
        auto session = open();
        QVERIFY(!session->apply(edits::RenameStep { QStringLiteral("a"), QStringLiteral("no good id") },
                                QStringLiteral("x")));
        QCOMPARE(session->history().count(), 0);
        QVERIFY(!session->isChanged());
    }

    void severalEditsAreOneStepOrNone()
    {
        auto session = open();
        const std::vector<DraftEdit> both { edits::AddStep { QStringLiteral("B"), StepKind::Code, {}, {} },
                                            edits::Connect { QStringLiteral("a"), QStringLiteral("b") },
                                            titled(QStringLiteral("first")) };
        const auto touched = session->applyAll(both, QStringLiteral("Both"));
        QVERIFY(touched);
        QCOMPARE(*touched, QStringList({ "b", "a" }));
        QCOMPARE(session->history().count(), 1);
        QCOMPARE(session->history().undoText(), QStringLiteral("Both"));
        const QByteArray after = session->draft().text();
        QCOMPARE(session->draft().view().workflow->steps[1].needs.size(), size_t(1));
        QVERIFY(!session->applyAll({ titled(QStringLiteral("second")),
                                     edits::Connect { QStringLiteral("b"), QStringLiteral("a") } }, // a circle
                                   QStringLiteral("No")));
        QCOMPARE(session->draft().text(), after);
        QCOMPARE(session->history().count(), 1);
        session.reset(); // as a program that was killed leaves it
        session = open();
        QCOMPARE(session->draft().text(), after);
        session->history().undo();
        QCOMPARE(session->draft().text(), sample);
    }

    void savesAndIsCleanAndLeavesNothing()
    {
        auto session = open();
        QVERIFY(session->apply(titled(QStringLiteral("new")), QStringLiteral("Title")));
        QVERIFY(session->isChanged());
        QVERIFY(session->save());
        QVERIFY(!session->isChanged());
        QCOMPARE(bytesOf(path()), session->draft().text());
        QVERIFY(bytesOf(path()).startsWith("# Mine.\ncmbagent: 1\nname: Small # yes\nsteps:\n  # first\n"));
        session.reset();
        QVERIFY(DraftJournal::leftIn(drafts()).isEmpty());
    }

    void somebodyElsesChangeIsNotLost()
    {
        auto session = open();
        QVERIFY(session->apply(titled(QStringLiteral("mine")), QStringLiteral("Title")));
        const QByteArray theirs = QByteArray(sample).replace("Small", "Theirs");
        write(path(), theirs);
        const auto saved = session->save();
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Conflict);
        QCOMPARE(bytesOf(path()), theirs);
        QVERIFY(session->reload(QStringLiteral("Take theirs")));
        QCOMPARE(session->draft().text(), theirs);
        QVERIFY(!session->isChanged());
        session->history().undo(); // and back to mine
        QCOMPARE(titleOf(*session), QStringLiteral("mine"));
        QVERIFY(session->overwrite());
        QVERIFY(bytesOf(path()).contains("mine"));
    }

    void oneWindowEditsAFile()
    {
        const auto first = open();
        const auto second = DraftSession::open(path(), drafts());
        QVERIFY(!second);
        QCOMPARE(second.error().front().code, ErrorCode::Conflict);
    }

    void aNewWorkflowFindsItsFile()
    {
        auto session = opened(DraftSession::create(WorkflowDraft::emptyText(QStringLiteral("N")), drafts()));
        QVERIFY(session->apply(edits::AddStep { QStringLiteral("A"), StepKind::Code, {}, {} }, QStringLiteral("Add")));
        QVERIFY(!session->save());
        const QString file = m_folder->filePath(QStringLiteral("n.workflow.yaml"));
        QVERIFY(session->saveAs(file));
        QCOMPARE(bytesOf(file), session->draft().text());
        QVERIFY(session->apply(titled(QStringLiteral("T")), QStringLiteral("Title")));
        session.reset(); // not saved again
        auto again = opened(DraftSession::open(file, drafts()));
        QCOMPARE(titleOf(*again), QStringLiteral("T"));
        QCOMPARE(again->restoredCount(), 1);
        again->history().undo();
        again->history().undo();
        QCOMPARE(again->draft().view().workflow->size(), 0); // history went along
    }

    void halfALineIsIgnored()
    {
        {
            auto session = open();
            QVERIFY(session->apply(titled(QStringLiteral("one")), QStringLiteral("Title")));
            QVERIFY(session->apply(titled(QStringLiteral("two")), QStringLiteral("Title")));
        }
        const QString journal = DraftJournal::fileFor(drafts(), path());
        write(journal, bytesOf(journal).chopped(9));
        auto session = open();
        QCOMPARE(titleOf(*session), QStringLiteral("one"));
        QVERIFY(session->apply(titled(QStringLiteral("three")), QStringLiteral("Title")));
        session.reset();
        QCOMPARE(titleOf(*open()), QStringLiteral("three"));
    }

    void aLeftDraftIsFound()
    {
        {
            auto session = open();
            QVERIFY(session->apply(titled(QStringLiteral("one")), QStringLiteral("Title")));
            QVERIFY(DraftJournal::leftIn(drafts()).isEmpty()); // it is ours
        }
        const QStringList left = DraftJournal::leftIn(drafts());
        QCOMPARE(left.size(), 1);
        const auto session = opened(DraftSession::restore(left.front()));
        QCOMPARE(session->path(), path());
        QCOMPARE(titleOf(*session), QStringLiteral("one"));
    }

    void anEditThatCannotBeKeptSafeIsNotMade()
    {
        auto session = open();
        QVERIFY(session->apply(titled(QStringLiteral("one")), QStringLiteral("Title")));
        // The journal may not grow any more, as on a full disk.
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit full = before;
        full.rlim_cur = rlim_t(bytesOf(DraftJournal::fileFor(drafts(), path())).size());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto refused = session->apply(titled(QStringLiteral("two")), QStringLiteral("Title"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Io);
        QCOMPARE(titleOf(*session), QStringLiteral("one"));
        QVERIFY(session->apply(titled(QStringLiteral("three")), QStringLiteral("Title")));
        session.reset();
        QCOMPARE(titleOf(*open()), QStringLiteral("three"));
    }

    void killedWhileEditing_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : { 1, 7, 40, 123 }) {
            QTest::newRow(qPrintable(QString::number(after))) << after;
        }
    }

    /// kill -9 in the middle: everything that showed as done is there again, with its history.
    void killedWhileEditing()
    {
        QFETCH(int, after);
        QProcess editor;
        editor.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--edit"), m_folder->path() });
        QByteArrayList shown;
        while (shown.size() < after) {
            QVERIFY(editor.canReadLine() || editor.waitForReadyRead(20'000));
            while (editor.canReadLine()) {
                shown << editor.readLine().trimmed();
            }
        }
        ::kill(pid_t(editor.processId()), SIGKILL);
        QVERIFY(editor.waitForFinished());
        while (editor.canReadLine()) {
            shown << editor.readLine().trimmed();
        }
        const auto session = open();
        const int last = shown.last().split(' ').front().toInt();
        // At most the one change that was on its way comes on top.
        const auto numberOf = [](const DraftSession& one) { return titleOf(one).section(QLatin1Char(' '), 1).toInt(); };
        const int restored = numberOf(*session);
        const int expected = last % 5 == 0 ? last - 2 : last;
        const int next = (last + 1) % 5 == 0 ? last - 1 : last + 1;
        QVERIFY2(restored == expected || restored == next,
                 qPrintable(QStringLiteral("%1 after %2").arg(restored).arg(last)));
        QCOMPARE(bytesOf(path()), sample);
        QVERIFY(session->restoredCount() >= last);
        while (session->history().canUndo()) {
            session->history().undo();
        }
        QCOMPARE(session->draft().text(), sample);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--edit") {
        return editForEver(QString::fromLocal8Bit(argv[2]));
    }
    TestDraftSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftsession.moc"
