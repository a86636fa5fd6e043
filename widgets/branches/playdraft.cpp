// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rungraph.h"
#include "widgets/branches/effectchoices.h"
#include "widgets/branches/filereplacements.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/stepchanges.h"
#include "widgets/branches/sweepfield.h"
#include "widgets/window/parameterform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

// What is typed on the sheet for branches, written down and taken up again.

namespace cmbagent {

QJsonObject PlayFields::draft() const
{
    QJsonObject files;
    for (auto it = m_files->replacements().begin(); it != m_files->replacements().end(); ++it) {
        files.insert(it.key(), it.value());
    }
    QJsonObject effects;
    const QMap<QString, EffectChoice> chosen = m_effects->choices();
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        effects.insert(it.key(), effectChoiceName(it.value()));
    }
    QJsonObject sweep;
    if (const Parameter* swept = m_sweep->parameter()) {
        sweep = { { "parameter", swept->name }, { "values", m_sweep->line()->text() } };
    }
    return { { "from", fromStep() >= 0 ? m_graph.spec(fromStep()).id : QString() },
             { "all", m_from->currentIndex() > m_graph.stepCount() },
             { "replay", m_replay->isChecked() },
             { "at", m_at->currentData().toLongLong() },
             { "parameters", m_parameters->typed() },
             { "sweep", sweep },
             { "steps", m_steps->draft() },
             { "files", files },
             { "effects", effects },
             { "instructions", m_instructions->toPlainText() },
             { "name", m_name->text() },
             { "hypothesis", m_hypothesis->text() } };
}

void PlayFields::setDraft(const QJsonObject& draft)
{
    setOrigin(draft);
    m_parameters->setValues(draft.value(QStringLiteral("parameters")).toObject());
    setSweep(draft.value(QStringLiteral("sweep")).toObject());
    m_steps->setDraft(draft.value(QStringLiteral("steps")).toArray());
    setOthers(draft);
    m_instructions->setPlainText(draft.value(QStringLiteral("instructions")).toString());
    m_name->setText(draft.value(QStringLiteral("name")).toString());
    m_hypothesis->setText(draft.value(QStringLiteral("hypothesis")).toString());
}

void PlayFields::setOrigin(const QJsonObject& draft)
{
    const int step = m_graph.workflow()->indexOf(draft.value(QStringLiteral("from")).toString());
    const bool isAll = draft.value(QStringLiteral("all")).toBool();
    m_from->setCurrentIndex(isAll ? m_graph.stepCount() + 1 : step + 1);
    m_replay->setChecked(draft.value(QStringLiteral("replay")).toBool() && !m_replay->isHidden());
    // What can be gone back to is read later; what was chosen then stays chosen where it is still there.
    const qint64 at = draft.value(QStringLiteral("at")).toInteger();
    if (at > 0 && m_at->findData(at) < 0) {
        m_at->addItem(tr("An earlier time"), at);
    }
    m_at->setCurrentIndex(std::max(0, m_at->findData(at)));
}

void PlayFields::setSweep(const QJsonObject& sweep)
{
    const auto& parameters = m_graph.workflow()->parameters;
    const QString name = sweep.value(QStringLiteral("parameter")).toString();
    const auto swept = std::find_if(parameters.begin(), parameters.end(),
                                    [&name](const Parameter& parameter) { return parameter.name == name; });
    if (swept != parameters.end()) {
        m_sweep->choice()->setCurrentIndex(int(swept - parameters.begin()) + 1);
        m_sweep->line()->setText(sweep.value(QStringLiteral("values")).toString());
    }
}

/// Files and effects, as far as the run has them.
void PlayFields::setOthers(const QJsonObject& draft)
{
    const auto& known = m_graph.projection().created().files;
    const QJsonObject files = draft.value(QStringLiteral("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        const bool isKnown =
            std::any_of(known.begin(), known.end(), [&it](const FrozenFile& file) { return file.path == it.key(); });
        if (isKnown) {
            m_files->replace(it.key(), it.value().toString());
        }
    }
    const QJsonObject effects = draft.value(QStringLiteral("effects")).toObject();
    for (auto it = effects.begin(); it != effects.end(); ++it) {
        const auto choice = effectChoiceFromName(it.value().toString());
        if (QComboBox* box = m_effects->choice(it.key()); box && choice) {
            box->setCurrentIndex(box->findData(int(*choice)));
        }
    }
}

} // namespace cmbagent
