// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QJsonDocument>
#include <QTreeView>

#include <memory>
#include <vector>

namespace cmbagent {

/// A JSON document as a tree of names and values; children are made when they are looked at. Main thread.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    explicit JsonModel(QObject* parent = nullptr);
    ~JsonModel() override;

    void setDocument(const QJsonDocument& document);
    /// An object that is one number with unit or error.
    [[nodiscard]] bool isMeasured(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;

    Node* node(const QModelIndex& index) const;

    std::unique_ptr<Node> m_root;
};

/// The tree view of a JSON file. Main thread.
class JsonView : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonView(QWidget* parent = nullptr);

    void setDocument(const QJsonDocument& document);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    JsonModel* m_json;
};

} // namespace cmbagent
