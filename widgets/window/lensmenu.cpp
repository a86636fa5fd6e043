// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/lensmenu.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

#include <QActionGroup>

namespace cmbagent {

LensMenu::LensMenu(QWidget* parent) : QMenu(tr("&Highlight"), parent), m_kinds(new QActionGroup(this))
{
    setToolTipsVisible(true);
    m_everything = addAction(tr("&Everything"));
    m_path = addAction(tr("&Critical path"));
    m_path->setToolTip(tr("The chain of steps that decides how long the run takes, by the times they took"));
    m_causes = addAction(tr("Only &failed and their causes"));
    m_causes->setToolTip(tr("What failed, and everything it needed"));
    for (QAction* action : { m_everything, m_path, m_causes }) {
        action->setCheckable(true);
        m_kinds->addAction(action);
    }
    m_kinds->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_everything->setChecked(true);
    addSection(tr("Only steps that are"));
    for (int i = 0; i < statusCount; ++i) {
        const auto status = Status(i);
        QAction* action = addAction(Icons::status(status), Labels::status(status));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &LensMenu::statusToggled);
        m_statuses[size_t(i)] = action;
    }
    connect(m_kinds, &QActionGroup::triggered, this, [this](QAction* chosen) {
        chosen->setChecked(true); // choosing it again does not take it away
        for (QAction* action : m_statuses) {
            action->setChecked(false);
        }
        Q_EMIT lensChosen(lens());
    });
}

void LensMenu::statusToggled()
{
    const bool hasStatus = lens().statuses.any();
    m_path->setChecked(false);
    m_causes->setChecked(false);
    m_everything->setChecked(!hasStatus);
    Q_EMIT lensChosen(lens());
}

CanvasLens LensMenu::lens() const
{
    CanvasLens lens;
    for (size_t i = 0; i < m_statuses.size(); ++i) {
        lens.statuses.set(i, m_statuses[i]->isChecked());
    }
    lens.kind = m_path->isChecked() ? CanvasLens::Kind::CriticalPath
        : m_causes->isChecked()     ? CanvasLens::Kind::Causes
        : lens.statuses.any()       ? CanvasLens::Kind::Statuses
                                    : CanvasLens::Kind::All;
    return lens;
}

QString LensMenu::summary() const
{
    const CanvasLens now = lens();
    switch (now.kind) {
    case CanvasLens::Kind::All:
        return {};
    case CanvasLens::Kind::CriticalPath:
        return tr("Critical path");
    case CanvasLens::Kind::Causes:
        return tr("Failed and their causes");
    case CanvasLens::Kind::Statuses:
    case CanvasLens::Kind::Steps: // of comparisons, not of this menu
        break;
    }
    QStringList words;
    for (size_t i = 0; i < m_statuses.size(); ++i) {
        if (now.statuses.test(i)) {
            words << Labels::status(Status(i));
        }
    }
    return words.join(QStringLiteral(", "));
}

void LensMenu::reset()
{
    if (lens().kind != CanvasLens::Kind::All) {
        m_everything->trigger();
    }
}

} // namespace cmbagent
