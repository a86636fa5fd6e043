// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/evidenceview.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/windowstyle.h"

#include <QVBoxLayout>

namespace cmbagent {

EvidenceView::EvidenceView(const std::vector<Evidence>& shown, const FileLocator* files, QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("What is shown with the question"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    for (const Evidence& evidence : shown) {
        column->addWidget(makeItem(evidence, files));
        ++m_count;
    }
    if (shown.empty()) {
        column->addWidget(new EmptyState(QStringLiteral("info"), tr("This step shows nothing with its question.")));
    }
    column->addStretch(1);
    setWidget(content);
}

QWidget* EvidenceView::makeItem(const Evidence& evidence, const FileLocator* files)
{
    auto* card = new QWidget;
    card->setObjectName(QStringLiteral("evidence"));
    card->setAttribute(Qt::WA_StyledBackground);
    setLook(card, Look::Card);
    card->setToolTip(tr("%1\nSHA-256 %2\nYour answer counts for exactly this content.")
                         .arg(evidence.name, evidence.blob.hash.toHex()));
    auto* all = new QVBoxLayout(card);
    all->setContentsMargins(1, 4, 1, 1);
    auto* preview = new PreviewPane;
    connect(preview, &PreviewPane::openExternallyRequested, this, &EvidenceView::openFileRequested);
    if (files) {
        preview->showFile(
            { files->blobPath(evidence.blob.hash), evidence.name, evidence.mediaType, evidence.blob.size });
    }
    // A plot wants room; text gets enough for a page and scrolls.
    const PreviewPane::View view = PreviewPane::viewFor(evidence.mediaType);
    const bool isPicture = view == PreviewPane::View::Image || view == PreviewPane::View::Pdf;
    preview->setMinimumHeight(fontMetrics().lineSpacing() * (isPicture ? 24 : 14));
    all->addWidget(preview);
    return card;
}

} // namespace cmbagent
