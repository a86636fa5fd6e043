// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QApplication;

namespace cmbagent {

/// What a person chose; System asks the desktop.
enum class Scheme : quint8 { System, Light, Dark };

/// The colours, distances and type steps of one scheme: an immutable value, used on the main thread. Painters ask
/// `Theme::of(palette())` while painting, so they follow every change of the palette without being told.
class Theme
{
public:
    static constexpr int grid = 8;
    static constexpr int fine = 4;
    static constexpr int radius = 6;

    /// The two themes, read from :/cmbagent/theme; built-in values stand in for what is missing there.
    static const Theme& light();
    static const Theme& dark();
    /// `systemIsDark` is what the desktop said; the application asks it.
    static const Theme& forScheme(Scheme scheme, bool systemIsDark);
    /// The theme a palette was made from, told by the lightness of its window colour.
    static const Theme& of(const QPalette& palette);

    /// Reads tokens; unknown or broken ones keep the built-in value.
    static Theme fromJson(const QByteArray& json, bool dark);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] QColor window() const { return m_window; }
    [[nodiscard]] QColor surface() const { return m_surface; }
    [[nodiscard]] QColor raised() const { return m_raised; }
    [[nodiscard]] QColor text() const { return m_text; }
    [[nodiscard]] QColor muted() const { return m_muted; }
    [[nodiscard]] QColor border() const { return m_border; }
    /// Outlines of what a person types into, presses or marks; told from every surface, unlike a mere border.
    [[nodiscard]] QColor control() const;
    [[nodiscard]] QColor accent() const { return m_accent; }
    [[nodiscard]] QColor accentText() const { return m_accentText; }
    [[nodiscard]] QColor statusColor(Status status) const { return m_status[size_t(status)]; }
    [[nodiscard]] QColor statusColor(StepState state) const { return statusColor(statusOf(state)); }
    [[nodiscard]] QColor statusColor(RunState state) const { return statusColor(statusOf(state)); }
    /// The surface with a breath of `color`, for bars and badges; `strength` 0..1.
    [[nodiscard]] QColor tint(const QColor& color, double strength = 0.12) const;

    /// For the Fusion style.
    [[nodiscard]] QPalette palette() const;
    /// Fusion, palette and tool tips for the whole program.
    void applyTo(QApplication& application) const;

    /// `base` made larger by -1, 0, +1 or +4 points.
    static QFont font(const QFont& base, int step, QFont::Weight weight = QFont::Normal);
    /// The system's monospace at the size of `base`.
    static QFont codeFont(const QFont& base);

    /// Style sheet for rich text (Markdown, help) in these colours.
    [[nodiscard]] QString documentCss() const;

private:
    explicit Theme(bool dark);

    bool m_isDark = false;
    QColor m_window, m_surface, m_raised, m_text, m_muted, m_border, m_accent, m_accentText;
    std::array<QColor, statusCount> m_status;
};

/// `a` moved towards `b` by `amount` 0..1.
QColor mixed(const QColor& a, const QColor& b, double amount);

} // namespace cmbagent
