// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "support/mockclock.h"
#include "widgets/common/theme.h"
#include "widgets/sessions/sessionsdialog.h"
#include "widgets/window/confirmdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace cmbagent;

/// Where runs belong, and what can be done with sessions and projects.
class TestSessionsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();

    void everythingIsListedWhereItBelongs();
    void theOpenOneCannotBeLost();
    void anotherOneCanBeOpened();
    void aRunIsOpenedInItsSession();
    void sessionsAreMadeWithNamesOfTheirOwn();
    void projectsAreMadeAndRenamed();
    void sessionsAreArchivedAndDeleted();
    void theChoiceStaysWhenTheListIsReadAgain();

private:
    [[nodiscard]] QTreeWidgetItem* find(const QString& text) const;
    void choose(const QString& text) const { m_dialog->tree()->setCurrentItem(find(text)); }
    void answer(const QString& typed) const;
    void showAll() const { m_dialog->showPlaces(m_places, m_home.session.id, m_home.projects.front().id); }

    MockClock m_clock;
    IdSource m_ids { m_clock };
    SessionPlace m_home;
    SessionPlace m_other;
    QList<SessionPlace> m_places;
    std::unique_ptr<SessionsDialog> m_dialog;
};

void TestSessionsDialog::init()
{
    const auto make = [this](const char* name, std::initializer_list<const char*> projects) {
        SessionPlace place;
        place.session.id = m_ids.next<SessionId>();
        place.session.name = QString::fromLatin1(name);
        place.session.runCount = 1;
        for (const char* project : projects) {
            place.projects.append({ m_ids.next<ProjectId>(), place.session.id, QString::fromLatin1(project), {}, 1 });
        }
        RunSummary run;
        run.id = m_ids.next<RunId>();
        run.project = place.projects.front().id;
        run.name = QStringLiteral("run of ") + place.session.name;
        place.runs = { run };
        return place;
    };
    const auto sized = [](SessionPlace place, qint64 bytes) {
        place.session.diskBytes = bytes;
        return place;
    };
    m_home = make("Default", { "My research", "Planck" });
    m_other = sized(make("Teaching", { "Course" }), 2'000'000);
    SessionPlace old = make("Old", { "Attic" });
    old.session.isArchived = true;
    m_places = { m_home, m_other, old };
    m_dialog = std::make_unique<SessionsDialog>(nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    showAll();
    m_dialog->show();
}

QTreeWidgetItem* TestSessionsDialog::find(const QString& text) const
{
    return m_dialog->tree()->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
}

void TestSessionsDialog::answer(const QString& typed) const
{
    QVERIFY(m_dialog->question());
    m_dialog->question()->line()->setText(typed);
    m_dialog->question()->actionButton()->click();
}

void TestSessionsDialog::everythingIsListedWhereItBelongs()
{
    QCOMPARE(m_dialog->tree()->topLevelItemCount(), 2); // the archived one is out of sight
    QVERIFY(find(QStringLiteral("run of Teaching"))->parent() == find(QStringLiteral("Course")));
    QVERIFY(find(QStringLiteral("Course"))->parent() == find(QStringLiteral("Teaching")));
    QVERIFY(find(QStringLiteral("My research"))->text(0).contains(QStringLiteral("new runs begin here")));
    QCOMPARE(find(QStringLiteral("Teaching"))->text(3), QStringLiteral("2.0 MB"));
    m_dialog->showArchived()->setChecked(true);
    QCOMPARE(m_dialog->tree()->topLevelItemCount(), 3);
}

void TestSessionsDialog::theOpenOneCannotBeLost()
{
    choose(QStringLiteral("Default"));
    QVERIFY(!m_dialog->deleteButton()->isEnabled());
    QVERIFY(!m_dialog->archiveButton()->isEnabled());
    QVERIFY(!m_dialog->openButton()->isEnabled());
    choose(QStringLiteral("My research"));
    QVERIFY(!m_dialog->deleteButton()->isEnabled());
    choose(QStringLiteral("Planck")); // another project of it can
    QVERIFY(m_dialog->deleteButton()->isEnabled());
    QVERIFY(m_dialog->openButton()->isEnabled());
}

void TestSessionsDialog::anotherOneCanBeOpened()
{
    QSignalSpy opened(m_dialog.get(), &SessionsDialog::openRequested);
    choose(QStringLiteral("Teaching"));
    m_dialog->openButton()->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().at(0).value<SessionId>(), m_other.session.id);
    QVERIFY(opened.front().at(1).value<ProjectId>().isNull());
    choose(QStringLiteral("Planck"));
    m_dialog->openButton()->click();
    QCOMPARE(opened.back().at(1).value<ProjectId>(), m_home.projects.at(1).id);
}

