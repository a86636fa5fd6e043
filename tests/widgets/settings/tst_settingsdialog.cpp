// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/editor/pairtable.h"
#include "widgets/settings/settingfield.h"
#include "widgets/settings/settingsdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

SettingSpec spec(SettingSpec::Kind kind, const char* key, const char* title, const QVariant& otherwise)
{
    SettingSpec made;
    made.kind = kind;
    made.key = QString::fromLatin1(key);
    made.title = QString::fromLatin1(title);
    made.help = QStringLiteral("What it is for.");
    made.otherwise = otherwise;
    return made;
}

QList<SettingsSection> sections()
{
    SettingSpec choice = spec(SettingSpec::Kind::Choice, "look", "Theme", QStringLiteral("system"));
    choice.choices = { { QStringLiteral("system"), QStringLiteral("System") },
                       { QStringLiteral("dark"), QStringLiteral("Dark") } };
    choice.words = QStringLiteral("night");
    SettingSpec number = spec(SettingSpec::Kind::Number, "workers", "Steps at once", 3);
    number.smallest = 1;
    number.largest = 64;
    SettingSpec counts = spec(SettingSpec::Kind::Counts, "tokens", "Named resources", QVariantMap());
    counts.smallest = 1;
    counts.largest = 9;
    SettingSpec action = spec(SettingSpec::Kind::Action, "folder", "Where the data is", {});
    action.button = QStringLiteral("Open");
    return { { QStringLiteral("appearance"),
               QStringLiteral("Appearance"),
               QStringLiteral("theme"),
               {},
               { choice, spec(SettingSpec::Kind::Switch, "calm", "Reduced motion", false) } },
             { QStringLiteral("running"),
               QStringLiteral("Running"),
               QStringLiteral("run"),
               QStringLiteral("A note."),
               { number, counts, spec(SettingSpec::Kind::Path, "python", "Python", QString()), action,
                 spec(SettingSpec::Kind::Facts, "facts", "Found", QStringLiteral("Looking")) } } };
}

} // namespace

/// Values, words beside what cannot be, search, and the keyboard.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();

    void oneSectionIsShownAtATime();
    void valuesGoInQuietlyAndComeOut();
    void aNumberThatCannotBeIsToldAndNotTaken();
    void countsHaveNames();
    void aPathIsToldOnceWhenItChanged();
    void anUnknownChoiceIsShown();
    void theSearchGoesOverAllSections();
    void aSettingIsGoneTo();
    void aPageIsASectionOfItsOwn();
    void wordsAreTold();
    void everythingHasAName();
    void largeTextFits();

private:
    [[nodiscard]] QLineEdit* line(const char* key) const
    {
        return m_dialog->field(QString::fromLatin1(key))->findChild<QLineEdit*>();
    }

    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_dialog = std::make_unique<SettingsDialog>(sections(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    for (const SettingsSection& section : sections()) {
        for (const SettingSpec& its : section.settings) {
            m_dialog->setValue(its.key, its.otherwise);
        }
    }
}

void TestSettingsDialog::oneSectionIsShownAtATime()
{
    QCOMPARE(m_dialog->shownKeys(), QStringList({ "look", "calm" }));
    m_dialog->sections()->setCurrentRow(1);
    QCOMPARE(m_dialog->shownKeys(), QStringList({ "workers", "tokens", "python", "folder", "facts" }));
}

void TestSettingsDialog::valuesGoInQuietlyAndComeOut()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::valueChanged);
    m_dialog->setValue(QStringLiteral("look"), QStringLiteral("dark"));
    m_dialog->setValue(QStringLiteral("calm"), true);
    m_dialog->setValue(QStringLiteral("workers"), 7);
    QCOMPARE(changed.size(), 0);
    auto* calm = m_dialog->field(QStringLiteral("calm"))->findChild<QCheckBox*>();
    QVERIFY(calm->isChecked());
    QTest::keyClick(calm, Qt::Key_Space);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(0).toString(), QStringLiteral("calm"));
    QCOMPARE(changed.front().at(1).toBool(), false);
    auto* look = m_dialog->field(QStringLiteral("look"))->findChild<QComboBox*>();
    QCOMPARE(look->currentText(), QStringLiteral("Dark"));
    QTest::keyClick(look, Qt::Key_Up);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.back().at(1).toString(), QStringLiteral("system"));
    QSignalSpy pressed(m_dialog.get(), &SettingsDialog::buttonPressed);
    m_dialog->field(QStringLiteral("folder"))->findChild<QPushButton*>()->click();
    QCOMPARE(pressed.front().front().toString(), QStringLiteral("folder"));
}

