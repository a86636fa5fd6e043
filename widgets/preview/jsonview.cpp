// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/jsonview.h"

#include "widgets/common/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace cmbagent {

namespace {

constexpr int fewRows = 20;

/// Rows with a little air. Main thread.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 6);
    }
};

/// A table as CMBAgent's contexts have them: names of columns, and rows of values.
bool isTableValue(const QJsonValue& value)
{
    return value[u"columns"].isArray() && value[u"rows"].isArray();
}

bool isMeasuredValue(const QJsonValue& value)
{
    return value.isObject() && value.toObject().value(QStringLiteral("value")).isDouble();
}

} // namespace

/// One value; its children appear when asked for.
struct JsonModel::Node
{
    QString name;
    QJsonValue value;
    Node* parent = nullptr;
    int row = 0;
    bool isOpen = false;
    QJsonArray columns; ///< of a table's row
    std::vector<std::unique_ptr<Node>> children;

    void open()
    {
        if (isOpen) {
            return;
        }
        isOpen = true;
        const auto add = [this](const QString& childName, const QJsonValue& childValue) {
            auto child = std::make_unique<Node>();
            child->name = childName;
            child->value = childValue;
            child->parent = this;
            child->row = int(children.size());
            children.push_back(std::move(child));
        };
        if (isTableValue(value)) {
            const QJsonArray rows = value[u"rows"].toArray();
            for (qsizetype i = 0; i < rows.size(); ++i) {
                add(QString::number(i), rows.at(i));
                children.back()->columns = value[u"columns"].toArray();
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                add(it.key(), it.value());
            }
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                add(i < columns.size() ? columns.at(i).toString() : QString::number(i), array.at(i));
            }
        }
    }
    /// The values of an array in one line.
    [[nodiscard]] static QString inOneLine(const QJsonArray& array)
    {
        QStringList texts;
        for (const QJsonValue& item : array) {
            texts << (item.isString() ? item.toString() : item.isNull() ? QStringLiteral("–") : Labels::value(item));
        }
        return texts.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString text() const
    {
        if (isTableValue(value)) {
            return JsonModel::tr("%Ln row(s): %1", nullptr, int(value[u"rows"].toArray().size()))
                .arg(inOneLine(value[u"columns"].toArray()));
        }
        if (!columns.isEmpty() && value.isArray()) {
            return inOneLine(value.toArray());
        }
        if (value.isArray()) {
            const auto size = value.toArray().size();
            return size == 1 ? JsonModel::tr("1 item") : JsonModel::tr("%1 items").arg(Labels::count(size));
        }
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            if (isMeasuredValue(value)) {
                return Labels::value(object); // a number with its error and unit
            }
            return object.size() == 1 ? JsonModel::tr("1 entry")
                                      : JsonModel::tr("%1 entries").arg(Labels::count(object.size()));
        }
        if (value.isString()) {
            return value.toString();
        }
        return value.isNull() ? QStringLiteral("null") : Labels::value(value);
    }
};

JsonModel::JsonModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

JsonModel::~JsonModel() = default;

void JsonModel::setDocument(const QJsonDocument& document)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    endResetModel();
}

JsonModel::Node* JsonModel::node(const QModelIndex& index) const
{
    Node* found = index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
    found->open();
    return found;
}

bool JsonModel::isMeasured(const QModelIndex& index) const
{
    return isMeasuredValue(node(index)->value);
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, node(parent)->children[size_t(row)].get())
                                         : QModelIndex();
}

QModelIndex JsonModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    Node* above = static_cast<Node*>(child.internalPointer())->parent;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int JsonModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int JsonModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant JsonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Node* shown = static_cast<Node*>(index.internalPointer());
    return index.column() == Name ? shown->name : shown->text();
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : tr("Value");
}

JsonView::JsonView(QWidget* parent) : QTreeView(parent), m_json(new JsonModel(this))
{
    setModel(m_json);
    setFrameShape(QFrame::NoFrame);
    setProperty("look", QStringLiteral("pane"));
    setItemDelegate(new RoomyDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(JsonModel::Name, QHeaderView::Interactive);
    header()->setStretchLastSection(true);
    setAccessibleName(tr("JSON values"));
}

void JsonView::setDocument(const QJsonDocument& document)
{
    m_json->setDocument(document);
    // Small documents stand open, but a number with its error and unit is told in one line already.
    for (int row = 0; row < m_json->rowCount() && m_json->rowCount() <= fewRows; ++row) {
        const QModelIndex child = m_json->index(row, 0);
        setExpanded(child, !m_json->isMeasured(child));
    }
    resizeColumnToContents(JsonModel::Name);
    setColumnWidth(JsonModel::Name, std::min(columnWidth(JsonModel::Name), std::max(160, width() / 2)));
}

void JsonView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(currentIndex().siblingAtColumn(JsonModel::Value).data().toString());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace cmbagent
