// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/draftform.h"

#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/wraprow.h"
#include "widgets/editor/editwords.h"
#include "widgets/editor/formsections.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

/// What makes two lists of sections need the same widgets.
QString shapeOf(const std::vector<FormSection>& sections)
{
    QString shape;
    for (const FormSection& section : sections) {
        for (const FieldSpec& field : section.fields) {
            shape += field.keys.join(QLatin1Char('.')) + QString::number(int(field.kind)) + QLatin1Char(' ');
            shape += field.kind == FieldSpec::Kind::Button ? field.label : QString(); // it is all there is of the field
        }
    }
    return shape;
}

} // namespace

DraftForm::DraftForm(QWidget* parent) : ColumnScroll(parent)
{
    setAccessibleName(tr("Properties"));
    setFocusPolicy(Qt::NoFocus); // its fields have the keyboard, and come into sight with it
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Pane);
}

void DraftForm::showStep(const DraftView& view, const QString& step)
{
    m_view = view;
    const int index = view.indexOf(step);
    const QString before = std::exchange(m_step, index < 0 ? QString() : step);
    const auto sections = index < 0 ? workflowSections(view) : stepSections(view, index);
    const QString shape = shapeOf(sections);
    // Another step is another form, for what is being typed belongs to the one before; not so when its id is typed.
    if (shape != m_shape || (before != m_step && !m_asking)) {
        m_shape = shape;
        rebuild(sections);
    }
    fill();
}

void DraftForm::rebuild(const std::vector<FormSection>& sections)
{
    const QString focused = focusedField();
    m_fields.clear();
    m_asking = nullptr;
    m_content = new QWidget;
    m_content->setAttribute(Qt::WA_StyledBackground);
    setLook(m_content, Look::Pane);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(12, 8, 12, 12);
    m_column->setSpacing(10);
    for (const FormSection& section : sections) {
        addSection(section);
    }
    if (m_step.isEmpty()) {
        addParameterRow();
    }
    m_column->addStretch(1);
    // The field that asked for this may be on the stack: it goes when that call is over.
    if (QWidget* old = takeWidget()) {
        old->deleteLater();
    }
    setWidget(m_content);
    if (FormField* same = focused.isEmpty() ? nullptr : field(focused)) {
        same->editor()->setFocus(Qt::OtherFocusReason);
    }
}

QString DraftForm::focusedField() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const FormField* field) { return field->editor()->hasFocus(); });
    return found == m_fields.end() ? QString() : (*found)->spec().keys.join(QLatin1Char('.'));
}

void DraftForm::addSection(const FormSection& section)
{
    if (!section.title.isEmpty()) {
        auto* row = new QHBoxLayout;
        auto* title = new WrapLabel(section.title);
        setLook(title, Look::Caption);
        title->setContentsMargins(0, 8, 0, 0);
        row->addWidget(title, 1);
        if (section.removal) {
            auto* remove = new QToolButton;
            remove->setText(tr("Remove"));
            remove->setAccessibleName(section.removalName);
            connect(remove, &QToolButton::clicked, this,
                    [this, removal = *section.removal] { Q_EMIT editRequested(removal, -1); });
            row->addWidget(remove);
        }
        m_column->addLayout(row);
    }
    for (const FieldSpec& spec : section.fields) {
        auto* field = new FormField(spec);
        connectField(field);
        m_fields.push_back(field);
        m_column->addWidget(field);
    }
}

/// A name and a button that make a parameter.
void DraftForm::addParameterRow()
{
    auto* row = new WrapRow;
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("newParameter"));
    name->setPlaceholderText(tr("Name of a new parameter"));
    name->setAccessibleName(name->placeholderText());
    auto* add = new QPushButton(tr("Add parameter"));
    const auto make = [this, name] {
        const QString text = name->text().trimmed();
        if (!text.isEmpty() && valueAt({ QStringLiteral("parameters"), text }).isUndefined()) {
            const QJsonObject fresh { { QStringLiteral("type"), QStringLiteral("number") },
                                      { QStringLiteral("default"), 0 } };
            Q_EMIT editRequested(edits::SetValue { {}, { QStringLiteral("parameters"), text }, fresh }, -1);
        }
    };
    connect(add, &QPushButton::clicked, this, make);
    connect(name, &QLineEdit::returnPressed, this, make);
    row->addWidget(name);
    row->addWidget(add);
    m_column->addLayout(row);
}

void DraftForm::connectField(FormField* field)
{
    connect(field, &FormField::edited, this, [this, field](const QJsonValue& value) { change(field, value); });
    connect(field, &FormField::pairEdited, this, [this, field](const QString& key, const QJsonValue& value) {
        request(field, edits::SetValue { m_step, field->spec().keys + QStringList(key), value });
    });
    connect(field, &FormField::pairRenamed, this, [this, field](const QString& from, const QString& to) {
        request(field, edits::RenameKey { m_step, field->spec().keys + QStringList(from), to });
    });
    connect(field, &FormField::left, this, [this, field] {
        // What was refused is not in the file: the field says again what is.
        field->setValue(valueAt(field->spec().keys));
        field->setMessage(messageFor(*field));
    });
}

