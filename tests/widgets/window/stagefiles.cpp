// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stagefiles.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <random>

namespace cmbagent {

QByteArray StageFiles::residualPlot()
{
    QImage image(1000, 620, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 1.5));
    painter.drawRect(90, 40, 870, 500);
    QFont font = painter.font();
    font.setPixelSize(22);
    painter.setFont(font);
    painter.drawText(QRect(90, 560, 870, 40), Qt::AlignCenter, QStringLiteral("frequency (1/cm)"));
    painter.drawText(QRect(90, 4, 870, 32), Qt::AlignCenter,
                     QStringLiteral("Residuals of the temperature fit, 43 channels"));
    painter.save();
    painter.translate(36, 290);
    painter.rotate(-90);
    painter.drawText(QRect(-250, -20, 500, 40), Qt::AlignCenter, QStringLiteral("residual (kJy/sr)"));
    painter.restore();
    painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 1, Qt::DashLine));
    painter.drawLine(90, 290, 960, 290);
    std::mt19937 random(1996);
    std::normal_distribution<double> noise(0, 45);
    for (int i = 0; i < 43; ++i) {
        const double x = 110 + i * 19.8;
        const double error = 30 + 60.0 * std::abs(i - 14) / 30;
        const double y = 290 + noise(random) * error / 60;
        painter.setPen(QPen(QColor(0x25, 0x63, 0xc9), 2));
        painter.drawLine(QPointF(x, y - error), QPointF(x, y + error));
        painter.setBrush(QColor(0x25, 0x63, 0xc9));
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray StageFiles::temperatureJson()
{
    return R"({
  "temperature": {"value": 2.7250156, "error": 0.0000081, "unit": "K"},
  "galaxy": {"value": -0.0021, "error": 0.0251},
  "chi2": 45.089,
  "degrees_of_freedom": 41,
  "channels": 43
})";
}

QByteArray StageFiles::reportMarkdown()
{
    return R"(# The temperature of the microwave sky

The 43 channels of the published FIRAS spectrum, fitted by weighted least squares.

| Quantity | Value | Published limit |
|---|---|---|
| Temperature | 2.7250156 ± 0.0000081 K | |
| Compton y | (−0.10 ± 3.61)·10⁻⁶ | 15·10⁻⁶ |
| Chemical potential µ | (−1.11 ± 3.43)·10⁻⁵ | 9·10⁻⁵ |

χ² = 45.089 for 41 degrees of freedom: the sky is a black body as far as FIRAS can tell.

![Residuals](residuals.png)

## Method

The monopole is compared with a Planck function at 2.725 K; what differs is fitted with the change of the Planck function with
temperature and the spectrum of the Galaxy.
)";
}

} // namespace cmbagent
