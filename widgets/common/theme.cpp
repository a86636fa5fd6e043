// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/housestyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QToolTip>

namespace cmbagent {

namespace {

/// Keys of the status colours in the theme files; interrupted and stalled share the colour of paused.
constexpr std::array<const char*, statusCount> statusKeys { "pending",   "running", "completed", "failed",
                                                            "paused",    "waiting", "retrying",  "skipped",
                                                            "cancelled", "paused",  "paused" };

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/cmbagent/theme/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void take(QColor& color, const QJsonObject& tokens, const char* key)
{
    const QColor read(tokens.value(QLatin1String(key)).toString());
    if (read.isValid()) {
        color = read;
    }
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double amount)
{
    const auto part = [amount](float x, float y) { return float(x + (y - x) * amount); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()),
                            part(a.alphaF(), b.alphaF()));
}

Theme::Theme(bool dark) : m_isDark(dark)
{
    const auto pick = [dark](QRgb light, QRgb night) { return QColor(dark ? night : light); };
    m_window = pick(0xF6F7F9, 0x12161B);
    m_surface = pick(0xFFFFFF, 0x1A2027);
    m_raised = pick(0xFFFFFF, 0x222A33);
    m_text = pick(0x1A222C, 0xE7EBF0);
    m_muted = pick(0x566270, 0x9DA9B6);
    m_border = pick(0xD5DBE3, 0x333D48);
    m_accent = pick(0x2563C9, 0x7AAEFF);
    m_accentText = pick(0xFFFFFF, 0x10161D);
    m_status = { pick(0x5F6B79, 0x9AA6B3), pick(0x1A66DB, 0x6CA8FF), pick(0x117A4B, 0x4CC38A), pick(0xC62F2F, 0xFF7A73),
                 pick(0x8A5A00, 0xE5B454), pick(0x6D3FD1, 0xB79BFF), pick(0xB5480B, 0xFF9F5A), pick(0x626C77, 0x95A0AD),
                 pick(0x4A5462, 0xA9B3BE), pick(0x8A5A00, 0xE5B454), pick(0x8A5A00, 0xE5B454) };
}

const Theme& Theme::light()
{
    static const Theme theme = fromJson(resource(QStringLiteral("light")), false);
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = fromJson(resource(QStringLiteral("dark")), true);
    return theme;
}

const Theme& Theme::forScheme(Scheme scheme, bool systemIsDark)
{
    return scheme == Scheme::Dark || (scheme == Scheme::System && systemIsDark) ? dark() : light();
}

const Theme& Theme::of(const QPalette& palette)
{
    // What a style sheet makes see-through has no colour of its own: what is behind it is the application's.
    const QColor own = palette.color(QPalette::Window);
    const QColor window = own.alpha() > 0 ? own : QApplication::palette().color(QPalette::Window);
    return window.lightnessF() < 0.5 ? dark() : light();
}

Theme Theme::fromJson(const QByteArray& json, bool dark)
{
    Theme theme(dark);
    const QJsonObject tokens = QJsonDocument::fromJson(json).object();
    take(theme.m_window, tokens, "window");
    take(theme.m_surface, tokens, "surface");
    take(theme.m_raised, tokens, "raised");
    take(theme.m_text, tokens, "text");
    take(theme.m_muted, tokens, "muted");
    take(theme.m_border, tokens, "border");
    take(theme.m_accent, tokens, "accent");
    take(theme.m_accentText, tokens, "accentText");
    const QJsonObject status = tokens.value(QStringLiteral("status")).toObject();
    for (size_t i = 0; i < statusKeys.size(); ++i) {
        take(theme.m_status[i], status, statusKeys[i]);
    }
    return theme;
}

QColor Theme::control() const
{
    return mixed(m_border, m_text, m_isDark ? 0.34 : 0.46);
}

QColor Theme::tint(const QColor& color, double strength) const
{
    return mixed(m_surface, color, strength);
}

QPalette Theme::palette() const
{
    QPalette p;
    const QColor button = m_isDark ? m_raised : mixed(m_window, m_surface, 0.5);
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(QPalette::All, role, color); };
    set(QPalette::Window, m_window);
    set(QPalette::WindowText, m_text);
    set(QPalette::Base, m_surface);
    set(QPalette::AlternateBase, mixed(m_surface, m_window, m_isDark ? 0.45 : 0.7));
    set(QPalette::ToolTipBase, m_raised);
    set(QPalette::ToolTipText, m_text);
    set(QPalette::PlaceholderText, m_muted);
    set(QPalette::Text, m_text);
    set(QPalette::Button, button);
    set(QPalette::ButtonText, m_text);
    set(QPalette::BrightText, statusColor(Status::Failed));
    set(QPalette::Link, m_accent);
    set(QPalette::LinkVisited, mixed(m_accent, m_muted, 0.4));
    set(QPalette::Highlight, m_accent);
    set(QPalette::HighlightedText, m_accentText);
    set(QPalette::Light, m_isDark ? mixed(m_raised, m_text, 0.12) : QColor(Qt::white));
    set(QPalette::Midlight, mixed(m_border, m_surface, 0.4));
    set(QPalette::Mid, m_border);
    set(QPalette::Dark, m_isDark ? mixed(m_window, Qt::black, 0.3) : mixed(m_border, m_text, 0.25));
    set(QPalette::Shadow, m_isDark ? QColor(Qt::black) : mixed(m_border, m_text, 0.6));
    const QColor faint = mixed(m_muted, m_window, 0.35);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        p.setColor(QPalette::Disabled, role, faint);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, m_border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, m_muted);
    return p;
}

void Theme::applyTo(QApplication& application) const
{
    HouseStyle::install(application);
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
}

QFont Theme::font(const QFont& base, int step, QFont::Weight weight)
{
    QFont font(base);
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(std::max(6.0, font.pointSizeF() + step));
    } else {
        font.setPixelSize(std::max(8, font.pixelSize() + step * 4 / 3));
    }
    font.setWeight(weight);
    return font;
}

QFont Theme::codeFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF());
    } else {
        font.setPixelSize(base.pixelSize());
    }
    font.setStyleHint(QFont::Monospace);
    return font;
}

QString Theme::documentCss() const
{
    return QStringLiteral("body { color: %1; } a { color: %2; } h1, h2, h3, h4 { color: %1; } "
                          "code, pre { background-color: %3; } th { background-color: %3; } "
                          "blockquote { color: %4; } hr { color: %5; }")
        .arg(m_text.name(), m_accent.name(), mixed(m_surface, m_text, 0.06).name(), m_muted.name(), m_border.name());
}

} // namespace cmbagent
