// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contrast.h"
#include "widgets/canvas/canvascolors.h"
#include "widgets/charts/chartcard.h"
#include "widgets/charts/runmeasures.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace cmbagent;

namespace {

/// One rule of a style sheet: for what, and the colours it sets.
struct Rule
{
    QString selector;
    QHash<QString, QString> values;

    [[nodiscard]] std::optional<QColor> color(const QString& property) const
    {
        static const QRegularExpression word(QStringLiteral("#[0-9a-fA-F]{6}"));
        const auto found = word.match(values.value(property));
        return found.hasMatch() ? std::optional(QColor(found.captured())) : std::nullopt;
    }
};

QList<Rule> rulesOf(const QString& sheet)
{
    static const QRegularExpression block(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
    QList<Rule> rules;
    for (const auto& match : block.globalMatch(sheet)) {
        for (const QString& selector : match.captured(1).split(QLatin1Char(','))) {
            Rule rule { selector.trimmed(), {} };
            for (const QString& line : match.captured(2).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
                rule.values.insert(line.section(QLatin1Char(':'), 0, 0).trimmed(),
                                   line.section(QLatin1Char(':'), 1).trimmed());
            }
            rules.append(rule);
        }
    }
    return rules;
}

/// What a rule without a colour of its own takes over: that of the same thing in no special state.
std::optional<QColor> inherited(const QList<Rule>& rules, const Rule& of, const QString& property)
{
    QString plain = of.selector;
    plain.remove(QRegularExpression(QStringLiteral("(?<!:):[a-z-]+")));
    std::optional<QColor> found;
    for (const Rule& rule : rules) {
        if (rule.selector == plain && rule.color(property)) {
            found = rule.color(property);
        }
    }
    return found;
}

QByteArray told(const QString& what, const QColor& front, const QColor& behind)
{
    return QStringLiteral("%1: %2 on %3 is %4")
        .arg(what, front.name(), behind.name(), QString::number(contrast(front, behind), 'f', 2))
        .toUtf8();
}

} // namespace

/// Contrast AA (WCAG 2) in both themes: everything that is read or has to be seen. What is disabled is exempt there.
class TestContrast : public QObject
{
    Q_OBJECT

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const Theme& theme()
    {
        return *static_cast<bool*>(QTest::qData("dark", QMetaType::Bool)) ? Theme::dark() : Theme::light();
    }
    static QList<QColor> plainSurfaces(const Theme& of) { return { of.window(), of.surface(), of.raised() }; }

private Q_SLOTS:
    void wordsOnSurfaces_data() { themes(); }
    void wordsOnSurfaces()
    {
        const Theme& now = theme();
        for (const QColor& behind : plainSurfaces(now)) {
            for (const QColor& front : { now.text(), now.muted(), now.accent() }) {
                QVERIFY2(contrast(front, behind) >= readable, told(QStringLiteral("words"), front, behind).constData());
            }
        }
        QVERIFY(contrast(now.accentText(), now.accent()) >= readable);
    }

    void statusColours_data() { themes(); }
    void statusColours()
    {
        const Theme& now = theme();
        for (int i = 0; i < statusCount; ++i) {
            const QColor color = now.statusColor(Status(i));
            const QString name = QStringLiteral("status %1").arg(i);
            for (const QColor& behind : plainSurfaces(now)) {
                QVERIFY2(contrast(color, behind) >= readable, told(name, color, behind).constData());
            }
            // Badges, and the bars of messages.
            const QColor pill = now.tint(color, now.isDark() ? 0.16 : 0.10);
            QVERIFY2(contrast(color, pill) >= readable,
                     told(name + QStringLiteral(" in a badge"), color, pill).constData());
            QVERIFY(contrast(now.text(), pill) >= readable);
            // Lines of a difference.
            QVERIFY(contrast(now.text(), now.tint(color, now.isDark() ? 0.25 : 0.15)) >= readable);
        }
    }

    void rowsThatAreSelectedOrUnderThePointer_data() { themes(); }
    void rowsThatAreSelectedOrUnderThePointer()
    {
        const Theme& now = theme();
        for (const Rule& rule : rulesOf(windowStyleSheet(now))) {
            if (!rule.selector.startsWith(QLatin1String("QTreeView::item:"))
                || !rule.color(QStringLiteral("background"))) {
                continue;
            }
            const QColor behind = *rule.color(QStringLiteral("background"));
            QVERIFY2(contrast(now.text(), behind) >= readable, told(rule.selector, now.text(), behind).constData());
            QVERIFY2(contrast(now.muted(), behind) >= readable, told(rule.selector, now.muted(), behind).constData());
            for (int i = 0; i < statusCount; ++i) {
                const QColor color = now.statusColor(Status(i));
                QVERIFY2(contrast(color, behind) >= readable, told(rule.selector, color, behind).constData());
            }
        }
    }

