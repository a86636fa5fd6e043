// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "widgets/common/columnscroll.h"

#include <vector>

class QVBoxLayout;

namespace cmbagent {

class FormField;
class WrapLabel;
struct FormSection;

/// The properties of the selected step, or of the workflow while none is selected; what is wrong is told at its field
/// while one types. Changes nothing itself, it asks. Lives on the main thread.
class DraftForm : public ColumnScroll
{
    Q_OBJECT

public:
    explicit DraftForm(QWidget* parent = nullptr);

    /// Shows a step (an id; empty: the workflow) of a draft.
    void showStep(const DraftView& view, const QString& step);
    /// An edit that was just asked for was not made: says why at its field; false when it was not this form that asked.
    bool showRefusal(const Error& error);
    [[nodiscard]] const QString& step() const { return m_step; }
    /// The field of a key such as "timeout" or "retry.attempts"; null: there is none.
    [[nodiscard]] FormField* field(const QString& keys) const;
    /// Puts the keyboard into a field and selects its text.
    void focusField(const QString& keys);
    /// Puts the keyboard into the first rule of when runs ask, which is made where there is none. The workflow is on
    /// show.
    void writeRules();
    [[nodiscard]] QSize sizeHint() const override { return { 360, 640 }; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return ColumnScroll::minimumSizeHint().expandedTo({ 280, 240 });
    }

Q_SIGNALS:
    void editRequested(const cmbagent::DraftEdit& edit, int mergeId);

private:
    void rebuild(const std::vector<FormSection>& sections);
    void addSection(const FormSection& section);
    void addParameterRow();
    void connectField(FormField* field);
    [[nodiscard]] QString focusedField() const;
    void fill();
    [[nodiscard]] QJsonValue valueAt(const QStringList& keys) const;
    [[nodiscard]] const FormField* placeOf(const DraftFault& fault) const;
    [[nodiscard]] QString messageFor(const FormField& field) const;
    void change(FormField* field, const QJsonValue& value);
    void addRule(FormField* button);
    void request(FormField* field, const DraftEdit& edit);

    DraftView m_view;
    QString m_step;
    QString m_shape; ///< which fields there are; the same shape needs no new widgets
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<FormField*> m_fields;
    FormField* m_asking = nullptr; ///< whose edit is being made
};

} // namespace cmbagent
