// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include <QTest>

using namespace cmbagent;

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithEveryPart();
    void isTheSameForTheSame();
    void isNotFooledByBorders();
};

namespace {

Evidence evidence(const char* name, const char* content)
{
    return { QString::fromLatin1(name),
             QStringLiteral("text/plain"),
             { BlobHash::of(content), qint64(qstrlen(content)) } };
}

const std::vector<Resolution> allOptions { Resolution::Approved, Resolution::Rejected, Resolution::Modified };

} // namespace

// An answer counts for exactly what was shown (foundations, "Approvals, precisely").
void TestEvidence::changesWithEveryPart()
{
    const BlobHash base =
        evidenceHash(QStringLiteral("Good?"), allOptions, { evidence("a/x", "1"), evidence("b/y", "2") });
    const std::vector<BlobHash> others {
        evidenceHash(QStringLiteral("Good!"), allOptions, { evidence("a/x", "1"), evidence("b/y", "2") }),
        evidenceHash(QStringLiteral("Good?"), { Resolution::Approved, Resolution::Rejected },
                     { evidence("a/x", "1"), evidence("b/y", "2") }),
        evidenceHash(QStringLiteral("Good?"), { Resolution::Rejected, Resolution::Approved, Resolution::Modified },
                     { evidence("a/x", "1"), evidence("b/y", "2") }),
        evidenceHash(QStringLiteral("Good?"), allOptions, { evidence("a/x", "1 "), evidence("b/y", "2") }),
        evidenceHash(QStringLiteral("Good?"), allOptions, { evidence("a/z", "1"), evidence("b/y", "2") }),
        evidenceHash(QStringLiteral("Good?"), allOptions, { evidence("b/y", "2"), evidence("a/x", "1") }),
        evidenceHash(QStringLiteral("Good?"), allOptions, { evidence("a/x", "1") }),
        evidenceHash(QStringLiteral("Good?"), allOptions, {}),
        evidenceHash(QString(), allOptions, { evidence("a/x", "1"), evidence("b/y", "2") }),
    };
    for (size_t i = 0; i < others.size(); ++i) {
        QVERIFY(others[i] != base);
        for (size_t j = i + 1; j < others.size(); ++j) {
            QVERIFY(others[i] != others[j]);
        }
    }
}

void TestEvidence::isTheSameForTheSame()
{
    const auto hash = [] { return evidenceHash(QStringLiteral("Ça va? 🔭"), allOptions, { evidence("a/x", "1") }); };
    QCOMPARE(hash(), hash());
    QVERIFY(!hash().isNull());
}

void TestEvidence::isNotFooledByBorders()
{
    // The same letters, divided otherwise between question and names.
    QVERIFY(evidenceHash(QStringLiteral("ab"), allOptions, { evidence("c", "1") })
            != evidenceHash(QStringLiteral("a"), allOptions, { evidence("bc", "1") }));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
