// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamleditor.h"

#include <QHash>

#include <vector>

namespace cmbagent {

/// A place in the text of a step that names another step.
struct StepReference
{
    YamlPath path; ///< of the scalar
    YamlPath item; ///< of the item or key that would be removed
    QString step;
    QString output; ///< empty in `needs` and `independent_of`
    bool isNeed = true; ///< false in `independent_of`

    /// What the scalar says when the step has another id.
    [[nodiscard]] QString textFor(const QString& id) const;
};

using StepIds = QHash<QString, QString>; ///< old id → new id

/// Where the step at `stepPath` names others, in `needs`, `independent_of`, `inputs` and `show`; in the order of the
/// text within each.
std::vector<StepReference> stepReferences(const YamlNode& step, const YamlPath& stepPath);

/// The text of a step (`- id: …`) with other ids: its own and those it names. Refused when it has none.
Result<QByteArray> renamedItem(const QByteArray& item, const StepIds& ids);

inline YamlPath operator/(YamlPath path, const QString& key)
{
    path.emplace_back(key);
    return path;
}

inline YamlPath operator/(YamlPath path, int index)
{
    path.emplace_back(index);
    return path;
}

} // namespace cmbagent
