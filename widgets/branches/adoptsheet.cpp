// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/adoptsheet.h"

#include "widgets/branches/planlist.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

AdoptSheet::AdoptSheet(const QString& stepTitle, const QString& from, const QString& into, QWidget* parent)
    : QDialog(parent), m_summary(new WrapLabel), m_bar(new MessageBar), m_list(new PlanList),
      m_name(new QLineEdit(tr("%1 with a result of %2").arg(into, from).left(200))), m_hypothesis(new QLineEdit),
      m_keep(new QPushButton(tr("&Not now"))), m_action(new QPushButton(tr("&Make the branch and run it")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setObjectName(QStringLiteral("adoptSheet"));
    setWindowTitle(tr("Take a result over"));
    m_summary->setText(tr("Working out what would run again…"));
    m_action->setEnabled(false);
    build(tr("Take “%1” of “%2” into a branch of “%3”").arg(stepTitle, from, into));
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_name->text().trimmed(), m_hypothesis->text().trimmed());
        accept();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_action->setEnabled(m_list->model()->rowCount() > 0 && !text.trimmed().isEmpty());
    });
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    sizeToText(this, 88, 520);
}

void AdoptSheet::build(const QString& title)
{
    auto* heading = new WrapLabel(title);
    heading->setFont(Theme::font(font(), 1, QFont::DemiBold));
    m_bar->hide();
    m_bar->setDismissible(false);
    m_name->setMaxLength(200);
    m_hypothesis->setMaxLength(2000);
    m_hypothesis->setPlaceholderText(tr("What it is to find out (may stay empty)"));
    setLook(m_action, Look::PrimaryButton);
    for (QPushButton* button : { m_keep, m_action }) {
        button->setAutoDefault(false); // Enter in a field means the field
    }
    auto* form = new QFormLayout;
    form->addRow(tr("N&ame:"), m_name);
    form->addRow(tr("&Hypothesis:"), m_hypothesis);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_action);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addWidget(heading);
    all->addWidget(m_summary);
    all->addWidget(m_bar);
    all->addWidget(m_list, 1);
    all->addLayout(form);
    all->addLayout(buttons);
}

void AdoptSheet::showPlan(const PlayPlan& plan, const QStringList& conflicts)
{
    m_list->setPlan(plan);
    const int runs = plan.count(PlayLine::Fate::Runs);
    m_summary->setText(runs == 0 ? tr("No step runs again. Neither of the two runs is changed.")
                                 : tr("%1 of %Ln steps run again. Neither of the two runs is changed.", nullptr,
                                      int(plan.lines.size()))
                                       .arg(Labels::count(runs)));
    if (!conflicts.isEmpty()) {
        m_bar->showMessage(MessageBar::Kind::Warning,
                           tr("This result was made from other things than this run has, and may not belong there."),
                           conflicts.join(QLatin1Char('\n')));
        m_action->setText(tr("&Take it all the same"));
    }
    m_action->setEnabled(!m_name->text().trimmed().isEmpty());
}

void AdoptSheet::showError(const Error& error)
{
    m_summary->hide();
    m_list->hide();
    m_bar->showError(error);
    m_bar->setDismissible(false);
    m_action->setEnabled(false);
}

QString AdoptSheet::summary() const
{
    return m_summary->text();
}

} // namespace cmbagent
