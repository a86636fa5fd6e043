// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/steptalk.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/costs/costwords.h"
#include "widgets/preview/markdownview.h"
#include "widgets/tasks/talktext.h"
#include "widgets/tasks/taskwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QTableWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 mostBytes = 16'000'000; // of a conversation that is shown
constexpr int mostCallsShown = 6; // more scroll

const OutputFile* chatOf(const Attempt& attempt)
{
    if (!attempt.report) {
        return nullptr;
    }
    const auto& outputs = attempt.report->outputs;
    const auto found = std::find_if(outputs.begin(), outputs.end(),
                                    [](const OutputFile& file) { return file.name == QLatin1String("chat.json"); });
    return found == outputs.end() ? nullptr : &*found;
}

QString tokensOf(const ModelCall& call)
{
    return call.usage.isKnown ? StepTalk::tr("%1 → %2", "tokens that went in and came out")
                                    .arg(QLocale().toString(call.usage.input), QLocale().toString(call.usage.output))
                              : StepTalk::tr("unknown");
}

QString costOf(const ModelCall& call)
{
    return call.isRecorded ? StepTalk::tr("recorded")
        : call.costMicros  ? CostWords::money(*call.costMicros)
                           : StepTalk::tr("unknown");
}

Result<QString> readTalk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, StepTalk::tr("The conversation cannot be read: %1").arg(file.errorString()));
    }
    return talkText(file.read(mostBytes));
}

} // namespace

StepTalk::StepTalk(const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_attempts(new QComboBox), m_recorded(new WrapLabel(TaskWords::recordedTip())),
      m_calls(new QTableWidget(0, ColumnCount)), m_talk(new MarkdownView),
      m_nothing(new EmptyState(QStringLiteral("kind-agent"), {}))
{
    setAccessibleName(tr("Conversation of the step"));
    m_recorded->setObjectName(QStringLiteral("recordedWord"));
    m_recorded->setMuted(true);
    m_attempts->setAccessibleName(tr("Attempt"));
    letShrink(m_attempts);
    m_talk->setAccessibleName(tr("Conversation"));
    m_talk->setFrameShape(QFrame::NoFrame);
    m_talk->setProperty("look", QStringLiteral("pane"));
    build();
    connect(m_attempts, &QComboBox::currentIndexChanged, this, [this] {
        fillCalls();
        showTalk();
    });
    setStep(-1);
}

void StepTalk::build()
{
    m_calls->setHorizontalHeaderLabels({ tr("Who"), tr("Model"), tr("Tokens"), tr("Cost"), tr("Took") });
    m_calls->horizontalHeaderItem(Tokens)->setToolTip(tr("How many went in, and how many came out"));
    m_calls->setItemDelegate(new PlainIconDelegate(m_calls));
    m_calls->setAccessibleName(tr("Calls of language models"));
    m_calls->setFrameShape(QFrame::NoFrame);
    m_calls->setProperty("look", QStringLiteral("pane"));
    m_calls->setShowGrid(false);
    m_calls->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_calls->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_calls->setTabKeyNavigation(false);
    m_calls->setWordWrap(false);
    m_calls->verticalHeader()->hide();
    m_calls->verticalHeader()->setDefaultSectionSize(m_calls->fontMetrics().height() + Theme::grid + 2);
    m_calls->horizontalHeader()->setHighlightSections(false);
    m_calls->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_calls->horizontalHeader()->setSectionResizeMode(Model, QHeaderView::Stretch);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Theme::grid + Theme::fine, Theme::grid, Theme::grid + Theme::fine, 0);
    head->setSpacing(Theme::fine);
    head->addWidget(m_attempts);
    head->addWidget(m_recorded);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    column->addLayout(head);
    column->addWidget(m_calls);
    column->addWidget(m_talk, 1);
    column->addWidget(m_nothing, 1);
}

void StepTalk::setLocator(const FileLocator* locator)
{
    m_locator = locator;
    m_shown = {};
    showTalk();
}

bool StepTalk::hasTalk(const RunGraph& graph, int step)
{
    const auto& attempts = graph.status(step).attempts;
    return graph.spec(step).kind == StepKind::Agent
        || std::any_of(attempts.begin(), attempts.end(), [](const Attempt& each) { return chatOf(each) != nullptr; });
}

