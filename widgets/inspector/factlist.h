// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace cmbagent {

class LongText;
class WrapLabel;

/// One line of facts.
struct Fact
{
    QString name;
    QString value;
    QString toolTip;
    bool operator==(const Fact&) const = default;
};

/// Names and values one below the other, under a small heading; where there is no room for both side by side, as with
/// large text in a narrow pane, a value stands below its name. Values wrap and may be copied. Hidden while it has
/// none. Main thread.
class FactList : public QWidget
{
    Q_OBJECT

public:
    enum class Look : quint8 { Plain, Strong }; ///< Strong: the numbers a person came for

    explicit FactList(const QString& heading = {}, Look look = Look::Plain, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setFacts(const QList<Fact>& facts);
    /// Lines of a value that are shown before a person asks for more; 0, as at first: all.
    void setMostLines(int lines);
    [[nodiscard]] const QList<Fact>& facts() const { return m_facts; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void styleRow(int row);
    void place(int row);
    void arrange();

    struct Row
    {
        WrapLabel* name;
        LongText* value;
    };

    Look m_look;
    int m_mostLines = 0;
    bool m_isStacked = false; ///< values below their names
    WrapLabel* m_heading;
    QGridLayout* m_grid;
    QList<Fact> m_facts;
    QList<Row> m_rows;
};

} // namespace cmbagent
