// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

namespace cmbagent {

/// Writes workflow files in as many styles as people do: comments everywhere, anchors, brackets, texts of several
/// lines, quotes, lists that are not indented, keys behind the steps, other line ends.
class RandomWorkflowText
{
public:
    explicit RandomWorkflowText(quint32 seed) : m_random(seed) { }

    QByteArray next()
    {
        m_indent = m_random.bounded(3) == 0 ? 0 : m_random.bounded(1, 5);
        const int steps = m_random.bounded(0, 9) == 0 ? 1 : m_random.bounded(2, 9);
        QByteArray text = maybe(4, "---\n") + maybe(3, "# A workflow: \xC3\xA4\xC3\xB6 \xF0\x9F\x98\x80\n")
            + "cmbagent: 1\n" + "name: " + word() + maybe(3, "   # its name") + '\n'
            + maybe(4, "description: >-\n  several lines\n  that are: folded\n\n  # no comment\n")
            + maybe(4, "parameters:\n  t0: {type: number, default: 2.7}\n");
        text += "steps:" + maybe(4, "   # all of them") + '\n' + maybe(3, "\n");
        for (int i = 0; i < steps; ++i) {
            text += comment() + step(i);
        }
        text += maybe(3, "# The end.\n") + maybe(4, "env:\n  LANG: C\n") + maybe(5, "reuse: true");
        if (m_random.bounded(6) == 0) {
            text.replace("\n", "\r\n");
        }
        return maybe(8, "\xef\xbb\xbf") + text;
    }

    QByteArray word()
    {
        static const QByteArrayList words { "plain",
                                            "'it''s: quoted'",
                                            "\"a \\\" # b\"",
                                            "Gr\xC3\xB6\xC3\x9F\x65",
                                            "x # note",
                                            "12",
                                            "two words",
                                            "'- dash'",
                                            "~",
                                            "&mark anchored",
                                            "\xF0\x9F\x98\x80",
                                            "a: b",
                                            "!!str 5",
                                            "\"two\n      lines\"",
                                            "plain over\n      two lines" };
        // Rarely something that is wrong on purpose.
        return m_random.bounded(40) == 0 ? QByteArray("a: b")
                                         : words[m_random.bounded(11) + (m_random.bounded(4) == 0 ? 3 : 0)];
    }

    QRandomGenerator& random() { return m_random; }

private:
    QByteArray maybe(int oneIn, const QByteArray& text) { return m_random.bounded(oneIn) == 0 ? text : QByteArray(); }

    QByteArray comment()
    {
        return maybe(4, "\n") + maybe(3, QByteArray(m_indent, ' ') + "# about what follows\n")
            + maybe(9, "# at the margin\n") + maybe(12, QByteArray(m_indent + 6, ' ') + "# far to the right\n");
    }

    QByteArray step(int index)
    {
        const QByteArray id = "s" + QByteArray::number(index);
        if (m_random.bounded(9) == 0) {
            return QByteArray(m_indent, ' ') + "- {id: " + id + ", kind: code, inline: 'print(1)'" + needs(index, true)
                + "}\n";
        }
        const QByteArray in(m_indent + 2, ' ');
        QByteArray text = QByteArray(m_indent, ' ') + (m_random.bounded(10) == 0 ? "-\n" + in : QByteArray("- "))
            + maybe(12, "&step" + QByteArray::number(index) + "\n" + in) + "id: " + id + maybe(4, "  # short") + '\n';
        text += maybe(2, in + "title: " + word() + '\n');
        text += maybe(4,
                      in + "description: |"
                          + (m_random.bounded(3) == 0       ? "+"
                                 : m_random.bounded(2) == 0 ? "-"
                                                            : "")
                          + '\n' + in + "  first\n\n" + in + "  - no: item # no comment\n" + maybe(3, "\n\n"));
        text += in + "kind: code\n";
        text += m_random.bounded(2) == 0
            ? in + "inline: print(1)\n"
            : in + "inline: |\n" + in + "  # of the code\n" + in + "  print(1)\n" + maybe(3, "\n");
        text += needs(index, false);
        text +=
            maybe(6, in + "outputs:\n" + in + "  table.csv: text/csv   # a table\n" + in + "  plot.png: image/png\n");
        text += maybe(9, in + "timeout:\n") + maybe(6, in + "retry: {attempts: 3}\n")
            + maybe(8, in + "group:\n" + in + "  Some\n");
        return text;
    }

    QByteArray needs(int index, bool inBrackets)
    {
        if (index == 0 || m_random.bounded(2) == 0) {
            return {};
        }
        const QByteArray from = "s" + QByteArray::number(m_random.bounded(index));
        if (inBrackets) {
            return ", needs: [" + from + ']';
        }
        const QByteArray in(m_indent + 2, ' ');
        switch (m_random.bounded(3)) {
        case 0:
            return in + "needs: [" + from + "] # why\n";
        case 1:
            return in + "needs:\n" + in + "- {step: " + from + ", optional: true}\n";
        default:
            return in + "needs:\n" + in + "  # the reason\n" + in + "  - " + from + '\n';
        }
    }

    QRandomGenerator m_random;
    int m_indent = 2;
};

} // namespace cmbagent
