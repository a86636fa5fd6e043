// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QDialog>
#include <QHash>
#include <QList>

class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class ColumnScroll;
class EmptyState;
class MessageBar;
class WrapLabel;
struct Error;

/// One step that should come after another, as a person decides about it.
struct SuggestedEdge
{
    QString from; ///< ids
    QString to;
    QString title; ///< “Fit” after “Load”
    QString reason; ///< a sentence or two
    double confidence = 0; ///< 0..1
    bool operator==(const SuggestedEdge&) const = default;
};

/// What came of looking for them.
struct SuggestedEdges
{
    QList<SuggestedEdge> edges; ///< the surest first
    QString whyNone; ///< where there are none
    QStringList remarks; ///< what could not be read or was left out
    QStringList independent {}; ///< a sentence for each that is not suggested, because a step is said to be independent
};

/// A suggestion with its box, its words and how sure it is; a click on the words chooses it, too.
class SuggestionRow : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionRow(const SuggestedEdge& edge, QWidget* parent = nullptr);

    [[nodiscard]] const SuggestedEdge& edge() const { return m_edge; }
    [[nodiscard]] QCheckBox* box() const { return m_box; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    SuggestedEdge m_edge;
    QCheckBox* m_box;
};

/// Shows dependencies that a workflow does not declare and lets a person choose. It changes nothing, it asks. Lives on
/// the main thread and deletes itself.
class SuggestionDialog : public QDialog
{
    Q_OBJECT

public:
    /// From this confidence on a suggestion is chosen at first.
    static constexpr double likely = 0.55;
    static constexpr int mostShown = 200;

    explicit SuggestionDialog(QWidget* parent);

    /// Shows what was found; what a person chose of it before stays as it was chosen.
    void showFound(const SuggestedEdges& found);
    /// A language model is being asked, which can be stopped by closing.
    void setAsking(bool isAsking);
    void showError(const Error& error);

    [[nodiscard]] QList<SuggestedEdge> chosen() const;
    /// Those that are not chosen and shall not be suggested again.
    [[nodiscard]] QList<SuggestedEdge> declined() const;
    [[nodiscard]] const QList<SuggestionRow*>& rows() const { return m_rows; }
    [[nodiscard]] QCheckBox* all() const { return m_all; }
    [[nodiscard]] QCheckBox* declineBox() const { return m_decline; }
    [[nodiscard]] QPushButton* againButton() const { return m_again; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] QPushButton* askButton() const { return m_ask; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString remarks() const;
    [[nodiscard]] QString whyNone() const; ///< empty while there are some

Q_SIGNALS:
    /// A person wants these, and those never again; one of the two may be empty.
    void addRequested(const QList<cmbagent::SuggestedEdge>& edges, const QList<cmbagent::SuggestedEdge>& declined);
    /// What is said to be independent may be suggested after all.
    void againRequested();
    void modelRequested();

private:
    void build();
    void buildPage();
    void connectButtons();
    void fill(const QList<SuggestedEdge>& edges);
    [[nodiscard]] QList<SuggestedEdge> edgesWhere(bool isChosen) const;
    void updateButtons();

    WrapLabel* m_summary;
    MessageBar* m_message;
    QCheckBox* m_all;
    ColumnScroll* m_scroll;
    EmptyState* m_nothing;
    QVBoxLayout* m_column = nullptr;
    WrapLabel* m_remarks;
    QPushButton* m_again;
    QCheckBox* m_decline;
    QPushButton* m_ask;
    QPushButton* m_close;
    QPushButton* m_add;
    QList<SuggestionRow*> m_rows;
    QHash<QString, bool> m_decided; ///< by a person, by the ends of the edge
    bool m_isKnown = false; ///< it was looked
    bool m_isAsking = false;
};

} // namespace cmbagent
