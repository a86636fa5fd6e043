// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace cmbagent;

namespace {

/// What a key looks like in the worst case: quotes, a slash, a blank, and letters beyond ASCII.
const QString awkward = QStringLiteral("sk-\"Geheim\" ä/§+=\\ende");
const QString plain = QStringLiteral("sk-proj-AbC123_xyz-987654");

QByteArray jsonOf(const QString& text)
{
    return QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
}

QByteArray pythonJson(const QString& text)
{
    QByteArray json;
    for (const QChar c : QString::fromUtf8(jsonOf(text))) {
        json += c.unicode() < 128 ? QByteArray(1, char(c.unicode()))
                                  : QByteArray("\\u00") + QByteArray::number(c.unicode(), 16);
    }
    return json;
}

} // namespace

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryForm_data();
    void findsEveryForm();
    void leavesTheRest();
    void takesTheLongerFirst();
    void leavesJsonReadable();
    void ignoresWhatIsTooShort();
};

void TestRedactor::findsEveryForm_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("text");
    for (const QString& secret : { plain, awkward }) {
        const QByteArray bytes = secret.toUtf8();
        const QByteArray name = secret == plain ? "plain" : "awkward";
        const auto row = [&](const char* form, const QByteArray& text) {
            QTest::addRow("%s, %s", name.constData(), form) << secret << text;
        };
        row("as it is", bytes);
        row("header", "Authorization: Bearer " + bytes + "\r\n");
        row("JSON", jsonOf(secret));
        row("JSON in JSON", jsonOf(QString::fromUtf8(jsonOf(secret))));
        row("Python's JSON", pythonJson(secret));
        row("address", "https://x/?key=" + QUrl::toPercentEncoding(secret) + "&a=b");
        row("form", "key=" + QUrl::toPercentEncoding(secret).replace("%20", "+"));
        row("base64", bytes.toBase64());
        row("base64 for addresses", bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        for (int before = 1; before < 5; ++before) {
            row(qPrintable(QStringLiteral("base64 after %1").arg(before)),
                (QByteArray(before, 'u') + bytes + ":pw").toBase64());
        }
    }
}

void TestRedactor::findsEveryForm()
{
    QFETCH(QString, secret);
    QFETCH(QByteArray, text);
    Redactor redactor;
    redactor.add(QStringLiteral("KEY"), secret);
    const QByteArray around = "before " + text + " after";
    const QByteArray redacted = redactor.redact(around);
    QVERIFY2(redacted.contains("[redacted KEY]"), redacted.constData());
    QVERIFY(redacted.startsWith("before ") && redacted.endsWith(" after"));
    QVERIFY(redactor.findsSecret(around));
    QVERIFY(!redactor.findsSecret(redacted));
    QCOMPARE(redactor.redact(QString::fromUtf8(around)), QString::fromUtf8(redacted));
}

void TestRedactor::leavesTheRest()
{
    Redactor redactor;
    QCOMPARE(redactor.redact(QStringLiteral("sk-anything")), QStringLiteral("sk-anything"));
    redactor.add(QStringLiteral("KEY"), plain);
    const QString text = QStringLiteral("The spectrum of ") + plain.chopped(3) + QStringLiteral(" is black.");
    QCOMPARE(redactor.redact(text), text);
    QCOMPARE(redactor.redact(QByteArray("\xFF\0\xFE", 3)), QByteArray("\xFF\0\xFE", 3));
}

void TestRedactor::takesTheLongerFirst()
{
    Redactor redactor;
    redactor.add(QStringLiteral("SHORT"), QStringLiteral("abcd1234"));
    redactor.add(QStringLiteral("LONG"), QStringLiteral("abcd1234-and-more"));
    QCOMPARE(redactor.redact(QStringLiteral("abcd1234-and-more, abcd1234")),
             QStringLiteral("[redacted LONG], [redacted SHORT]"));
}

void TestRedactor::leavesJsonReadable()
{
    Redactor redactor;
    redactor.add(QStringLiteral("KEY"), awkward);
    const QJsonDocument document = QJsonDocument::fromJson(redactor.redact(jsonOf(QStringLiteral("x") + awkward)));
    QCOMPARE(document.array().at(0).toString(), QStringLiteral("x[redacted KEY]"));
}

void TestRedactor::ignoresWhatIsTooShort()
{
    Redactor redactor;
    redactor.add(QStringLiteral("KEY"), QStringLiteral("  the "));
    redactor.add(QStringLiteral("NONE"), {});
    QCOMPARE(redactor.redact(QStringLiteral("the other")), QStringLiteral("the other"));
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