void StepTalk::setStep(int step)
{
    m_step = step;
    m_shown = {};
    {
        const QSignalBlocker quiet(m_attempts);
        m_attempts->clear();
    }
    refresh();
}

void StepTalk::refresh()
{
    fillAttempts();
    fillCalls();
    showTalk();
}

/// The newest is on show until a person chooses another.
void StepTalk::fillAttempts()
{
    const int count = m_step < 0 ? 0 : int(m_graph.status(m_step).attempts.size());
    const bool wasNewest = m_attempts->currentIndex() == m_attempts->count() - 1;
    const QSignalBlocker quiet(m_attempts);
    while (m_attempts->count() < count) {
        m_attempts->addItem(tr("Attempt %1").arg(m_attempts->count() + 1));
    }
    if (wasNewest) {
        m_attempts->setCurrentIndex(m_attempts->count() - 1);
    }
    m_attempts->setVisible(count > 1);
}

int StepTalk::chosenAttempt() const
{
    return m_attempts->currentIndex() + 1;
}

void StepTalk::fillCalls()
{
    m_calls->setRowCount(0);
    bool isRecorded = false;
    for (const PaidCall& paid : m_graph.projection().modelCalls()) {
        if (paid.step != m_step || paid.attempt != chosenAttempt()) {
            continue;
        }
        const ModelCall& call = paid.call;
        const int row = m_calls->rowCount();
        m_calls->insertRow(row);
        const std::array<QString, ColumnCount> texts { call.agent,
                                                       call.servedModel.isEmpty() ? call.model : call.servedModel,
                                                       tokensOf(call), costOf(call),
                                                       Labels::duration(call.millis * 1000) };
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(texts[size_t(column)]);
            item->setToolTip(call.error.isEmpty() ? Labels::exactTime(paid.at)
                                                  : tr("Nothing came of it: %1").arg(call.error));
            m_calls->setItem(row, column, item);
        }
        isRecorded = isRecorded || call.isRecorded;
    }
    m_recorded->setVisible(isRecorded);
    m_calls->setVisible(m_calls->rowCount() > 0);
    const int rows = std::clamp(m_calls->rowCount(), 1, mostCallsShown);
    m_calls->setFixedHeight(m_calls->horizontalHeader()->sizeHint().height()
                            + rows * m_calls->verticalHeader()->defaultSectionSize() + 2);
}

void StepTalk::showTalk()
{
    if (m_step < 0) {
        return showNothing({});
    }
    const auto& attempts = m_graph.status(m_step).attempts;
    const int chosen = chosenAttempt();
    if (chosen < 1 || chosen > int(attempts.size())) {
        return showNothing(tr("What the agent says and is told will be here when the step has begun."));
    }
    const Attempt& attempt = attempts[size_t(chosen - 1)];
    const OutputFile* chat = chatOf(attempt);
    if (!chat || !m_locator) {
        return showNothing(attempt.end == Attempt::End::Open ? tr(
                               "The conversation will be here when the attempt has ended. Until then the log shows "
                               "it line by line.")
                                                             : tr("No conversation was kept of this attempt."));
    }
    read(chat->blob.hash);
}

void StepTalk::read(const BlobHash& hash)
{
    if (m_shown == hash) {
        return;
    }
    m_shown = hash;
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), number = ++m_reading, path = m_locator->blobPath(hash)] {
            const Result<QString> text = readTalk(path);
            QMetaObject::invokeMethod(qApp, [self, number, text] {
                if (!self || self->m_reading != number) {
                    return;
                }
                if (!text) {
                    return self->showNothing(text.error().what);
                }
                self->m_nothing->hide();
                self->m_talk->show();
                self->m_talk->showMarkdown(*text);
            });
        });
}

void StepTalk::showNothing(const QString& sentence)
{
    ++m_reading; // what is on its way is of something else
    m_shown = {};
    m_talk->hide();
    m_nothing->setSentence(sentence);
    m_nothing->show();
}

} // namespace cmbagent
