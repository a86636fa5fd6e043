// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/lazypage.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace cmbagent;

namespace {

/// Two fields, the first of which may be in a stack of its own that makes it later.
class TwoFields : public QWidget
{
public:
    explicit TwoFields(bool isNested = false) : second(new QLineEdit)
    {
        auto* column = new QVBoxLayout(this);
        if (isNested) {
            inner = new PageStack;
            first = LazyPage<QLineEdit>(*inner, [] { return new QLineEdit; });
            column->addWidget(inner);
        }
        column->addWidget(second);
    }

    PageStack* inner = nullptr;
    LazyPage<QLineEdit> first;
    QLineEdit* second;
    std::function<void()> seen = [] {};

protected:
    void showEvent(QShowEvent* event) override
    {
        QWidget::showEvent(event);
        seen();
    }
};

} // namespace

/// PageStack and LazyPage.
class TestPageStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aPageIsMadeWhenItComesIntoSight();
    void aPageIsMadeForWhoNeedsIt();
    void itsPlaceInFrontStaysInFront();
    void whoWaitsForAPageHasItBeforeItIsSeen();
    void tabComesByALatePageWhereItStands();
    void aLatePageLooksAsItsWindowDoesThen();

private:
    [[nodiscard]] LazyPage<TwoFields> addLater(bool isNested = false)
    {
        return LazyPage<TwoFields>(*m_stack, [this, isNested] {
            ++m_made;
            return new TwoFields(isNested);
        });
    }

    /// The stack between two fields, in a window that is shown.
    void open();

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_above = nullptr;
    PageStack* m_stack = nullptr;
    QLineEdit* m_front = nullptr; ///< the first page of the stack
    QLineEdit* m_below = nullptr;
    int m_made = 0;
};

void TestPageStack::init()
{
    m_made = 0;
    m_window = std::make_unique<QWidget>();
    m_above = new QLineEdit;
    m_stack = new PageStack;
    m_front = new QLineEdit;
    m_below = new QLineEdit;
    m_stack->addWidget(m_front);
}

void TestPageStack::open()
{
    auto* column = new QVBoxLayout(m_window.get());
    column->addWidget(m_above);
    column->addWidget(m_stack);
    column->addWidget(m_below);
    m_window->show();
}

void TestPageStack::aPageIsMadeWhenItComesIntoSight()
{
    const auto first = addLater();
    const auto second = addLater();
    m_stack->setCurrentIndex(1);
    QCOMPARE(m_made, 0); // nobody sees the stack
    open();
    QCOMPARE(m_made, 1);
    QVERIFY(first.isVisible());
    QCOMPARE(m_stack->currentWidget(), static_cast<QWidget*>(first.made()));
    QVERIFY(!second.made());
    QVERIFY(!second.isVisible());
    m_stack->setCurrentIndex(0);
    m_stack->setCurrentIndex(1);
    QCOMPARE(m_made, 1); // once
    QSignalSpy changes(m_stack, &QStackedWidget::currentChanged);
    m_stack->setCurrentIndex(2);
    QCOMPARE(m_made, 2);
    QVERIFY(second.isVisible());
    QVERIFY(!first.isVisible());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toInt(), 2);
    QCOMPARE(m_stack->count(), 3);
}

void TestPageStack::aPageIsMadeForWhoNeedsIt()
{
    const auto first = addLater();
    const auto second = addLater();
    open();
    second->second->setText(QStringLiteral("needed"));
    QCOMPARE(m_made, 1);
    QVERIFY(!second.isVisible()); // needed, not shown
    QCOMPARE(m_stack->currentWidget(), static_cast<QWidget*>(m_front));
    QVERIFY(m_front->isVisible());
    QCOMPARE(m_stack->indexOf(second.made()), 2);
    m_stack->setCurrentWidget(second.get());
    QVERIFY(second.isVisible());
    QVERIFY(!first.made());
    QCOMPARE(m_stack->currentIndex(), 2);
}

void TestPageStack::itsPlaceInFrontStaysInFront()
{
    const auto page = addLater();
    m_stack->setCurrentIndex(1);
    TwoFields* made = page.get(); // in front of a stack that nobody sees
    QCOMPARE(m_stack->currentWidget(), static_cast<QWidget*>(made));
    open();
    QVERIFY(made->isVisible());
    QCOMPARE(m_made, 1);
}

void TestPageStack::whoWaitsForAPageHasItBeforeItIsSeen()
{
    const auto page = addLater();
    int seen = 0;
    int calls = 0;
    auto gone = std::make_unique<QObject>();
    page.whenMade(gone.get(), [&calls](TwoFields&) { ++calls; });
    page.whenMade(this, [this, &seen, page](TwoFields& fields) {
        QCOMPARE(page.made(), &fields);
        QVERIFY(m_window->isAncestorOf(&fields)); // so that it is filled in the looks of its window
        QVERIFY(!fields.isVisible());
        fields.seen = [&seen] { ++seen; };
    });
    gone.reset();
    open();
    m_stack->setCurrentIndex(1);
    QCOMPARE(seen, 1);
    QCOMPARE(calls, 0);
    page.whenMade(this, [&calls](TwoFields&) { ++calls; });
    QCOMPARE(calls, 1); // it is there already
}

void TestPageStack::tabComesByALatePageWhereItStands()
{
    const auto page = addLater(true);
    const auto other = addLater();
    open();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_stack->setCurrentIndex(2); // what is made first does not come first
    m_stack->setCurrentIndex(1);
    m_above->setFocus();
    const QList<QWidget*> order { page->first.made(), page->second, m_below, m_above };
    QVERIFY(order.first());
    for (QWidget* next : order) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    m_stack->setCurrentIndex(2);
    m_below->setFocus();
    QTest::keyClick(m_below, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(other->second));
}

void TestPageStack::aLatePageLooksAsItsWindowDoesThen()
{
    const auto page = addLater();
    open();
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(2 * font.pointSizeF());
    QApplication::setFont(font);
    m_window->setLayoutDirection(Qt::RightToLeft);
    m_window->setStyleSheet(QStringLiteral("QLineEdit { color: #123456; }"));
    m_window->setEnabled(false);
    m_stack->setCurrentIndex(1);
    QCOMPARE(page->second->font().pointSizeF(), font.pointSizeF());
    QCOMPARE(page->second->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(page->second->palette().color(QPalette::Text), QColor(0x12, 0x34, 0x56));
    QVERIFY(!page->second->isEnabled());
    QApplication::setFont(before);
}

QTEST_MAIN(TestPageStack)
#include "tst_pagestack.moc"
