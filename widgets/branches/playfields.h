// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "widgets/branches/playorder.h"
#include "widgets/common/columnscroll.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace cmbagent {

class EffectChoices;
class FileLocator;
class FileReplacements;
class ParameterForm;
class RunGraph;
class StepChanges;
class SweepField;

/// Everything a person may say about a branch: where it begins, what is different in it, what it is called and why it
/// is made. Main thread.
class PlayFields : public ColumnScroll
{
    Q_OBJECT

public:
    /// `graph` must outlive this; `files` may be null.
    PlayFields(const RunGraph& graph, const FileLocator* files, QWidget* parent = nullptr);

    /// Takes the run in the graph as the parent and forgets every change.
    void adoptRun();
    /// Its steps are called otherwise than when it was adopted.
    void renameSteps();
    /// -1: only what the changes reach, or all the run did.
    void setFromStep(int step);
    [[nodiscard]] int fromStep() const;
    /// What can be gone back to, by rising seq.
    void setCheckpoints(const QList<CheckpointRow>& checkpoints);

    /// Everything as it was typed, right or wrong, and never empty; `setDraft` takes it up for the same run.
    [[nodiscard]] QJsonObject draft() const;
    void setDraft(const QJsonObject& draft);

    /// One for each branch that is to be made: one, or as many as the sweep has values. None while `fault` says why.
    [[nodiscard]] QList<PlayOrder> orders() const;
    /// The first thing that is wrong; empty when nothing is.
    [[nodiscard]] QString fault() const;
    /// Puts a refusal where it belongs; false when it belongs to no field.
    bool showFault(const Error& error);
    void clearFaults();

    [[nodiscard]] ParameterForm* parameters() const { return m_parameters; }
    [[nodiscard]] SweepField* sweep() const { return m_sweep; }
    [[nodiscard]] StepChanges* steps() const { return m_steps; }
    [[nodiscard]] FileReplacements* files() const { return m_files; }
    [[nodiscard]] EffectChoices* effects() const { return m_effects; }
    [[nodiscard]] QComboBox* from() const { return m_from; }
    [[nodiscard]] QCheckBox* replay() const { return m_replay; }
    [[nodiscard]] QComboBox* at() const { return m_at; }
    [[nodiscard]] QLineEdit* name() const { return m_name; }
    [[nodiscard]] QLineEdit* hypothesis() const { return m_hypothesis; }
    [[nodiscard]] QPlainTextEdit* instructions() const { return m_instructions; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void connectFields();
    QLabel* addLabelled(QVBoxLayout* column, const QString& text, QWidget* field);
    [[nodiscard]] PlayOrder order() const;
    void setOrigin(const QJsonObject& draft);
    void setSweep(const QJsonObject& sweep);
    void setOthers(const QJsonObject& draft);

    const RunGraph& m_graph;
    const FileLocator* m_locator;
    QComboBox* m_from;
    QCheckBox* m_replay; ///< recorded answers in place of models
    QComboBox* m_at;
    QLabel* m_atLabel = nullptr;
    ParameterForm* m_parameters;
    QLabel* m_parametersLabel = nullptr;
    SweepField* m_sweep;
    QLabel* m_sweepLabel = nullptr;
    StepChanges* m_steps;
    QPlainTextEdit* m_instructions;
    FileReplacements* m_files;
    QLabel* m_filesLabel = nullptr;
    EffectChoices* m_effects;
    QLabel* m_effectsLabel = nullptr;
    QLineEdit* m_name;
    QLineEdit* m_hypothesis;
    QJsonObject m_parentValues;
};

} // namespace cmbagent
