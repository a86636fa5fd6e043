// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/confirmdialog.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent) : QDialog(parent)
{
    build(question, {}, {});
}

ConfirmDialog::ConfirmDialog(const Question& question, const QString& label, const QString& text, QWidget* parent)
    : QDialog(parent)
{
    build(question, label, text);
}

void ConfirmDialog::build(const Question& question, const QString& label, const QString& text)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setModal(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(16);
    auto* top = new QHBoxLayout;
    top->setSpacing(14);
    const QIcon icon = question.isDangerous ? Icons::icon(question.icon, Status::Failed)
                                            : Icons::icon(question.icon, Icons::Tint::Accent);
    top->addWidget(new IconLabel(icon, 24), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    auto* title = new WrapLabel(question.title);
    title->setFont(Theme::font(font(), 1, QFont::DemiBold));
    words->addWidget(title);
    auto* body = new WrapLabel(question.text);
    body->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    setLook(body, Look::Muted);
    words->addWidget(body);
    if (!label.isEmpty()) {
        m_line = new QLineEdit(text);
        m_line->setMaxLength(200);
        m_line->setAccessibleName(label);
        m_line->setPlaceholderText(label);
        m_line->selectAll();
        words->addWidget(m_line);
    }
    top->addLayout(words, 1);
    all->addLayout(top);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_keep = new QPushButton(question.keep);
    m_action = new QPushButton(question.action);
    setLook(m_action, question.isDangerous ? Look::DangerButton : Look::PrimaryButton);
    m_action->setAutoDefault(m_line != nullptr);
    m_action->setDefault(m_line != nullptr);
    m_keep->setAutoDefault(false);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_action);
    all->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_line ? m_line->text().trimmed() : QString());
        accept();
    });
    if (m_line) {
        connect(m_line, &QLineEdit::textChanged, this,
                [this](const QString& now) { m_action->setEnabled(!now.trimmed().isEmpty()); });
        m_action->setEnabled(!text.trimmed().isEmpty());
        m_line->setFocus();
    } else {
        m_keep->setFocus();
    }
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
}

} // namespace cmbagent
