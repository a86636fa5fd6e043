// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/outlinepane.h"

#include "widgets/common/labels.h"
#include "widgets/editor/outlinemodel.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

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
    m_view->header()->setResizeContentsPrecision(0); // what is in sight
    m_view->header()->moveSection(m_view->header()->visualIndex(OutlineModel::Kind), 1);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->header(), &QHeaderView::sectionResized, this, [this](int section) {
        m_isSizedByHand = m_isSizedByHand || (section == OutlineModel::Title && !m_isFitting);
    });
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
    fitColumns();
}

/// Titles and kinds are in sight, and the others as far as there is room; titles take what is left. Until a person
/// gives them another width.
void OutlinePane::fitColumns()
{
    if (m_isSizedByHand) {
        return;
    }
    const QAbstractItemView* cells = m_view;
    QHeaderView* header = m_view->header();
    const int letter = fontMetrics().averageCharWidth();
    const QScopedValueRollback guard(m_isFitting, true);
    int left = m_view->viewport()->width();
    bool hasRoom = true;
    for (const int column : { OutlineModel::Kind, OutlineModel::Id, OutlineModel::Needs, OutlineModel::Group }) {
        const int words = std::max(cells->sizeHintForColumn(column), header->sectionSizeHint(column));
        const int width = std::min(words, 24 * letter);
        header->resizeSection(column, width);
        hasRoom = hasRoom && (column == OutlineModel::Kind || left - width >= 24 * letter);
        left -= hasRoom ? width : 0;
    }
    header->resizeSection(OutlineModel::Title, std::max(left, 14 * letter));
}

bool OutlinePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
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
