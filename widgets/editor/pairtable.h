// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTableWidget>

namespace cmbagent {

/// A mapping of names to texts as a table of two columns; an empty row at the end takes a new pair. Lives on the main
/// thread.
class PairTable : public QTableWidget
{
    Q_OBJECT

public:
    PairTable(const QString& keyTitle, const QString& valueTitle, QWidget* parent = nullptr);

    /// Shows another mapping; what is being typed in a cell stays.
    void setPairs(const QJsonObject& pairs);
    [[nodiscard]] const QJsonObject& pairs() const { return m_pairs; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void valueChosen(const QString& key, const QString& value);
    void keyRenamed(const QString& from, const QString& to);
    void pairRemoved(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void adopt(int row, int column);

    QJsonObject m_pairs;
    QStringList m_keys; ///< of the rows
    bool m_isFilling = false;
};

} // namespace cmbagent
