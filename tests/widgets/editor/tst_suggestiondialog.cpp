// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"
#include "support/uichecks.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/editor/suggestiondialog.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

SuggestedEdge edge(const char* from, const char* to, double confidence)
{
    return { QString::fromLatin1(from), QString::fromLatin1(to), QStringLiteral("“%2” after “%1”").arg(from, to),
             QStringLiteral("Because of %1.").arg(from), confidence };
}

SuggestedEdges two()
{
    return { { edge("load", "fit", 0.95), edge("load", "plot", 0.3) }, {}, {} };
}

} // namespace

/// Suggested dependencies: what is likely is chosen at first, the rest is a person's.
class TestSuggestionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup() { delete m_dialog; }

    void theLikelyOnesAreChosenAtFirst();
    void keysAndWordsChoose();
    void allAreChosenAtOnce();
    void whatWasChosenStays();
    void theOthersAreNotSuggestedAgain();
    void whatIsIndependentCanBeTakenBack();
    void nothingSaysWhy();
    void aModelIsAskedOnce();
    void manyAreShownInParts();

private:
    [[nodiscard]] QCheckBox* box(int row) const { return m_dialog->rows().at(row)->box(); }

    QPointer<SuggestionDialog> m_dialog;
};

void TestSuggestionDialog::init()
{
    m_dialog = new SuggestionDialog(nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestSuggestionDialog::theLikelyOnesAreChosenAtFirst()
{
    QVERIFY(!m_dialog->summary().isEmpty()); // it says that it is reading
    QVERIFY(!m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->askButton()->isEnabled());
    m_dialog->showFound(two());
    QCOMPARE(m_dialog->rows().size(), 2);
    QVERIFY(box(0)->isChecked());
    QVERIFY(!box(1)->isChecked());
    QVERIFY(m_dialog->askButton()->isEnabled());
    QSignalSpy wanted(m_dialog, &SuggestionDialog::addRequested);
    m_dialog->addButton()->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<QList<SuggestedEdge>>(), QList<SuggestedEdge> { two().edges.front() });
    QVERIFY(m_dialog->isVisible()); // until it was done
}

void TestSuggestionDialog::keysAndWordsChoose()
{
    m_dialog->showFound(two());
    QVERIFY(box(0)->hasFocus());
    QTest::keyClick(box(0), Qt::Key_Space);
    QVERIFY(m_dialog->chosen().isEmpty());
    QVERIFY(!m_dialog->addButton()->isEnabled());
    auto* words = m_dialog->rows().at(1)->findChild<WrapLabel*>();
    QVERIFY(words);
    QTest::mouseClick(words, Qt::LeftButton);
    QCOMPARE(m_dialog->chosen(), QList<SuggestedEdge> { two().edges.back() });
    QCOMPARE(box(1)->accessibleName(), two().edges.back().title);
    QVERIFY(box(1)->accessibleDescription().contains(QStringLiteral("Because of load.")));
    QVERIFY(box(1)->accessibleDescription().contains(QStringLiteral("30")));
}

void TestSuggestionDialog::allAreChosenAtOnce()
{
    m_dialog->showFound(two());
    QCOMPARE(m_dialog->all()->checkState(), Qt::PartiallyChecked);
    m_dialog->all()->click();
    QCOMPARE(m_dialog->chosen().size(), 2);
    QCOMPARE(m_dialog->all()->checkState(), Qt::Checked);
    m_dialog->all()->click();
    QVERIFY(m_dialog->chosen().isEmpty());
    m_dialog->all()->click();
    QCOMPARE(m_dialog->chosen().size(), 2);
}

void TestSuggestionDialog::whatWasChosenStays()
{
    m_dialog->showFound(two());
    box(0)->click();
    box(1)->click();
    SuggestedEdges more = two();
    more.edges.insert(1, edge("fit", "plot", 0.5)); // as a model says
    m_dialog->showFound(more);
    QCOMPARE(m_dialog->rows().size(), 3);
    QVERIFY(!box(0)->isChecked());
    QVERIFY(!box(1)->isChecked());
    QVERIFY(box(2)->isChecked());
}

void TestSuggestionDialog::theOthersAreNotSuggestedAgain()
{
    QVERIFY(!m_dialog->declineBox()->isVisible());
    m_dialog->showFound(two());
    QVERIFY(m_dialog->declineBox()->isVisible() && !m_dialog->declineBox()->isChecked());
    QVERIFY(m_dialog->declined().isEmpty()); // unless a person says so
    const auto given = [](const QVariant& edges) { return edges.value<QList<SuggestedEdge>>(); };
    QSignalSpy wanted(m_dialog, &SuggestionDialog::addRequested);
    m_dialog->declineBox()->click();
    m_dialog->addButton()->click();
    QCOMPARE(given(wanted.back().at(0)), QList<SuggestedEdge> { two().edges.front() });
    QCOMPARE(given(wanted.back().at(1)), QList<SuggestedEdge> { two().edges.back() });
    box(0)->click(); // now nothing is to be added
    QVERIFY(m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->addButton()->text().contains(QStringLiteral("Add")));
    m_dialog->addButton()->click();
    QVERIFY(given(wanted.back().at(0)).isEmpty());
    QCOMPARE(given(wanted.back().at(1)), two().edges);
    m_dialog->declineBox()->click();
    QVERIFY(!m_dialog->addButton()->isEnabled());
    m_dialog->declineBox()->click();
    m_dialog->all()->click(); // there are no others
    QVERIFY(!m_dialog->declineBox()->isEnabled());
    QVERIFY(m_dialog->declined().isEmpty());
    QCOMPARE(wanted.size(), 2);
}

void TestSuggestionDialog::whatIsIndependentCanBeTakenBack()
{
    SuggestedEdges found = two();
    found.remarks << QStringLiteral("Not clear: fit.");
    m_dialog->showFound(found);
    QVERIFY(!m_dialog->againButton()->isVisible());
    found.independent << QStringLiteral("Said to be independent: “plot” of “fit”.");
    m_dialog->showFound(found);
    QCOMPARE(m_dialog->remarks(), found.remarks.front() + QLatin1Char('\n') + found.independent.front());
    QVERIFY(m_dialog->againButton()->isVisible());
    QSignalSpy wanted(m_dialog, &SuggestionDialog::againRequested);
    m_dialog->againButton()->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(UiChecks::letteredTwiceIn(*m_dialog), QStringList());
    QCOMPARE(UiChecks::namelessIn(*m_dialog), QStringList());
}

void TestSuggestionDialog::nothingSaysWhy()
{
    m_dialog->showFound({ {}, QStringLiteral("One step alone."), { QStringLiteral("Not clear: fit.") } });
    QVERIFY(m_dialog->rows().isEmpty());
    QCOMPARE(m_dialog->whyNone(), QStringLiteral("One step alone."));
    QCOMPARE(m_dialog->remarks(), QStringLiteral("Not clear: fit."));
    QVERIFY(!m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->all()->isVisible());
    m_dialog->showFound(two());
    QVERIFY(m_dialog->whyNone().isEmpty());
}

void TestSuggestionDialog::aModelIsAskedOnce()
{
    m_dialog->showFound(two());
    QSignalSpy wanted(m_dialog, &SuggestionDialog::modelRequested);
    m_dialog->askButton()->click();
    QCOMPARE(wanted.size(), 1);
    m_dialog->setAsking(true);
    QVERIFY(!m_dialog->askButton()->isEnabled());
    QVERIFY(m_dialog->addButton()->isEnabled()); // what is there can be added meanwhile
    Error error;
    error.what = QStringLiteral("Nobody answers.");
    m_dialog->showError(error);
    QVERIFY(m_dialog->askButton()->isEnabled());
    QCOMPARE(m_dialog->findChild<MessageBar*>()->what(), QStringLiteral("Nobody answers."));
    QCOMPARE(m_dialog->rows().size(), 2);
}

void TestSuggestionDialog::manyAreShownInParts()
{
    SuggestedEdges many;
    for (int i = 0; i < SuggestionDialog::mostShown + 3; ++i) {
        many.edges.append(edge("load", qPrintable(QStringLiteral("fit-%1").arg(i)), 0.3));
    }
    m_dialog->showFound(many);
    QCOMPARE(m_dialog->rows().size(), SuggestionDialog::mostShown);
    QVERIFY(m_dialog->remarks().contains(QLatin1Char('3')));
    QVERIFY(m_dialog->chosen().isEmpty());
}

QTEST_MAIN(TestSuggestionDialog)
#include "tst_suggestiondialog.moc"
