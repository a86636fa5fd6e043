// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/texmath.h"

#include <QTest>

using namespace cmbagent;

/// Formulas in Markdown, as Unicode.
class TestTexMath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonTexIsUnicode_data();
    void commonTexIsUnicode();
    void theRestStaysSource_data();
    void theRestStaysSource();
    void formulasAreFoundInMarkdown_data();
    void formulasAreFoundInMarkdown();
};

void TestTexMath::commonTexIsUnicode_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char* tex, const char* html) { QTest::newRow(tex) << QString::fromUtf8(html); };
    row("\\alpha", "α");
    row("x_0", "x₀");
    row("x^{2}", "x²");
    row("10^{-6}", "10⁻⁶");
    row("a \\pm b", "a ± b");
    row("2\\times 3", "2× 3");
    row("T_0 = 2.7250156 \\pm 0.0000081\\,\\mathrm{K}", "T₀ = 2.7250156 ± 0.0000081\u202fK");
    row("\\frac{a}{b}", "a/b");
    row("\\frac12", "1/2");
    row("\\frac{a+b}{c}", "(a+b)/c");
    row("\\frac{h\\nu}{k_\\mathrm{B} T}", "hν/(k<sub>B</sub> T)");
    row("\\sqrt{x}", "√x");
    row("\\sqrt{1 - x^2}", "√(1 − x²)");
    row("\\hat{n}", "n̂");
    row("\\Omega_{\\Lambda}", "Ω<sub>Λ</sub>");
    row("e^{-x/2}", "e<sup>−x/2</sup>");
    row("\\chi^2/\\mathrm{dof} \\approx 1.1", "χ²/dof ≈ 1.1");
    row("\\left(\\frac{x}{2}\\right)^2", "(x/2)²");
    row("a < b", "a &lt; b");
    row("x^{y^{2}}", "x<sup>y²</sup>");
    row("90^\\circ", "90°");
    row("f'(x)", "f′(x)");
    row("50\\%", "50%");
}

void TestTexMath::commonTexIsUnicode()
{
    const auto html = texToHtml(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(html);
    QTEST(*html, "html");
}

void TestTexMath::theRestStaysSource_data()
{
    QTest::addColumn<int>("unused");
    for (const char* tex : { "\\begin{matrix} a \\end{matrix}", "\\unknown{x}", "{x", "x}", "\\frac{a}", "x^", "",
                             "\\sqrt[3]{x}", "a & b", "\\hat{xyz}", "\\" }) {
        QTest::newRow(tex) << 0;
    }
    QTest::newRow("deep") << 0;
}

void TestTexMath::theRestStaysSource()
{
    QString tex = QString::fromUtf8(QTest::currentDataTag());
    if (tex == QLatin1String("deep")) {
        tex = QString(10'000, QLatin1Char('{')) + QLatin1Char('x') + QString(10'000, QLatin1Char('}'));
    }
    QVERIFY(!texToHtml(tex));
}

void TestTexMath::formulasAreFoundInMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("readable");
    const auto row = [](const char* name, const char* text, const char* readable) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(readable);
    };
    row("inline", "With $\\chi^2 = 45$ we", "With χ² = 45 we");
    row("block", "so\n\n$$T_0 = 2.7$$\n\nthen", "so\n\nT₀ = 2.7\n\nthen");
    row("brackets", "with \\(x_0\\) and \\[y^2\\]", "with x₀ and y²");
    row("source", "$\\begin{x}$", "`$\\begin{x}$`");
    row("prices", "from $5 to $6", "from $5 to $6");
    row("price and formula", "costs $5, and $x_1$", "costs $5, and x₁");
    row("spaces", "a $ b $ c", "a $ b $ c");
    row("escaped", "a \\$x\\$ b", "a \\$x\\$ b");
    row("code", "a `$x_0$` b", "a `$x_0$` b");
    row("fence", "a\n```\n$x_0$\n```\nb $x_0$", "a\n```\n$x_0$\n```\nb x₀");
    row("shell", "```sh\necho $HOME $PATH\n```", "```sh\necho $HOME $PATH\n```");
    row("Markdown's own signs", "$a * b * c$", "a \\* b \\* c");
    row("nothing", "no formulas", "no formulas");
    row("an open one", "only $x", "only $x");
}

void TestTexMath::formulasAreFoundInMarkdown()
{
    QFETCH(const QString, text);
    QTEST(withReadableFormulas(text), "readable");
}

QTEST_GUILESS_MAIN(TestTexMath)
#include "tst_texmath.moc"
