// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/suggestiondialog.h"

#include "core/result.h"
#include "widgets/common/columnscroll.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

QString endsOf(const SuggestedEdge& edge)
{
    return edge.from + QLatin1Char('\n') + edge.to;
}

} // namespace

SuggestionRow::SuggestionRow(const SuggestedEdge& edge, QWidget* parent)
    : QWidget(parent), m_edge(edge), m_box(new QCheckBox)
{
    const QString sure = tr("%1 sure", "a percentage").arg(Labels::percent(edge.confidence));
    const QString words = edge.reason.isEmpty() ? sure : QStringLiteral("%1 · %2").arg(edge.reason, sure);
    m_box->setAccessibleName(edge.title);
    m_box->setAccessibleDescription(words);
    m_box->setChecked(edge.confidence >= SuggestionDialog::likely);
    setFocusProxy(m_box);
    auto* why = new WrapLabel(words);
    why->setMuted(true);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(new WrapLabel(edge.title));
    text->addWidget(why);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    row->addWidget(m_box, 0, Qt::AlignTop);
    row->addLayout(text, 1);
}

void SuggestionRow::mousePressEvent(QMouseEvent* event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void SuggestionRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_box->click();
    }
}

SuggestionDialog::SuggestionDialog(QWidget* parent)
    : QDialog(parent), m_summary(new WrapLabel), m_message(new MessageBar), m_all(new QCheckBox(tr("A&ll of them"))),
      m_scroll(new ColumnScroll), m_nothing(new EmptyState), m_remarks(new WrapLabel),
      m_again(new QPushButton(tr("Suggest them a&gain"))),
      m_decline(new QCheckBox(tr("Do not suggest the &others again"))),
      m_ask(new QPushButton(tr("Ask a language &model"))), m_close(new QPushButton(tr("&Not now"))),
      m_add(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("suggestionDialog"));
    setWindowTitle(tr("Suggested dependencies"));
    build();
    connectButtons();
    m_summary->setText(tr("Reading the steps and their scripts…"));
    updateButtons();
    sizeToText(this, 80, 520);
}

void SuggestionDialog::buildPage()
{
    m_nothing->setIconName(QStringLiteral("link"));
    m_nothing->hide();
    m_remarks->setMuted(true);
    m_remarks->hide();
    m_again->setToolTip(tr("What is said to be independent is suggested like everything else; Undo takes that back"));
    m_again->setAutoDefault(false);
    m_again->hide();
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, Theme::grid, 0);
    m_column->setSpacing(Theme::grid + Theme::fine);
    m_column->addWidget(m_nothing);
    m_column->addWidget(m_remarks);
    m_column->addWidget(m_again, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setAccessibleName(tr("Suggested dependencies"));
}

void SuggestionDialog::build()
{
    buildPage();
    m_message->setDismissible(false);
    m_message->clear();
    m_all->hide();
    m_decline->hide();
    m_decline->setToolTip(tr("The workflow says of each that its first step is independent of its second. That changes "
                             "nothing about how they run, and here it can be taken back."));
    m_ask->setToolTip(tr("A model reads the steps and their scripts, and says what it thinks comes first; this costs "
                         "what its provider takes for one question"));
    m_ask->setAutoDefault(false);
    m_close->setAutoDefault(false);
    setLook(m_add, Look::PrimaryButton);
    auto* buttons = new WrapRow;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_close);
    buttons->addWidget(m_add);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addWidget(m_summary);
    all->addWidget(m_message);
    all->addWidget(m_all);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_decline);
    all->addLayout(buttons);
}

void SuggestionDialog::connectButtons()
{
    connect(m_ask, &QPushButton::clicked, this, &SuggestionDialog::modelRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(chosen(), declined()); });
    connect(m_again, &QPushButton::clicked, this, &SuggestionDialog::againRequested);
    connect(m_decline, &QCheckBox::toggled, this, &SuggestionDialog::updateButtons);
    connect(m_all, &QCheckBox::clicked, this, [this](bool isOn) {
        for (const SuggestionRow* row : std::as_const(m_rows)) {
            if (row->box()->isChecked() != isOn) {
                row->box()->click();
            }
        }
        updateButtons();
    });
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
}

