// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/filespage.h"

#include "items/filemodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/filewords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

FilesPage::FilesPage(const RunGraph& graph, const FileLocator* files, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_graph(graph), m_locator(files), m_files(new FileModel(graph, this)),
      m_shown(new FileFilterModel(this)), m_words(new FileWords(this)), m_filter(new QLineEdit), m_kinds(new QComboBox),
      m_tree(new QTreeView), m_stack(new QStackedWidget), m_preview(new PreviewPane)
{
    setChildrenCollapsible(false);
    m_shown->setSourceModel(m_files);
    m_words->setSourceModel(m_shown);
    m_tree->setModel(m_words);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(scaledToText(m_tree, 12)); // names are long and the list is narrow
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("Files of this run"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FileModel::Name, QHeaderView::Stretch);
    m_tree->setColumnHidden(FileModel::MediaType, true); // the icon says it, and the tool tip
    m_tree->header()->setSectionResizeMode(FileModel::Size, QHeaderView::ResizeToContents);
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_words->setPathOf([this](const QModelIndex& index) { return pathOf(index); });
    setLook(m_tree, Look::Pane);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("folder"), tr("Files the steps write will be listed here, step by step.")));
    addWidget(buildList());
    addWidget(m_preview);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setSizes({ 400, 600 });

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesPage::showCurrent);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const QString path = pathOf(index); !path.isEmpty()) {
            Q_EMIT openFileRequested(path);
        }
    });
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &FilesPage::showEmptiness);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, &FilesPage::showEmptiness);
    connect(m_words, &QAbstractItemModel::modelReset, this, &FilesPage::showEmptiness);
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &FilesPage::openFileRequested);
    m_preview->setEmptyText(tr("Choose a file in the list to see it here."));
    m_preview->setResourceResolver([this](const QString& name) { return besidePath(name); });
    showEmptiness();
}

QString FilesPage::besidePath(const QString& name) const
{
    const FileEntry* beside = m_files->fileAt(m_files->indexOf(m_previewStep, name));
    return beside && beside->isThere && m_locator ? m_locator->blobPath(beside->blob.hash) : QString();
}

QWidget* FilesPage::buildList()
{
    auto* side = new QWidget;
    side->setAttribute(Qt::WA_StyledBackground);
    setLook(side, Look::Pane);
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setClearButtonEnabled(true);
    auto* inputs = new QCheckBox(tr("Input&s too"));
    inputs->setToolTip(tr("List what each step read as well as what it wrote"));
    connect(inputs, &QCheckBox::toggled, this, [this](bool shows) {
        m_shown->setShowsInputs(shows);
        m_tree->expandAll();
    });
    m_kinds->setAccessibleName(tr("Kind of files shown"));
    m_kinds->addItem(tr("All kinds"));
    m_kinds->addItem(tr("Pictures"), int(FileKind::Picture));
    m_kinds->addItem(tr("Tables"), int(FileKind::Table));
    m_kinds->addItem(tr("Texts"), int(FileKind::Text));
    m_kinds->addItem(tr("Data"), int(FileKind::Data));
    m_kinds->addItem(tr("Others"), int(FileKind::Other));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_shown->setKind(kind.isValid() ? std::optional(FileKind(kind.toInt())) : std::nullopt);
        m_tree->expandAll();
    });
    // The list is narrow beside a preview: what is typed has a line of its own.
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_kinds);
    row->addWidget(inputs);
    row->addStretch(1);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(6);
    head->addWidget(m_filter);
    head->addLayout(row);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_stack, 1);
    return side;
}

bool FilesPage::showFile(int step, const QString& name)
{
    const QModelIndex index = m_words->mapFromSource(m_shown->mapFromSource(m_files->indexOf(step, name)));
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    return index.isValid();
}

const FileEntry* FilesPage::entryAt(const QModelIndex& index) const
{
    return index.isValid() ? m_files->fileAt(m_shown->mapToSource(m_words->mapToSource(index.siblingAtColumn(0))))
                           : nullptr;
}

QString FilesPage::pathOf(const QModelIndex& index) const
{
    const FileEntry* file = entryAt(index);
    if (!file || !file->isThere || !m_locator) {
        return {};
    }
    const int step = index.data(FileModel::StepIndexRole).toInt();
    const auto& attempts = m_graph.status(step).attempts;
    if (!attempts.empty()) {
        const QString named =
            QStringLiteral("%1/work/%2").arg(m_locator->attemptFolder(step, attempts.back().number), file->name);
        if (QFileInfo::exists(named)) {
            return named;
        }
    }
    return m_locator->blobPath(file->blob.hash);
}

void FilesPage::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const FileEntry* file = entryAt(index);
    if (file && file->isThere && m_locator) {
        m_previewStep = index.data(FileModel::StepIndexRole).toInt();
        m_preview->showFile({ m_locator->blobPath(file->blob.hash), file->name, file->mediaType, file->blob.size });
    } else {
        m_preview->clear();
    }
}

void FilesPage::showEmptiness()
{
    m_stack->setCurrentIndex(m_words->rowCount() > 0 ? 0 : 1);
    m_tree->expandAll();
    for (int row = 0; row < m_words->rowCount(); ++row) {
        m_tree->setFirstColumnSpanned(row, {}, true);
    }
}

} // namespace cmbagent
