// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/logfind.h"

#include "items/logmodel.h"
#include "widgets/common/icons.h"
#include "widgets/window/logfilter.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace cmbagent {

namespace {

QToolButton* arrow(const char* icon, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

LogFind::LogFind(const LogModel& log, const LogFilter& shown, QWidget* parent)
    : QWidget(parent), m_shown(shown), m_scan(log), m_field(new QLineEdit), m_count(new QLabel),
      m_previous(arrow("chevron-up", tr("Line before that holds it (Shift+F3)"))),
      m_next(arrow("chevron-down", tr("Next line that holds it (F3)")))
{
    m_field->setPlaceholderText(tr("Find in lines"));
    m_field->setAccessibleName(tr("Find in lines"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * 9);
    m_field->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    setLook(m_count, Look::Muted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_field, &QLineEdit::textChanged, this, &LogFind::search);
    connect(m_field, &QLineEdit::returnPressed, this, &LogFind::findNext);
    connect(m_next, &QToolButton::clicked, this, &LogFind::findNext);
    connect(m_previous, &QToolButton::clicked, this, &LogFind::findPrevious);
    // What is found lies among the lines shown: another filter, another search.
    connect(&m_shown, &QAbstractItemModel::modelReset, this, &LogFind::search);
    connect(&m_scan, &LogScan::progressed, this, [this] {
        if (m_jumps && !m_scan.found().empty()) {
            m_jumps = false;
            go(std::min(m_scan.placeOf(std::max<qint64>(m_current, 0)), int(m_scan.found().size()) - 1));
        }
        showCount();
    });
    showCount();
}

void LogFind::search()
{
    if (m_field->text().isEmpty()) {
        m_jumps = false;
        if (m_scan.isActive()) {
            m_scan.stop();
        }
    } else {
        LogQuery query = m_shown.query();
        query.text = m_field->text();
        m_jumps = true;
        m_scan.start(query);
    }
    Q_EMIT textChanged(m_field->text());
    showCount();
}

QString LogFind::countText() const
{
    return m_count->text();
}

void LogFind::setCurrentRow(int row)
{
    m_current = row >= 0 && row < m_shown.rowCount() ? m_shown.numberAt(row) : -1;
    showCount();
}

void LogFind::go(int place)
{
    m_current = m_scan.found()[size_t(place)];
    if (const int row = m_shown.rowOf(m_current); row < m_shown.rowCount()) { // the filter may not be as far yet
        Q_EMIT rowFound(row);
    }
    showCount();
}

void LogFind::findNext()
{
    if (!m_scan.found().empty()) {
        const int place = m_scan.placeOf(m_current + 1);
        go(place < int(m_scan.found().size()) ? place : 0); // round again
    }
}

void LogFind::findPrevious()
{
    if (!m_scan.found().empty()) {
        const int place = m_scan.placeOf(std::max<qint64>(m_current, 0)) - 1;
        go(place >= 0 ? place : int(m_scan.found().size()) - 1);
    }
}

void LogFind::showCount()
{
    const auto count = int(m_scan.found().size());
    const QLocale locale;
    const int place = m_scan.placeOf(m_current);
    const bool isOnOne = place < count && m_scan.found()[size_t(place)] == m_current;
    QString text;
    if (m_scan.isActive()) {
        const QString all = locale.toString(count) + (m_scan.isDone() ? QString() : QStringLiteral("…"));
        text = count == 0 && m_scan.isDone() ? tr("none")
            : isOnOne                        ? tr("%1 of %2").arg(locale.toString(place + 1), all)
                                             : all;
    }
    m_count->setText(text);
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
}

void LogFind::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return;
    }
    if (event->key() == Qt::Key_Return && event->modifiers() & Qt::ShiftModifier) {
        findPrevious();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace cmbagent
