// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/stepoffers.h"

#include <QWidget>

class QPushButton;

namespace cmbagent {

class IconLabel;
class WrapLabel;

/// Says of a step that has no attempt left, or shows no sign of life, what can be done about it, each with a button.
/// Hidden for all others, and while the step asks: its question has the same answers. Main thread.
class StepStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StepStrip(const RunGraph& graph, QWidget* parent = nullptr);

    void setStep(int step);
    /// Whether it speaks of failures; of stalled steps it always does.
    void setRetriesOffered(bool isOffered);
    void refresh();
    /// How high the place is that it is in, in pixels: with little room there is one button with a menu.
    void setRoom(int height);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button(StepAction action) const { return m_buttons.value(action); }
    [[nodiscard]] QPushButton* menuButton() const { return m_all; } ///< hidden where there is room for the others

Q_SIGNALS:
    void actionRequested(int step, cmbagent::StepAction action);

private:
    void addButton(QLayout* row, StepAction action);
    void showOffers(const std::vector<StepOffer>& offers, bool isStalled);

    const RunGraph& m_graph;
    int m_step = -1;
    bool m_offersRetries = true;
    std::vector<StepOffer> m_shown;
    IconLabel* m_icon;
    WrapLabel* m_text;
    QMap<StepAction, QPushButton*> m_buttons;
    QPushButton* m_all;
    bool m_isRoomy = true;
};

} // namespace cmbagent