void TestSessionsDialog::aRunIsOpenedInItsSession()
{
    QSignalSpy opened(m_dialog.get(), &SessionsDialog::runRequested);
    choose(QStringLiteral("run of Teaching"));
    QVERIFY(!m_dialog->deleteButton()->isEnabled());
    QVERIFY(!m_dialog->renameButton()->isEnabled());
    m_dialog->openButton()->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().at(0).value<SessionId>(), m_other.session.id);
    QCOMPARE(opened.front().at(1).value<RunId>(), m_other.runs.front().id);
}

void TestSessionsDialog::sessionsAreMadeWithNamesOfTheirOwn()
{
    QSignalSpy made(m_dialog.get(), &SessionsDialog::createSessionRequested);
    m_dialog->newSessionButton()->click();
    answer(QStringLiteral("Teaching"));
    QCOMPARE(made.size(), 0); // --session would not know which
    m_dialog->newSessionButton()->click();
    answer(QStringLiteral("  Night shift "));
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.front().front().toString(), QStringLiteral("Night shift"));
}

void TestSessionsDialog::projectsAreMadeAndRenamed()
{
    QSignalSpy made(m_dialog.get(), &SessionsDialog::createProjectRequested);
    choose(QStringLiteral("Teaching"));
    m_dialog->newProjectButton()->click();
    answer(QStringLiteral("Exam"));
    QCOMPARE(made.front().at(0).value<SessionId>(), m_other.session.id);
    QCOMPARE(made.front().at(1).toString(), QStringLiteral("Exam"));

    QSignalSpy renamed(m_dialog.get(), &SessionsDialog::renameProjectRequested);
    choose(QStringLiteral("Course"));
    m_dialog->renameButton()->click();
    QCOMPARE(m_dialog->question()->line()->text(), QStringLiteral("Course"));
    answer(QStringLiteral("Lecture"));
    QCOMPARE(renamed.front().at(1).value<ProjectId>(), m_other.projects.front().id);
    QCOMPARE(renamed.front().at(2).toString(), QStringLiteral("Lecture"));

    QSignalSpy session(m_dialog.get(), &SessionsDialog::renameSessionRequested);
    choose(QStringLiteral("Teaching"));
    m_dialog->renameButton()->click();
    answer(QStringLiteral("Default")); // taken
    QCOMPARE(session.size(), 0);
    m_dialog->renameButton()->click();
    answer(QStringLiteral("Students"));
    QCOMPARE(session.front().at(1).toString(), QStringLiteral("Students"));
}

void TestSessionsDialog::sessionsAreArchivedAndDeleted()
{
    QSignalSpy archived(m_dialog.get(), &SessionsDialog::archiveRequested);
    QSignalSpy deleted(m_dialog.get(), &SessionsDialog::deleteSessionRequested);
    QSignalSpy project(m_dialog.get(), &SessionsDialog::deleteProjectRequested);
    m_dialog->showArchived()->setChecked(true);
    choose(QStringLiteral("Old"));
    m_dialog->archiveButton()->click();
    QCOMPARE(archived.front().at(1).toBool(), false); // comes back
    choose(QStringLiteral("Teaching"));
    m_dialog->archiveButton()->click();
    QCOMPARE(archived.back().at(1).toBool(), true);
    m_dialog->deleteButton()->click();
    QCOMPARE(deleted.front().at(0).value<SessionId>(), m_other.session.id);
    choose(QStringLiteral("Planck"));
    m_dialog->deleteButton()->click();
    QCOMPARE(project.front().at(2).toString(), QStringLiteral("Planck"));
}

void TestSessionsDialog::theChoiceStaysWhenTheListIsReadAgain()
{
    choose(QStringLiteral("Course"));
    showAll();
    QCOMPARE(m_dialog->tree()->currentItem()->text(0), QStringLiteral("Course"));
    m_dialog->showPlaces({ m_home }, m_home.session.id, m_home.projects.front().id); // it is gone
    QVERIFY(!m_dialog->tree()->currentItem());
    QVERIFY(!m_dialog->deleteButton()->isEnabled());
}

QTEST_MAIN(TestSessionsDialog)
#include "tst_sessionsdialog.moc"
