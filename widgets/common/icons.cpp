// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "widgets/common/statusshapes.h"
#include "widgets/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

#include <optional>

namespace cmbagent {

namespace {

/// Paints one icon in colours of the moment; owned by its QIcon, main thread.
class ThemedEngine : public QIconEngine
{
public:
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/) override
    {
        const QColor paint = color(mode);
        const bool turned = isMirrored() && QGuiApplication::isRightToLeft();
        const QString cacheKey = QStringLiteral("cmbagent:%1:%2x%3:%4:%5")
                                     .arg(identity())
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(paint.rgba())
                                     .arg(int(turned));
        QPixmap pixmap;
        if (!QPixmapCache::find(cacheKey, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            draw(painter, QRectF(QPointF(0, 0), QSizeF(size)), paint);
            painter.end();
            if (turned) {
                pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
            }
            QPixmapCache::insert(cacheKey, pixmap);
        }
        return pixmap;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        const QPixmap drawn = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
        painter->drawPixmap(QRectF(rect), drawn, QRectF(drawn.rect()));
    }

protected:
    virtual QString identity() const = 0;
    /// Whether it points where reading goes, and so the other way from right to left.
    virtual bool isMirrored() const { return false; }
    virtual QColor normalColor(const Theme& theme, const QPalette& palette) const = 0;
    virtual void draw(QPainter& painter, const QRectF& box, const QColor& color) const = 0;

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        default:
            return normalColor(Theme::of(palette), palette);
        }
    }
};

QString svgPath(const QString& name)
{
    return QStringLiteral(":/cmbagent/icons/%1.svg").arg(name);
}

/// Arrows and what is read from one side. Play, pause and signs stay as they are everywhere in the world, and so does
/// the graph, whose edges go from left to right.
bool pointsAlongReading(const QString& name)
{
    static const QSet<QString> names {
        QStringLiteral("back"),   QStringLiteral("forward"),  QStringLiteral("chevron-left"),
        QStringLiteral("undo"),   QStringLiteral("redo"),     QStringLiteral("chevron-right"),
        QStringLiteral("list"),   QStringLiteral("external"), QStringLiteral("import"),
        QStringLiteral("events"),
    };
    return names.contains(name);
}

/// An icon of ours whose `currentColor` is replaced while painting.
class SvgEngine final : public ThemedEngine
{
public:
    SvgEngine(QString name, Icons::Tint tint, std::optional<Status> status)
        : m_name(std::move(name)), m_tint(tint), m_status(status)
    {
        QFile file(svgPath(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            m_source = file.readAll();
        }
    }

    QIconEngine* clone() const override { return new SvgEngine(*this); }

protected:
    QString identity() const override { return m_name; }
    bool isMirrored() const override { return pointsAlongReading(m_name); }

    QColor normalColor(const Theme& theme, const QPalette& palette) const override
    {
        if (m_status) {
            return theme.statusColor(*m_status);
        }
        switch (m_tint) {
        case Icons::Tint::Text:
            return palette.color(QPalette::ButtonText);
        case Icons::Tint::Muted:
            return theme.muted();
        case Icons::Tint::Accent:
            return theme.accent();
        case Icons::Tint::OnAccent:
            return theme.accentText();
        }
        return theme.text();
    }

    void draw(QPainter& painter, const QRectF& box, const QColor& color) const override
    {
        QByteArray coloured = m_source;
        coloured.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(coloured);
        const double side = std::min(box.width(), box.height());
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)));
    }

private:
    QString m_name;
    QByteArray m_source;
    Icons::Tint m_tint;
    std::optional<Status> m_status;
};

/// The shape of a status.
class StatusEngine final : public ThemedEngine
{
public:
    explicit StatusEngine(Status status) : m_status(status) { }
    QIconEngine* clone() const override { return new StatusEngine(*this); }

protected:
    QString identity() const override { return QStringLiteral("status-shape-%1").arg(int(m_status)); }
    QColor normalColor(const Theme& theme, const QPalette& /*palette*/) const override
    {
        return theme.statusColor(m_status);
    }
    void draw(QPainter& painter, const QRectF& box, const QColor& color) const override
    {
        drawStatus(painter, box, m_status, color);
    }

private:
    Status m_status;
};

QIcon svgIcon(const QString& name, Icons::Tint tint, std::optional<Status> status)
{
    return QFile::exists(svgPath(name)) ? QIcon(new SvgEngine(name, tint, status)) : QIcon();
}

} // namespace

QIcon Icons::icon(const QString& name, Tint tint)
{
    return svgIcon(name, tint, std::nullopt);
}

QIcon Icons::icon(const QString& name, Status color)
{
    return svgIcon(name, Tint::Text, color);
}

QIcon Icons::status(Status status)
{
    return QIcon(new StatusEngine(status));
}

QIcon Icons::forMediaType(const QString& mediaType)
{
    if (mediaType == QLatin1String("text/markdown")) {
        return icon(QStringLiteral("markdown"), Tint::Muted);
    }
    if (mediaType.startsWith(QLatin1String("image/"))) {
        return icon(QStringLiteral("image"), Tint::Muted);
    }
    if (mediaType == QLatin1String("text/csv") || mediaType == QLatin1String("text/tab-separated-values")) {
        return icon(QStringLiteral("table"), Tint::Muted);
    }
    if (mediaType.endsWith(QLatin1String("json"))) {
        return icon(QStringLiteral("json"), Tint::Muted);
    }
    if (mediaType.startsWith(QLatin1String("text/x-")) || mediaType.endsWith(QLatin1String("yaml"))) {
        return icon(QStringLiteral("code"), Tint::Muted);
    }
    return icon(QStringLiteral("file"), Tint::Muted);
}

QIcon Icons::forKind(StepKind kind)
{
    switch (kind) {
    case StepKind::Code:
        return icon(QStringLiteral("kind-code"), Tint::Muted);
    case StepKind::Approval:
        return icon(QStringLiteral("kind-approval"), Tint::Muted);
    case StepKind::Agent:
        return icon(QStringLiteral("kind-agent"), Tint::Muted);
    case StepKind::Simulated:
        return icon(QStringLiteral("kind-simulated"), Tint::Muted);
    }
    return {};
}

} // namespace cmbagent
