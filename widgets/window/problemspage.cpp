// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problemspage.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

QString placeText(const SourcePlace& place)
{
    if (place.line <= 0) {
        return {};
    }
    return place.column > 0 ? QStringLiteral("%1:%2").arg(place.line).arg(place.column) : QString::number(place.line);
}

} // namespace

ProblemsPage::ProblemsPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_file(new ElidedLabel), m_list(new QTreeWidget),
      m_again(new QPushButton(Icons::icon(QStringLiteral("refresh"), Icons::Tint::OnAccent), tr("&Check again"))),
      m_copy(new QPushButton(Icons::icon(QStringLiteral("copy")), tr("Copy a&ll"))),
      m_other(new QPushButton(Icons::icon(QStringLiteral("open")), tr("Open another…")))
{
    m_title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_file->setElideMode(Qt::ElideMiddle);
    setLook(m_file, Look::Muted);
    m_list->setHeaderLabels({ tr("Line"), tr("Step"), tr("What is wrong"), tr("How to mend it") });
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setUniformRowHeights(false);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Problems in the workflow file"));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
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
                         : tr("This workflow has %1 problems and cannot run yet").arg(problems.size()));
    m_file->setText(QDir::toNativeSeparators(path));
    m_list->clear();
    for (const Error& problem : problems) {
        auto* item =
            new QTreeWidgetItem(m_list, { placeText(problem.place), problem.step, problem.what, problem.mend });
        item->setIcon(0, Icons::icon(QStringLiteral("error"), Status::Failed));
        for (int column = 0; column < 4; ++column) {
            item->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
            item->setToolTip(column, problem.detail.isEmpty() ? item->text(column) : problem.detail);
        }
    }
    const bool hasSteps =
        std::any_of(problems.begin(), problems.end(), [](const Error& problem) { return !problem.step.isEmpty(); });
    m_list->setColumnHidden(1, !hasSteps);
    m_list->doItemsLayout();
}

int ProblemsPage::count() const
{
    return m_list->topLevelItemCount();
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

void ProblemsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int fixed =
        m_list->header()->sectionSize(0) + (m_list->isColumnHidden(1) ? 0 : m_list->header()->sectionSize(1));
    m_list->header()->resizeSection(2, std::max(160, (m_list->viewport()->width() - fixed) * 55 / 100));
    // Rows are as tall as their wrapped texts, and those wrap anew.
    m_list->doItemsLayout();
}

} // namespace cmbagent
