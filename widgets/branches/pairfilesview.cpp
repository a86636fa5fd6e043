// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairfilesview.h"

#include "widgets/branches/differencetable.h"
#include "widgets/branches/imagediffview.h"
#include "widgets/branches/pairwords.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

PairFilesView::PairFilesView(const FileLocator* files, QWidget* parent)
    : QWidget(parent), m_locator(files), m_list(new QTreeWidget), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("file"), tr("This step wrote no file in either run."))),
      m_text(new TextDiffView), m_table(new DifferenceTable), m_images(new ImageDiffView), m_preview(new PreviewPane)
{
    setFocusProxy(m_list); // before it is a part of this: afterwards Qt moves what Tab comes by
    m_list->setHeaderLabels({ tr("File"), tr("What differs") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setAccessibleName(tr("Files of this step"));
    m_list->header()->resizeSection(0, 34 * fontMetrics().averageCharWidth());
    setLook(m_list, Look::Pane);
    for (QWidget* view : std::initializer_list<QWidget*> { m_empty, m_text, m_table, m_images, m_preview }) {
        m_stack->addWidget(view);
    }
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_list);
    split->addWidget(m_stack);
    split->setChildrenCollapsible(false);
    split->setSizes({ 120, 400 });
    split->setStretchFactor(1, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showFile(item ? m_list->indexOfTopLevelItem(item) : -1); });
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &PairFilesView::openExternallyRequested);
    auto* space = new QShortcut(Qt::Key_Space, m_list);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] {
        if (m_stack->currentWidget() == m_images) {
            m_images->blink();
        }
    });
}

void PairFilesView::setFiles(const std::vector<PairFile>& files)
{
    m_list->clear();
    m_files = files;
    int first = m_files.empty() ? -1 : 0;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const PairFile& file = m_files[i];
        const QString what = PairWords::file(file);
        auto* item =
            new QTreeWidgetItem(m_list, { QStringLiteral("%1  %2").arg(PairWords::fileMark(file), file.name), what });
        item->setIcon(0, Icons::forMediaType(file.mediaType));
        item->setToolTip(0, file.name);
        item->setToolTip(1, what);
        item->setData(0, Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(file.name, what));
        if (file.differs && !m_files[size_t(first)].differs) {
            first = int(i);
        }
    }
    m_list->setVisible(!m_files.empty());
    if (first >= 0) {
        m_list->setCurrentItem(m_list->topLevelItem(first));
    } else {
        showFile(-1);
    }
}

QWidget* PairFilesView::shown() const
{
    return m_stack->currentWidget();
}

QString PairFilesView::pathOf(const BlobRef& blob) const
{
    return blob.hash.isNull() || !m_locator ? QString() : m_locator->blobPath(blob.hash);
}

void PairFilesView::showFile(int row)
{
    if (row < 0 || row >= int(m_files.size())) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const PairFile& file = m_files[size_t(row)];
    switch (file.differs ? file.kind : PairFile::Kind::Same) {
    case PairFile::Kind::Text:
        m_text->showDiff(file.text);
        m_stack->setCurrentWidget(m_text);
        break;
    case PairFile::Kind::Values:
    case PairFile::Kind::Table:
        m_table->startOver();
        m_table->addHeading(PairWords::file(file));
        m_table->addValues({}, file.values);
        m_table->addCells(file.table);
        m_stack->setCurrentWidget(m_table);
        break;
    case PairFile::Kind::Image:
        m_images->showFiles(pathOf(file.a), pathOf(file.b));
        m_stack->setCurrentWidget(m_images);
        break;
    default:
        showPreview(file);
    }
}

/// Of a file that is the same, or that only one run has, the file itself.
void PairFilesView::showPreview(const PairFile& file)
{
    const BlobRef& blob = file.a.hash.isNull() ? file.b : file.a;
    m_preview->showFile({ pathOf(blob), file.name, file.mediaType, blob.size });
    m_stack->setCurrentWidget(m_preview);
}

} // namespace cmbagent
