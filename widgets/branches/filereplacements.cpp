// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/filereplacements.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

FileReplacements::FileReplacements(QWidget* parent)
    : QWidget(parent), m_offered(new QComboBox), m_choose(new QPushButton(tr("&Choose file…"))),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::fine);
    letShrink(m_offered);
    m_offered->setAccessibleName(tr("File to replace"));
    m_choose->setToolTip(tr("Choose the file that takes its place in the branch"));
    auto* row = new WrapRow;
    row->addWidget(m_offered);
    row->addWidget(m_choose);
    m_column->addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &FileReplacements::choose);
}

void FileReplacements::setFiles(const std::vector<FrozenFile>& files)
{
    m_offered->clear();
    for (const FrozenFile& file : files) {
        m_offered->addItem(file.path);
    }
    m_replacements.clear();
    showRows();
    setVisible(!files.empty());
}

void FileReplacements::choose()
{
    const QString path = m_offered->currentText();
    auto* dialog = new QFileDialog(window(), tr("File instead of “%1”").arg(path));
    dialog->setObjectName(QStringLiteral("replaceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, path](const QString& file) { replace(path, file); });
    dialog->open();
}

void FileReplacements::replace(const QString& path, const QString& file)
{
    file.isEmpty() ? void(m_replacements.remove(path)) : void(m_replacements.insert(path, file));
    showRows();
    Q_EMIT changed();
}

void FileReplacements::showRows()
{
    for (QWidget* row : std::as_const(m_rows)) {
        row->deleteLater(); // it may be the button in it that was clicked
    }
    m_rows.clear();
    for (auto it = m_replacements.begin(); it != m_replacements.end(); ++it) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Theme::grid);
        auto* text = new WrapLabel(tr("%1 becomes %2").arg(it.key(), QDir::toNativeSeparators(it.value())));
        line->addWidget(text, 1);
        auto* undo = new QToolButton;
        undo->setIcon(Icons::icon(QStringLiteral("close"), Icons::Tint::Muted));
        undo->setAutoRaise(true);
        undo->setToolTip(tr("Take the parent's file after all"));
        undo->setAccessibleName(tr("Keep %1").arg(it.key()));
        line->addWidget(undo, 0, Qt::AlignTop);
        connect(undo, &QToolButton::clicked, this, [this, path = it.key()] { replace(path, {}); });
        m_column->addWidget(row);
        m_rows.append(row);
    }
}

} // namespace cmbagent
