// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uichecks.h"
#include "widgets/common/columnscroll.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace cmbagent;

/// Tab goes by where things stand in a form, not by when they came (WCAG 2.4.3).
class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatComesLaterHasItsPlace();
    void choicesThatExcludeEachOtherKeepTheirs();
    void fieldsThatHandTheKeyboardOnAreLeft();

private:
    template <typename Widget>
    Widget* add(const char* name, int at = -1)
    {
        auto* made = new Widget;
        made->setObjectName(QLatin1String(name));
        m_column->insertWidget(at, made);
        return made;
    }
    [[nodiscard]] QStringList way() const
    {
        QStringList names;
        for (const QWidget* widget : UiChecks::pressTab(*m_dialog).reached) {
            names.append(widget->objectName());
        }
        return names;
    }

    std::unique_ptr<QDialog> m_dialog;
    QVBoxLayout* m_column = nullptr;
};

void TestTabOrder::init()
{
    m_dialog = std::make_unique<QDialog>();
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    auto* form = new ColumnScroll;
    form->setObjectName(QStringLiteral("form"));
    form->setWidget(page);
    auto* close = new QPushButton(QStringLiteral("Close"));
    close->setObjectName(QStringLiteral("close"));
    auto* all = new QVBoxLayout(m_dialog.get());
    all->addWidget(form);
    all->addWidget(close);
    add<QLineEdit>("first");
    add<QLineEdit>("last");
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestTabOrder::whatComesLaterHasItsPlace()
{
    QTRY_COMPARE(way(), QStringList({ "form", "first", "last", "close" }));
    add<QSpinBox>("second", 1);
    QTRY_COMPARE(way(), QStringList({ "form", "first", "second", "last", "close" }));
    auto* part = new QWidget;
    auto* inner = new QVBoxLayout(part);
    for (const char* name : { "third", "fourth" }) {
        auto* line = new QLineEdit;
        line->setObjectName(QLatin1String(name));
        inner->addWidget(line);
    }
    m_column->insertWidget(2, part);
    QTRY_COMPARE(way(), QStringList({ "form", "first", "second", "third", "fourth", "last", "close" }));
}

/// Of buttons that exclude each other only the chosen one takes Tab; another may be chosen later.
void TestTabOrder::choicesThatExcludeEachOtherKeepTheirs()
{
    auto* other = add<QRadioButton>("other", 1);
    other->setFocusPolicy(Qt::ClickFocus);
    add<QSpinBox>("later", 2);
    QTRY_COMPARE(way(), QStringList({ "form", "first", "later", "last", "close" }));
    other->setFocusPolicy(Qt::StrongFocus);
    QTRY_COMPARE(way(), QStringList({ "form", "first", "other", "later", "last", "close" }));
}

/// A field that hands the keyboard to a part of it keeps no one from what comes after the form.
void TestTabOrder::fieldsThatHandTheKeyboardOnAreLeft()
{
    auto* field = add<QWidget>("field", 1);
    auto* inner = new QVBoxLayout(field);
    auto* part = new QLineEdit;
    part->setObjectName(QStringLiteral("part"));
    field->setFocusProxy(part);
    inner->addWidget(part);
    QTRY_COMPARE(way(), QStringList({ "form", "first", "part", "last", "close" }));
    auto* last = m_dialog->findChild<QLineEdit*>(QStringLiteral("last"));
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), part);
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
