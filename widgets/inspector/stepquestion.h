// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class FactList;
class FileLocator;
class PictureLink;
class WrapLabel;

/// The question of a step: what is asked, what it shows, and the answer or the way to it. Main thread.
class StepQuestion : public QWidget
{
    Q_OBJECT

public:
    StepQuestion(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator) { m_locator = locator; }
    void setStep(int step); ///< hidden unless it is an approval step, or asks something now
    void refresh();

Q_SIGNALS:
    void fileActivated(int step, const QString& name);
    void answerRequested(int step);

private:
    void fillEvidence(const std::vector<ShownSpec>& shown);
    void refreshEvidence();
    [[nodiscard]] QList<struct Fact> answerFacts(const Approval& approval) const;

    const RunGraph& m_graph;
    const Clock& m_clock;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;

    WrapLabel* m_question;
    WrapLabel* m_deadline;
    QPushButton* m_answer;
    WrapLabel* m_evidenceHeading;
    QVBoxLayout* m_evidence;
    std::vector<QPushButton*> m_buttons; // one for each thing shown
    std::vector<PictureLink*> m_pictures; // null where it is no picture
    FactList* m_facts;
};

} // namespace cmbagent
