// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/commandpalette.h"

#include "widgets/common/icons.h"
#include "widgets/shell/palettedelegate.h"
#include "widgets/window/windowstyle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int mostLastUsed = 8;
constexpr int belowTop = 64; ///< pixels below the top of the window
constexpr int mostRowsHigh = 12;

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_model(new PaletteModel(this)), m_field(new QLineEdit), m_list(new QListView), m_note(new QLabel)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search or command"));
    setAutoFillBackground(true);
    setLook(this, Look::Card);
    m_field->setPlaceholderText(tr("Type a part of an action, run, step, file or setting"));
    m_field->setAccessibleName(tr("Search or command"));
    m_field->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("What fits"));
    setLook(m_list, Look::Pane);
    setLook(m_note, Look::Muted);
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setTyped(typed.trimmed());
        adopt();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showNote);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_model->setEntries(std::move(entries));
    m_field->clear();
    adopt();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString CommandPalette::note() const
{
    return m_note->text();
}

void CommandPalette::setRecent(const QStringList& ids)
{
    m_recent = ids.mid(0, mostLastUsed);
    m_model->setRecent(m_recent);
}

void CommandPalette::adopt()
{
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    showNote();
    place();
}

void CommandPalette::showNote()
{
    const PaletteEntry* entry = m_model->entryAt(m_list->currentIndex());
    const int found = m_model->foundCount();
    // Said by screen readers while the keyboard stays in the field.
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    if (!entry) {
        m_note->setText(tr("Nothing is called like that. Fewer letters find more."));
    } else if (!entry->reason.isEmpty()) {
        m_note->setText(tr("Not now: %1").arg(entry->reason));
    } else if (found > PaletteModel::mostRows) {
        m_note->setText(
            tr("%1 of %2 shown; more letters find less").arg(PaletteModel::mostRows).arg(QLocale().toString(found)));
    } else {
        m_note->setText(tr("Enter does it, Esc closes. Begin with > for actions only, with # for steps only."));
    }
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int rowHeight = std::max(28, fontMetrics().height() + 12);
    const int wanted = std::max(640, fontMetrics().averageCharWidth() * 90);
    const int width = std::min(wanted, window->width() - 48);
    const int rows = std::clamp(m_model->rowCount(), 1, mostRowsHigh);
    const int top = std::min(belowTop, window->height() / 10);
    const int others = m_field->sizeHint().height() + m_note->heightForWidth(width - 16) + 36;
    const int height = std::min(others + rows * rowHeight, window->height() - top - 24);
    setGeometry((window->width() - width) / 2, top, width, height);
}

bool CommandPalette::moves(int key)
{
    const int rows = m_model->rowCount();
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const int at = m_list->currentIndex().row();
    int row = at;
    switch (key) {
    case Qt::Key_Down:
        row = at + 1 < rows ? at + 1 : 0;
        break;
    case Qt::Key_Up:
        row = at > 0 ? at - 1 : rows - 1;
        break;
    case Qt::Key_PageDown:
        row = std::min(rows - 1, at + page);
        break;
    case Qt::Key_PageUp:
        row = std::max(0, at - page);
        break;
    default:
        return false;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (const int key = static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // there is nowhere else to go
        default:
            return moves(key);
        }
    }
    if (watched == m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
        m_before.clear(); // the keyboard has gone elsewhere already
        hide();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched != m_field && event->type() == QEvent::MouseButtonPress && isVisible()) {
        const auto* pressed = qobject_cast<QWidget*>(watched);
        if (pressed && pressed->window() == window() && pressed != this && !isAncestorOf(pressed)) {
            dismiss();
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::showEvent(QShowEvent* event)
{
    qApp->installEventFilter(this); // a click beside it closes it
    QFrame::showEvent(event);
}

void CommandPalette::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

void CommandPalette::dismiss()
{
    const QPointer<QWidget> before = m_before;
    m_before.clear();
    hide();
    if (before && before->isVisible()) {
        before->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::accept()
{
    const PaletteEntry* entry = m_model->entryAt(m_list->currentIndex());
    if (!entry || !entry->reason.isEmpty() || !entry->carryOut) {
        return;
    }
    const auto carryOut = entry->carryOut;
    remember(entry->id);
    dismiss(); // first, so that it acts on what had the keyboard
    carryOut();
}

void CommandPalette::remember(const QString& id)
{
    if (id.isEmpty()) {
        return;
    }
    m_recent.removeAll(id);
    m_recent.prepend(id);
    setRecent(QStringList(m_recent));
    Q_EMIT recentChanged(m_recent);
}

} // namespace cmbagent
