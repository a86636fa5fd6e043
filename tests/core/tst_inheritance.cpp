// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inheritance.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

Inheritance sample(int steps)
{
    Inheritance inheritance;
    for (int i = 0; i < steps; ++i) {
        auto report = std::make_shared<StepReport>();
        report->wallMicros = 1'000 + i;
        report->interpreter = QStringLiteral("/usr/bin/python3 3.11");
        const QByteArray content = QByteArray::number(i);
        report->outputs = {
            { QStringLiteral("out.csv"), QStringLiteral("text/csv"), { BlobHash::of(content), 100'000 } }
        };
        inheritance.steps.push_back(
            { i,
              i % 7 == 6 ? StepState::Skipped : StepState::Completed,
              { OriginKind::Inherited, RunId(Uuid { { quint8(1 + i % 2) } }), QStringLiteral("s%1").arg(i), 1 },
              { 1'700'000'000'000'000 + i },
              { 1'700'000'000'001'000 + i },
              i % 7 == 6 ? QStringLiteral("rejected") : QString(),
              i % 7 == 6 ? nullptr : report });
    }
    ApprovalRequested request;
    request.step = 0;
    request.question = QStringLiteral("So?");
    inheritance.answers.push_back(
        { request, { 5 }, { {}, 0, Resolution::Modified, QStringLiteral("gently"), {}, {} }, { 6 } });
    return inheritance;
}

} // namespace

class InheritanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void staysSmall();
    void refusesDamage();
};

void InheritanceTest::readsBackWhatItWrote()
{
    for (const int steps : { 0, 1, 50 }) {
        const Inheritance written = sample(steps);
        const auto read = decodeInheritance(encodeInheritance(written));
        QVERIFY(read);
        QVERIFY(**read == written);
    }
}

// A branch of 10,000 steps takes less than a megabyte.
void InheritanceTest::staysSmall()
{
    QVERIFY(encodeInheritance(sample(10'000)).size() < 700'000);
}

void InheritanceTest::refusesDamage()
{
    const QByteArray good = encodeInheritance(sample(20));
    QVERIFY(!decodeInheritance({}));
    QVERIFY(!decodeInheritance("nonsense"));
    std::mt19937 random(7);
    for (int round = 0; round < 2'000; ++round) {
        // Damage below the compression, which would notice most of it by itself.
        QByteArray bytes = qUncompress(good);
        for (int flips = 1 + int(random() % 3); flips > 0; --flips) {
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random());
        }
        const auto read = decodeInheritance(qCompress(bytes, 1)); // whatever it says, it must not fall over
        QVERIFY(read || !read.error().what.isEmpty());
    }
    for (qsizetype length = 0; length < good.size(); length += 7) {
        const auto read = decodeInheritance(good.first(length));
        QVERIFY(!read);
    }
}

QTEST_GUILESS_MAIN(InheritanceTest)
#include "tst_inheritance.moc"
