// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/scriptfiles.h"

#include "analysis/filecalls.h"
#include "analysis/pythonscript.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace cmbagent {

namespace {

constexpr double sure = 0.9;
constexpr double likely = 0.8;
constexpr double mentioned = 0.5;
constexpr qsizetype longestScript = 2 << 20;

using Does = FileCall::Does;

class ScriptReader
{
public:
    explicit ScriptReader(const QString& script)
        : m_script(script), m_tokens(m_script.tokens()), m_isUsed(m_tokens.size(), false)
    { }

    ScriptFiles read()
    {
        // Wrappers first, to the last: one may call another.
        for (qsizetype known = -1; known != m_wrappers.size() && m_wrappers.size() < 1000;) {
            known = m_wrappers.size();
            m_isLooking = true;
            readCalls();
        }
        m_isLooking = false;
        readCalls();
        readMentions();
        return std::move(m_files);
    }

private:
    /// The text of an expression; what it is made of is no longer just mentioned.
    std::optional<QString> textOf(PythonSpan span)
    {
        auto text = m_script.textOf(span);
        for (size_t i = span.from; text && i < span.to; ++i) {
            m_isUsed[i] = true;
        }
        return text;
    }

    void readCalls()
    {
        for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            const bool isDefinition = i > 0 && (m_tokens[i - 1].isWord("def") || m_tokens[i - 1].isWord("class"));
            if (m_tokens[i].isName() && m_script.isAt(i + 1, "(") && !isDefinition) {
                readCall(i);
            }
        }
    }

    void readCall(size_t name)
    {
        const QString& called = m_tokens[name].text;
        const bool isMethod = name > 0 && m_tokens[name - 1].is(".");
        const std::vector<PythonArgument> arguments = m_script.argumentsOf({ name + 2, m_script.closing(name + 1) });
        if (!isMethod && m_wrappers.contains(called)) {
            for (const FileCall& call : m_wrappers.value(called)) {
                takeArgument(name, call, arguments, likely);
            }
            return;
        }
        static const QSet<QString> hidden =
            fileWords("system popen Popen check_call check_output exec eval run_path run_module");
        const bool isSubprocess = isMethod && name > 1 && m_tokens[name - 2].isWord("subprocess");
        if (hidden.contains(called) || isSubprocess) {
            tellUnclear(name);
        } else if (isMethod && readPathMethod(name)) {
            return;
        } else if (const auto calls = callsOf(name, isMethod, arguments); !calls.empty()) {
            for (const FileCall& call : calls) {
                takeArgument(name, call, arguments, sure);
            }
        } else {
            readHelper(name, isMethod, arguments);
        }
    }

    /// Path("x").write_text(…) and its like; true when it was one.
    bool readPathMethod(size_t name)
    {
        static const QSet<QString> reading = fileWords("read_text read_bytes");
        static const QSet<QString> writing = fileWords("write_text write_bytes");
        const QString& called = m_tokens[name].text;
        const bool writes = writing.contains(called);
        if (!writes && !reading.contains(called)) {
            return false;
        }
        size_t from = name - 1;
        if (from > 0 && m_tokens[from - 1].is(")")) {
            // Back to the opening sign, then over the dotted name before it.
            int depth = 0;
            for (size_t i = from; i-- > 0;) {
                depth += m_tokens[i].is(")") ? 1 : m_tokens[i].is("(") ? -1 : 0;
                if (depth == 0) {
                    from = i;
                    break;
                }
            }
        }
        while (from > 0 && (m_tokens[from - 1].isName() || m_tokens[from - 1].is("."))) {
            --from;
        }
        if (const auto text = textOf({ from, name - 1 })) {
            add(*text, writes, sure, m_tokens[name].line);
        } else {
            tellUnclear(name);
        }
        return true;
    }

    /// Known calls, and np.load and np.save, whose names alone say too little.
    [[nodiscard]] std::vector<FileCall> callsOf(size_t name, bool isMethod,
                                                const std::vector<PythonArgument>& arguments) const
    {
        const QString& called = m_tokens[name].text;
        const QString owner = isMethod && name > 1 ? m_tokens[name - 2].text : QString();
        const bool isNumpy = owner == QLatin1String("np") || owner == QLatin1String("numpy");
        if (isNumpy && (called == QLatin1String("load") || called == QLatin1String("save"))) {
            return { { called == QLatin1String("load") ? Does::Read : Does::Write, 0, QStringLiteral("file") } };
        }
        static const QSet<QString> movingOwners = fileWords("shutil os");
        static const QSet<QString> moves = fileWords("copy copy2 copyfile move rename replace copytree");
        if (moves.contains(called) && !movingOwners.contains(owner) && (isMethod || called == QLatin1String("copy"))) {
            return {}; // list.copy(), str.replace(): no files
        }
        if (isMethod && called == QLatin1String("open") && owner.isEmpty() && arguments.empty()) {
            return {};
        }
        static const QSet<QString> readingOwners = fileWords("Image fits");
        if (called == QLatin1String("open") && readingOwners.contains(owner)) {
            return { { Does::Read } };
        }
        return knownFileCalls(called);
    }

