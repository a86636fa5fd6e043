// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/labels.h"
#include "widgets/editor/editwords.h"
#include "widgets/editor/formsections.h"

#include <QCoreApplication>
#include <QJsonArray>

// The rules that say when the runs of a workflow ask.

namespace cmbagent {

namespace {

using FieldKind = FieldSpec::Kind;

FieldSpec ruleField(int index, const char* key, FieldKind kind, const QString& label, const QString& hint,
                    const QString& tip = {})
{
    return { { QStringLiteral("approval"), QStringLiteral("when"), QString::number(index), QLatin1String(key) },
             kind,
             label,
             hint,
             tip };
}

FieldSpec kindField(int index, const QJsonObject& rule)
{
    FieldSpec kind =
        ruleField(index, "kind", FieldKind::Choice, formWords(QT_TRANSLATE_NOOP("DraftForm", "Kind of step")), {});
    kind.choices << QString();
    kind.choiceNames << formWords(QT_TRANSLATE_NOOP("DraftForm", "Any kind"));
    for (const StepKind one : { StepKind::Code, StepKind::Agent, StepKind::Simulated }) {
        const QString name = stepKindName(one);
        if (one != StepKind::Simulated
            || rule.value(QStringLiteral("kind")).toString() == name) { // only imports have it
            kind.choices << name;
            kind.choiceNames << Labels::kind(one);
        }
    }
    return kind;
}

FieldSpec timeField(int index)
{
    FieldSpec time =
        ruleField(index, "ask", FieldKind::Choice, formWords(QT_TRANSLATE_NOOP("DraftForm", "When it asks")), {},
                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Of a rule with an expected result it is after the step")));
    time.choices = QStringList { QString(), askTimeName(AskTime::After), askTimeName(AskTime::Both) };
    time.choiceNames = QStringList { formWords(QT_TRANSLATE_NOOP("DraftForm", "Before the step starts")),
                                     formWords(QT_TRANSLATE_NOOP("DraftForm", "About its results")),
                                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Before it and about its results")) };
    return time;
}

/// One rule of the mode "custom": everything it names must hold.
FormSection ruleSection(const DraftView& view, int index, const QJsonObject& rule)
{
    const auto at = [index](const char* key, FieldKind kind, const QString& label, const QString& hint,
                            const QString& tip = {}) { return ruleField(index, key, kind, label, hint, tip); };
    FieldSpec step = at("step", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Step")),
                        formWords(QT_TRANSLATE_NOOP("DraftForm", "any")),
                        formWords(QT_TRANSLATE_NOOP("DraftForm", "Its id, or a pattern for ids such as fit_*")));
    for (const DraftStep& one : view.steps) {
        step.completions << one.id;
    }
    FieldSpec effect = at("effect", FieldKind::Choice, EditWords::key(QStringLiteral("effect")), {});
    effect.choices =
        QStringList { QString(), QStringLiteral("none"), QStringLiteral("local"), QStringLiteral("external") };
    effect.choiceNames = QStringList { formWords(QT_TRANSLATE_NOOP("DraftForm", "Any effect")) } + effectNames();
    return {
        formWords(QT_TRANSLATE_NOOP("DraftForm", "Rule %1")).arg(index + 1),
        { step, kindField(index, rule), effect, timeField(index),
          at("cost_over", FieldKind::Number, formWords(QT_TRANSLATE_NOOP("DraftForm", "Costs more than, in dollars")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "any cost")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "A cost nobody knows counts as more"))),
          at("duration_over", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Takes longer than")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "any time")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "Such as 90s or 2h; a time nobody knows counts as longer"))),
          at("check", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Expected result")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "such as chi2 < 60")),
             formWords(QT_TRANSLATE_NOOP("DraftForm",
                                         "A value of outputs.json or a metric. With it the rule asks after the step, "
                                         "and only if the result is another; without it when the rule "
                                         "says."))),
          at("output", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Files it is expected of")), {},
             formWords(QT_TRANSLATE_NOOP("DraftForm",
                                         "A pattern such as *.png; what is expected is then about count, how many "
                                         "there are, or bytes, how large they are together"))) },
        edits::RemoveRule { index },
        formWords(QT_TRANSLATE_NOOP("DraftForm", "Remove rule %1")).arg(index + 1)
    };
}

} // namespace

QStringList effectNames()
{
    return { formWords(QT_TRANSLATE_NOOP("DraftForm", "None: it may be repeated at will")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "Local: repeatable things on this machine")),
             formWords(QT_TRANSLATE_NOOP("DraftForm", "External: never repeated silently")) };
}

std::vector<FormSection> ruleSections(const DraftView& view)
{
    const QJsonValue approval = view.fields.value(QStringLiteral("approval"));
    if (!approval.isObject() && view.workflow->approval.mode != ApprovalMode::Custom) {
        return {};
    }
    std::vector<FormSection> sections;
    const QJsonArray rules = approval.toObject().value(QStringLiteral("when")).toArray();
    for (int i = 0; i < rules.size(); ++i) {
        sections.push_back(ruleSection(view, i, rules.at(i).toObject()));
    }
    const bool asksNothing = rules.isEmpty() && view.workflow->approval.mode == ApprovalMode::Custom;
    sections.push_back(
        { {},
          { { { QStringLiteral("approval"), QStringLiteral("when"), QString::number(rules.size()) },
              FieldKind::Button,
              asksNothing ? formWords(QT_TRANSLATE_NOOP("DraftForm", "There is no rule, so nothing asks yet."))
                          : QString(),
              formWords(QT_TRANSLATE_NOOP("DraftForm", "Add rule")),
              formWords(QT_TRANSLATE_NOOP("DraftForm", "One more condition: a run asks where any rule holds")) } } });
    return sections;
}

} // namespace cmbagent