void TestSettingsDialog::aNumberThatCannotBeIsToldAndNotTaken()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::valueChanged);
    m_dialog->sections()->setCurrentRow(1);
    QLineEdit* number = line("workers");
    for (const char* wrong : { "0", "65", "many", "2.5", "", "-1" }) {
        number->selectAll();
        QTest::keyClick(number, Qt::Key_Delete);
        QTest::keyClicks(number, QString::fromLatin1(wrong));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY2(m_dialog->field(QStringLiteral("workers"))->isFaulty(), wrong);
        QVERIFY(m_dialog->field(QStringLiteral("workers"))->word().contains(QStringLiteral("1 to 64")));
        QCOMPARE(changed.size(), 0);
    }
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("12"));
    QVERIFY(!m_dialog->field(QStringLiteral("workers"))->isFaulty());
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(1).toInt(), 12);
    QVERIFY(m_dialog->isVisible()); // Enter means the field, not the dialog
}

void TestSettingsDialog::countsHaveNames()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::valueChanged);
    m_dialog->sections()->setCurrentRow(1);
    SettingField* field = m_dialog->field(QStringLiteral("tokens"));
    auto* table = field->findChild<PairTable*>();
    QVERIFY(table);
    const auto value = [field] { return field->value().toMap(); };
    table->item(0, 0)->setText(QStringLiteral("gpu")); // one, unless more is said
    QCOMPARE(value(), (QVariantMap { { "gpu", 1 } }));
    table->item(0, 1)->setText(QStringLiteral("4"));
    QCOMPARE(value(), (QVariantMap { { "gpu", 4 } }));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.back().at(1).toMap(), value());
    for (const char* wrong : { "0", "10", "many", "1.5" }) {
        table->item(0, 1)->setText(QLatin1String(wrong));
        QVERIFY2(field->isFaulty(), wrong);
        QVERIFY(field->word().contains(QStringLiteral("1 to 9")));
    }
    table->item(1, 0)->setText(QStringLiteral("two words"));
    QVERIFY(field->isFaulty());
    QVERIFY(field->word().contains(QStringLiteral("two words")));
    QCOMPARE(changed.size(), 2);
    table->item(1, 0)->setText(QStringLiteral("api"));
    QVERIFY(!field->isFaulty());
    QCOMPARE(value(), (QVariantMap { { "api", 1 }, { "gpu", 4 } }));
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("4")); // what could not be is gone
    table->item(0, 0)->setText(QStringLiteral("gpu"));
    QVERIFY(field->isFaulty()); // there is one
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(value(), (QVariantMap { { "api", 1 } }));
    m_dialog->setValue(QStringLiteral("tokens"), QVariantMap { { "licence", 2 } });
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("licence"));
    QCOMPARE(changed.size(), 4);
}

