// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepattempts.h"

#include "items/attemptmodel.h"
#include "widgets/common/columnscroll.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/readingorder.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/inspector/factlist.h"
#include "widgets/window/plainicondelegate.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

/// Puts words, icons and headings to an AttemptModel. Main thread.
class AttemptWords : public QIdentityProxyModel
{
public:
    AttemptWords(const RunGraph& graph, const Clock& clock, QObject* parent)
        : QIdentityProxyModel(parent), m_graph(graph), m_clock(clock)
    { }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const auto end = Attempt::End(QIdentityProxyModel::data(index, AttemptModel::EndRole).toInt());
        const auto started = QIdentityProxyModel::data(index, AttemptModel::StartedRole).value<Timestamp>();
        // An open attempt of a run nobody works on has been torn off.
        const Status status = end == Attempt::End::Open && !m_graph.isOwned() ? Status::Interrupted : statusOf(end);
        if (role == Qt::DecorationRole && index.column() == AttemptModel::Outcome) {
            return Icons::status(status);
        }
        if (role == Qt::ToolTipRole && index.column() == AttemptModel::Started) {
            return Labels::exactTime(started);
        }
        if (role != Qt::DisplayRole) {
            return QIdentityProxyModel::data(index, role);
        }
        switch (index.column()) {
        case AttemptModel::Outcome:
            return Labels::status(status);
        case AttemptModel::Started:
            return Labels::clockTime(started);
        case AttemptModel::Duration: {
            const qint64 took = QIdentityProxyModel::data(index, AttemptModel::DurationRole).toLongLong();
            return took >= 0                ? Labels::duration(took)
                : status == Status::Running ? Labels::elapsed(m_clock.now().micros - started.micros)
                                            : QStringLiteral("–");
        }
        default:
            return QIdentityProxyModel::data(index, role);
        }
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal) {
            return {};
        }
        if (role == Qt::TextAlignmentRole) {
            return int(Qt::AlignLeading | Qt::AlignVCenter);
        }
        if (role != Qt::DisplayRole) {
            return {};
        }
        const std::array<QString, AttemptModel::ColumnCount> names { QStringLiteral("#"), StepAttempts::tr("Outcome"),
                                                                     StepAttempts::tr("Started"),
                                                                     StepAttempts::tr("Took") };
        return names[size_t(section)];
    }

private:
    const RunGraph& m_graph;
    const Clock& m_clock;
};

QList<Fact> factsOf(const Attempt& attempt)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString& name, const QString& value, const QString& tip = {}) {
        facts.append({ name, value, tip });
    };
    add(StepAttempts::tr("Started"), Labels::exactTime(attempt.started));
    if (attempt.ended.isSet()) {
        add(StepAttempts::tr("Ended"), Labels::exactTime(attempt.ended));
    }
    const StepReport* report = attempt.report.get();
    if (!report) {
        return facts;
    }
    if (report->wallMicros > 0) {
        add(StepAttempts::tr("Program ran"), Labels::duration(report->wallMicros),
            StepAttempts::tr("From its start to its end, by the clock on the wall"));
        add(StepAttempts::tr("Computing time"), Labels::duration(report->cpuMicros),
            StepAttempts::tr("Time spent on processors, all of them together"));
    }
    if (report->peakRssBytes > 0) {
        add(StepAttempts::tr("Most memory"), Labels::fileSize(report->peakRssBytes));
    }
    if (report->signal > 0) {
        add(StepAttempts::tr("Ended by signal"), QString::number(report->signal));
    } else if (attempt.end != Attempt::End::Interrupted) {
        add(StepAttempts::tr("Exit code"), QString::number(report->exitCode));
    }
    if (report->logBytes > 0) {
        add(StepAttempts::tr("Log"), Labels::fileSize(report->logBytes));
    }
    if (!report->interpreter.isEmpty()) {
        add(StepAttempts::tr("Interpreter"), report->interpreter);
    }
    return facts;
}

} // namespace

TimingBar::TimingBar(const RunGraph& graph, QWidget* parent) : QWidget(parent), m_graph(graph)
{
    setToolTip(tr("When the attempts ran within the whole run"));
    setAccessibleName(tr("Timing"));
}

void TimingBar::setStep(int step, Timestamp now)
{
    m_step = step;
    m_now = now;
    update();
}

QSize TimingBar::sizeHint() const
{
    return { 120, 10 + Theme::fine + QFontMetrics(Theme::font(font(), -1)).height() };
}