    void takeArgument(size_t name, const FileCall& call, const std::vector<PythonArgument>& arguments,
                      double confidence)
    {
        const PythonArgument* argument = nullptr;
        for (const PythonArgument& candidate : arguments) {
            if (!call.keyword.isEmpty() && candidate.keyword == call.keyword) {
                argument = &candidate;
            }
        }
        if (!argument && call.place < arguments.size() && arguments[call.place].keyword.isEmpty()) {
            argument = &arguments[call.place];
        }
        if (!argument) {
            if (!call.fallback.isEmpty()) {
                add(call.fallback, call.does == Does::Write, confidence, m_tokens[name].line);
            }
            // Without a dot it hides what it does; with one it may be a method of anything.
            const bool isMethod = name > 0 && m_tokens[name - 1].is(".");
            if (call.fallback.isEmpty() && !isMethod) {
                tellUnclear(name);
            }
            return;
        }
        const QString mode = modeOf(call, arguments);
        const auto text = textOf(argument->value);
        const bool isRead = call.does == Does::Read || (call.does == Does::ByMode && modeReads(mode));
        const bool isWrite = call.does == Does::Write || (call.does == Does::ByMode && modeWrites(mode));
        if (text) {
            addIf(isRead, *text, false, confidence, name);
            addIf(isWrite, *text, true, confidence, name);
        } else if (!becomesWrapper(argument->value, name, isWrite ? Does::Write : Does::Read)) {
            tellUnclear(name);
        }
    }

    [[nodiscard]] QString modeOf(const FileCall& call, const std::vector<PythonArgument>& arguments) const
    {
        if (call.does != Does::ByMode) {
            return {};
        }
        for (size_t i = 0; i < arguments.size(); ++i) {
            if (arguments[i].keyword == QLatin1String("mode") || (i == 1 && arguments[i].keyword.isEmpty())) {
                // A mode that is not plain may be any.
                return m_script.textOf(arguments[i].value).value_or(QStringLiteral("r+"));
            }
        }
        return QStringLiteral("r");
    }

    /// A file named by a parameter of the function around: then its callers say which.
    bool becomesWrapper(PythonSpan value, size_t at, Does does)
    {
        if (value.size() != 1 || !m_tokens[value.from].isName()) {
            return false;
        }
        const QString& parameter = m_tokens[value.from].text;
        for (auto function = m_script.functions().rbegin(); function != m_script.functions().rend(); ++function) {
            const bool isInside = at > function->body.from && at < function->body.to;
            const qsizetype place = function->parameters.indexOf(parameter);
            if (!isInside || place < 0) {
                continue;
            }
            std::vector<FileCall>& calls = m_wrappers[function->name];
            const bool isKnown = std::any_of(calls.begin(), calls.end(), [&](const FileCall& call) {
                return call.place == size_t(place) && call.does == does;
            });
            if (!isKnown) {
                const auto fallback = m_script.textOf(function->defaults[size_t(place)]);
                calls.push_back({ does, size_t(place), parameter, fallback.value_or(QString()) });
            }
            return true;
        }
        return false;
    }

    /// A call of something from elsewhere, judged by its name.
    void readHelper(size_t name, bool isMethod, const std::vector<PythonArgument>& arguments)
    {
        const auto does = promisedAccess(m_tokens[name].text);
        if (!does) {
            return;
        }
        bool isNamed = false;
        for (const PythonArgument& argument : arguments) {
            const auto text = m_script.textOf(argument.value);
            if (text && looksLikeFile(*text)) {
                add(*text, *does == Does::Write, likely, m_tokens[name].line);
                isNamed = true;
            }
        }
        const bool isOwn =
            std::any_of(m_script.functions().begin(), m_script.functions().end(),
                        [&](const PythonFunction& function) { return function.name == m_tokens[name].text; });
        // read_table() of another module may read anything; one of ours was looked into.
        static const QRegularExpression plain(QStringLiteral("^(read|load|write|save|dump|export|open)(_|$)"));
        if (!isNamed && !isMethod && !isOwn && plain.match(m_tokens[name].text).hasMatch()) {
            tellUnclear(name);
        }
    }

    /// File names that no call was seen to use: perhaps in a list that is looped over.
    void readMentions()
    {
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            const PythonToken& token = m_tokens[i];
            if (!token.isString() || m_isUsed[i] || !looksLikeFile(token.text)) {
                continue;
            }
            const auto& known = m_files.accesses;
            const bool isKnown = std::any_of(known.begin(), known.end(), [&](const FileAccess& access) {
                return access.name == token.text && access.confidence > mentioned;
            });
            if (!isKnown) {
                add(token.text, false, mentioned, token.line);
                add(token.text, true, mentioned, token.line);
            }
        }
    }

    void addIf(bool condition, const QString& text, bool isWrite, double confidence, size_t at)
    {
        if (condition) {
            add(text, isWrite, confidence, m_tokens[at].line);
        }
    }

    void add(const QString& text, bool isWrite, double confidence, int line)
    {
        static const QSet<QString> own = fileWords("params.json outputs.json /dev/null");
        QString name = text;
        while (name.startsWith(QLatin1String("./"))) {
            name.remove(0, 2);
        }
        if (m_isLooking || !mayBePath(name) || own.contains(name)) {
            return;
        }
        for (FileAccess& access : m_files.accesses) {
            if (access.name == name && access.isWrite == isWrite) {
                access.confidence = std::max(access.confidence, confidence);
                return;
            }
        }
        m_files.accesses.push_back({ name, isWrite, confidence, line });
    }

    void tellUnclear(size_t name)
    {
        if (!m_isLooking) {
            m_files.unclear << QStringLiteral("line %1: %2(…)").arg(m_tokens[name].line).arg(m_tokens[name].text);
        }
    }

    const PythonScript m_script;
    const std::vector<PythonToken>& m_tokens;
    std::vector<bool> m_isUsed; ///< tokens that named a file
    QHash<QString, std::vector<FileCall>> m_wrappers;
    ScriptFiles m_files;
    bool m_isLooking = false; ///< for wrappers only; nothing is noted
};

} // namespace

ScriptFiles readPythonFiles(const QString& script)
{
    if (script.size() > longestScript) {
        return { {}, { QStringLiteral("the script is too long to be read") } };
    }
    return ScriptReader(script).read();
}

} // namespace cmbagent
