// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/messagearea.h"

#include "widgets/common/messagebar.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int noticeMillis = 8000;

/// Air around a message bar that goes with the bar: a hidden one takes no room.
class BarFrame : public QWidget
{
public:
    explicit BarFrame(MessageBar* bar)
    {
        auto* row = new QVBoxLayout(this);
        row->setContentsMargins(12, 8, 12, 8);
        row->addWidget(bar);
        bar->installEventFilter(this);
        hide();
    }

protected:
    bool eventFilter(QObject* bar, QEvent* event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
            setVisible(event->type() == QEvent::ShowToParent);
        }
        return QWidget::eventFilter(bar, event);
    }
};

} // namespace

MessageArea::MessageArea(QWidget* parent)
    : QWidget(parent), m_haltBar(new MessageBar), m_bar(new MessageBar), m_undoBar(new MessageBar),
      m_budgetBar(new MessageBar), m_timer(new QTimer(this))
{
    for (MessageBar* bar : { m_haltBar, m_bar, m_undoBar, m_budgetBar }) {
        bar->foldLongTexts();
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new BarFrame(m_haltBar));
    column->addWidget(new BarFrame(m_budgetBar));
    column->addWidget(new BarFrame(m_bar));
    column->addWidget(new BarFrame(m_undoBar));
    m_timer->setSingleShot(true);
    m_timer->setInterval(noticeMillis);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_bar->kind() == MessageBar::Kind::Info) {
            m_bar->clear();
        }
    });
}

void MessageArea::showHalt(const std::optional<Error>& error)
{
    if (!error) {
        m_haltBar->clear();
        return;
    }
    m_haltBar->showError(*error);
    m_haltBar->setAction(tr("Tr&y to save again"));
    m_haltBar->setDismissible(false);
}

void MessageArea::showNotice(const QString& text)
{
    m_bar->showMessage(MessageBar::Kind::Info, text);
    m_timer->start();
}

} // namespace cmbagent
