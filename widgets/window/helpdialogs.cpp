// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/helpdialogs.h"

#include "widgets/common/theme.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

QHBoxLayout* closeRow(QDialog* dialog)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* close = new QPushButton(QDialog::tr("&Close"));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    row->addWidget(close);
    return row;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About CMBAgent Studio"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 16);
    all->setSpacing(16);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new IconLabel(QIcon(QStringLiteral(":/cmbagent/icons/org.cmbagent.Studio.svg")), 56), 0,
                   Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    auto* title = new QLabel(tr("CMBAgent Studio"));
    title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    auto* text =
        new QLabel(tr("Version %1, on Qt %2.\n\nA workbench for scientific workflows: runs analyses as graphs of "
                      "steps, keeps every result, and asks you "
                      "before it goes on where a person should look.\n\nFree software under the GNU General Public "
                      "License, version 3 or later. "
                      "It comes with no warranty.")
                       .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->addWidget(title);
    words->addWidget(text);
    row->addLayout(words, 1);
    all->addLayout(row);
    all->addLayout(closeRow(this));
}

} // namespace cmbagent
