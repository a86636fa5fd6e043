// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/evidencesearch.h"

#include "widgets/branches/textdiffview.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolButton>

namespace cmbagent {

namespace {

constexpr int mostHits = 2000;
constexpr int mostRows = 20'000; ///< of one table; larger ones have a search of their own

QToolButton* makeButton(const char* icon, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

EvidenceSearch::EvidenceSearch(QWidget* scope, QWidget* parent)
    : QWidget(parent), m_scope(scope), m_line(new QLineEdit), m_found(new QLabel)
{
    m_line->setPlaceholderText(tr("Find in what is shown"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->setClearButtonEnabled(true);
    setLook(m_found, Look::Muted);
    auto* previous = makeButton("chevron-up", tr("Previous (Shift+Enter)"));
    auto* next = makeButton("chevron-down", tr("Next (Enter)"));
    auto* close = makeButton("close", tr("Close the search (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, Theme::grid, 20, Theme::grid);
    row->addWidget(m_line, 1);
    row->addWidget(m_found);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        collect();
        step(1);
    });
    connect(previous, &QToolButton::clicked, this, &EvidenceSearch::findPrevious);
    connect(next, &QToolButton::clicked, this, &EvidenceSearch::findNext);
    connect(close, &QToolButton::clicked, this, &EvidenceSearch::stop);
    hide();
}

QString EvidenceSearch::found() const
{
    return m_found->text();
}

void EvidenceSearch::start()
{
    QWidget::show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    collect();
}

void EvidenceSearch::stop()
{
    hide();
    m_hits.clear();
    Q_EMIT stopped();
}

void EvidenceSearch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        stop();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EvidenceSearch::collect()
{
    m_hits.clear();
    m_at = -1;
    if (m_line->text().isEmpty()) {
        m_found->clear();
        return;
    }
    for (QWidget* view : m_scope->findChildren<QWidget*>()) {
        // What differs is also in the whole text beside it.
        const QWidget* parent = view->parentWidget();
        if (qobject_cast<const TextDiffView*>(parent) && !view->isVisible()) {
            continue;
        }
        if (auto* plain = qobject_cast<QPlainTextEdit*>(view);
            plain && plain->isReadOnly()) { // what is shown, not what one writes
            collectText(view, plain->toPlainText());
        } else if (auto* rich = qobject_cast<QTextEdit*>(view)) {
            collectText(view, rich->toPlainText());
        } else if (auto* items = qobject_cast<QAbstractItemView*>(view)) {
            collectItems(items);
        } else if (auto* label = qobject_cast<QLabel*>(view)) {
            if (label->text().contains(m_line->text(), Qt::CaseInsensitive)) {
                m_hits.push_back({ label });
            }
        }
    }
    m_found->setText(m_hits.empty() ? tr("Nothing found") : tr("%Ln found", nullptr, count()));
}

void EvidenceSearch::collectText(QWidget* view, const QString& text)
{
    const QString wanted = m_line->text();
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0 && count() < mostHits;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
        m_hits.push_back({ view, int(at) });
    }
}

void EvidenceSearch::collectItems(QAbstractItemView* view)
{
    QAbstractItemModel* model = view->model();
    if (!model || model->rowCount() > mostRows) {
        return;
    }
    for (int column = 0; column < std::min(model->columnCount(), 50); ++column) {
        const QModelIndex first = model->index(0, column);
        if (!first.isValid()) {
            continue;
        }
        for (const QModelIndex& index : model->match(first, Qt::DisplayRole, m_line->text(), mostHits - count(),
                                                     Qt::MatchContains | Qt::MatchRecursive)) {
            m_hits.push_back({ view, -1, index });
        }
    }
}

void EvidenceSearch::step(int way)
{
    if (m_hits.empty()) {
        return;
    }
    m_at = (m_at + way + count()) % count();
    m_found->setText(tr("%1 of %2", "place, count").arg(Labels::count(m_at + 1), Labels::count(count())));
    show(m_hits[size_t(m_at)]);
}

void EvidenceSearch::show(const Hit& hit)
{
    if (!hit.view) {
        return;
    }
    Q_EMIT reached(hit.view);
    const auto select = [&](auto* edit) {
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(hit.position);
        cursor.setPosition(hit.position + int(m_line->text().size()), QTextCursor::KeepAnchor);
        edit->setTextCursor(cursor);
        edit->ensureCursorVisible();
    };
    if (auto* plain = qobject_cast<QPlainTextEdit*>(hit.view.data())) {
        select(plain);
    } else if (auto* rich = qobject_cast<QTextEdit*>(hit.view.data())) {
        select(rich);
    } else if (auto* items = qobject_cast<QAbstractItemView*>(hit.view.data()); items && hit.index.isValid()) {
        items->setCurrentIndex(hit.index);
        items->scrollTo(hit.index);
    }
}

} // namespace cmbagent
