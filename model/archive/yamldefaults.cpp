// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamldefaults.h"

#include "archive/yamlvalue.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace cmbagent {

namespace {

constexpr int deepestDefaults = 8; ///< files that name files

void moveMarks(YamlNode& node, Mark at)
{
    node.at = at;
    for (YamlNode& child : node.children.edit()) {
        moveMarks(child, at);
    }
}

YamlNode* editableValueOf(YamlNode& map, const QString& key)
{
    for (size_t i = 0; i < map.pairs(); ++i) {
        if (map.key(i).text == key) {
            return &map.children.edit()[2 * i + 1];
        }
    }
    return nullptr;
}

/// Puts the pairs of one mapping over those of another, mappings in both into each other.
void putPairs(YamlNode& into, const YamlNode& from)
{
    for (size_t i = 0; i < from.pairs(); ++i) {
        YamlNode* known = editableValueOf(into, from.key(i).text);
        if (!known) {
            into.children.edit().push_back(from.key(i));
            into.children.edit().push_back(from.value(i));
        } else if (known->isMap() && from.value(i).isMap()) {
            putPairs(*known, from.value(i));
        } else {
            *known = from.value(i);
        }
    }
}

/// Walks one tree and whatever its files name.
class DefaultsFiller
{
public:
    DefaultsFiller(const QString& folder, const QProcessEnvironment& environment, FaultList& faults)
        : m_base(QFileInfo(QFileInfo(folder).canonicalFilePath()).path()), m_environment(environment), m_faults(faults)
    { }

    void fill(YamlNode& node, const QString& folder, int depth)
    {
        if (node.isDefaults) {
            return replace(node, folder, depth);
        }
        if (node.isScalar() && !node.quoted) {
            expand(node);
        }
        for (YamlNode& child : node.children.edit()) {
            fill(child, folder, depth);
        }
        takeMergeKey(node);
    }

private:
    void replace(YamlNode& node, const QString& folder, int depth)
    {
        YamlNode merged;
        merged.kind = YamlNode::Kind::Map;
        merged.at = node.at;
        YamlNodes names = node.children;
        if (!node.isList()) {
            names.edit().push_back(node);
        }
        for (const YamlNode& name : names) {
            if (!name.isScalar() || name.text.isEmpty()) {
                m_faults.add("bad-defaults", node.at, QStringLiteral("!defaults must name files."),
                             QStringLiteral("Write !defaults [one, two]."));
                continue;
            }
            putPairs(merged, fileNamed(name.text, node.at, folder, depth));
        }
        node = std::move(merged);
    }

    YamlNode fileNamed(const QString& name, Mark at, const QString& folder, int depth)
    {
        YamlNode nothing;
        nothing.kind = YamlNode::Kind::Map;
        QString path;
        for (const char* ending : { "", ".yaml", ".yml" }) {
            const QFileInfo info(QDir(folder), name + QLatin1String(ending));
            path = path.isEmpty() && info.isFile() ? info.canonicalFilePath() : path;
        }
        if (path.isEmpty() || !path.startsWith(m_base + QLatin1Char('/'))) {
            m_faults.add(path.isEmpty() ? "missing-file" : "outside-folder", at,
                         path.isEmpty() ? QStringLiteral("The file '%1' that !defaults names is not there.").arg(name)
                                        : QStringLiteral("The file '%1' lies outside the agent's folder.").arg(name),
                         QStringLiteral("Put it beside this one."));
            return nothing;
        }
        QFile file(path);
        if (depth >= deepestDefaults) {
            m_faults.add("bad-defaults", at, QStringLiteral("Files of !defaults name each other without end."),
                         QStringLiteral("Take one of them out of the circle."));
            return nothing;
        }
        if (!file.open(QIODevice::ReadOnly)) {
            m_faults.add("bad-defaults", at, QStringLiteral("The file '%1' cannot be read.").arg(name),
                         QStringLiteral("Look whether it may be read: %1.").arg(file.errorString()));
            return nothing;
        }
        return treeIn(normalisedText(file.read(largestWorkflowFile + 1)), path, at, depth);
    }

    YamlNode treeIn(const QByteArray& text, const QString& path, Mark at, int depth)
    {
        FaultList inside(text, path);
        checkText(text, inside);
        YamlNode tree = inside.isEmpty() ? readYaml(text, inside) : YamlNode();
        if (inside.isEmpty() && !tree.isMap()) {
            inside.add("bad-type", tree.at, QStringLiteral("It must have keys and values."));
        }
        if (!inside.isEmpty()) {
            const Error first = inside.take().front().error;
            m_faults.add("bad-defaults", at,
                         QStringLiteral("%1:%2: %3").arg(path, QString::number(first.place.line), first.what),
                         first.mend);
            tree = YamlNode();
            tree.kind = YamlNode::Kind::Map;
            return tree;
        }
        moveMarks(tree, at);
        fill(tree, QFileInfo(path).path(), depth + 1);
        return tree;
    }

    /// "<<: !defaults file": what the mapping does not say itself.
    void takeMergeKey(YamlNode& map)
    {
        for (size_t i = 0; map.isMap() && i < map.pairs(); ++i) {
            if (map.key(i).text == QLatin1String("<<") && map.value(i).isMap()) {
                YamlNode merged = map.value(i);
                std::vector<YamlNode>& children = map.children.edit();
                const auto at = children.begin() + qsizetype(2 * i);
                children.erase(at, at + 2);
                putPairs(merged, map);
                map.children = std::move(merged.children);
                return;
            }
        }
    }

    void expand(YamlNode& node)
    {
        static const QRegularExpression variable(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
        qsizetype from = 0;
        for (auto match = variable.match(node.text); match.hasMatch(); match = variable.match(node.text, from)) {
            const QString name = match.captured(1);
            if (soundsSecret(name)) {
                m_faults.add("secret-variable", node.at,
                             QStringLiteral("The variable '%1' looks like a secret, and what agents are told goes to "
                                            "others.")
                                 .arg(name),
                             QStringLiteral("Remove it; keys are kept in the keychain."));
            }
            const bool isKnown = m_environment.contains(name) && !soundsSecret(name);
            const QString value = isKnown ? m_environment.value(name) : match.captured(0);
            node.text.replace(match.capturedStart(), match.capturedLength(), value);
            from = match.capturedStart() + value.size();
        }
    }

    const QString m_base; ///< no file outside of it is read
    const QProcessEnvironment& m_environment;
    FaultList& m_faults;
};

} // namespace

bool soundsSecret(const QString& variable)
{
    static const QRegularExpression secret(
        QStringLiteral("(^|_)(API_?KEY|KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)(_|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(variable).hasMatch();
}

void fillInDefaults(YamlNode& root, const QString& folder, const QProcessEnvironment& environment, FaultList& faults)
{
    DefaultsFiller(folder, environment, faults).fill(root, folder, 0);
}

} // namespace cmbagent
