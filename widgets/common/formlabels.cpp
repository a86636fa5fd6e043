// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/formlabels.h"

#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>

namespace cmbagent {

WrapLabel* mutedLabel(const QString& text)
{
    auto* label = new WrapLabel(text);
    label->setMuted(true);
    return label;
}

QLabel* titleLabel(const QString& text)
{
    auto* label = new QLabel(text);
    setLook(label, Look::Title);
    return label;
}

QLabel* headLabel(const QString& text, const QFont& font)
{
    auto* label = new QLabel(text);
    label->setFont(Theme::font(font, 1, QFont::DemiBold));
    return label;
}

QWidget* labelledField(const QString& name, QWidget* field)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(name);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    return box;
}

} // namespace cmbagent
