// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowstyle.h"

#include "widgets/common/housestyle.h"

#include <QComboBox>
#include <QLabel>
#include <QScreen>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <vector>

namespace cmbagent {

namespace {

constexpr const char* lookProperty = "look";
constexpr std::array<const char*, 10> lookNames { "card",  "bar",   "pane",  "primary", "danger",
                                                  "quiet", "muted", "fault", "title",   "caption" };

/// Names in the sheet below and what they stand for.
QString filledIn(QString sheet, const Theme& theme)
{
    const QColor hover = theme.tint(theme.text(), 0.07);
    const QColor pressed = theme.tint(theme.text(), 0.13);
    const std::initializer_list<std::pair<const char*, QColor>> colors {
        { "@window", theme.window() },
        { "@surface", theme.surface() },
        { "@raised", theme.raised() },
        { "@text", theme.text() },
        { "@muted", theme.muted() },
        { "@border", theme.border() },
        { "@control", theme.control() },
        { "@accentText", theme.accentText() },
        { "@accentHover", mixed(theme.accent(), theme.text(), 0.12) },
        { "@accentSoft", theme.tint(theme.accent(), theme.isDark() ? 0.16 : 0.09) },
        { "@accent", theme.accent() },
        { "@dangerSoft", theme.tint(theme.statusColor(Status::Failed), 0.12) },
        { "@danger", theme.statusColor(Status::Failed) },
        { "@waitingSoft", theme.tint(theme.statusColor(Status::Waiting), theme.isDark() ? 0.16 : 0.1) },
        { "@waiting", theme.statusColor(Status::Waiting) },
        { "@done", theme.statusColor(Status::Completed) },
        { "@hover", hover },
        { "@pressed", pressed },
        { "@faint", mixed(theme.muted(), theme.window(), 0.35) },
        { "@scroll", mixed(theme.border(), theme.muted(), 0.35) },
    };
    // Longer names first, so that "@accentSoft" is not read as "@accent" with a tail.
    std::vector<std::pair<QString, QString>> sorted;
    for (const auto& [name, color] : colors) {
        sorted.emplace_back(QLatin1String(name), color.name());
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, color] : sorted) {
        sheet.replace(name, color);
    }
    return sheet;
}

constexpr const char* surfaces = R"(
QMainWindow, QDialog { background: @window; }
*[look="card"] { background: @raised; border: 1px solid @border; border-radius: 8px; }
*[look="bar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
*[look="pane"] { background: @surface; border: none; }
QLabel[look="card"], QLabel[look="muted"], QLabel[look="fault"], QLabel[look="title"], QLabel[look="caption"] { border: none; background: transparent; }
QLabel[look="muted"], QLabel[look="caption"] { color: @muted; }
QWidget[look="card"]:focus { border: 1px solid @accent; }
QLabel[look="fault"] { color: @danger; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: @surface; border-top: 1px solid @border; }
QWidget#panelFoot { background: @surface; border-top: 1px solid @border; }
QWidget#failureHead { border-left: 4px solid @danger; }
QToolButton#foldHeader { padding: 3px 6px; }
QLabel#recordedMark { background: @accentSoft; border: 1px solid @border; border-radius: 8px; padding: 1px 8px; }
QWidget#approvalBanner { background: @waitingSoft; border-bottom: 1px solid @waiting; }
QStatusBar::item { border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 6px; }
)";

constexpr const char* bars = R"(
QMenuBar { background: @surface; border: none; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @raised; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 5px 8px; spacing: 4px; }
QToolBar::separator { background: @border; width: 1px; margin: 5px 6px; }
QTabBar[look="pane"] { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; background: @accentSoft; }
cmbagent--StepInspector QTabBar::tab { padding: 6px 8px; }
QTabBar::tear { width: 0; border: none; }
QTabBar QToolButton { background: @surface; border: none; border-radius: 0; padding: 0; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
)";

constexpr const char* buttons = R"(
QPushButton { background: @raised; color: @text; border: 1px solid @control; border-radius: 6px; padding: 5px 14px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border: 1px solid @accent; outline: none; }
QPushButton:disabled { color: @faint; border-color: @border; background: transparent; }
QPushButton[look="primary"] { background: @accent; color: @accentText; border: 1px solid @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[look="primary"]:disabled { background: @border; border-color: @border; color: @muted; }
QPushButton[look="danger"] { color: @danger; border: 1px solid @danger; background: transparent; }
QPushButton[look="danger"]:hover { background: @dangerSoft; }
QPushButton[look="danger"]:focus { border: 2px solid @danger; padding: 4px 13px; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; padding: 5px 10px; }
QPushButton[look="quiet"]:hover { background: @hover; }
QPushButton[look="quiet"]:focus { border: 1px solid @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @accentSoft; color: @text; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @faint; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-indicator { image: none; }
QToolButton#commandField { background: @window; border: 1px solid @control; color: @muted; padding: 4px 12px; }
QToolButton#commandField:hover { color: @text; }
QToolButton#commandField:focus { border: 1px solid @accent; color: @text; }
QToolButton#approvalBadge[waiting="true"] { background: @waitingSoft; color: @waiting; border: 1px solid @waiting; font-weight: 600; }
QToolButton#approvalBadge[waiting="true"]:focus { border: 2px solid @text; padding: 3px 5px; }
QToolButton[primary="true"]:enabled { background: @accent; color: @accentText; font-weight: 600; padding: 4px 12px 4px 8px; }
QToolButton[primary="true"]:enabled:hover { background: @accentHover; color: @accentText; }
QToolButton[primary="true"]:focus { border: 2px solid @text; }
)";

// Fields say no colour of their text: with one Qt makes the text of empty fields out of it, and too faint to be read.
// Under a style sheet spin boxes are as high as the field in them and what is said here; the style is not asked.
constexpr const char* fields = R"(
QLineEdit { background: @surface; border: 1px solid @control; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus { border: 1px solid @accent; }
QAbstractSpinBox { padding: 2px 0; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] { border: 1px solid @danger; }
QLineEdit:disabled { color: @faint; background: @window; }
QPlainTextEdit, QTextEdit, QTextBrowser { background: @surface; border: 1px solid @control; border-radius: 6px; selection-background-color: @accent; selection-color: @accentText; }
QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus { border: 1px solid @accent; }
QPlainTextEdit[look="pane"], QTextEdit[look="pane"], QTextBrowser[look="pane"] { border: 1px solid @surface; border-radius: 0; }
QPlainTextEdit[look="pane"]:focus, QTextEdit[look="pane"]:focus, QTextBrowser[look="pane"]:focus { border: 1px solid @accent; }
QAbstractItemView { background: @surface; alternate-background-color: @window; border: 1px solid @border; selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QAbstractItemView:focus { border: 1px solid @accent; }
QAbstractItemView[look="pane"] { border: 1px solid @surface; }
QAbstractItemView[look="pane"]:focus { border: 1px solid @accent; }
QGraphicsView { border: 1px solid transparent; }
QGraphicsView:focus { border: 1px solid @accent; }
QTreeView::item, QTableView::item, QListView::item { padding: 3px 4px; border: none; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: @hover; }
QTreeView#runsTree { show-decoration-selected: 0; }
QTreeView#runsTree::branch { background: @surface; image: none; }
QTreeView#runsTree::item { padding: 0; background: transparent; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: @window; border: none; }
QHeaderView::section { background: @window; color: @muted; border: none; border-bottom: 1px solid @border; padding: 5px 8px; }
QTableView QTableCornerButton::section { background: @window; border: none; }
cmbagent--PreviewPane QAbstractScrollArea, cmbagent--StepInspector QAbstractScrollArea { border: 1px solid transparent; border-radius: 0; }
cmbagent--PreviewPane QAbstractScrollArea:focus, cmbagent--StepInspector QAbstractScrollArea:focus { border: 1px solid @accent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: 1px solid transparent; }
QScrollArea:focus { border: 1px solid @accent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical { background: @scroll; border-radius: 3px; min-height: 28px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal { background: @scroll; border-radius: 3px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QProgressBar[status="failed"]::chunk { background: @danger; }
QProgressBar[status="waiting"]::chunk { background: @waiting; }
QProgressBar[status="completed"]::chunk { background: @done; }
QProgressBar[status="still"]::chunk { background: @muted; }
)";

} // namespace

QString windowStyleSheet(const Theme& theme)
{
    return filledIn(QLatin1String(surfaces) + QLatin1String(bars) + QLatin1String(buttons) + QLatin1String(fields),
                    theme);
}

void setLook(QWidget* widget, Look look)
{
    const QString name = QString::fromLatin1(lookNames[size_t(look)]);
    if (widget->property(lookProperty).toString() == name) {
        return;
    }
    widget->setProperty(lookProperty, name);
    switch (look) {
    case Look::Title:
        widget->setFont(Theme::font(widget->font(), 0, QFont::DemiBold));
        break;
    case Look::Caption:
        widget->setFont(Theme::font(widget->font(), -1, QFont::DemiBold));
        break;
    default:
        break;
    }
    if (widget->isVisible()) {
        restyle(widget);
    }
}

int scaledToText(const QWidget* widget, int pixels)
{
    return HouseStyle::scaled(pixels, widget->font());
}

void sizeToText(QWidget* dialog, int letters, int height)
{
    const QSize frame(24, 48); // what the desktop puts around it
    const QSize room = (dialog->screen() ? dialog->screen()->availableSize() : QSize(1280, 800)) - frame;
    const QSize wanted(letters * dialog->fontMetrics().averageCharWidth(), scaledToText(dialog, height));
    dialog->resize(wanted.boundedTo(room));
}

void letShrink(QComboBox* combo)
{
    constexpr int leastLetters = 8;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(leastLetters);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void growSideways(QLabel* words)
{
    QSizePolicy policy = words->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    words->setSizePolicy(policy);
    words->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void restyle(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace cmbagent
