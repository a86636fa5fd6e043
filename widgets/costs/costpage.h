// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include "core/result.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTreeView;
class QVBoxLayout;

namespace cmbagent {

class ChartCard;
class CostBars;
class CostCallModel;
class CostPartModel;
class EmptyState;
class MessageBar;
class WrapLabel;

/// How costs are written to a file.
enum class CostFormat : quint8 { CallsCsv, PartsCsv, Json, Pdf, CmbagentReport };

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
    void choosePart(const QString& key);
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QComboBox* areaBox() const { return m_area; }
    [[nodiscard]] QComboBox* kindBox() const { return m_kind; }
    [[nodiscard]] QTabBar* dimensions() const { return m_dimensions; }
    [[nodiscard]] QTreeView* parts() const { return m_parts; }
    [[nodiscard]] QTreeView* calls() const { return m_calls; }
    [[nodiscard]] CostBars* bars() const { return m_bars; }
    [[nodiscard]] ChartCard* history() const { return m_history; }
    [[nodiscard]] ChartCard* burnDown() const { return m_burnDown; }
    [[nodiscard]] QToolButton* budgetsButton() const { return m_setBudgets; }
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
    QWidget* buildTools();
    QWidget* buildContent();
    QWidget* buildSummary();
    QWidget* buildParts();
    QWidget* buildCalls();
    void addExport(QMenu* menu, const QString& text, CostFormat format);
    void fillChoices();
    void fillSummary();
    void fillCharts();
    void fillBudgets();
    void fillTabs();
    void fillParts();
    void adoptPart();
    void placeCards();
    [[nodiscard]] static bool isWorthShowing(const CostView& view, CostDimension dimension);

    CostView m_view;
    bool m_isProgrammatic = false;
    QComboBox* m_area;
    QComboBox* m_kind;
    QToolButton* m_export;
    QToolButton* m_setBudgets;
    MessageBar* m_bar;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QLabel* m_total;
    WrapLabel* m_facts;
    WrapLabel* m_note;
    QGridLayout* m_grid = nullptr;
    ChartCard* m_history;
    ChartCard* m_burnDown;
    QWidget* m_budgetCard = nullptr;
    QVBoxLayout* m_budgets = nullptr;
    QTabBar* m_dimensions;
    CostBars* m_bars;
    CostPartModel* m_partModel;
    QTreeView* m_parts;
    QLabel* m_callsTitle;
    QToolButton* m_allCalls;
    CostCallModel* m_callModel;
    QTreeView* m_calls;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::CostFormat)
