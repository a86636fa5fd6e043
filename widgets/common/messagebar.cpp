// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/messagebar.h"

#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/longtext.h"
#include "widgets/common/taborder.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

/// As large as the text beside it.
int iconSide(const QWidget& bar)
{
    return HouseStyle::scaled(18, bar.font());
}

Status statusOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Status::Running;
    case MessageBar::Kind::Warning:
        return Status::Paused;
    case MessageBar::Kind::Error:
        return Status::Failed;
    }
    return Status::Running;
}

QIcon iconOf(MessageBar::Kind kind)
{
    const char* name = kind == MessageBar::Kind::Info ? "info"
        : kind == MessageBar::Kind::Warning           ? "warning"
                                                      : "error";
    return Icons::icon(QLatin1String(name), statusOf(kind));
}

QToolButton* flatButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_what(new LongText(0, this)), m_mend(new LongText(0, this)), m_detail(new QPlainTextEdit(this)),
      m_fold(flatButton(this)), m_copy(flatButton(this)), m_action(new QPushButton(this)), m_close(flatButton(this))
{
    m_what->label()->setFont(Theme::font(font(), 0, QFont::DemiBold));
    // No letters: it stands among those of whatever page it is on.
    m_action->setAutoDefault(false); // Enter in a field of its dialog means the field
    m_fold->setText(tr("Details"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setToolTip(tr("Show or hide the details"));
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(Icons::icon(QStringLiteral("copy")));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setToolTip(tr("Copy the whole message with its details"));
    m_close->setIcon(Icons::icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_detail->setReadOnly(true);
    m_detail->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_detail->setFont(Theme::font(Theme::codeFont(font()), -1));
    m_detail->setMaximumHeight(14 * m_detail->fontMetrics().lineSpacing());
    m_detail->setAccessibleName(tr("Details of the message"));
    m_detail->setTabChangesFocus(true);

    auto* buttons = new WrapRow;
    buttons->setSpacing(Theme::fine);
    buttons->startAtFront();
    buttons->addWidget(m_action);
    buttons->addWidget(m_fold);
    buttons->addWidget(m_copy);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Theme::fine);
    texts->addStretch(1); // a single line stands beside the middle of the cross
    texts->addWidget(m_what);
    texts->addWidget(m_mend);
    texts->addLayout(buttons);
    texts->addWidget(m_detail);
    texts->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::fine);
    row->addSpacing(iconSide(*this) + Theme::grid); // painted; on the other side from right to left
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_fold, &QToolButton::toggled, this, &MessageBar::setDetailShown);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QStringList { m_what->text(), m_mend->text(), m_detail->toPlainText() }.join(QLatin1Char('\n')));
    });
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    TabOrder::asPlaced(*this);
    clear();
}

void MessageBar::showMessage(Kind kind, const QString& what, const QString& mend, const QString& detail)
{
    m_kind = kind;
    m_what->setText(what);
    m_mend->setText(mend);
    m_mend->setVisible(!mend.isEmpty());
    m_detail->setPlainText(detail);
    m_fold->setVisible(!detail.isEmpty());
    m_copy->setVisible(!detail.isEmpty());
    m_fold->setChecked(false);
    setDetailShown(false);
    setAction({});
    setAccessibleName(kind == Kind::Error         ? tr("Error: %1").arg(what)
                          : kind == Kind::Warning ? tr("Warning: %1").arg(what)
                                                  : what);
    setAccessibleDescription(mend);
    show();
    updateGeometry();
    update();
}

void MessageBar::showError(const Error& error)
{
    QString what = error.what.isEmpty() ? Labels::errorTitle(error.code) : error.what;
    if (!error.place.file.isEmpty() && !what.contains(error.place.file)) {
        what = error.place.line > 0
            ? QStringLiteral("%1:%2: %3").arg(error.place.file, QString::number(error.place.line), what)
            : QStringLiteral("%1: %2").arg(error.place.file, what);
    }
    showMessage(Kind::Error, what, error.mend, error.detail);
}

void MessageBar::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void MessageBar::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void MessageBar::foldLongTexts()
{
    constexpr int shownLines = 6;
    m_what->setMostLines(shownLines);
    m_mend->setMostLines(shownLines);
}

void MessageBar::clear()
{
    hide();
    m_what->setText({});
    m_mend->setText({});
    m_detail->clear();
    setAction({});
}

QString MessageBar::what() const
{
    return m_what->text();
}

void MessageBar::setDetailShown(bool shown)
{
    m_detail->setVisible(shown);
    m_fold->setIcon(Icons::icon(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

void MessageBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(palette());
    const QColor color = theme.statusColor(statusOf(m_kind));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(theme.border(), color, 0.4));
    painter.setBrush(theme.tint(color, 0.10));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int side = iconSide(*this);
    const int x = rightToLeft ? width() - side - Theme::grid - Theme::fine : Theme::grid + Theme::fine;
    const int y = m_what->y() + (m_what->label()->fontMetrics().height() - side) / 2;
    iconOf(m_kind).paint(&painter, QRect(x, y, side, side));
}

} // namespace cmbagent
