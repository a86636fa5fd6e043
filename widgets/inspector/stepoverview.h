// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"
#include "widgets/common/columnscroll.h"

#include <QTimer>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class FactList;
struct Fact;
class FileLocator;
class LongText;
class MessageBar;
class PictureLink;
class StepQuestion;
class StepReason;
class WrapLabel;

/// What a step is, why it stands where it stands, and the numbers that came out of it. Main thread.
class StepOverview : public ColumnScroll
{
    Q_OBJECT

public:
    StepOverview(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator);
    void setStep(int step);
    /// Whether it offers to play the run from the step.
    void setPlayOffered(bool isOffered);
    void refresh();
    /// Only what moves while a step runs.
    void refreshProgress();
    [[nodiscard]] StepReason* reason() const { return m_reason; }

Q_SIGNALS:
    void fileActivated(int step, const QString& name);
    void folderRequested(int step, int attempt);
    void answerRequested(int step);
    void outputChosen(const QString& name); ///< of the step on show
    /// Somebody wants to know why the step on show stands where it stands; answered by `reason()->setWhy`.
    void whyRequested(int step);
    void playRequested(int step);
    void runActivated(const cmbagent::RunId& run);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showTrouble();
    void showValues();
    void showPicture();
    void showFacts();
    void addCalls(QList<Fact>& facts) const;
    [[nodiscard]] QWidget* makeButtons();

    const RunGraph& m_graph;
    const Clock& m_clock;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;
    Error m_shownError;

    LongText* m_description;
    MessageBar* m_bar;
    WrapLabel* m_progressText;
    QProgressBar* m_progress;
    StepQuestion* m_question;
    FactList* m_values;
    PictureLink* m_picture;
    QString m_pictureName;
    FactList* m_metrics;
    StepReason* m_reason;
    FactList* m_facts;
    QPushButton* m_folder;
    QPushButton* m_play;
    bool m_isPlayOffered = true;
    QTimer m_askWhy; ///< a run may change much faster than anybody reads
};

} // namespace cmbagent
