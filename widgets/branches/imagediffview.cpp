// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/imagediffview.h"

#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/theme.h"
#include "widgets/preview/imageview.h"
#include "widgets/window/windowstyle.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QPointer>
#include <QShortcut>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace cmbagent {

namespace {

constexpr qint64 mostPixels = 50'000'000;
constexpr int blinkMillis = 700; // slower than what may harm people who see flashes badly

struct Pictures
{
    QImage a;
    QImage b;
    QImage difference;
    QString error;
};

QImage read(const QString& path, QString& error)
{
    if (path.isEmpty()) {
        return {};
    }
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true); // a stored file has no ending
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels) {
        error = ImageDiffView::tr("The picture is too large to be shown here.");
        return {};
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        error = ImageDiffView::tr("The picture cannot be read: %1").arg(reader.errorString());
    }
    return image;
}

QWidget* makeSide(QLabel* caption, ImageView* view)
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    caption->setContentsMargins(12, 4, 12, 4);
    setLook(caption, Look::Caption);
    column->addWidget(caption);
    column->addWidget(view, 1);
    return side;
}

} // namespace

ImageDiffView::ImageDiffView(QWidget* parent)
    : QWidget(parent), m_modes(new QButtonGroup(this)), m_switch(new QToolButton), m_byItself(new QToolButton),
      m_turns(new QTimer(this)), m_bar(new MessageBar), m_captionA(new QLabel), m_captionB(new QLabel(tr("B"))),
      m_first(new ImageView), m_second(new ImageView)
{
    setFocusProxy(m_first); // before it is a part of this: afterwards Qt moves what Tab comes by
    m_bar->setDismissible(false);
    m_bar->hide();
    m_right = makeSide(m_captionB, m_second);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(1);
    pictures->addWidget(makeSide(m_captionA, m_first), 1);
    pictures->addWidget(m_right, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(makeTools());
    all->addWidget(m_bar);
    all->addLayout(pictures, 1);
    for (ImageView* view : { m_first, m_second }) { // the buttons need Space for themselves
        auto* space = new QShortcut(Qt::Key_Space, view);
        space->setContext(Qt::WidgetShortcut);
        connect(space, &QShortcut::activated, this, &ImageDiffView::blink);
    }
    showMode();
}

QHBoxLayout* ImageDiffView::makeTools()
{
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->setSpacing(2);
    const auto add = [this, tools](Mode mode, const QString& text, const QString& tip) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setText(text);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        m_modes->addButton(button, int(mode));
        tools->addWidget(button);
    };
    add(Mode::SideBySide, tr("Side by side"), tr("Both pictures beside each other"));
    add(Mode::Blink, tr("In turn"), tr("One picture in the place of the other; Space changes between them"));
    add(Mode::Difference, tr("Difference"), tr("A pale copy of A with what differs in B marked"));
    tools->addStretch(1);
    m_switch->setText(tr("Switch A and B (Space)"));
    m_switch->setFocusPolicy(Qt::TabFocus);
    tools->addWidget(m_switch);
    m_byItself->setText(tr("Blink"));
    m_byItself->setCheckable(true);
    m_byItself->setFocusPolicy(Qt::TabFocus);
    tools->addWidget(m_byItself);
    m_turns->setInterval(blinkMillis);
    connect(m_turns, &QTimer::timeout, this, &ImageDiffView::takeTurn);
    connect(m_byItself, &QToolButton::toggled, this, [this](bool isOn) {
        isOn ? m_turns->start() : m_turns->stop();
        if (isOn) {
            takeTurn();
        }
    });
    connect(m_switch, &QToolButton::clicked, this, &ImageDiffView::blink);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int mode) { setMode(Mode(mode)); });
    return tools;
}

void ImageDiffView::showFiles(const QString& pathA, const QString& pathB)
{
    const quint64 generation = ++m_generation;
    m_bar->clear();
    const QColor mark = Theme::light().statusColor(Status::Failed); // the copy is pale in both schemes
    QThreadPool::globalInstance()->start([pathA, pathB, mark, generation, view = QPointer<ImageDiffView>(this)] {
        Pictures pictures;
        pictures.a = read(pathA, pictures.error);
        pictures.b = read(pathB, pictures.error);
        pictures.difference = differenceOf(pictures.a, pictures.b, mark);
        QMetaObject::invokeMethod(qApp, [pictures, generation, view] {
            if (view && view->m_generation == generation) {
                view->showImages(pictures.a, pictures.b, pictures.difference);
                view->showError(pictures.error);
                Q_EMIT view->shown();
            }
        });
    });
}

