// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/steplog.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/logtail.h"
#include "widgets/preview/textview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

StepLog::StepLog(const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_tail(new LogTail(this)), m_stream(new QComboBox(this)),
      m_attempt(new QComboBox(this)), m_follow(new QCheckBox(tr("Follo&w"), this)), m_note(new WrapLabel(this)),
      m_view(new TextView(this)), m_empty(new EmptyState(QStringLiteral("console"), {}, {}, this))
{
    m_stream->addItem(tr("Output"));
    m_stream->addItem(tr("Errors"));
    m_stream->setAccessibleName(tr("Which stream"));
    m_stream->setToolTip(tr("What the step wrote to its standard output or standard error"));
    m_attempt->setAccessibleName(tr("Which attempt"));
    m_attempt->setToolTip(tr("Every attempt keeps its own log"));
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Stay at the end while the step writes"));
    m_note->setMuted(true);
    m_note->setFont(Theme::font(font(), -1));
    m_note->setContentsMargins(Theme::grid + Theme::fine, 0, Theme::grid, Theme::fine);
    m_note->hide();
    m_view->setMaximumLines(LogTail::mostLines);
    m_view->setFollowing(true);
    m_view->edit()->setAccessibleName(tr("Log"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);

    connect(m_stream, &QComboBox::currentIndexChanged, this, &StepLog::reopen);
    connect(m_attempt, &QComboBox::currentIndexChanged, this, &StepLog::reopen);
    connect(m_follow, &QCheckBox::toggled, m_view, &TextView::setFollowing);
    connect(m_tail, &LogTail::opened, this, [this](const QString& text, bool isCut, qint64 fileSize) {
        m_view->showText(text, Language::Log);
        m_note->setVisible(isCut);
        m_note->setText(tr("The last %1 lines at most; the whole log has %2.")
                            .arg(QLocale().toString(LogTail::mostLines), Labels::fileSize(fileSize)));
        updateView(!text.isEmpty());
    });
    connect(m_tail, &LogTail::appended, this, [this](const QString& text) {
        if (m_view->isHidden()) {
            m_view->clear();
        }
        m_view->append(text);
        updateView(true);
    });
    connect(m_tail, &LogTail::missing, this, [this] { updateView(false); });
    updateView(false);
}

QWidget* StepLog::makeTools()
{
    auto* tools = new QWidget(this);
    const auto button = [tools](const QString& icon, const QString& name) {
        auto* made = new QToolButton(tools);
        made->setAutoRaise(true);
        made->setIcon(Icons::icon(icon));
        made->setToolTip(name);
        made->setAccessibleName(name);
        return made;
    };
    auto* search = button(QStringLiteral("search"), tr("Find in the log (Ctrl+F)"));
    auto* copy = button(QStringLiteral("copy"), tr("Copy the selection, or everything shown"));
    auto* external = button(QStringLiteral("external"), tr("Open the whole log with another program"));
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(Theme::grid, Theme::fine, Theme::fine, Theme::fine);
    row->setSpacing(Theme::fine);
    row->addWidget(m_stream);
    row->addWidget(m_attempt);
    row->addWidget(m_follow);
    row->addStretch(1);
    row->addWidget(search);
    row->addWidget(copy);
    row->addWidget(external);
    connect(search, &QToolButton::clicked, m_view, &TextView::showFind);
    connect(copy, &QToolButton::clicked, this, [this] {
        const QString chosen = m_view->edit()->textCursor().selection().toPlainText();
        QGuiApplication::clipboard()->setText(chosen.isEmpty() ? m_view->edit()->toPlainText() : chosen);
    });
    connect(external, &QToolButton::clicked, this, [this] {
        if (!logPath().isEmpty()) {
            Q_EMIT openExternallyRequested(logPath());
        }
    });
    return tools;
}

void StepLog::setLocator(const FileLocator* locator)
{
    m_locator = locator;
    reopen();
}

void StepLog::setStep(int step)
{
    m_step = step;
    const bool failed = step >= 0 && m_graph.status(step).state == StepState::Failed;
    {
        const QSignalBlocker quiet(m_stream);
        m_stream->setCurrentIndex(failed ? 1 : 0); // what went wrong stands there
        const QSignalBlocker quietToo(m_attempt);
        m_attempt->clear();
    }
    fillAttempts();
    reopen();
}

void StepLog::refresh()
{
    const int before = m_attempt->count();
    fillAttempts();
    if (m_attempt->count() != before || isLive() != m_shownLive) {
        reopen();
    }
}

void StepLog::showAttempt(int attempt)
{
    const int place = m_attempt->findData(attempt);
    if (place >= 0) {
        m_attempt->setCurrentIndex(place);
    }
}

void StepLog::fillAttempts()
{
    const int count = m_step < 0 ? 0 : int(m_graph.status(m_step).attempts.size());
    const bool wasLast = m_attempt->currentIndex() == m_attempt->count() - 1;
    const QSignalBlocker quiet(m_attempt);
    for (int number = m_attempt->count() + 1; number <= count; ++number) {
        m_attempt->addItem(tr("Attempt %1").arg(number), number);
    }
    if (wasLast) {
        m_attempt->setCurrentIndex(m_attempt->count() - 1);
    }
    m_attempt->setVisible(count > 1);
}

bool StepLog::isLive() const
{
    if (m_step < 0 || m_attempt->currentIndex() < 0) {
        return false;
    }
    const auto& attempts = m_graph.status(m_step).attempts;
    const size_t place = size_t(m_attempt->currentIndex());
    return place < attempts.size() && attempts[place].end == Attempt::End::Open && m_graph.isOwned();
}

QString StepLog::logPath() const
{
    const int attempt = m_attempt->currentData().toInt();
    const QString folder =
        m_locator && m_step >= 0 && attempt > 0 ? m_locator->attemptFolder(m_step, attempt) : QString();
    if (folder.isEmpty()) {
        return {};
    }
    return folder
        + (m_stream->currentIndex() == 0 ? QStringLiteral("/log/stdout.log") : QStringLiteral("/log/stderr.log"));
}

void StepLog::reopen()
{
    const QString path = logPath();
    const bool live = isLive();
    m_follow->setVisible(live);
    if (path == m_shownPath && m_shownLive && !live && !path.isEmpty()) {
        m_tail->finish(); // the same log has ended: read the rest, keep the place
    } else if (path.isEmpty()) {
        m_tail->close();
        m_view->clear();
        m_note->hide();
        updateView(false);
    } else if (path != m_shownPath || live != m_shownLive) {
        m_view->clear();
        m_note->hide();
        m_tail->open(path, live);
        m_tail->setPaused(!isVisible());
    }
    m_shownPath = path;
    m_shownLive = live;
}

void StepLog::updateView(bool hasText)
{
    const bool ran = m_attempt->count() > 0;
    const bool errors = m_stream->currentIndex() == 1;
    m_empty->setSentence(!ran           ? tr("The log appears here when the step runs.")
                             : isLive() ? tr("Nothing written yet.")
                             : errors   ? tr("The step wrote nothing to its error output.")
                                        : tr("The step wrote nothing to its output."));
    m_view->setVisible(hasText);
    m_empty->setVisible(!hasText);
}

void StepLog::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tail->setPaused(false);
}

void StepLog::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tail->setPaused(true);
}

} // namespace cmbagent
