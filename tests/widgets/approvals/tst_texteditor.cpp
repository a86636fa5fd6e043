// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/evidenceitem.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/texteditor.h"
#include "widgets/common/messagebar.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace cmbagent;

/// Texts that are changed where they are shown. S06-M6.
class TestTextEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void saysThatItIsChangedAndLeadsBack();
    void keepsLineEnds();
    void whatIsNoTextSaysSo();
    void onlyAnApprovalThatTakesTextsOffersIt();
    void theAnswerCarriesTheText();

private:
    AskedQuestion asked();

    std::unique_ptr<WindowStage> m_stage;
};

AskedQuestion TestTextEditor::asked()
{
    m_stage->create();
    m_stage->runToQuestion();
    const auto& run = m_stage->graph.projection();
    Approval approval = *run.approval(m_stage->question);
    approval.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    AskedQuestion question = askedQuestion(run, approval);
    question.request.shown = {
        { QStringLiteral("fit/model.py"), QStringLiteral("text/x-python"), m_stage->put("t = 2.7\n") },
        { QStringLiteral("fit/plot.png"), QStringLiteral("image/png"), m_stage->put("\x89PNG") },
        { QStringLiteral("fit/raw.txt"), QStringLiteral("text/plain"), m_stage->put(QByteArray("a\0b", 3)) },
    };
    return question;
}

void TestTextEditor::saysThatItIsChangedAndLeadsBack()
{
    TextEditor editor(QStringLiteral("fit/model.py"), QStringLiteral("text/x-python"), QStringLiteral("t = 2.7\n"));
    QSignalSpy changes(&editor, &TextEditor::changed);
    QVERIFY(!editor.isChanged());
    QVERIFY(!editor.back()->isEnabled());
    QVERIFY(editor.editor()->accessibleName().contains(QLatin1String("fit/model.py")));
    editor.editor()->setPlainText(QStringLiteral("t = 2.725\n"));
    QVERIFY(editor.isChanged());
    QVERIFY(editor.back()->isEnabled());
    QVERIFY(changes.count() > 0);
    editor.back()->click();
    QVERIFY(!editor.isChanged());
    QCOMPARE(editor.text(), QStringLiteral("t = 2.7\n"));
    editor.editor()->undo(); // the way back can be taken back
    QVERIFY(editor.isChanged());
}

void TestTextEditor::keepsLineEnds()
{
    TextEditor editor(QStringLiteral("a.txt"), QStringLiteral("text/plain"), QStringLiteral("a\r\nb\r\n"));
    QVERIFY(!editor.isChanged());
    QCOMPARE(editor.text(), QStringLiteral("a\r\nb\r\n"));
    editor.editor()->appendPlainText(QStringLiteral("c"));
    QVERIFY(editor.text().contains(QLatin1String("\r\nb\r\n")));
}

void TestTextEditor::whatIsNoTextSaysSo()
{
    const EvidenceView view(asked(), m_stage.get());
    QVERIFY(view.items()[0]->editor());
    QVERIFY(!view.items()[1]->editor());
    QVERIFY(view.items()[1]->hint().contains(QLatin1String("no text")));
    QVERIFY(!view.items()[2]->editor()); // it calls itself a text, and is none
    QVERIFY(view.items()[2]->hint().contains(QLatin1String("cannot be changed")));
    view.items()[0]->editor()->editor()->setPlainText(QStringLiteral("t = 3\n"));
    QVERIFY(view.items()[0]->hint().startsWith(QLatin1String("changed")));
    EvidenceNote note;
    note.name = QStringLiteral("fit/model.py");
    note.isUnchanged = true;
    note.approvedRun = QStringLiteral("run 6");
    view.items()[0]->setNote(note);
    view.items()[0]->setNote(note);
    QCOMPARE(view.items()[0]->hint().count(QLatin1String("run 6")), 1);
    QVERIFY(view.items()[0]->hint().startsWith(QLatin1String("changed")));
}

void TestTextEditor::onlyAnApprovalThatTakesTextsOffersIt()
{
    AskedQuestion question = asked();
    QVERIFY(question.takesTexts);
    question.takesTexts = false;
    const EvidenceView view(question, m_stage.get());
    for (const EvidenceItem* item : view.items()) {
        QVERIFY(!item->editor());
    }
    QVERIFY(view.texts().isEmpty());
}

void TestTextEditor::theAnswerCarriesTheText()
{
    ApprovalPanel panel(asked(), m_stage.get(), m_stage->clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    EvidenceItem* item = panel.evidence()->items()[0];
    item->tabs()->setCurrentIndex(1); // as a person would by keys
    QVERIFY(item->editor()->isVisibleTo(&panel));
    item->editor()->editor()->setPlainText(QStringLiteral("t = 3\n"));
    panel.button(Resolution::Approved)->click();
    QCOMPARE(answers.count(), 0); // a plain yes would leave the change behind
    QVERIFY(!panel.message()->what().isEmpty());
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 1);
    const auto draft = answers.first().first().value<AnswerDraft>();
    QCOMPARE(draft.kind, ApprovalKind::Gate);
    QCOMPARE(draft.texts, (QMap<QString, QString> { { QStringLiteral("fit/model.py"), QStringLiteral("t = 3\n") } }));
    QVERIFY(draft.changes.isEmpty());
}

QTEST_MAIN(TestTextEditor)
#include "tst_texteditor.moc"