void SuggestionDialog::showFound(const SuggestedEdges& found)
{
    m_isKnown = true;
    fill(found.edges.mid(0, mostShown));
    QStringList remarks = found.remarks + found.independent;
    if (found.edges.size() > mostShown) {
        remarks.prepend(tr("%n more, less sure, will be shown when these are decided.", nullptr,
                           int(found.edges.size()) - mostShown));
    }
    m_summary->setText(m_rows.isEmpty() ? tr("No dependencies to suggest")
                                        : tr("%n dependenc(y/ies) that the workflow does not declare. Nothing changes "
                                             "before you add them.",
                                             nullptr, int(found.edges.size())));
    m_nothing->setSentence(found.whyNone);
    m_nothing->setVisible(m_rows.isEmpty());
    m_all->setVisible(m_rows.size() > 1);
    m_remarks->setText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    m_again->setVisible(!found.independent.isEmpty());
    m_decline->setVisible(!m_rows.isEmpty());
    updateButtons();
}

void SuggestionDialog::fill(const QList<SuggestedEdge>& edges)
{
    for (SuggestionRow* row : std::as_const(m_rows)) {
        delete row;
    }
    m_rows.clear();
    for (const SuggestedEdge& edge : edges) {
        auto* row = new SuggestionRow(edge);
        row->box()->setChecked(m_decided.value(endsOf(edge), row->box()->isChecked()));
        connect(row->box(), &QCheckBox::clicked, this, [this, key = endsOf(edge)](bool isOn) {
            m_decided.insert(key, isOn);
            updateButtons();
        });
        m_column->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
    }
    if (!m_rows.isEmpty()) {
        m_rows.front()->box()->setFocus(Qt::OtherFocusReason);
    }
}

void SuggestionDialog::setAsking(bool isAsking)
{
    m_isAsking = isAsking;
    if (isAsking) {
        m_message->showMessage(MessageBar::Kind::Info, tr("Asking a language model… Closing stops it."));
    } else {
        m_message->clear();
    }
    updateButtons();
}

void SuggestionDialog::showError(const Error& error)
{
    setAsking(false);
    m_message->showError(error);
    m_message->setDismissible(false);
}

QList<SuggestedEdge> SuggestionDialog::edgesWhere(bool isChosen) const
{
    QList<SuggestedEdge> edges;
    for (const SuggestionRow* row : m_rows) {
        if (row->box()->isChecked() == isChosen) {
            edges.append(row->edge());
        }
    }
    return edges;
}

QList<SuggestedEdge> SuggestionDialog::chosen() const
{
    return edgesWhere(true);
}

QList<SuggestedEdge> SuggestionDialog::declined() const
{
    return m_decline->isChecked() ? edgesWhere(false) : QList<SuggestedEdge>();
}

void SuggestionDialog::updateButtons()
{
    const int count = int(chosen().size());
    const bool declines = !declined().isEmpty();
    const bool hasDecided = count > 0 || declines;
    m_decline->setEnabled(count < m_rows.size());
    m_add->setText(count > 0      ? tr("&Add %n dependenc(y/ies)", nullptr, count)
                       : declines ? tr("Do not suggest &again")
                                  : tr("&Add"));
    m_add->setEnabled(hasDecided);
    m_add->setDefault(hasDecided);
    m_add->setToolTip(hasDecided             ? tr("One change, which Undo takes back")
                          : m_rows.isEmpty() ? QString()
                                             : tr("Choose at least one, or say that none is to be suggested again"));
    m_all->setCheckState(count == 0 ? Qt::Unchecked : count == m_rows.size() ? Qt::Checked : Qt::PartiallyChecked);
    m_ask->setEnabled(m_isKnown && !m_isAsking);
}

QString SuggestionDialog::summary() const
{
    return m_summary->text();
}

QString SuggestionDialog::remarks() const
{
    return m_remarks->text();
}

QString SuggestionDialog::whyNone() const
{
    return m_rows.isEmpty() ? m_nothing->sentence() : QString();
}

} // namespace cmbagent
