// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/evidenceitem.h"

#include "core/mediatype.h"
#include "widgets/approvals/changeabletext.h"
#include "widgets/approvals/texteditor.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/labels.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/windowstyle.h"

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace cmbagent {

namespace {

QString factsOf(const Evidence& evidence)
{
    return EvidenceItem::tr("%1 · %2", "kind of file, size")
        .arg(Labels::mediaType(evidence.mediaType), Labels::fileSize(evidence.blob.size));
}

} // namespace

EvidenceItem::EvidenceItem(const Evidence& evidence, const FileLocator* files, bool isOffered, QWidget* parent)
    : FoldSection(evidence.name, parent), m_evidence(evidence), m_tabs(new QTabBar), m_stack(new QStackedWidget),
      m_preview(new PreviewPane)
{
    setObjectName(QStringLiteral("evidence"));
    header()->setToolTip(tr("%1\nSHA-256 %2\nYour answer counts for exactly this content.")
                             .arg(evidence.name, evidence.blob.hash.toHex()));
    m_facts = { factsOf(evidence) };
    m_preview->setNameShown(false);
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &EvidenceItem::openFileRequested);
    if (files) {
        m_preview->showFile(
            { files->blobPath(evidence.blob.hash), evidence.name, evidence.mediaType, evidence.blob.size });
    }
    // A plot wants room; text gets enough for a page and scrolls.
    const PreviewPane::View view = PreviewPane::viewFor(evidence.mediaType);
    const bool isPicture = view == PreviewPane::View::Image || view == PreviewPane::View::Pdf;
    m_stack->setMinimumHeight(fontMetrics().lineSpacing() * (isPicture ? 24 : 16));
    m_stack->addWidget(m_preview);
    m_tabs->addTab(tr("Whole"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Ways to look at %1").arg(evidence.name));
    m_tabs->hide();
    addWidget(m_tabs);
    addWidget(m_stack);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    if (isOffered) {
        offerChange(files);
    }
    m_hints = m_facts;
    showHints();
}

void EvidenceItem::offerChange(const FileLocator* files)
{
    const bool isText = isTextType(m_evidence.mediaType);
    const auto text = isText && files ? changeableText(m_evidence.blob, *files) : std::nullopt;
    if (!text) {
        m_facts << (isText ? tr("cannot be changed here: it is too long, or no plain text")
                           : tr("cannot be changed here: it is no text"));
        return;
    }
    m_editor = new TextEditor(m_evidence.name, m_evidence.mediaType, *text);
    addTab(tr("Change it"), m_editor);
    connect(m_editor, &TextEditor::changed, this, &EvidenceItem::showHints);
    connect(m_editor, &TextEditor::changed, this, &EvidenceItem::textChanged);
}

void EvidenceItem::addTab(const QString& title, QWidget* page)
{
    m_stack->addWidget(page);
    m_tabs->addTab(title);
    m_tabs->show();
}

void EvidenceItem::showEditor()
{
    if (m_editor) {
        setExpanded(true);
        m_tabs->setCurrentIndex(m_stack->indexOf(m_editor));
        m_editor->editor()->setFocus(Qt::OtherFocusReason);
    }
}

void EvidenceItem::showHints()
{
    const bool isChanged = m_editor && m_editor->isChanged();
    setHint((isChanged ? QStringList { tr("changed") } + m_hints : m_hints).join(QStringLiteral(" · ")));
}

void EvidenceItem::setNote(const EvidenceNote& note)
{
    QStringList hints = m_facts;
    if (!note.risks.empty()) {
        hints.prepend(tr("%Ln risky line(s)", nullptr, int(note.risks.size())));
    }
    if (note.isUnchanged) {
        hints << tr("as approved in “%1”").arg(note.approvedRun);
    } else if (note.change) {
        hints << tr("differs from what was approved in “%1”: +%2 −%3", "run, lines")
                     .arg(note.approvedRun, QString::number(note.change->added), QString::number(note.change->removed));
        if (!m_difference) {
            m_difference = new TextDiffView;
            addTab(tr("What changed"), m_difference);
        }
        m_difference->showDiff(*note.change);
    } else if (!note.approvedRun.isEmpty()) {
        hints << tr("differs from what was approved in “%1”").arg(note.approvedRun);
    }
    m_hints = hints;
    showHints();
}

} // namespace cmbagent
