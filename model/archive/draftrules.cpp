// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafteditor.h"
#include "archive/freshstep.h"

#include <QJsonArray>

#include <algorithm>

// Edits of the rules that say when the runs of a workflow ask.

namespace cmbagent {

namespace {

const YamlPath rules { QStringLiteral("approval"), QStringLiteral("when") };

/// No step is touched.
Result<QStringList> touched(const Result<void>& done)
{
    return done ? Result<QStringList>(QStringList()) : fail(done.error());
}

} // namespace

Result<void> DraftEditor::removeValue(const YamlPath& path)
{
    const bool isOfRule = path.size() == rules.size() + 2 && std::equal(rules.begin(), rules.end(), path.begin());
    if (isOfRule) {
        const YamlPath rule(path.begin(), path.end() - 1);
        const YamlNode* node = m_yaml.find(rule);
        if (node && node->isMap() && node->pairs() == 1 && childOf(*node, path.back())) {
            return m_yaml.set(rule, QJsonObject());
        }
    }
    return m_yaml.remove(path);
}

Result<QStringList> DraftEditor::carryOut(const edits::AddRule& edit)
{
    const YamlNode* approval = m_yaml.find({ rules.front() });
    if (approval && approval->isMap()) {
        return touched(m_yaml.append(rules, edit.rule, {}, YamlShape::Spread));
    }
    QJsonObject fresh { { QStringLiteral("when"), QJsonArray { edit.rule } } };
    const bool isOtherMode =
        approval && approval->isScalar() && approval->text != approvalModeName(ApprovalMode::Custom);
    if (isOtherMode) {
        fresh.insert(QStringLiteral("mode"), approval->text);
    }
    return touched(m_yaml.set({ rules.front() }, fresh, keyOrder(false), YamlShape::Spread));
}

Result<QStringList> DraftEditor::carryOut(const edits::RemoveRule& edit)
{
    const YamlNode* list = m_yaml.find(rules);
    if (!list || !list->isList() || edit.index < 0 || size_t(edit.index) >= list->children.size()) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no rule %1.").arg(edit.index + 1));
    }
    if (list->children.size() > 1) {
        return touched(m_yaml.removeItem(rules, edit.index));
    }
    const YamlPath mode { rules.front(), QStringLiteral("mode") };
    const QString custom = approvalModeName(ApprovalMode::Custom);
    if (m_yaml.find({ rules.front() })->pairs() == 1) {
        return touched(m_yaml.set({ rules.front() }, custom));
    }
    // Rules alone mean their mode: without the last one it has to be said.
    if (!m_yaml.find(mode)) {
        if (auto done = m_yaml.set(mode, custom, { QStringLiteral("mode") }); !done) {
            return fail(done.error());
        }
    }
    return touched(m_yaml.remove(rules));
}

} // namespace cmbagent
