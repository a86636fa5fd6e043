// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/welcometour.h"

#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int spotAir = 6; ///< around what it points at
constexpr int cardGap = 12;

} // namespace

WelcomeTour::WelcomeTour(const QList<TourStop>& stops, QWidget* window)
    : QWidget(window), m_stops(stops), m_before(QApplication::focusWidget()), m_card(new QFrame(this)),
      m_count(new QLabel), m_title(new WrapLabel), m_text(new WrapLabel),
      m_skip(new QPushButton(tr("&Leave the tour"))), m_back(new QPushButton(tr("&Back"))), m_next(new QPushButton)
{
    Q_ASSERT(!stops.isEmpty());
    setObjectName(QStringLiteral("welcomeTour"));
    setAccessibleName(tr("Tour of the window"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    window->installEventFilter(this);
    for (QPushButton* button : { m_skip, m_back, m_next }) {
        button->installEventFilter(this);
    }
    connect(m_next, &QPushButton::clicked, this, &WelcomeTour::next);
    connect(m_back, &QPushButton::clicked, this, &WelcomeTour::back);
    connect(m_skip, &QPushButton::clicked, this, &WelcomeTour::leave);
    setGeometry(window->rect());
    show();
    raise();
    showStop();
}

void WelcomeTour::build()
{
    setLook(m_card, Look::Card);
    m_card->setAutoFillBackground(true);
    setLook(m_count, Look::Muted);
    setLook(m_next, Look::PrimaryButton);
    setLook(m_skip, Look::QuietButton);
    m_title->setFont(Theme::font(font(), 1, QFont::DemiBold));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(buttons);
}

QRect WelcomeTour::spot() const
{
    const QWidget* place = m_stops.at(m_stop).place;
    if (!place || !place->isVisible()) {
        return {};
    }
    const QRect whole(place->mapTo(parentWidget(), QPoint()), place->size());
    return whole.adjusted(-spotAir, -spotAir, spotAir, spotAir).intersected(rect().adjusted(2, 2, -2, -2));
}

QString WelcomeTour::text() const
{
    return m_text->text();
}

void WelcomeTour::showStop()
{
    const TourStop& stop = m_stops.at(m_stop);
    const bool isLast = m_stop + 1 == m_stops.size();
    m_title->setText(stop.title);
    m_text->setText(stop.text);
    m_count->setText(tr("%1 of %2", "place, count").arg(m_stop + 1).arg(m_stops.size()));
    m_back->setEnabled(m_stop > 0);
    m_next->setText(isLast ? tr("&Done") : tr("&Next"));
    m_skip->setVisible(!isLast);
    // What a screen reader says when the keyboard comes to the button.
    m_next->setAccessibleDescription(stop.title + QStringLiteral(". ") + stop.text);
    arrange();
    m_next->setFocus(Qt::OtherFocusReason);
    update();
}

void WelcomeTour::arrange()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(std::max(380, fontMetrics().averageCharWidth() * 54), this->width() - 32);
    m_card->setFixedWidth(width);
    m_card->layout()->activate();
    const int height = std::min(m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(width)
                                                                      : m_card->sizeHint().height(),
                                this->height() - 16);
    const QRect pointed = spot();
    QPoint at((this->width() - width) / 2, (this->height() - height) / 2);
    if (!pointed.isEmpty()) {
        at.setX(std::clamp(pointed.center().x() - width / 2, 16, this->width() - width - 16));
        at.setY(pointed.bottom() + cardGap);
        if (at.y() + height > this->height() - 8) {
            at.setY(pointed.top() - cardGap - height);
        }
        if (at.y() < 8) { // neither below nor above: inside, near its lower end
            at.setY(this->height() - height - 24);
        }
    }
    m_card->setGeometry(QRect(at, QSize(width, height)));
}

void WelcomeTour::next()
{
    if (m_stop + 1 == m_stops.size()) {
        return leave();
    }
    ++m_stop;
    showStop();
}

void WelcomeTour::back()
{
    if (m_stop > 0) {
        --m_stop;
        showStop();
    }
}

void WelcomeTour::leave()
{
    hide();
    if (m_before && m_before->isVisible()) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT left();
    close();
}

void WelcomeTour::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shade;
    shade.addRect(rect());
    const QRect pointed = spot();
    if (!pointed.isEmpty()) {
        QPainterPath hole;
        hole.addRoundedRect(pointed, Theme::radius, Theme::radius);
        shade = shade.subtracted(hole);
    }
    painter.fillPath(shade, QColor(0, 0, 0, 110));
    if (!pointed.isEmpty()) {
        painter.setPen(QPen(Theme::of(palette()).accent(), 2));
        painter.drawRoundedRect(QRectF(pointed), Theme::radius, Theme::radius);
    }
}

void WelcomeTour::keyPressEvent(QKeyEvent* event)
{
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        break;
    case Qt::Key_Right:
        isRightToLeft ? back() : next();
        break;
    case Qt::Key_Left:
        isRightToLeft ? next() : back();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool WelcomeTour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        arrange();
        update();
    }
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            button->click();
            return true;
        }
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            keyPressEvent(key); // a button would move the keyboard
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Tab stays among the buttons of the card.
bool WelcomeTour::focusNextPrevChild(bool next)
{
    QList<QPushButton*> buttons;
    for (QPushButton* button : { m_skip, m_back, m_next }) {
        if (button->isVisible() && button->isEnabled()) {
            buttons.append(button);
        }
    }
    if (buttons.isEmpty()) { // being hidden
        return QWidget::focusNextPrevChild(next);
    }
    const auto at = buttons.indexOf(qobject_cast<QPushButton*>(QApplication::focusWidget()));
    const auto count = buttons.size();
    buttons.at((at + (next ? 1 : count - 1)) % count)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace cmbagent
