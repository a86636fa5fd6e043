// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepfiles.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/theme.h"
#include "widgets/preview/previewpane.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostRowsShown = 5; // more scroll, so that the preview keeps its room

}

StepFiles::StepFiles(const RunGraph& graph, Side side, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_side(side), m_split(new QSplitter(Qt::Vertical, this)),
      m_list(new QListWidget), m_preview(new PreviewPane), m_empty(new EmptyState(QStringLiteral("file"), {}, {}, this))
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("look", QStringLiteral("pane"));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(side == Side::Inputs ? tr("Inputs") : tr("Outputs"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new StatusDelegate(
        [this](const QModelIndex& index) {
            StatusCell cell;
            if (index.row() < int(m_entries.size())) {
                const FileEntry& entry = m_entries[size_t(index.row())];
                cell.title = entry.name;
                cell.detail = subtitle(entry);
                cell.trailing = entry.isThere ? Labels::fileSize(entry.blob.size) : QString();
                cell.icon = Icons::forMediaType(entry.mediaType);
                cell.showsShape = false;
            }
            return cell;
        },
        m_list));
    m_preview->setEmptyText(side == Side::Inputs ? tr("Choose an input to see it here.")
                                                 : tr("Choose an output to see it here."));
    m_preview->setResourceResolver([this](const QString& name) {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const FileEntry& entry) { return entry.name == name; });
        return found == m_entries.end() ? QString() : pathOf(*found);
    });
    m_split->addWidget(m_list);
    m_split->addWidget(m_preview);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    column->addWidget(m_empty);

    connect(m_list, &QListWidget::currentRowChanged, this, &StepFiles::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { activate(m_list->row(item)); });
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &StepFiles::openExternallyRequested);
    setStep(-1);
}

void StepFiles::setStep(int step)
{
    m_step = step;
    m_entries.clear();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
    }
    fill();
}

void StepFiles::refresh()
{
    fill();
}

void StepFiles::fill()
{
    std::vector<FileEntry> next;
    if (m_step >= 0) {
        next = m_side == Side::Inputs ? inputsOf(m_graph, m_step) : outputsOf(m_graph, m_step);
    }
    const bool isNew = m_list->count() == 0;
    m_empty->setSentence(emptySentence());
    m_split->setVisible(!next.empty());
    m_empty->setVisible(next.empty());
    if (next == m_entries && !isNew) {
        return;
    }
    const QString chosen = m_list->currentRow() >= 0 ? m_entries[size_t(m_list->currentRow())].name : QString();
    m_entries = std::move(next);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const FileEntry& entry : m_entries) {
            m_list->addItem(entry.name);
        }
    }
    const int rows = std::clamp(m_list->count(), 1, mostRowsShown);
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2;
    m_list->setMinimumHeight(std::min(height, 2 * m_list->sizeHintForRow(0) + 2));
    m_split->setSizes({ height, std::max(height, this->height() - height) });
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const FileEntry& entry) { return entry.name == chosen; });
    m_list->setCurrentRow(m_entries.empty() ? -1 : found == m_entries.end() ? 0 : int(found - m_entries.begin()));
    showChosen();
}

void StepFiles::choose(const QString& name)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const FileEntry& entry) { return entry.name == name; });
    if (found != m_entries.end()) {
        m_list->setCurrentRow(int(found - m_entries.begin()));
    }
}

void StepFiles::activate(int row)
{
    if (row >= 0 && row < int(m_entries.size()) && m_entries[size_t(row)].isThere) {
        const FileEntry& entry = m_entries[size_t(row)];
        // An input is shown as what it is: the output of the step that made it.
        const bool isMade = m_side == Side::Inputs && entry.fromStep >= 0;
        Q_EMIT fileActivated(isMade ? entry.fromStep : m_step, isMade ? entry.path : entry.name);
    }
}

void StepFiles::showChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_entries.size()) || !m_entries[size_t(row)].isThere) {
        m_preview->clear();
        return;
    }
    const FileEntry& entry = m_entries[size_t(row)];
    const PreviewFile& shown = m_preview->file();
    const QString path = pathOf(entry);
    if (path.isEmpty() || (shown.path == path && shown.name == entry.name)) {
        return;
    }
    m_preview->showFile({ path, entry.name, entry.mediaType, entry.blob.size });
}

QString StepFiles::subtitle(const FileEntry& entry) const
{
    const QString kind = Labels::mediaType(entry.mediaType);
    if (!entry.isInput) {
        return kind;
    }
    if (entry.fromStep < 0) {
        return tr("%1 · from the file %2").arg(kind, entry.path);
    }
    const QString from = m_graph.label(entry.fromStep);
    return entry.isThere ? tr("%1 · from %2").arg(kind, from) : tr("%1 · will come from %2").arg(kind, from);
}

QString StepFiles::pathOf(const FileEntry& entry) const
{
    return m_locator && entry.isThere ? m_locator->blobPath(entry.blob.hash) : QString();
}

QString StepFiles::emptySentence() const
{
    if (m_step < 0) {
        return {};
    }
    if (m_side == Side::Inputs) {
        return tr("This step takes no files.");
    }
    const bool settled = isSettled(m_graph.status(m_step).state);
    return settled ? tr("This step wrote no files.") : tr("Files appear here when the step has written them.");
}

} // namespace cmbagent