void TestSettingsDialog::aPathIsToldOnceWhenItChanged()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::valueChanged);
    m_dialog->sections()->setCurrentRow(1);
    QTest::keyClicks(line("python"), QStringLiteral("/opt/python3"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(line("python"), Qt::Key_Return);
    QTest::keyClick(line("python"), Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(1).toString(), QStringLiteral("/opt/python3"));
}

void TestSettingsDialog::anUnknownChoiceIsShown()
{
    m_dialog->setValue(QStringLiteral("look"), QStringLiteral("sepia"));
    QCOMPARE(m_dialog->field(QStringLiteral("look"))->findChild<QComboBox*>()->currentText(), QStringLiteral("sepia"));
    m_dialog->setValue(QStringLiteral("look"), {}); // nothing chosen: what holds then
    QCOMPARE(m_dialog->field(QStringLiteral("look"))->value().toString(), QStringLiteral("system"));
}

void TestSettingsDialog::theSearchGoesOverAllSections()
{
    QTest::keyClicks(m_dialog->search(), QStringLiteral("night"));
    QCOMPARE(m_dialog->shownKeys(), QStringList({ "look" }));
    m_dialog->search()->setText(QStringLiteral("steps at"));
    QCOMPARE(m_dialog->shownKeys(), QStringList({ "workers" }));
    m_dialog->search()->setText(QStringLiteral("no such thing"));
    QVERIFY(m_dialog->shownKeys().isEmpty());
    m_dialog->sections()->setCurrentRow(1);
    QVERIFY(m_dialog->search()->text().isEmpty());
    QCOMPARE(m_dialog->shownKeys().size(), 5);
}

void TestSettingsDialog::aSettingIsGoneTo()
{
    m_dialog->choose(QStringLiteral("workers"));
    QCOMPARE(m_dialog->sections()->currentRow(), 1);
    QVERIFY(line("workers")->hasFocus());
    m_dialog->choose(QStringLiteral("appearance"));
    QCOMPARE(m_dialog->sections()->currentRow(), 0);
    m_dialog->choose(QStringLiteral("unknown")); // stays
    QCOMPARE(m_dialog->sections()->currentRow(), 0);
}

void TestSettingsDialog::aPageIsASectionOfItsOwn()
{
    auto* page = new QWidget;
    m_dialog->addPage({ QStringLiteral("models"), QStringLiteral("Models"), QStringLiteral("link"), {}, {} }, page,
                      QStringLiteral("API key"));
    QVERIFY(!page->isVisible());
    m_dialog->choose(QStringLiteral("models"));
    QVERIFY(page->isVisible());
    QVERIFY(m_dialog->shownKeys().isEmpty());
    m_dialog->search()->setText(QStringLiteral("theme"));
    QVERIFY(!page->isVisible());
    m_dialog->search()->setText(QStringLiteral("key api"));
    QVERIFY(page->isVisible());
}

void TestSettingsDialog::wordsAreTold()
{
    SettingField* python = m_dialog->field(QStringLiteral("python"));
    python->setWord(QStringLiteral("Found"), false);
    QVERIFY(!python->isFaulty());
    python->setWord(QStringLiteral("There is no such file"), true);
    QVERIFY(python->isFaulty());
    QCOMPARE(line("python")->accessibleDescription(), QStringLiteral("There is no such file"));
    python->setWord({}, true);
    QVERIFY(!python->isFaulty());
}

void TestSettingsDialog::everythingHasAName()
{
    for (const char* key : { "look", "calm", "workers", "tokens", "python", "folder" }) {
        const SettingField* field = m_dialog->field(QString::fromLatin1(key));
        const QWidget* named = field->focusProxy();
        QVERIFY2(named && !named->accessibleName().isEmpty(), key);
    }
}

void TestSettingsDialog::largeTextFits()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        SettingsDialog dialog(sections(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.resize(1000, 700);
        dialog.choose(QStringLiteral("workers"));
        QCoreApplication::processEvents();
        QCOMPARE(dialog.width(), 1000);
        const QLineEdit* number = dialog.field(QStringLiteral("workers"))->findChild<QLineEdit*>();
        QVERIFY(dialog.rect().contains(QRect(number->mapTo(&dialog, QPoint()), number->size())));
        QVERIFY(number->height() >= number->fontMetrics().height());
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
