// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/threadtimer.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/theme.h"
#include "widgets/preview/imageview.h"
#include "widgets/preview/jsonview.h"
#include "widgets/preview/markdownview.h"
#include "widgets/preview/pdfview.h"
#include "widgets/preview/previewpane.h"
#include "widgets/preview/tableview.h"
#include "widgets/preview/textview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextTable>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace
using View = PreviewPane::View;

/// PreviewPane and its views.
class TestPreviewPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pane = std::make_unique<PreviewPane>(); }
    void choosesAView_data();
    void choosesAView();
    void showsMarkdownWithPictures();
    void tagsInMarkdownAreText();
    void neverFetchesFromElsewhere();
    void showsPictures();
    void showsPdf();
    void saysWhatIsWrongWithPdf();
    void showsTables();
    void readsTablesLazily();
    void aSearchForRowsCanBeStopped();
    void tenMillionRowsAreATable();
    void anUnclosedQuoteCostsOneLine();
    void readsQuotedCells();
    void showsJson();
    void showsTablesInJson();
    void saysWhatIsWrongWithJson();
    void cutsLargeTexts();
    void showsFactsOfBinaries();
    void saysWhenAFileIsGone();
    void dropsAnswersForOldFiles();
    void finds();
    void showsTextFromMemory();

private:
    QString put(const QString& name, const QByteArray& content);
    MessageBar* bar() const { return pane->findChild<MessageBar*>(); }

    QTemporaryDir folder;
    std::unique_ptr<PreviewPane> pane;
};

QString TestPreviewPane::put(const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write");
    }
    file.write(content);
    return file.fileName();
}

void TestPreviewPane::choosesAView_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("view");
    QTest::newRow("markdown") << QStringLiteral("a.md") << QByteArray("# Title") << int(View::Markdown);
    QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("a,b\n1,2\n") << int(View::Table);
    QTest::newRow("json") << QStringLiteral("a.json") << QByteArray("{\"a\": 1}") << int(View::Json);
    QTest::newRow("python") << QStringLiteral("a.py") << QByteArray("\"\"\"doc\nstring\"\"\"\nimport os  # x\n")
                            << int(View::Text);
    QTest::newRow("yaml") << QStringLiteral("a.yaml") << QByteArray("a: 1 # one\n- 'b'\n") << int(View::Text);
    QTest::newRow("log") << QStringLiteral("a.log") << QByteArray("error: no\n") << int(View::Text);
    QTest::newRow("text without ending") << QStringLiteral("README") << QByteArray("hello") << int(View::Text);
    QTest::newRow("empty") << QStringLiteral("empty.txt") << QByteArray() << int(View::Text);
    QTest::newRow("empty table") << QStringLiteral("empty.csv") << QByteArray() << int(View::Table);
    QTest::newRow("binary") << QStringLiteral("a.fits") << QByteArray("SIMPLE\0\1\2", 9) << int(View::Facts);
    QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-1.4") << int(View::Facts);
    QTest::newRow("not utf-8") << QStringLiteral("latin.txt") << QByteArray("T = 2.7 \xb1 0.1") << int(View::Text);
    QTest::newRow("no picture") << QStringLiteral("broken.png") << QByteArray("not a picture") << int(View::Facts);
    QTest::newRow("name with quotes and emoji")
        << QStringLiteral("it's \"🔭\" .md") << QByteArray("x") << int(View::Markdown);
}

void TestPreviewPane::choosesAView()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, view);
    const QString path = put(QStringLiteral("blob"), content); // blobs have no ending
    QSignalSpy shown(pane.get(), &PreviewPane::shown);
    pane->showFile({ path, name, {}, content.size() });
    QTRY_COMPARE_WITH_TIMEOUT(shown.count() + (pane->view() == View::Facts ? 1 : 0) > 0, true, patience);
    QCOMPARE(int(pane->view()), view);
}

