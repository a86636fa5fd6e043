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
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

FilesPage::FilesPage(const RunGraph& graph, const FileLocator* files, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_locator(files), m_files(new FileModel(graph, this)),
      m_shown(new FileFilterModel(this)), m_words(new FileWords(this)), m_filter(new QLineEdit), m_tree(new QTreeView),
      m_stack(new QStackedWidget), m_preview(new PreviewPane)
{
    setChildrenCollapsible(false);
    m_shown->setSourceModel(m_files);
    m_words->setSourceModel(m_shown);
    m_tree->setModel(m_words);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("Files of this run"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FileModel::Name, QHeaderView::Stretch);
    m_tree->setColumnHidden(FileModel::MediaType, true); // the icon says it, and the tool tip
    m_tree->header()->setSectionResizeMode(FileModel::Size, QHeaderView::ResizeToContents);
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    setLook(m_tree, Look::Pane);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("folder"), tr("Files the steps write will be listed here, step by step.")));
    addWidget(buildList());
    addWidget(m_preview);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setSizes({ 320, 600 });

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesPage::showCurrent);
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &FilesPage::showEmptiness);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, &FilesPage::showEmptiness);
    connect(m_words, &QAbstractItemModel::modelReset, this, &FilesPage::showEmptiness);
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &FilesPage::openFileRequested);
    m_preview->setEmptyText(tr("Choose a file on the left to see it here."));
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
    auto* inputs = new QCheckBox(tr("&Inputs too"));
    inputs->setToolTip(tr("List what each step read as well as what it wrote"));
    connect(inputs, &QCheckBox::toggled, this, [this](bool shows) {
        m_shown->setShowsInputs(shows);
        m_tree->expandAll();
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_filter, 1);
    row->addWidget(inputs);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(row);
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

void FilesPage::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const FileEntry* file = index.isValid()
        ? m_files->fileAt(m_shown->mapToSource(m_words->mapToSource(index.siblingAtColumn(0))))
        : nullptr;
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
