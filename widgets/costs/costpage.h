// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include "core/result.h"

#include <QWidget>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTreeView;

namespace cmbagent {

class ChartCard;
class CostBars;
class CostCalls;
class CostCards;
class CostParts;
class CostSummary;
class CostTools;
class EmptyState;
class MessageBar;

/// What language models cost: the sum, when it was spent, on what, and how far budgets are used; down to single calls.
/// Shows what it is given and asks for the rest. Main thread.
class CostPage : public QWidget
{
    Q_OBJECT

public:
    explicit CostPage(QWidget* parent = nullptr);

    /// Without calls of the kind that is chosen, the first kind that has some is asked for.
    void showView(const CostView& view);
    /// Answers `callsNeeded`.
    void showCalls(const QList<CostRow>& calls, bool isAll);
    void showError(const Error& error);
    void showNotice(const QString& text);

    [[nodiscard]] const CostView& shown() const { return m_view; }
    [[nodiscard]] CostArea area() const;
    [[nodiscard]] CostKind kind() const;
    [[nodiscard]] CostDimension dimension() const;
    /// The part whose calls are listed; nothing: all calls.
    [[nodiscard]] std::optional<CostSlice> chosenPart() const;
    void choosePart(const std::optional<QString>& key);
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QComboBox* areaBox() const;
    [[nodiscard]] QComboBox* kindBox() const;
    [[nodiscard]] QTabBar* dimensions() const;
    [[nodiscard]] QTreeView* parts() const;
    [[nodiscard]] QTreeView* calls() const;
    [[nodiscard]] CostBars* bars() const;
    [[nodiscard]] ChartCard* history() const;
    [[nodiscard]] ChartCard* burnDown() const;
    [[nodiscard]] QToolButton* budgetsButton() const;
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString noteText() const;

Q_SIGNALS:
    /// A person wants another area or kind, or wants it anew.
    void viewNeeded();
    /// Calls of `chosenPart`.
    void callsNeeded();
    void backRequested();
    void runRequested(const cmbagent::RunId& run);
    void exportRequested(cmbagent::CostFormat format);
    /// A person wants to set, change or remove budgets.
    void budgetsRequested();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void connectParts();
    void adoptPart();
    void fitToWidth();

    CostView m_view;
    CostTools* m_tools;
    MessageBar* m_bar;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    CostSummary* m_summary;
    CostCards* m_cards;
    CostParts* m_parts;
    CostCalls* m_calls;
};

} // namespace cmbagent
