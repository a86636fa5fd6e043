// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/actiontips.h"

#include <QAction>
#include <QRegularExpression>

namespace cmbagent {

namespace {

constexpr const char* tipProperty = "plainTip";
constexpr const char* reasonProperty = "whyNot";

} // namespace

void ActionTips::setTip(QAction* action, const QString& tip)
{
    action->setProperty(tipProperty, tip);
    refresh(action);
}

void ActionTips::setEnabled(QAction* action, bool isEnabled, const QString& whyNot)
{
    action->setEnabled(isEnabled);
    action->setProperty(reasonProperty, isEnabled ? QString() : whyNot);
    refresh(action);
}

void ActionTips::refresh(QAction* action)
{
    const QString why = reason(action);
    const QString text = why.isEmpty() ? tip(action) : why;
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)", "tip, keys").arg(text, keys));
}

QString ActionTips::tip(const QAction* action)
{
    return action->property(tipProperty).toString();
}

QString ActionTips::reason(const QAction* action)
{
    return action->isEnabled() ? QString() : action->property(reasonProperty).toString();
}

QString ActionTips::withoutLetter(QString text)
{
    static const QRegularExpression behindWords(QStringLiteral("\\s*\\(&[^&)]\\)")); // as Chinese has it
    text.remove(behindWords);
    QString title;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&')) {
            ++i; // what follows is meant as it is, another & too
        }
        if (i < text.size()) {
            title.append(text[i]);
        }
    }
    return title;
}

QString ActionTips::title(const QAction* action)
{
    const QString title = withoutLetter(action->text());
    return title.endsWith(QChar(0x2026)) ? title.chopped(1) : title;
}

} // namespace cmbagent
