// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamltree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace cmbagent {

namespace {

Mark markOf(const YAML::Mark& mark)
{
    return mark.is_null() ? Mark {} : Mark { mark.line, mark.column };
}

/// Why a document is not read on.
struct Refusal
{
    const char* code;
    Mark at;
    QString what;
    QString mend;
};

/// Builds the tree from yaml-cpp's events. It never expands an alias, and after a refusal it keeps nothing more.
class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(YamlNode& root) : m_root(root) { }

    [[nodiscard]] const std::optional<Refusal>& refusal() const { return m_refusal; }
    /// Where the innermost bracket that is still open stands.
    [[nodiscard]] std::optional<std::pair<QChar, Mark>> openBracket() const
    {
        return m_brackets.empty() ? std::nullopt : std::optional(m_brackets.back());
    }

    /// Where the last value of the text begins.
    [[nodiscard]] Mark lastScalar() const { return m_lastScalar; }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (++m_documents > 1) {
            refuse({ "syntax", markOf(mark), QStringLiteral("A second document begins here; a workflow file has one."),
                     QStringLiteral("Remove the '---', or make it a file of its own.") });
        }
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { append(YamlNode::Kind::Null, mark, {}); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAlias(markOf(mark)); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override
    {
        if (YamlNode* node = append(YamlNode::Kind::Scalar, mark, tag)) {
            node->text = QString::fromUtf8(value.data(), qsizetype(value.size()));
            node->quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
            m_lastScalar = node->at;
        }
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override
    {
        open(YamlNode::Kind::List, mark, tag, style == YAML::EmitterStyle::Flow ? '[' : ' ');
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override
    {
        open(YamlNode::Kind::Map, mark, tag, style == YAML::EmitterStyle::Flow ? '{' : ' ');
    }
    void OnMapEnd() override { close(); }

    void refuseAlias(Mark at)
    {
        refuse({ "alias", at, QStringLiteral("The file uses an alias (*name), which workflow files may not."),
                 QStringLiteral("Write the value out in full.") });
    }

private:
    void refuse(Refusal refusal)
    {
        if (!m_refusal) {
            m_refusal = std::move(refusal);
        }
    }

    YamlNode* append(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag)
    {
        if (m_refusal) {
            return nullptr;
        }
        if (++m_nodes > mostYamlNodes) {
            refuse({ "too-large", markOf(mark), QStringLiteral("The file has more than %1 values.").arg(mostYamlNodes),
                     QStringLiteral("Divide the workflow.") });
            return nullptr;
        }
        YamlNode* node = &m_root;
        if (!m_open.empty()) {
            node = &m_open.back()->children.edit().emplace_back();
        }
        node->kind = kind;
        node->at = markOf(mark);
        node->strange = !(tag.empty() || tag == "?" || tag == "!"
                          || (kind == YamlNode::Kind::Scalar && tag == "tag:yaml.org,2002:str"));
        node->isDefaults = tag == "!defaults";
        return node;
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, char bracket)
    {
        ++m_depth;
        m_brackets.emplace_back(QLatin1Char(bracket), markOf(mark));
        if (m_depth > deepestYaml) {
            refuse({ "too-deep", markOf(mark),
                     QStringLiteral("Values are nested more than %1 levels deep.").arg(deepestYaml),
                     QStringLiteral("A workflow needs no more than five; look for a bracket that is not closed.") });
        }
        // The pointers stay valid: a list of children only grows at its end, and what is open is always the last child.
        if (YamlNode* node = append(kind, mark, tag)) {
            m_open.push_back(node);
        }
    }

    void close()
    {
        --m_depth;
        m_brackets.pop_back();
        if (!m_refusal) {
            m_open.pop_back();
        }
    }

    YamlNode& m_root;
    std::vector<YamlNode*> m_open;
    std::vector<std::pair<QChar, Mark>> m_brackets;
    std::optional<Refusal> m_refusal;
    size_t m_nodes = 0;
    int m_documents = 0;
    Mark m_lastScalar;
    int m_depth = 0;
};

/// yaml-cpp's words, made plain where people meet them most.
std::pair<QString, QString> plainWords(const std::string& message)
{
    struct Words
    {
        const char* theirs;
        const char* what;
        const char* mend;
    };
    static constexpr Words table[] {
        { "end of map flow not found", "A '{' is not closed.", "Add the missing '}' or ','." },
        { "end of sequence flow not found", "A '[' is not closed.", "Add the missing ']' or ','." },
        { "end of map not found", "The lines of a mapping do not fit together.",
          "Indent its keys alike, with spaces, and write 'key: value'." },
        { "end of sequence not found", "The lines of a list do not fit together.",
          "Indent its items alike, with spaces, each beginning with '- '." },
        { "illegal map value", "There is a ':' where no value may begin.", "Put text that contains ': ' in quotes." },
        { "unknown escape character", "A backslash in double quotes begins no known escape.",
          "Double the backslash, or use single quotes." },
        { "illegal tab when looking for indentation", "A tab is used to indent.", "Indent with spaces." },
        { "unknown token",
          "A value begins with a character that YAML keeps for itself, such as @, ` or %, or the line is indented with "
          "a tab.",
          "Put the value in quotes, and indent with spaces." },
        { "illegal EOF in scalar", "A quote is opened and never closed.", "Add the missing quote." },
        { "illegal block entry", "A list item stands where none may.",
          "Put the list on lines of its own, indented alike." },
        { "illegal map key", "A key stands where none may.", "Put each key on a line of its own." },
    };
    for (const Words& words : table) {
        if (message.find(words.theirs) != std::string::npos) {
            return { QString::fromUtf8(words.what), QString::fromUtf8(words.mend) };
        }
    }
    return { QStringLiteral("This is not YAML: %1.").arg(QString::fromStdString(message)),
             QStringLiteral("Correct the line, or the one above it.") };
}

bool isIndentedByTab(const QByteArray& text, int line)
{
    for (const char letter : text.split('\n').value(line)) {
        if (letter == '\t') {
            return true;
        }
        if (letter != ' ') {
            break;
        }
    }
    return false;
}

void addSyntaxFault(const YAML::Exception& exception, const QByteArray& text, TreeBuilder& builder, FaultList& faults)
{
    const Mark at = markOf(exception.mark);
    // yaml-cpp resolves an alias before it tells of it; an alias to nothing is an alias all the same.
    if (exception.msg.rfind("the referenced anchor is not defined", 0) == 0) {
        builder.refuseAlias(at);
    }
    if (builder.refusal()) {
        return;
    }
    auto [what, mend] =
        plainWords(isIndentedByTab(text, at.line) ? "illegal tab when looking for indentation" : exception.msg);
    if (const auto bracket = builder.openBracket(); bracket && bracket->first != QLatin1Char(' ')) {
        const SourcePlace opened = faults.place(bracket->second);
        mend += QStringLiteral(" The '%1' of line %2, column %3 is open here.")
                    .arg(bracket->first)
                    .arg(opened.line)
                    .arg(opened.column);
    }
    faults.add("syntax", at, what, mend);
}

/// Whether a quote is opened at a place and never closed. yaml-cpp takes the end of a text after a line's end for the
/// end of the quoted value.
bool isQuoteLeftOpen(const QByteArray& text, Mark at)
{
    qsizetype from = 0;
    for (int line = 0; line < at.line && from >= 0; ++line) {
        from = text.indexOf('\n', from) + 1;
    }
    from += at.byte;
    if (from >= text.size() || (text.at(from) != '\'' && text.at(from) != '"')) {
        return false;
    }
    const char quote = text.at(from);
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (quote == '"' && text.at(i) == '\\') {
            ++i;
        } else if (text.at(i) == quote) {
            if (quote == '"' || i + 1 == text.size() || text.at(i + 1) != quote) {
                return false;
            }
            ++i; // two single quotes are one that is a part of the text
        }
    }
    return true;
}

/// The length of the UTF-8 sequence that begins at `at`, or 0 where there is none (RFC 3629: no overlong forms, no
/// surrogates).
int utf8Length(const uchar* at, const uchar* end)
{
    const uchar lead = *at;
    if (lead < 0x80) {
        return 1;
    }
    const int length = lead >= 0xc2 && lead <= 0xdf ? 2
        : (lead & 0xf0) == 0xe0                     ? 3
        : lead >= 0xf0 && lead <= 0xf4              ? 4
                                                    : 0;
    if (length == 0 || end - at < length) {
        return 0;
    }
    for (int i = 1; i < length; ++i) {
        if ((at[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    const bool bad = (lead == 0xe0 && at[1] < 0xa0) || (lead == 0xed && at[1] > 0x9f) || (lead == 0xf0 && at[1] < 0x90)
        || (lead == 0xf4 && at[1] > 0x8f);
    return bad ? 0 : length;
}

} // namespace

bool isSameBelow(const YamlNode& a, const YamlNode& b, int lines)
{
    if (a.kind != b.kind || a.quoted != b.quoted || a.strange != b.strange || a.at.byte != b.at.byte
        || a.at.line + lines != b.at.line || a.children.size() != b.children.size() || a.text != b.text) {
        return false;
    }
    return (lines == 0 && a.children.isSharedWith(b.children))
        || std::equal(a.children.begin(), a.children.end(), b.children.begin(),
                      [lines](const YamlNode& x, const YamlNode& y) { return isSameBelow(x, y, lines); });
}

void moveDown(YamlNode& node, int lines)
{
    node.at.line += lines;
    if (lines == 0 || node.children.empty()) {
        return;
    }
    for (YamlNode& child : node.children.edit()) {
        moveDown(child, lines);
    }
}

QByteArray normalisedText(const QByteArray& bytes)
{
    QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (text.contains('\r')) {
        text.replace("\r\n", "\n");
        text.replace('\r', '\n');
    }
    return text;
}

void checkText(const QByteArray& text, FaultList& faults)
{
    if (text.size() > largestWorkflowFile) {
        faults.add(
            "too-large", {},
            QStringLiteral("The file is too large: a workflow file may have up to %1 bytes.").arg(largestWorkflowFile),
            QStringLiteral("Put data and scripts into files of their own."));
        return;
    }
    const auto* begin = reinterpret_cast<const uchar*>(text.constData());
    const auto* end = begin + text.size();
    Mark mark;
    for (const uchar* at = begin; at < end;) {
        const int length = utf8Length(at, end);
        if (length == 0) {
            const bool wide = text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff");
            faults.add("not-utf8", mark,
                       QStringLiteral("The text is not UTF-8: byte %1 of the file is 0x%2.")
                           .arg(at - begin + 1)
                           .arg(*at, 2, 16, QLatin1Char('0')),
                       wide ? QStringLiteral("It looks like UTF-16; save the file as UTF-8.")
                            : QStringLiteral("Save the file as UTF-8."));
            return;
        }
        // yaml-cpp takes byte 4 for the end of the text, so nothing that is not text may reach it.
        if ((*at < 0x20 && *at != '\t' && *at != '\n' && *at != '\r') || *at == 0x7f) {
            faults.add(
                "syntax", mark,
                QStringLiteral("There is a control character (0x%1) in the text.").arg(*at, 2, 16, QLatin1Char('0')),
                QStringLiteral("Remove it."));
            return;
        }
        mark = *at == '\n' ? Mark { mark.line + 1, 0 } : Mark { mark.line, mark.byte + length };
        at += length;
    }
}

YamlNode readYaml(const QByteArray& text, FaultList& faults)
{
    YamlNode root;
    TreeBuilder builder(root);
    // The border to yaml-cpp, which throws; nothing beyond it does.
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        while (!builder.refusal() && parser.HandleNextDocument(builder)) { }
        if (!builder.refusal() && isQuoteLeftOpen(text, builder.lastScalar())) {
            const auto [what, mend] = plainWords("illegal EOF in scalar");
            faults.add("syntax", builder.lastScalar(), what, mend);
        }
    } catch (const YAML::Exception& exception) {
        addSyntaxFault(exception, text, builder, faults);
    } catch (const std::exception& exception) {
        faults.add("syntax", {},
                   QStringLiteral("The YAML reader gave up: %1.").arg(QString::fromUtf8(exception.what())));
    }
    if (const auto& refusal = builder.refusal()) {
        faults.add(refusal->code, refusal->at, refusal->what, refusal->mend);
    }
    return root;
}

} // namespace cmbagent
