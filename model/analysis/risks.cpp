// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/risks.h"

#include "analysis/scriptfiles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

struct Rule
{
    RiskKind kind;
    QRegularExpression python;
    QRegularExpression shell;
};

/// A command at the place where a shell expects one.
QString command(const char* names)
{
    return QStringLiteral(R"((?:^|[;&|(`]|\bthen\b|\bdo\b|\bexec\b|\bxargs\b)\s*(?:sudo\s+)?(?:%1)\b)")
        .arg(QLatin1String(names));
}

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all {
        { RiskKind::Deletes,
          QRegularExpression(QStringLiteral(
              R"(\bos\s*\.\s*(?:remove|unlink|rmdir|removedirs|truncate)\b|\bshutil\s*\.\s*rmtree\b|\brmtree\s*\(|\.\s*(?:unlink|rmdir)\s*\()")),
          QRegularExpression(command("rm|rmdir|unlink|shred|truncate|mkfs[.\\w]*|dd")
                             + QStringLiteral(R"(|\s-delete\b|\bgit\s+clean\b)")) },
        { RiskKind::WritesOutside, QRegularExpression(),
          QRegularExpression(
              QStringLiteral(R"(>\s*(?:/(?!dev/(?:null|stdout|stderr)\b)|~|\.\./))")
              + QStringLiteral(R"(|\b(?:cp|mv|tee|install|mkdir|touch|ln|rsync)\b.*\s(?:/(?!dev/null)|~|\.\./))")) },
        { RiskKind::Network,
          QRegularExpression(QStringLiteral(
              R"(\b(?:import|from)\s+(?:requests|httpx|aiohttp|urllib3|socket|ftplib|smtplib|paramiko|websockets?|boto3)\b|\brequests\s*\.|\burlopen\b|\burlretrieve\b|\burllib\s*\.\s*request\b|\bhttp\s*\.\s*client\b|(?:https?|ftp|s3)://)")),
          QRegularExpression(command("curl|wget|ssh|scp|sftp|rsync|nc|netcat|ftp")
                             + QStringLiteral(R"(|\bgit\s+(?:clone|push|pull|fetch)\b|(?:https?|ftp|s3)://)")) },
        { RiskKind::Money,
          QRegularExpression(
              QStringLiteral(
                  R"(\b(?:openai|anthropic|litellm|mistralai|cohere|stripe|replicate)\b|\bgoogle\s*\.\s*generativeai\b|\bapi[_-]?key\b)"),
              QRegularExpression::CaseInsensitiveOption),
          QRegularExpression(QStringLiteral(R"(\bapi\.(?:openai|anthropic|mistral)\b|\bapi[_-]?key\b)"),
                             QRegularExpression::CaseInsensitiveOption) },
        { RiskKind::Installs,
          QRegularExpression(
              QStringLiteral(R"(\bpip\b.*\binstall\b|\bconda\b.*\binstall\b|\bos\s*\.\s*(?:chmod|chown|kill)\b)")),
          QRegularExpression(command("apt|apt-get|dnf|yum|brew|systemctl|crontab|chmod|chown|kill|pkill|killall")
                             + QStringLiteral(R"(|\b(?:pip3?|conda|npm)\s+install\b|\bsudo\b)")) },
        { RiskKind::Programs,
          QRegularExpression(QStringLiteral(
              R"(\bsubprocess\b|\bos\s*\.\s*(?:system|popen|exec\w+|spawn\w+)\b|(?<![\w.])(?:eval|exec)\s*\(|\bctypes\b)")),
          QRegularExpression(command("eval|source")) },
    };
    return all;
}

/// Where a comment begins: a '#' that is in no string. Strings over several lines are rare enough to be told once too
/// often.
qsizetype commentIn(const QString& line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (!quote.isNull()) {
            if (c == QLatin1Char('\\')) {
                ++i;
            } else if (c == quote) {
                quote = {};
            }
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
        } else if (c == QLatin1Char('#') && (i == 0 || !line.at(i - 1).isLetterOrNumber())) {
            return i;
        }
    }
    return line.size();
}

bool isOutside(const QString& path)
{
    if (path.startsWith(QLatin1String("/dev/null"))) {
        return false;
    }
    return path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('~')) || path == QLatin1String("..")
        || path.startsWith(QLatin1String("../")) || path.contains(QLatin1String("/../"));
}

void addOutsideWrites(const QString& script, const QStringList& lines, std::vector<RiskyLine>& found)
{
    for (const FileAccess& access : readPythonFiles(script).accesses) {
        if (access.isWrite && isOutside(access.name) && access.line >= 1 && access.line <= lines.size()) {
            found.push_back({ RiskKind::WritesOutside, access.line, lines.at(access.line - 1).trimmed() });
        }
    }
}

} // namespace

ScriptKind scriptKindOf(const QString& name, const QString& mediaType)
{
    const QString lower = name.toLower();
    if (lower.endsWith(QLatin1String(".py")) || mediaType.contains(QLatin1String("python"))) {
        return ScriptKind::Python;
    }
    const bool isShell = lower.endsWith(QLatin1String(".sh")) || lower.endsWith(QLatin1String(".bash"))
        || mediaType.contains(QLatin1String("shellscript")) || mediaType.endsWith(QLatin1String("x-sh"));
    return isShell ? ScriptKind::Shell : ScriptKind::None;
}

std::vector<RiskyLine> findRisks(const QString& text, ScriptKind kind)
{
    std::vector<RiskyLine> found;
    if (kind == ScriptKind::None) {
        return found;
    }
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const QString code = lines.at(i).left(commentIn(lines.at(i)));
        for (const Rule& rule : rules()) {
            const QRegularExpression& pattern = kind == ScriptKind::Python ? rule.python : rule.shell;
            if (!pattern.pattern().isEmpty() && pattern.match(code).hasMatch()) {
                found.push_back({ rule.kind, i + 1, lines.at(i).trimmed() });
            }
        }
    }
    if (kind == ScriptKind::Python) {
        addOutsideWrites(text, lines, found);
    }
    std::sort(found.begin(), found.end(), [](const RiskyLine& a, const RiskyLine& b) {
        return std::pair(a.line, a.kind) < std::pair(b.line, b.kind);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace cmbagent
