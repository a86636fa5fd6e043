// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pagesamples.h"

namespace cmbagent::PageSamples {

QByteArray broken()
{
    return "cmbagent: 1\nname: Broken\nsteps:\n  - {id: a, kind: code, run: missing.py, need: [b]}\n";
}

QByteArray stumbling()
{
    return R"(cmbagent: 1
name: Stumbling
approval: on_error
steps:
  - id: download
    title: Download the map
    kind: code
    retry: {attempts: 3, delay: 5m}
    inline: |
      raise ConnectionError("the archive did not answer within 30 s")
  - id: calibrate
    title: Calibrate the detector
    kind: code
    retry: {attempts: 1}
    inline: |
      gains = {"143-1": 1.02}
      print("detector 143-5")
      print(gains["143-5"])
  - id: map
    title: Make the map
    kind: code
    needs: [download, calibrate]
    inline: print("done")
)";
}

QByteArray grouped()
{
    return R"(cmbagent: 1
name: Angular power spectrum of the cleaned temperature map, with every systematic error that is known and a null test of each
steps:
  - {id: raw, title: Read the raw maps, group: Data, kind: code, inline: print(1)}
  - {id: mask, title: Mask, group: Data, kind: code, inline: print(1)}
  - id: clean
    title: Subtract the synchrotron and dust templates from every frequency map and keep what is left of each of them by itself
    group: Foregrounds
    kind: code
    needs: [raw, mask]
    inline: print(1)
  - {id: noise, title: Noise from half-ring differences, group: Foregrounds, kind: code, needs: [raw], inline: print(1)}
  - {id: cl, title: Spectrum, group: Spectrum, kind: code, needs: [clean, noise], inline: print(1)}
  - {id: errors, title: Errors, group: Spectrum, kind: code, needs: [cl, noise], inline: print(1)}
  - {id: look, title: "Is it a spectrum?", kind: approval, needs: [errors], question: "Does it look like one?"}
)";
}

QByteArray large(int count)
{
    constexpr int wide = 100;
    QByteArray text = "cmbagent: 1\nname: Many steps\nsteps:\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray id = QByteArray::number(i);
        text += "  - {id: s" + id + ", kind: code, inline: print(" + id + ")";
        if (i >= wide) {
            // Needs of its own and of a neighbour: siblings are not equal, so none are folded.
            text += ", needs: [s" + QByteArray::number(i - wide);
            text += i % wide > 0 ? ", s" + QByteArray::number(i - wide - 1) + "]" : QByteArray("]");
        }
        text += "}\n";
    }
    return text;
}

} // namespace cmbagent::PageSamples
