// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/outlinepane.h"

#include "widgets/common/labels.h"
#include "widgets/editor/outlinemodel.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

/// Offers the kinds of steps by their names.
class KindDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        for (const StepKind kind : { StepKind::Code, StepKind::Agent, StepKind::Approval }) {
            box->addItem(Labels::kind(kind), stepKindName(kind));
        }
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }
};

} // namespace

OutlinePane::OutlinePane(QWidget* parent) : QWidget(parent), m_model(new OutlineModel(this)), m_view(new QTreeView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setTabKeyNavigation(false);
    m_view->setAccessibleName(tr("Outline of the steps"));
    m_view->setItemDelegate(new PlainIconDelegate(m_view));
    m_view->setItemDelegateForColumn(OutlineModel::Kind, new KindDelegate(m_view));
    m_view->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->header()->resizeSection(OutlineModel::Title, 140);
    m_view->header()->resizeSection(OutlineModel::Id, 90);
    setLook(m_view, Look::Pane);
    connect(m_model, &OutlineModel::editRequested, this, &OutlinePane::editRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isProgrammatic) {
            Q_EMIT selectionChanged();
        }
    });
}

void OutlinePane::setDraft(const DraftView& view)
{
    m_isProgrammatic = true;
    m_model->setDraft(view);
    m_isProgrammatic = false;
}

QStringList OutlinePane::selection() const
{
    QStringList steps;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_view->selectionModel()->isRowSelected(row, {})) {
            steps << m_model->idAt(row);
        }
    }
    return steps;
}

void OutlinePane::select(const QStringList& steps)
{
    if (steps == selection()) {
        return;
    }
    m_isProgrammatic = true;
    QItemSelection chosen;
    QModelIndex first;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (steps.contains(m_model->idAt(row))) {
            const QModelIndex index = m_model->index(row, 0);
            first = first.isValid() ? first : index;
            chosen.select(index, m_model->index(row, OutlineModel::ColumnCount - 1));
        }
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first.siblingAtColumn(std::max(0, m_view->currentIndex().column())),
                                                  QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
    m_isProgrammatic = false;
}

} // namespace cmbagent
