// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QApplication;

namespace cmbagent {

/// Fusion with what a person needs of it: nothing moves by itself where motion is not wanted, icons, boxes and indents
/// grow with the text beside them, boxes and lists of choices are seen in the dark and are as high as the fields and
/// buttons beside them, a wheel that scrolls a form changes nothing in it, and numbers and paths keep their order where
/// all else is turned. Main thread; owned by the application.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// Makes this the style of the application, unless it is already, and gives it back.
    static HouseStyle& install(QApplication& application);
    /// Whether `widget` should stand still; true for every style that animates nothing.
    static bool isMotionReduced(const QWidget* widget);
    /// `pixels` at the usual size of text, more where `font` is larger.
    static int scaled(int pixels, const QFont& font);

    /// Tells everything on screen when it changes.
    void setMotionReduced(bool reduced);
    [[nodiscard]] bool isMotionReduced() const { return m_isMotionReduced; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* back) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    HouseStyle();

    bool m_isMotionReduced = false;
};

} // namespace cmbagent
