// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editbar.h"

#include "widgets/common/textlabels.h"
#include "widgets/editor/editactions.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

EditBar::EditBar(const EditActions& actions, QWidget* parent)
    : QWidget(parent), m_file(new ElidedLabel), m_state(new ElidedLabel)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Bar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(4);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    setLook(m_file, Look::Title);
    setLook(m_state, Look::Muted);
    texts->addWidget(m_file);
    texts->addWidget(m_state);
    row->addLayout(texts, 1);
    for (QAction* action : { actions.undo, actions.redo, actions.addStep, actions.addAgent, actions.addApproval,
                             actions.connectStep, actions.remove }) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(18, 18) * scaledToText(button, 100) / 100);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addSpacing(8);
    auto* save = new QPushButton(tr("Save"));
    setLook(save, Look::PrimaryButton);
    save->setEnabled(actions.save->isEnabled());
    connect(save, &QPushButton::clicked, actions.save, &QAction::trigger);
    connect(actions.save, &QAction::changed, save,
            [save, action = actions.save] { save->setEnabled(action->isEnabled()); });
    row->addWidget(save);
    auto* done = new QPushButton(tr("Done"));
    done->setToolTip(tr("End editing; what is not saved stays as a draft (Ctrl+E)"));
    connect(done, &QPushButton::clicked, actions.edit, &QAction::trigger);
    row->addWidget(done);
}

void EditBar::showFile(const QString& path, bool isChanged, int faults)
{
    m_file->setText(path.isEmpty() ? tr("Editing a new workflow") : tr("Editing %1").arg(QFileInfo(path).fileName()));
    m_file->setToolTip(path);
    const QString saved = path.isEmpty() ? tr("Not saved under a name yet; kept as a draft")
        : isChanged                      ? tr("Changes are not in the file yet; kept as a draft")
                                         : tr("The file is up to date");
    m_state->setText(faults > 0 ? tr("%1 · %Ln problem(s)", nullptr, faults).arg(saved) : saved);
}

QString EditBar::text() const
{
    return m_file->text() + QLatin1Char('\n') + m_state->text();
}

} // namespace cmbagent
