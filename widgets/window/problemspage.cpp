// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problemspage.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/problemrow.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr size_t mostRows = 200; ///< more are in the copied text

} // namespace

ProblemsPage::ProblemsPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_file(new ElidedLabel), m_list(new QScrollArea),
      m_again(new QPushButton(Icons::icon(QStringLiteral("refresh"), Icons::Tint::OnAccent), tr("&Check again"))),
      m_copy(new QPushButton(Icons::icon(QStringLiteral("copy")), tr("Copy a&ll"))),
      m_other(new QPushButton(Icons::icon(QStringLiteral("open")), tr("Open another…")))
{
    m_title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_file->setElideMode(Qt::ElideMiddle);
    setLook(m_file, Look::Muted);
    auto* rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(10);
    m_list->setWidget(rows);
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Problems in the workflow file"));
    setLook(m_again, Look::PrimaryButton);
    m_again->setToolTip(tr("Read the file again after you have changed it"));
    m_copy->setToolTip(tr("Copy every problem as text"));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_file);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(words, 1);
    top->addWidget(m_copy);
    top->addWidget(m_other);
    top->addWidget(m_again);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 20);
    all->setSpacing(16);
    all->addLayout(top);
    all->addWidget(m_list, 1);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_path); });
    connect(m_other, &QPushButton::clicked, this, &ProblemsPage::openOtherRequested);
    connect(m_copy, &QPushButton::clicked, this, &ProblemsPage::copyAll);
}

void ProblemsPage::show(const QString& path, const std::vector<Error>& problems)
{
    m_path = path;
    m_problems = problems;
    m_title->setText(problems.size() == 1
                         ? tr("This workflow has one problem and cannot run yet")
                         : tr("This workflow has %1 problems and cannot run yet").arg(Labels::count(problems.size())));
    m_file->setText(QDir::toNativeSeparators(path));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < std::min(problems.size(), mostRows); ++i) {
        m_rows->addWidget(new ProblemRow(problems[i]));
    }
    if (problems.size() > mostRows) {
        m_rows->addWidget(
            new WrapLabel(tr("and %1 more; “Copy all” has them.").arg(Labels::count(problems.size() - mostRows))));
    }
    m_rows->addStretch(1);
}

QString ProblemsPage::plainText() const
{
    QStringList lines;
    for (const Error& problem : m_problems) {
        lines.append(problem.toText());
    }
    return lines.join(QLatin1Char('\n'));
}

void ProblemsPage::copyAll() const
{
    QGuiApplication::clipboard()->setText(plainText());
}

} // namespace cmbagent