void ImageDiffView::showImages(const QImage& a, const QImage& b, const QImage& difference)
{
    ++m_generation;
    m_a = a;
    m_b = b;
    m_difference = difference;
    m_showsB = false;
    m_modes->button(int(Mode::Difference))->setEnabled(!m_difference.isNull());
    if (m_mode == Mode::Difference && m_difference.isNull()) {
        m_mode = Mode::SideBySide;
    }
    showMode();
}

void ImageDiffView::showError(const QString& text)
{
    if (!text.isEmpty()) {
        m_bar->showMessage(MessageBar::Kind::Warning, text);
    }
}

void ImageDiffView::setMode(Mode mode)
{
    m_byItself->setChecked(m_byItself->isChecked() && mode == Mode::Blink);
    m_mode = mode;
    showMode();
}

void ImageDiffView::showMode()
{
    m_modes->button(int(m_mode))->setChecked(true);
    m_right->setVisible(m_mode == Mode::SideBySide);
    offerTurns();
    switch (m_mode) {
    case Mode::SideBySide:
        m_captionA->setText(tr("A"));
        m_first->showImage(m_a);
        m_second->showImage(m_b);
        break;
    case Mode::Blink:
        m_captionA->setText(m_showsB ? tr("B") : tr("A"));
        m_first->swapImage(m_showsB ? m_b : m_a);
        break;
    case Mode::Difference:
        m_captionA->setText(tr("What differs, on a pale copy of A"));
        m_first->swapImage(m_difference);
        break;
    }
    m_first->setAccessibleName(m_captionA->text());
    m_second->setAccessibleName(m_captionB->text());
}

void ImageDiffView::offerTurns()
{
    const bool hasBoth = !m_a.isNull() && !m_b.isNull();
    const bool mayMove = !HouseStyle::isMotionReduced(this);
    m_switch->setEnabled(hasBoth);
    m_byItself->setEnabled(hasBoth && mayMove);
    m_byItself->setToolTip(mayMove ? tr("Show both in turn, again and again, until you stop it")
                                   : tr("Motion is reduced in the settings; Space changes between both"));
    m_byItself->setChecked(m_byItself->isChecked() && m_byItself->isEnabled());
}

QString ImageDiffView::caption() const
{
    return m_captionA->text();
}

void ImageDiffView::blink()
{
    m_byItself->setChecked(false); // who changes by hand wants to look
    takeTurn();
}

void ImageDiffView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_byItself->setChecked(false);
}

void ImageDiffView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        offerTurns(); // whether things may move
    }
}

void ImageDiffView::takeTurn()
{
    if (m_a.isNull() || m_b.isNull()) {
        return;
    }
    m_showsB = m_mode == Mode::Blink ? !m_showsB : true; // A was seen already
    setMode(Mode::Blink);
}

QImage ImageDiffView::differenceOf(const QImage& a, const QImage& b, const QColor& color)
{
    if (a.isNull() || a.size() != b.size()) {
        return {};
    }
    const QImage left = a.convertToFormat(QImage::Format_ARGB32);
    const QImage right = b.convertToFormat(QImage::Format_ARGB32);
    QImage marked(a.size(), QImage::Format_RGB32);
    for (int y = 0; y < a.height(); ++y) {
        const auto* lineA = reinterpret_cast<const QRgb*>(left.constScanLine(y));
        const auto* lineB = reinterpret_cast<const QRgb*>(right.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(marked.scanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            const int most = std::max(
                { std::abs(qRed(lineA[x]) - qRed(lineB[x])), std::abs(qGreen(lineA[x]) - qGreen(lineB[x])),
                  std::abs(qBlue(lineA[x]) - qBlue(lineB[x])), std::abs(qAlpha(lineA[x]) - qAlpha(lineB[x])) });
            const int gray = 255 - (255 - (qAlpha(lineA[x]) == 0 ? 255 : qGray(lineA[x]))) / 4;
            // Even the smallest difference is to be seen.
            const int strength = most == 0 ? 0 : 110 + most * 145 / 255;
            const auto mix = [&](int mark) { return (gray * (255 - strength) + mark * strength) / 255; };
            out[x] = qRgb(mix(color.red()), mix(color.green()), mix(color.blue()));
        }
    }
    return marked;
}

} // namespace cmbagent