void DraftForm::change(FormField* field, const QJsonValue& value)
{
    const QStringList& keys = field->spec().keys;
    if (field->spec().kind == FieldSpec::Kind::Button) {
        return addRule(field);
    }
    if (!m_step.isEmpty() && keys == QStringList(QStringLiteral("id"))) {
        return request(field, edits::RenameStep { m_step, value.toString().trimmed() });
    }
    if (!m_step.isEmpty() && keys == QStringList(QStringLiteral("kind"))) {
        const StepKind kind = stepKindFromName(value.toString()).value_or(StepKind::Code);
        return request(field, edits::ChangeKind { m_step, kind });
    }
    // The first word typed at an external effect makes a mapping of it.
    if (keys == QStringList({ QStringLiteral("effect"), QStringLiteral("check") })
        && !valueAt({ QStringLiteral("effect") }).isObject()) {
        const QJsonObject effect { { QStringLiteral("kind"), QStringLiteral("external") },
                                   { QStringLiteral("check"), value } };
        return request(field, edits::SetValue { m_step, { QStringLiteral("effect") }, effect });
    }
    request(field, edits::SetValue { m_step, keys, value });
}

/// A rule without conditions, and the keyboard in the first of them.
void DraftForm::addRule(FormField* button)
{
    const QString first = button->spec().keys.join(QLatin1Char('.')) + QLatin1String(".step");
    m_asking = button;
    Q_EMIT editRequested(edits::AddRule {}, -1);
    m_asking = nullptr;
    focusField(first);
}

void DraftForm::writeRules()
{
    const QString first = QStringLiteral("approval.when.0.step");
    if (!field(first)) {
        Q_EMIT editRequested(edits::AddRule {}, -1);
    }
    focusField(first);
}

void DraftForm::request(FormField* field, const DraftEdit& edit)
{
    m_asking = field;
    Q_EMIT editRequested(edit, field->mergeId());
    m_asking = nullptr;
}

bool DraftForm::showRefusal(const Error& error)
{
    if (m_asking) {
        m_asking->setMessage(error.mend.isEmpty() ? error.what : tr("%1 %2").arg(error.what, error.mend));
    }
    return m_asking != nullptr;
}

QJsonValue DraftForm::valueAt(const QStringList& keys) const
{
    const int index = m_view.indexOf(m_step);
    QJsonValue value = index < 0 ? m_view.fields : m_view.steps[size_t(index)].fields;
    for (const QString& key : keys) {
        value = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    }
    return value;
}

/// Where a fault is told: at the value it is about, else at the field whose key it names, else at the first of what it
/// is in.
const FormField* DraftForm::placeOf(const DraftFault& fault) const
{
    const QStringList way = QStringList(fault.key) + fault.inner;
    const auto find = [this](const auto& fits) -> const FormField* {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), fits);
        return found == m_fields.end() ? nullptr : *found;
    };
    const FormField* place =
        find([&](const FormField* field) { return field->spec().keys.size() > 1 && field->spec().keys == way; });
    place = place ? place : find([&](const FormField* field) {
        const QStringList& path = field->spec().keys;
        return path.front() == fault.key && path.size() > 1
            && fault.error.what.contains(QLatin1Char('\'') + path.last() + QLatin1Char('\''))
            && (path.size() < 3 || fault.error.what.contains(path[1]));
    });
    place = place ? place : find([&](const FormField* field) { return field->spec().keys.mid(0, way.size()) == way; });
    // In the table or list that a field is.
    place = place ? place : find([&](const FormField* field) {
        const QStringList& path = field->spec().keys;
        return path.size() > 1 && way.mid(0, path.size()) == path;
    });
    return place ? place : find([&](const FormField* field) { return field->spec().keys.front() == fault.key; });
}

QString DraftForm::messageFor(const FormField& field) const
{
    QStringList messages;
    for (const DraftFault& fault : m_view.faults) {
        if (fault.step == m_step && fault.key == field.spec().keys.front() && placeOf(fault) == &field) {
            messages << (fault.error.mend.isEmpty() ? fault.error.what
                                                    : tr("%1 %2").arg(fault.error.what, fault.error.mend));
        }
    }
    return messages.join(QLatin1Char('\n'));
}

void DraftForm::fill()
{
    for (FormField* field : m_fields) {
        field->setValue(valueAt(field->spec().keys));
        field->setMessage(messageFor(*field));
    }
}

FormField* DraftForm::field(const QString& keys) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const FormField* field) {
        return field->spec().keys.join(QLatin1Char('.')) == keys;
    });
    return found == m_fields.end() ? nullptr : *found;
}

void DraftForm::focusField(const QString& keys)
{
    FormField* wanted = field(keys);
    if (!wanted) {
        return;
    }
    ensureWidgetVisible(wanted, 0);
    wanted->editor()->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(wanted->editor())) {
        line->selectAll();
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(wanted->editor())) {
        text->selectAll();
    }
}

} // namespace cmbagent
