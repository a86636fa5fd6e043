// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/answerparts.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cmbagent {

namespace {

struct FencedBlock
{
    QString language;
    QString text;
};

/// The blocks between fences; one that is never closed goes to the end.
QList<FencedBlock> blocksIn(const QString& answer)
{
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,}|~{3,})\\s*([\\w+-]*)[^\\n]*$"));
    QList<FencedBlock> blocks;
    QString open;
    for (const QString& line : answer.split(u'\n')) {
        const auto match = fence.match(line);
        if (open.isEmpty() && match.hasMatch()) {
            open = match.captured(1);
            blocks.append({ match.captured(2).toLower(), {} });
        } else if (!open.isEmpty() && match.hasMatch() && match.captured(1).startsWith(open)
                   && match.captured(2).isEmpty()) {
            open.clear();
        } else if (!open.isEmpty()) {
            blocks.last().text += line + u'\n';
        }
    }
    return blocks;
}

bool isPython(const FencedBlock& block)
{
    return block.language.isEmpty() || block.language == QLatin1String("python")
        || block.language == QLatin1String("py") || block.language == QLatin1String("python3");
}

/// A fence around the whole answer, taken off; fences inside of it stay.
QString withoutFence(const QString& answer)
{
    static const QRegularExpression around(QStringLiteral("^```(?:markdown|md|json)?[ \\t]*\\n(.*)\\n```$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const QString text = answer.trimmed();
    const auto match = around.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() : text;
}

QString nameIn(const QString& text, const QRegularExpression& form)
{
    return form.match(text.section(u'\n', 0, 0)).captured(1).trimmed();
}

Result<GeneratedCode> named(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*#\\s*filename:\\s*(.+)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    GeneratedCode code { text, nameIn(text, form) };
    if (!code.path.isEmpty() && !staysInside(code.path)) {
        return fail(ErrorCode::BadInput, QStringLiteral("The file name '%1' is not in the work folder.").arg(code.path),
                    QStringLiteral("Name a file below codebase/."));
    }
    return code;
}

} // namespace

bool staysInside(const QString& path)
{
    static const QRegularExpression strange(QStringLiteral("[\\x00-\\x1f\\x7f\\\\:]|^[/~]"));
    const QStringList parts = path.split(u'/');
    return !path.isEmpty() && path.size() <= 200 && !strange.match(path).hasMatch()
        && std::none_of(parts.begin(), parts.end(), [](const QString& part) {
               return part.trimmed().isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
           });
}

Result<GeneratedCode> codeIn(const QString& answer)
{
    QString code;
    for (const FencedBlock& block : blocksIn(answer)) {
        if (isPython(block) && block.text.size() > code.size()) {
            code = block.text;
        }
    }
    if (code.trimmed().isEmpty()) {
        const auto object = objectIn(answer);
        code = object ? object->value(QLatin1String("python_code")).toString() : QString();
    }
    if (code.trimmed().isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The answer has no Python script in it."),
                    QStringLiteral("Answer with one block that begins with ```python."));
    }
    return named(code);
}

QString markdownIn(const QString& answer)
{
    static const QRegularExpression line(QStringLiteral("^\\s*<!--\\s*filename:[^\\n]*-->\\s*\\n?"));
    return withoutFence(answer).remove(line).trimmed() + u'\n';
}

QString markdownNameIn(const QString& answer)
{
    static const QRegularExpression form(QStringLiteral("^\\s*<!--\\s*filename:\\s*(.+?)\\s*-->"));
    const QString name = nameIn(withoutFence(answer), form);
    return staysInside(name) ? name : QString();
}

Result<QJsonObject> objectIn(const QString& answer)
{
    QStringList candidates { answer.trimmed() };
    for (const FencedBlock& block : blocksIn(answer)) {
        candidates << block.text;
    }
    const qsizetype begin = answer.indexOf(u'{');
    const qsizetype end = answer.lastIndexOf(u'}');
    if (begin >= 0 && end > begin) {
        candidates << answer.mid(begin, end - begin + 1);
    }
    QString wrong;
    for (const QString& candidate : candidates) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(candidate.toUtf8(), &error);
        if (document.isObject()) {
            return document.object();
        }
        wrong = wrong.isEmpty() && error.error != QJsonParseError::NoError ? error.errorString() : wrong;
    }
    return fail(ErrorCode::BadInput, QStringLiteral("The answer is no JSON object: %1.").arg(wrong),
                QStringLiteral("Answer with one JSON object and nothing else."));
}

} // namespace cmbagent