void TestPreviewPane::showsMarkdownWithPictures()
{
    QImage image(2000, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const QString picture = folder.filePath(QStringLiteral("blob-of-picture"));
    QVERIFY(image.save(picture, "PNG"));
    QStringList asked;
    pane->setResourceResolver([&](const QString& name) {
        asked << name;
        return name == QStringLiteral("plot.png") ? picture : QString();
    });
    pane->resize(400, 600);
    pane->show();
    pane->showFile({ put(QStringLiteral("r"), "# T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n![p](plot.png)\n"),
                     QStringLiteral("report.md"),
                     {},
                     10 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Markdown, patience);
    auto* view = pane->findChild<MarkdownView*>();
    QVERIFY(asked.contains(QStringLiteral("plot.png")));
    QVERIFY(view->document()->rootFrame()->childFrames().size() == 1);
    QVERIFY(qobject_cast<QTextTable*>(view->document()->rootFrame()->childFrames().first()));
    QVERIFY(view->document()->size().width() <= view->viewport()->width() + 1); // the picture fits
    Theme::dark().applyTo(*qApp);
    QVERIFY(view->toPlainText().contains(QStringLiteral("T")));
    Theme::light().applyTo(*qApp);
}

void TestPreviewPane::tagsInMarkdownAreText()
{
    pane->showText(QStringLiteral("a.md"), QStringLiteral("text/markdown"),
                   QStringLiteral("<!-- a.md -->\n# Said\n\nFile \"a.py\", line 5, in <module>\n\n---\n\nThe rest"));
    QCOMPARE(pane->view(), View::Markdown);
    const QString said = pane->findChild<MarkdownView*>()->toPlainText();
    QVERIFY(said.startsWith(QLatin1String("Said")));
    QVERIFY(said.contains(QLatin1String("in <module>")));
    QVERIFY(said.endsWith(QLatin1String("The rest")));
}

void TestPreviewPane::neverFetchesFromElsewhere()
{
    QStringList asked;
    pane->setResourceResolver([&](const QString& name) {
        asked << name;
        return QString();
    });
    pane->showText(QStringLiteral("a.md"), QStringLiteral("text/markdown"),
                   QStringLiteral("![a](file:///etc/passwd) ![b](http://example.org/x.png)"));
    QCOMPARE(pane->view(), View::Markdown);
    QVERIFY(asked.isEmpty());
}

void TestPreviewPane::showsPictures()
{
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = folder.filePath(QStringLiteral("image-blob"));
    QVERIFY(image.save(path, "PNG"));
    pane->resize(320, 400);
    pane->show();
    pane->showFile({ path, QStringLiteral("plot.png"), {}, 100 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Image, patience);
    auto* view = pane->findChild<ImageView*>();
    QVERIFY(view->fits());
    QVERIFY(view->zoom() < 0.5);
    view->showActualSize();
    QCOMPARE(view->zoom(), 1.0);
    view->zoomIn();
    QVERIFY(view->zoom() > 1.2);
    QTest::keyClick(view, Qt::Key_F);
    QVERIFY(view->fits());
    for (int i = 0; i < 100; ++i) {
        view->zoomOut();
    }
    QVERIFY(view->zoom() > 0);
    view->grab();
}

void TestPreviewPane::showsPdf()
{
    const QString path = folder.filePath(QStringLiteral("pdf-blob")); // a blob has no ending
    QPdfWriter writer(path);
    QPainter painter(&writer);
    painter.drawText(400, 400, QStringLiteral("one"));
    writer.newPage();
    painter.drawText(400, 400, QStringLiteral("two"));
    painter.end();
    pane->resize(600, 500);
    pane->show();
    QSignalSpy shown(pane.get(), &PreviewPane::shown);
    pane->showFile({ path, QStringLiteral("paper.pdf"), {}, QFileInfo(path).size() });
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, patience);
    QCOMPARE(pane->view(), View::Pdf);
    auto* pdf = pane->findChild<PdfView*>();
    QVERIFY(pdf->isVisible());
    QCOMPARE(pdf->pageCount(), 2);
    const double fitted = pdf->zoom();
    QVERIFY(fitted > 0.2 && fitted < 2);
    pdf->zoomIn();
    QCOMPARE(pdf->zoom(), fitted * 1.25);
    QTest::keyClick(pdf, Qt::Key_F);
    QVERIFY(std::abs(pdf->zoom() - fitted) < 0.05);
    pane->clear();
    QCOMPARE(pdf->pageCount(), 0);
}

void TestPreviewPane::saysWhatIsWrongWithPdf()
{
    pane->show();
    pane->showFile({ put(QStringLiteral("broken.pdf"), "%PDF-1.4 and no more"), QStringLiteral("broken.pdf"), {}, 20 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Facts, patience);
    QVERIFY(bar()->isVisible());
    pane->showFile({ folder.filePath(QStringLiteral("gone.pdf")), QStringLiteral("gone.pdf"), {}, 0 });
    QTRY_VERIFY_WITH_TIMEOUT(bar()->what().contains(QLatin1String("gone.pdf")), patience);
}

void TestPreviewPane::showsTables()
{
    pane->showFile({ put(QStringLiteral("t"), "\xEF\xBB\xBF# FIRAS \"table\nname,value\nT,2.725\n\"a, b\",x\n"),
                     QStringLiteral("t.csv"),
                     {},
                     10 });
    QCOMPARE(pane->view(), View::Table);
    const auto& model = pane->findChild<TableView*>()->csv();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("value"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("a, b"));
    QVERIFY(model.index(0, 1).data(CsvModel::IsNumberRole).toBool());
    QVERIFY(Qt::Alignment(model.index(0, 1).data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight));
    pane->showFile({ put(QStringLiteral("t2"), "a\tb\n1\t2"), QStringLiteral("t.tsv"), {}, 10 });
    QCOMPARE(pane->findChild<TableView*>()->csv().index(0, 1).data().toString(), QStringLiteral("2"));
}

void TestPreviewPane::readsTablesLazily()
{
    QByteArray content = "i,square\n";
    for (qint64 i = 0; i < 300'000; ++i) {
        content += QByteArray::number(i) + ',' + QByteArray::number(i * i) + '\n';
    }
    CsvModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.open(put(QStringLiteral("large"), content), ',').isEmpty());
    QVERIFY(model.rowCount() > 1000); // at once
    QVERIFY(model.rowCount() < 300'000);
    QVERIFY(model.isSearching());
    QTRY_VERIFY_WITH_TIMEOUT(!model.isSearching(), patience);
    QVERIFY(model.hasAll());
    QCOMPARE(model.rowCount(), 300'000);
    QCOMPARE(model.index(299'999, 1).data().toString(), QStringLiteral("89999400001"));
    QCOMPARE(model.index(12'345, 0).data().toString(), QStringLiteral("12345"));
}

void TestPreviewPane::aSearchForRowsCanBeStopped()
{
    QByteArray content = "a,b\n";
    content += QByteArray("1,2\n").repeated(1'000'000);
    pane->showFile({ put(QStringLiteral("stopped"), content), QStringLiteral("s.csv"), {}, content.size() });
    auto* table = pane->findChild<TableView*>();
    QVERIFY(table->csv().isSearching());
    const int before = table->csv().rowCount();
    table->stopSearch();
    QVERIFY(!table->csv().isSearching());
    QVERIFY(bar()->what().contains(QLocale().toString(before))); // says that there is more
    QTest::qWait(50); // what the search still hands over is nobody's
    QCOMPARE(table->csv().rowCount(), before);
    QCOMPARE(table->csv().index(before - 1, 1).data().toString(), QStringLiteral("2"));
}

void TestPreviewPane::tenMillionRowsAreATable()
{
    const QString path = put(QStringLiteral("huge"), "n,x\n");
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        const QByteArray part = QByteArray("1,2\n").repeated(500'000);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(file.write(part), part.size());
        }
        QCOMPARE(file.write("last,one too many\n"), 18);
    }
    pane->resize(600, 400);
    pane->show();
    QElapsedTimer timer;
    timer.start();
    ThreadTimer busy;
    pane->showFile({ path, QStringLiteral("huge.csv"), {}, 40'000'022 });
    QVERIFY(busy.elapsed() < 500);
    auto* table = pane->findChild<TableView*>();
    QVERIFY(table->csv().isSearching()); // and nobody waited for it
    qint64 longest = 0;
    while (table->csv().isSearching() && timer.elapsed() < 200'000) {
        busy.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, busy.elapsed());
    }
    qInfo("ten million rows found in %lld ms, %lld ms at most in one go", timer.elapsed(), longest);
    QCOMPARE(table->csv().rowCount(), CsvModel::mostRows);
    QVERIFY(longest < 1500);
    table->scrollToBottom();
    busy.start();
    (void)table->grab();
    QVERIFY(busy.elapsed() < 1000);
    QVERIFY(bar()->what().contains(QLocale().toString(CsvModel::mostRows)));
    QFile::remove(path);
}

void TestPreviewPane::anUnclosedQuoteCostsOneLine()
{
    CsvModel model;
    const QByteArray rest = QByteArray("x,y\n").repeated(int(longestQuote) / 4 + 10);
    QVERIFY(model.open(put(QStringLiteral("inch"), "name,size\ndisk,3.5\"\n" + rest), ',').isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!model.isSearching(), patience);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("3.5"));
    QCOMPARE(model.rowCount(), int(longestQuote) / 4 + 11);
}

void TestPreviewPane::readsQuotedCells()
{
    CsvModel model;
    QVERIFY(model.open(put(QStringLiteral("q"), "a,b\r\n\"two\nlines\",\"say \"\"hi\"\"\"\r\nonly one\r\n"), ',')
                .isEmpty());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("two\nlines"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("say \"hi\""));
    QCOMPARE(model.index(1, 1).data().toString(), QString());
}

void TestPreviewPane::showsJson()
{
    pane->showFile(
        { put(QStringLiteral("j"),
              "{\"T\": {\"value\": 2.7250156, \"error\": 8.1e-6, \"unit\": \"K\"}, \"list\": [1, true, null, \"x\"]}"),
          QStringLiteral("r.json"),
          {},
          10 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Json, patience);
    auto* model = pane->findChild<JsonView*>()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->index(0, JsonModel::Value).data().toString(), QStringLiteral("2.7250156 ± 0.0000081 K"));
    QCOMPARE(model->index(1, JsonModel::Value).data().toString(), QStringLiteral("4 items"));
    QCOMPARE(model->index(3, JsonModel::Value, model->index(1, 0)).data().toString(), QStringLiteral("x"));
}

/// As the costs stand in a context of CMBAgent.
void TestPreviewPane::showsTablesInJson()
{
    pane->showFile({ put(QStringLiteral("j"),
                         "{\"costs\": {\"columns\": [\"Agent\", \"Cost\", \"Model\"], \"rows\": [[\"engineer\", 2, "
                         "\"gpt-4.1\"], [\"Total\", 2, null]]}}"),
                     QStringLiteral("context.json"),
                     {},
                     10 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Json, patience);
    auto* model = pane->findChild<JsonView*>()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex table = model->index(0, 0);
    QVERIFY(table.siblingAtColumn(JsonModel::Value).data().toString().endsWith(QStringLiteral("Agent · Cost · Model")));
    QCOMPARE(model->rowCount(table), 2);
    QCOMPARE(model->index(1, JsonModel::Value, table).data().toString(), QStringLiteral("Total · 2 · –"));
    const QModelIndex row = model->index(0, 0, table);
    QCOMPARE(model->index(2, JsonModel::Name, row).data().toString(), QStringLiteral("Model"));
    QCOMPARE(model->index(2, JsonModel::Value, row).data().toString(), QStringLiteral("gpt-4.1"));
}

void TestPreviewPane::saysWhatIsWrongWithJson()
{
    pane->show();
    pane->showFile({ put(QStringLiteral("j"), "{\"a\": }"), QStringLiteral("r.json"), {}, 10 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Text, patience);
    QVERIFY(bar()->isVisible());
    QVERIFY(bar()->what().contains(QStringLiteral("byte")));
}

void TestPreviewPane::cutsLargeTexts()
{
    pane->show();
    pane->showFile({ put(QStringLiteral("big"), QByteArray(3 * 1024 * 1024, 'x')),
                     QStringLiteral("big.txt"),
                     {},
                     3 * 1024 * 1024 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Text, patience);
    QCOMPARE(pane->findChild<TextView*>()->edit()->toPlainText().size(), PreviewPane::textLimit);
    QVERIFY(bar()->isVisible());
    QCOMPARE(bar()->kind(), MessageBar::Kind::Info);
}

void TestPreviewPane::showsFactsOfBinaries()
{
    QSignalSpy outside(pane.get(), &PreviewPane::openExternallyRequested);
    const QString path = put(QStringLiteral("b"), QByteArray("\0\1\2", 3));
    pane->showFile({ path, QStringLiteral("cube.fits"), {}, 3 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Facts, patience);
    for (QAbstractButton* button : pane->findChildren<QAbstractButton*>()) {
        if (button->text().contains(QStringLiteral("Open"))) {
            button->click();
        }
    }
    QCOMPARE(outside.count(), 1);
    QCOMPARE(outside[0][0].toString(), path);
}

void TestPreviewPane::saysWhenAFileIsGone()
{
    pane->show();
    for (const char* name : { "gone.md", "gone.png", "gone.csv" }) {
        pane->showFile({ folder.filePath(QStringLiteral("nothing")), QString::fromLatin1(name), {}, 10 });
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
        QCOMPARE(bar()->kind(), MessageBar::Kind::Error);
        QVERIFY(bar()->what().contains(QString::fromLatin1(name)));
        QCOMPARE(pane->view(), View::Facts);
    }
}

void TestPreviewPane::dropsAnswersForOldFiles()
{
    pane->showFile({ put(QStringLiteral("one"), "one"), QStringLiteral("one.txt"), {}, 3 });
    pane->showFile({ put(QStringLiteral("two"), "two"), QStringLiteral("two.txt"), {}, 3 });
    QTRY_COMPARE_WITH_TIMEOUT(pane->view(), View::Text, patience);
    QCOMPARE(pane->findChild<TextView*>()->edit()->toPlainText(), QStringLiteral("two"));
    pane->showFile({ put(QStringLiteral("one"), "one"), QStringLiteral("one.txt"), {}, 3 });
    pane->clear();
    QTest::qWait(50);
    QCOMPARE(pane->view(), View::Empty);
}

void TestPreviewPane::finds()
{
    TextView view;
    view.resize(400, 300);
    view.showText(QStringLiteral("one two\nthree two\nfour"), Language::None);
    view.show();
    view.showFind();
    auto* field = view.findChild<QLineEdit*>();
    field->setText(QStringLiteral("two"));
    QCOMPARE(view.edit()->extraSelections().size(), 2);
    QCOMPARE(view.edit()->textCursor().blockNumber(), 0);
    view.findNext();
    QCOMPARE(view.edit()->textCursor().blockNumber(), 1);
    view.findNext(); // round
    QCOMPARE(view.edit()->textCursor().blockNumber(), 0);
    view.findPrevious();
    QCOMPARE(view.edit()->textCursor().blockNumber(), 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!view.isFindShown());
}

void TestPreviewPane::showsTextFromMemory()
{
    pane->showText(QStringLiteral("inline.py"), QStringLiteral("text/x-python"), QStringLiteral("print('T')\n"));
    QCOMPARE(pane->view(), View::Text);
    pane->clear();
    QCOMPARE(pane->view(), View::Empty);
}

QTEST_MAIN(TestPreviewPane)
#include "tst_previewpane.moc"
