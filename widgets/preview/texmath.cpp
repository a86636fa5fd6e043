// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/texmath.h"

#include <QHash>
#include <QRegularExpression>

namespace cmbagent {

namespace {

constexpr int deepest = 12; ///< groups in groups

/// What a command stands for, by its name.
const QHash<QStringView, QString>& symbols()
{
    static const QString names = QStringLiteral(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
        "mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ "
        "omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        "pm ± mp ∓ times × cdot · div ÷ ast ∗ star ⋆ circ ° bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ vee ∨ cap ∩ cup ∪ "
        "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ "
        "gtrsim ≳ parallel ∥ perp ⊥ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ mid ∣ to → rightarrow → leftarrow ← "
        "leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ "
        "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ emptyset ∅ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ degree ° "
        "sum ∑ prod ∏ int ∫ oint ∮ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ "
        "ldots … dots … cdots ⋯ angle ∠ triangle △ square □ dagger † checkmark ✓ sun ☉ earth ⊕ "
        "log log ln ln exp exp sin sin cos cos tan tan arcsin arcsin arccos arccos arctan arctan sinh sinh cosh cosh "
        "tanh tanh min min max max lim lim det det arg arg");
    static const QHash<QStringView, QString> table = [] {
        QHash<QStringView, QString> all;
        const QList<QStringView> words = QStringView(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            all.insert(words[i], words[i + 1].toString());
        }
        return all;
    }();
    return table;
}

QString scripted(const QString& text, const QString& plain, const QString& raised)
{
    QString result;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        if (at < 0) {
            return {};
        }
        result += raised[at];
    }
    return result;
}

/// In Unicode where it has all of it, as HTML otherwise.
QString superscript(const QString& html)
{
    const QString text = scripted(html, QStringLiteral("0123456789+-−=()ni"), QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"));
    return html == QStringLiteral("°") || html == QStringLiteral("′") ? html
        : text.isEmpty()                                              ? QStringLiteral("<sup>%1</sup>").arg(html)
                                                                      : text;
}

QString subscript(const QString& html)
{
    const QString text = scripted(html, QStringLiteral("0123456789+-−=()"), QStringLiteral("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"));
    return text.isEmpty() ? QStringLiteral("<sub>%1</sub>").arg(html) : text;
}

/// A part of a fraction or under a root: brackets where it is more than one thing.
QString bracketed(const QString& html)
{
    static const QRegularExpression one(QStringLiteral("^([\\w.]|<su[bp]>[^<]*</su[bp]>|[^\\x00-\\x7f+−±×·=≈<>])+$"));
    return one.match(html).hasMatch() ? html : QStringLiteral("(%1)").arg(html);
}

QChar combining(QStringView accent)
{
    return accent == QLatin1String("hat") || accent == QLatin1String("widehat") ? QChar(0x0302)
        : accent == QLatin1String("bar") || accent == QLatin1String("overline") ? QChar(0x0304)
        : accent == QLatin1String("tilde")                                      ? QChar(0x0303)
        : accent == QLatin1String("vec")                                        ? QChar(0x20D7)
        : accent == QLatin1String("dot")                                        ? QChar(0x0307)
        : accent == QLatin1String("ddot")                                       ? QChar(0x0308)
                                                                                : QChar();
}

/// Reads one formula from its start; gives up at the first thing it does not know.
class TexReader
{
public:
    explicit TexReader(QStringView tex) : m_tex(tex) { }

    std::optional<QString> read()
    {
        const QString html = sequence(false);
        return m_isKnown && m_at == m_tex.size() && !html.trimmed().isEmpty() ? std::optional(html.trimmed())
                                                                              : std::nullopt;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_tex.size(); }

    QString unknown()
    {
        m_isKnown = false;
        m_at = m_tex.size();
        return {};
    }

    QString sequence(bool isGroup)
    {
        QString html;
        while (!isAtEnd() && !(isGroup && m_tex[m_at] == QLatin1Char('}'))) {
            html += isGroup || m_tex[m_at] != QLatin1Char('}') ? atom() : unknown();
        }
        return html;
    }

    /// What `^`, `_` and commands take: a group or one thing.
    QString argument()
    {
        while (!isAtEnd() && m_tex[m_at].isSpace()) {
            ++m_at;
        }
        return isAtEnd() ? unknown() : atom();
    }

    QString group()
    {
        if (++m_depth > deepest) {
            return unknown();
        }
        ++m_at;
        const QString html = sequence(true);
        if (isAtEnd()) {
            return unknown();
        }
        ++m_at;
        --m_depth;
        return html;
    }

    QString atom()
    {
        const QChar c = m_tex[m_at];
        switch (c.unicode()) {
        case '{':
            return group();
        case '\\':
            return command();
        case '^':
            ++m_at;
            return superscript(argument());
        case '_':
            ++m_at;
            return subscript(argument());
        case '&':
        case '#':
        case '%':
        case '$':
            return unknown(); // tables, macros, comments
        default:
            ++m_at;
            return plain(c);
        }
    }

    static QString plain(QChar c)
    {
        switch (c.unicode()) {
        case '-':
            return QStringLiteral("−");
        case '\'':
            return QStringLiteral("′");
        case '~':
            return QStringLiteral(" ");
        case '<':
            return QStringLiteral("&lt;");
        case '>':
            return QStringLiteral("&gt;");
        default:
            return c.isSpace() ? QStringLiteral(" ") : QString(c);
        }
    }

    QString command()
    {
        ++m_at;
        if (isAtEnd()) {
            return unknown();
        }
        const qsizetype start = m_at;
        while (!isAtEnd() && m_tex[m_at].isLetter()) {
            ++m_at;
        }
        if (m_at == start) {
            return sign(m_tex[m_at++]);
        }
        const QStringView name = m_tex.mid(start, m_at - start);
        const auto symbol = symbols().constFind(name);
        return symbol != symbols().constEnd() ? *symbol : function(name);
    }

    QString sign(QChar c)
    {
        switch (c.unicode()) {
        case ',':
        case ';':
        case ':':
        case ' ':
            return QStringLiteral("\u202f");
        case '!':
            return {};
        case '%':
        case '#':
        case '$':
        case '_':
        case '{':
        case '}':
            return QString(c);
        case '&':
            return QStringLiteral("&amp;");
        case '|':
            return QStringLiteral("‖");
        default:
            return unknown();
        }
    }

    QString function(QStringView name)
    {
        static const QStringList fonts { QStringLiteral("mathrm"),       QStringLiteral("text"),
                                         QStringLiteral("textrm"),       QStringLiteral("mathit"),
                                         QStringLiteral("mathsf"),       QStringLiteral("rm"),
                                         QStringLiteral("mathbf"),       QStringLiteral("boldsymbol"),
                                         QStringLiteral("operatorname"), QStringLiteral("mathcal") };
        if (fonts.contains(name)) {
            return name == QLatin1String("rm") ? QString() : argument();
        }
        if (name == QLatin1String("left") || name == QLatin1String("right") || name == QLatin1String("displaystyle")) {
            return {};
        }
        if (name == QLatin1String("quad") || name == QLatin1String("qquad")) {
            return QStringLiteral("\u2003");
        }
        if (name == QLatin1String("frac") || name == QLatin1String("tfrac") || name == QLatin1String("dfrac")) {
            const QString above = argument();
            const QString below = m_isKnown ? argument() : QString();
            return QStringLiteral("%1/%2").arg(bracketed(above), bracketed(below));
        }
        if (name == QLatin1String("sqrt")) {
            return !isAtEnd() && m_tex[m_at] == QLatin1Char('[') ? unknown()
                                                                 : QStringLiteral("√") + bracketed(argument());
        }
        const QChar accent = combining(name);
        const QString base = accent.isNull() ? QString() : argument();
        return base.size() == 1 ? base + accent : unknown();
    }

    QStringView m_tex;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isKnown = true;
};

/// Signs that Markdown would take for its own.
QString escapedForMarkdown(QString html)
{
    static const QRegularExpression special(QStringLiteral("([*_`\\[\\]|~#])"));
    return html.replace(special, QStringLiteral("\\\\1"));
}

QString readable(const QString& source, QStringView tex)
{
    if (const auto html = texToHtml(tex)) {
        return escapedForMarkdown(*html);
    }
    return source.contains(QLatin1Char('`')) ? source : QStringLiteral("`%1`").arg(source.simplified());
}

} // namespace

std::optional<QString> texToHtml(QStringView tex)
{
    return TexReader(tex).read();
}

QString withReadableFormulas(const QString& markdown)
{
    // Code first, so that nothing in it is taken for a formula. A dollar opens a formula only before something, and
    // closes one only behind something and not before a digit: what stands between two prices is text.
    static const QRegularExpression parts(
        QStringLiteral("(?<code>(?<fence>^(?:```|~~~)[^\\n]*\\n(?:.*?\\n){0,1}?(?:```|~~~)[ "
                       "\\t]*$)|(?<ticks>`+)(?:.(?!\\n\\n))*?[^`]\\k<ticks>(?!`))"
                       "|\\\\\\$"
                       "|\\$\\$(?<block>[^$]+?)\\$\\$"
                       "|(?<![\\\\$\\w])\\$(?=[^\\s$])(?<inline>[^$\\n]*?[^\\s\\\\$])\\$(?![\\d$])"
                       "|\\\\\\((?<round>.+?)\\\\\\)"
                       "|\\\\\\[(?<square>.+?)\\\\\\]"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype end = 0;
    auto matches = parts.globalMatch(markdown);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(markdown).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        QString tex;
        for (const char* name : { "block", "inline", "round", "square" }) {
            tex += match.captured(QLatin1String(name));
        }
        result += tex.isEmpty() ? match.captured() : readable(match.captured(), tex);
    }
    result += QStringView(markdown).mid(end);
    return result;
}

} // namespace cmbagent
