// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/agents/wordfilter.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int roomForArrow = 44; ///< with the margins of the button

/// Nothing of a word is a mnemonic.
QString withoutMnemonic(const QString& word)
{
    return QString(word).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

WordFilter::WordFilter(const QString& all, QWidget* parent) : QPushButton(parent), m_all(all), m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setMenu(m_menu);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_menu->installEventFilter(this);
    adopt();
}

void WordFilter::setWords(QStringList words)
{
    const QStringList before = chosen();
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    m_menu->clear();
    for (const QString& word : words) {
        QAction* action = m_menu->addAction(withoutMnemonic(word));
        action->setData(word);
        action->setCheckable(true);
        action->setChecked(before.contains(word));
        connect(action, &QAction::toggled, this, [this] {
            adopt();
            Q_EMIT changed();
        });
    }
    setEnabled(!words.isEmpty());
    adopt();
}

QStringList WordFilter::chosen() const
{
    QStringList words;
    for (const QAction* action : m_menu->actions()) {
        if (action->isChecked()) {
            words << action->data().toString();
        }
    }
    return words;
}

void WordFilter::choose(const QStringList& words)
{
    for (QAction* action : m_menu->actions()) {
        action->setChecked(words.contains(action->data().toString()));
    }
}

/// A tick does not close the menu, since another may follow: the button of the mouse and the space bar only toggle.
bool WordFilter::eventFilter(QObject* watched, QEvent* event)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease;
    const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    QAction* action = watched == m_menu && (isClick || isSpace) ? m_menu->activeAction() : nullptr;
    const bool isHit =
        action && (isSpace || m_menu->actionAt(static_cast<QMouseEvent*>(event)->position().toPoint()) == action);
    if (!isHit) {
        return QPushButton::eventFilter(watched, event);
    }
    action->toggle();
    return true;
}

void WordFilter::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    adopt();
}

void WordFilter::adopt()
{
    const QStringList words = chosen();
    const QString text = words.isEmpty() ? m_all : words.join(QStringLiteral(", "));
    setText(withoutMnemonic(fontMetrics().elidedText(text, Qt::ElideRight, std::max(width() - roomForArrow, 0))));
    setAccessibleDescription(text);
}

} // namespace cmbagent
