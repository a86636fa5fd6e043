// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasdesk.h"
#include "widgets/canvas/graphpicture.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The graph as a picture in a file (S04, exports).
class TestGraphPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSvg()
    {
        Desk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.svg"));
        QVERIFY(writeGraphPicture(desk.view.runScene(), path, PictureFormat::Svg));
        QVERIFY(contentOf(path).contains("<text")); // texts stay texts
        QVERIFY(!contentOf(path).contains("<image")); // and lines stay lines
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        const QSizeF size = desk.view.runScene().contentRect().size() + QSizeF(48, 48);
        QVERIFY(std::abs(renderer.viewBoxF().width() - size.width()) < 2);
    }

    void writesPng()
    {
        Desk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        desk.view.selectStep(3); // must not show
        QVERIFY(writeGraphPicture(desk.view.runScene(), path, PictureFormat::Png));
        const QImage selected(path);
        QVERIFY(!selected.isNull());
        QVERIFY(selected.width() > 2 * desk.view.runScene().contentRect().width());
        desk.view.clearSelection();
        QVERIFY(writeGraphPicture(desk.view.runScene(), path, PictureFormat::Png));
        QCOMPARE(QImage(path), selected);
    }

    void writesPdf()
    {
        Desk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(writeGraphPicture(desk.view.runScene(), path, PictureFormat::Pdf));
        QVERIFY(contentOf(path).startsWith("%PDF-"));
    }

    void keepsALargeGraphWithinBounds()
    {
        Desk desk(chainWorkflow(200));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(writeGraphPicture(desk.view.runScene(), path, PictureFormat::Png));
        QVERIFY(QImage(path).width() <= 12'001);
    }

    void refusesWhatCannotBe()
    {
        Desk desk;
        const auto nowhere =
            writeGraphPicture(desk.view.runScene(), QStringLiteral("/nowhere/a.svg"), PictureFormat::Svg);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Io);
        Desk empty(nullptr);
        QVERIFY(!writeGraphPicture(empty.view.runScene(), QStringLiteral("/tmp/a.svg"), PictureFormat::Svg));
    }
};

QTEST_MAIN(TestGraphPicture)
#include "tst_graphpicture.moc"
