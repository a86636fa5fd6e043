// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskfiles.h"

#include "widgets/common/icons.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/plainicondelegate.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostFileRows = 4; // more scroll

} // namespace

TaskFiles::TaskFiles(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget),
      m_add(new QPushButton(Icons::icon(QStringLiteral("plus")), tr("&Add files…"))),
      m_remove(new QPushButton(tr("R&emove")))
{
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setAccessibleName(tr("Files the task may read"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QPushButton* button : { m_add, m_remove }) {
        button->setAutoDefault(false);
    }
    m_remove->setToolTip(tr("Take the selected files off this list; the files themselves stay"));
    auto* row = new WrapRow;
    row->setSpacing(8);
    row->startAtFront();
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &TaskFiles::choose);
    connect(m_remove, &QPushButton::clicked, this, &TaskFiles::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    adopt();
}

void TaskFiles::choose()
{
    auto* dialog = new QFileDialog(this, tr("Files the task may read"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &TaskFiles::add);
    dialog->open();
}

void TaskFiles::add(const QStringList& paths)
{
    m_paths << paths;
    m_paths.removeDuplicates();
    adopt();
    Q_EMIT changed();
}

void TaskFiles::removeChosen()
{
    for (const QListWidgetItem* item : m_list->selectedItems()) {
        m_paths.removeAll(item->data(Qt::UserRole).toString());
    }
    adopt();
    Q_EMIT changed();
}

void TaskFiles::adopt()
{
    m_list->clear();
    for (const QString& path : std::as_const(m_paths)) {
        auto* item = new QListWidgetItem(Icons::icon(QStringLiteral("file")), QFileInfo(path).fileName(), m_list);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    m_list->setVisible(!m_paths.isEmpty());
    m_remove->setVisible(!m_paths.isEmpty());
    m_remove->setEnabled(false);
    const int rows = std::clamp(m_list->count(), 1, mostFileRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height()) + 8);
}

QMap<QString, QString> TaskFiles::files() const
{
    QMap<QString, QString> files;
    for (const QString& path : m_paths) {
        files.insert(QFileInfo(path).fileName(), path);
    }
    return files;
}

QString TaskFiles::fault() const
{
    for (const QString& path : m_paths) {
        const QFileInfo file(path);
        const auto isSame = [&file](const QString& other) { return QFileInfo(other).fileName() == file.fileName(); };
        if (!file.isFile() || !file.isReadable()) {
            return tr("The file %1 cannot be read. Remove it from the list, or choose it anew.").arg(file.fileName());
        }
        if (std::count_if(m_paths.begin(), m_paths.end(), isSame) > 1) {
            return tr("Two files are called %1. Rename one, or remove it from the list.").arg(file.fileName());
        }
    }
    return {};
}

} // namespace cmbagent