    void everyPairOfTheStyleSheet_data() { themes(); }
    void everyPairOfTheStyleSheet()
    {
        const Theme& now = theme();
        const QList<Rule> rules = rulesOf(windowStyleSheet(now));
        QVERIFY(rules.size() > 80);
        int pairs = 0;
        for (const Rule& rule : rules) {
            if (rule.selector.contains(QLatin1String(":disabled"))) {
                continue;
            }
            const auto own = rule.color(QStringLiteral("color"));
            const auto back = rule.color(QStringLiteral("background"));
            const bool hasText = !rule.selector.contains(
                QRegularExpression(QStringLiteral("separator|handle|chunk|QSplitter|QProgressBar|indicator|branch")));
            if (!hasText || (!own && !back)) {
                continue;
            }
            const QColor front = own ? *own : inherited(rules, rule, QStringLiteral("color")).value_or(now.text());
            QList<QColor> behind = plainSurfaces(now);
            if (back) {
                behind = { *back };
            } else if (const auto plain = inherited(rules, rule, QStringLiteral("background"))) {
                behind = { *plain };
            }
            for (const QColor& under : behind) {
                QVERIFY2(contrast(front, under) >= readable, told(rule.selector, front, under).constData());
                ++pairs;
            }
        }
        QVERIFY(pairs > 40);
    }

    void bordersOfFieldsAndTheRingOfTheFocus_data() { themes(); }
    void bordersOfFieldsAndTheRingOfTheFocus()
    {
        const Theme& now = theme();
        int found = 0;
        for (const Rule& rule : rulesOf(windowStyleSheet(now))) {
            const bool isField = rule.selector == QLatin1String("QLineEdit")
                || rule.selector == QLatin1String("QTextEdit") || rule.selector == QLatin1String("QPlainTextEdit")
                || rule.selector == QLatin1String("QPushButton");
            const bool isFocus = rule.selector.endsWith(QLatin1String(":focus"));
            const auto border = rule.color(QStringLiteral("border"));
            if ((isField || isFocus) && border) {
                ++found;
                QVERIFY2(contrast(*border, now.surface()) >= visible,
                         told(rule.selector, *border, now.surface()).constData());
            }
        }
        QVERIFY(found >= 8);
    }

    void paletteOfTheDesktopsWidgets_data() { themes(); }
    void paletteOfTheDesktopsWidgets()
    {
        const QPalette palette = theme().palette();
        const std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs {
            { QPalette::WindowText, QPalette::Window },       { QPalette::Text, QPalette::Base },
            { QPalette::Text, QPalette::AlternateBase },      { QPalette::ButtonText, QPalette::Button },
            { QPalette::ToolTipText, QPalette::ToolTipBase }, { QPalette::HighlightedText, QPalette::Highlight },
            { QPalette::PlaceholderText, QPalette::Base },    { QPalette::Link, QPalette::Base },
            { QPalette::LinkVisited, QPalette::Base },        { QPalette::BrightText, QPalette::Window },
        };
        for (const auto& [front, behind] : pairs) {
            for (const auto group : { QPalette::Active, QPalette::Inactive }) {
                QVERIFY2(contrast(palette.color(group, front), palette.color(group, behind)) >= readable,
                         told(QString::number(front), palette.color(group, front), palette.color(group, behind))
                             .constData());
            }
        }
    }

    void cardsAndEdgesOfTheCanvas_data() { themes(); }
    void cardsAndEdgesOfTheCanvas()
    {
        const CanvasColors colors = CanvasColors::of(theme());
        QVERIFY2(contrast(colors.edge, colors.background) >= visible,
                 told(QStringLiteral("edge"), colors.edge, colors.background).constData());
        QVERIFY(contrast(colors.accent, colors.background) >= visible);
        QVERIFY(contrast(colors.muted, colors.background) >= readable);
        for (size_t i = 0; i < statusCount; ++i) {
            for (const QColor& front : { colors.text, colors.muted, colors.status[i] }) {
                QVERIFY2(contrast(front, colors.cardTint[i]) >= readable,
                         told(QStringLiteral("card %1").arg(i), front, colors.cardTint[i]).constData());
            }
        }
    }

    void curvesOfCharts_data() { themes(); }
    void curvesOfCharts()
    {
        theme().applyTo(*qApp);
        ChartCard card(QStringLiteral("Numbers"));
        std::vector<ChartCurve> curves;
        for (int i = 0; i < ChartCard::mostCurves; ++i) {
            ChartCurve curve;
            curve.name = QString::number(i);
            curve.points = { { 0, double(i) }, { 1, double(i + 1) } };
            curves.push_back(curve);
        }
        card.showCurves(curves);
        int seen = 0;
        const auto series = card.chart().series();
        for (const QAbstractSeries* one : series) {
            if (const auto* line = qobject_cast<const QLineSeries*>(one)) {
                ++seen;
                QVERIFY2(contrast(line->color(), theme().raised()) >= visible,
                         told(line->name(), line->color(), theme().raised()).constData());
            }
        }
        QCOMPARE(seen, ChartCard::mostCurves);
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