void TimingBar::paintEvent(QPaintEvent* /*event*/)
{
    if (m_step < 0 || m_step >= m_graph.stepCount()) {
        return;
    }
    const RunProjection& run = m_graph.projection();
    const Timestamp from = run.startedAt().isSet() ? run.startedAt() : run.createdAt();
    const Timestamp to = run.endedAt().isSet() ? run.endedAt()
        : m_graph.isOwned()                    ? std::max(m_now, run.lastAt())
                                               : run.lastAt();
    const double span = double(to.micros - from.micros);
    if (span <= 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(palette());
    const QRectF track(0, 0, width(), 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.surface(), theme.text(), 0.08));
    painter.drawRoundedRect(track, 3, 3);
    for (const Attempt& attempt : m_graph.status(m_step).attempts) {
        const Timestamp end = attempt.ended.isSet() ? attempt.ended : to;
        const double left = track.width() * double(attempt.started.micros - from.micros) / span;
        const double wide = std::max(3.0, track.width() * double(end.micros - attempt.started.micros) / span);
        const QRectF bar(std::min(left, track.width() - wide), 0, wide, track.height());
        painter.setBrush(theme.statusColor(statusOf(attempt.end)));
        painter.drawRoundedRect(
            layoutDirection() == Qt::RightToLeft ? QRectF(track.width() - bar.right(), 0, wide, track.height()) : bar,
            2, 2);
    }
    painter.setFont(Theme::font(font(), -1));
    painter.setPen(theme.muted());
    painter.setLayoutDirection(layoutDirection());
    const QRectF words(0, track.bottom() + Theme::fine, width(), height() - track.bottom() - Theme::fine);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString whole = Labels::duration(to.micros - from.micros);
    const int left = width() - metrics.horizontalAdvance(whole) - Theme::grid;
    painter.drawText(words, int(Qt::AlignLeading | Qt::AlignTop),
                     metrics.elidedText(tr("start of the run"), Qt::ElideRight, left));
    painter.drawText(words, int(Qt::AlignTrailing | Qt::AlignTop), ReadingOrder::kept(whole, layoutDirection()));
}

StepAttempts::StepAttempts(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_model(new AttemptModel(graph, this)), m_table(new QTableView),
      m_timing(new TimingBar(graph)), m_error(new MessageBar), m_facts(new FactList), m_buttons(new QWidget),
      m_page(new QWidget),
      m_empty(new EmptyState(QStringLiteral("history"), tr("The attempts of this step will be listed here."), {}, this))
{
    auto* words = new AttemptWords(graph, clock, this);
    words->setSourceModel(m_model);
    m_table->setModel(words);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setProperty("look", QStringLiteral("pane"));
    m_table->setItemDelegate(new PlainIconDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::grid + 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AttemptModel::Outcome, QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Attempts"));
    m_error->setDismissible(false);

    auto* log = new QPushButton(Icons::icon(QStringLiteral("console")), tr("Its lo&g"), m_buttons);
    log->setToolTip(tr("Show what this attempt wrote"));
    auto* folder = new QPushButton(Icons::icon(QStringLiteral("folder")), tr("Its fol&der"), m_buttons);
    folder->setToolTip(tr("Open the folder this attempt worked in"));
    auto* buttonRow = new WrapRow(m_buttons);
    buttonRow->startAtFront();
    buttonRow->addWidget(log);
    buttonRow->addWidget(folder);

    auto* scroll = new ColumnScroll;
    scroll->setAccessibleName(tr("The selected attempt"));
    auto* below = new QWidget;
    below->setAutoFillBackground(false);
    auto* texts = new QVBoxLayout(below);
    texts->setContentsMargins(Theme::grid + Theme::fine, Theme::grid + Theme::fine, Theme::grid + Theme::fine,
                              Theme::grid + Theme::fine);
    texts->setSpacing(Theme::grid + Theme::fine);
    texts->addWidget(m_timing);
    texts->addWidget(m_error);
    texts->addWidget(m_facts);
    texts->addWidget(m_buttons);
    texts->addStretch(1);
    scroll->setWidget(below);

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table);
    column->addWidget(scroll, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_page);
    all->addWidget(m_empty);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepAttempts::showChosen);
    // The model may hear of an attempt after whoever refreshes this.
    connect(words, &QAbstractItemModel::rowsInserted, this, &StepAttempts::refresh);
    connect(log, &QPushButton::clicked, this, [this] { Q_EMIT logRequested(chosenAttempt()); });
    connect(folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_step, chosenAttempt()); });
    setStep(-1);
}

int StepAttempts::chosenAttempt() const
{
    const Attempt* attempt = m_model->attemptAt(std::max(0, m_table->currentIndex().row()));
    return attempt ? attempt->number : 0;
}

void StepAttempts::setStep(int step)
{
    m_step = step;
    m_model->setStep(step);
    refresh();
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    }
    showChosen();
}

void StepAttempts::refresh()
{
    const int rows = m_model->rowCount();
    m_page->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    const int shown = std::clamp(rows, 1, 6);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + shown * m_table->verticalHeader()->defaultSectionSize() + 2);
    fitColumns();
    m_timing->setStep(m_step, m_clock.now());
    m_table->viewport()->update(); // running time
    showChosen();
}

/// How it ended matters more than when it began, which is among the facts below, too.
void StepAttempts::fitColumns()
{
    const QAbstractItemView* cells = m_table;
    int wanted = 0;
    for (int column = 0; column < AttemptModel::ColumnCount; ++column) {
        wanted += std::max(cells->sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column));
    }
    m_table->setColumnHidden(AttemptModel::Started, wanted > width());
}

void StepAttempts::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void StepAttempts::showChosen()
{
    const Attempt* attempt = m_model->attemptAt(std::max(0, m_table->currentIndex().row()));
    m_facts->setFacts(attempt ? factsOf(*attempt) : QList<Fact>());
    m_facts->setHeading(attempt ? tr("Attempt %1").arg(attempt->number) : QString());
    const auto error = attempt && attempt->report ? attempt->report->error : std::optional<Error>();
    if (!error) {
        m_error->clear();
    } else if (m_error->isHidden() || m_error->what() != error->what) {
        m_error->showError(*error);
    }
    m_buttons->setVisible(attempt != nullptr);
}

} // namespace cmbagent
