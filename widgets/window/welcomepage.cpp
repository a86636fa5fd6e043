// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/welcomepage.h"

#include "items/runlistmodel.h"
#include "widgets/common/actiontips.h"
#include "widgets/common/formlabels.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/examplecard.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/recentruns.h"
#include "widgets/window/rundelegate.h"
#include "widgets/window/windowmodels.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int widestContent = 880;
constexpr int recentLimit = 6;

QPushButton* buttonFor(QAction* action, const QString& text)
{
    auto* button = new QPushButton(action->icon(), text);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    return button;
}

} // namespace

WelcomePage::WelcomePage(RunListModel* runs, const Clock& clock, QAction* open, QAction* import, QWidget* parent)
    : QScrollArea(parent), m_runs(runs), m_open(open), m_import(import), m_content(new QWidget), m_ways(new WrapRow),
      m_cardGrid(new QGridLayout), m_recentModel(new RecentRuns(runs, recentLimit, this)), m_recent(new QListView),
      m_noRuns(new QWidget), m_data(new ElidedLabel)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Welcome page"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_data->setElideMode(Qt::ElideMiddle);
    m_recent->setModel(m_recentModel);
    m_recent->setItemDelegate(new RunDelegate(clock, m_recent));

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(32, 40, 32, 24);
    column->setSpacing(12);
    buildHead(column);
    m_cardGrid->setSpacing(16);
    column->addWidget(titleLabel(tr("Start with an example")));
    column->addLayout(m_cardGrid);
    column->addSpacing(16);
    buildRecent(column);
    column->addStretch(1);
    setWidget(m_content);
    connect(m_recentModel, &QAbstractItemModel::modelReset, this, &WelcomePage::showRecent);
    showRecent();
}

void WelcomePage::buildHead(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new IconLabel(QIcon(QStringLiteral(":/cmbagent/icons/org.cmbagent.Studio.svg")), 56), 0,
                   Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new QLabel(tr("CMBAgent Studio"));
    title->setFont(Theme::font(font(), 10, QFont::DemiBold));
    words->addWidget(title);
    auto* sentence = new QLabel(tr("Run an analysis as a graph of steps, watch it live, and keep every result."));
    sentence->setWordWrap(true);
    setLook(sentence, Look::Muted);
    words->addWidget(sentence);
    words->addSpacing(12);
    m_ways->setSpacing(8);
    m_ways->startAtFront();
    m_ways->addWidget(buttonFor(m_open, tr("Open workflow…")));
    m_ways->addWidget(buttonFor(m_import, tr("Import trace…")));
    m_ways->addStretch();
    m_ways->addStretch();
    words->addLayout(m_ways);
    row->addLayout(words, 1);
    column->addLayout(row);
    column->addSpacing(20);
}

void WelcomePage::addWay(QAction* action)
{
    delete m_ways->takeAt(m_ways->count() - 1); // the room behind them stays behind them
    delete m_ways->takeAt(m_ways->count() - 1); // the room behind them stays behind them
    m_ways->addWidget(buttonFor(action, ActionTips::withoutLetter(action->text())));
    m_ways->addStretch();
    m_ways->addStretch();
}

void WelcomePage::buildRecent(QVBoxLayout* column)
{
    column->addWidget(titleLabel(tr("Recent runs")));
    setLook(m_recent, Look::Card);
    m_recent->setAccessibleName(tr("Recent runs"));
    m_recent->setMouseTracking(true);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_recent);
    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT runSelected(index.data(RunListModel::SummaryRole).value<RunSummary>().id);
    };
    connect(m_recent, &QListView::clicked, this, choose);
    connect(m_recent, &QListView::activated, this, choose);

    auto* nothing = new QHBoxLayout(m_noRuns);
    nothing->setContentsMargins(18, 18, 18, 18);
    nothing->setSpacing(12);
    nothing->addWidget(new IconLabel(Icons::icon(QStringLiteral("history"), Icons::Tint::Muted), 20));
    auto* words = new QLabel(
        tr("Your runs will be listed here, with how they ended. Open an example above to make the first one."));
    words->setWordWrap(true);
    setLook(words, Look::Muted);
    nothing->addWidget(words, 1);
    m_noRuns->setAttribute(Qt::WA_StyledBackground);
    setLook(m_noRuns, Look::Card);
    column->addWidget(m_noRuns);

    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(new IconLabel(Icons::icon(QStringLiteral("folder"), Icons::Tint::Muted), 16));
    setLook(m_data, Look::Muted);
    m_data->setObjectName(QStringLiteral("dataPlace"));
    place->addWidget(m_data, 1);
    auto* show = new QPushButton(tr("Show folder"));
    setLook(show, Look::QuietButton);
    show->setToolTip(tr("Open the data folder in the file manager"));
    connect(show, &QPushButton::clicked, this, &WelcomePage::dataFolderRequested);
    place->addWidget(show);
    column->addSpacing(4);
    column->addLayout(place);
}

void WelcomePage::setExamples(const QList<ExampleInfo>& examples)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const ExampleInfo& example : examples) {
        auto* card = new ExampleCard(example, m_cards.isEmpty());
        connect(card, &ExampleCard::chosen, this, [this, id = example.id] { Q_EMIT exampleRequested(id); });
        m_cards.append(card);
    }
    arrangeCards();
}

void WelcomePage::setDataPlace(const QString& path, qint64 bytes)
{
    const QString native = QDir::toNativeSeparators(path);
    m_data->setText(bytes > 0 ? tr("Your data is in %1 (%2)").arg(native, Labels::fileSize(bytes))
                              : tr("Your data is in %1").arg(native));
}

QString WelcomePage::dataText() const
{
    return m_data->text();
}

void WelcomePage::showRecent()
{
    const int rows = m_recentModel->rowCount();
    m_recent->setVisible(rows > 0);
    m_noRuns->setVisible(rows == 0);
    int height = 2 * m_recent->frameWidth() + 8;
    for (int row = 0; row < rows; ++row) {
        height += m_recent->sizeHintForRow(row);
    }
    m_recent->setFixedHeight(std::max(height, 40));
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const int side = std::max(32, (viewport()->width() - widestContent) / 2);
    m_content->layout()->setContentsMargins(side, viewport()->height() > 700 ? 48 : 28, side, 24);
    arrangeCards();
}

void WelcomePage::arrangeCards()
{
    const int columns = viewport()->width() < fontMetrics().averageCharWidth() * 90 ? 1 : 2;
    for (int column = 0; column < 2; ++column) {
        m_cardGrid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    for (int i = 0; i < m_cards.size(); ++i) {
        m_cardGrid->addWidget(m_cards[i], i / columns, i % columns);
    }
}

} // namespace cmbagent
