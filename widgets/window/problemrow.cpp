// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problemrow.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cmbagent {

QString ProblemRow::placeText(const Error& problem)
{
    QStringList parts;
    if (problem.place.line > 0) {
        parts.append(problem.place.column > 0
                         ? tr("Line %1, column %2").arg(problem.place.line).arg(problem.place.column)
                         : tr("Line %1").arg(problem.place.line));
    }
    if (!problem.step.isEmpty()) {
        parts.append(tr("step %1").arg(problem.step));
    }
    return parts.join(QStringLiteral(" · "));
}

ProblemRow::ProblemRow(const Error& problem, QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(problem.toText());
    setToolTip(problem.detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(new IconLabel(Icons::icon(QStringLiteral("error"), Status::Failed), 18), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    if (const QString place = placeText(problem); !place.isEmpty()) {
        auto* where = new WrapLabel(place);
        setLook(where, Look::Caption);
        words->addWidget(where);
    }
    auto* what = new WrapLabel(problem.what);
    setLook(what, Look::Title);
    words->addWidget(what);
    if (!problem.mend.isEmpty()) {
        words->addWidget(new WrapLabel(problem.mend));
    }
    row->addLayout(words, 1);
}

} // namespace cmbagent
