# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the recording of the demonstration anew: needed when agents' instructions or the questions they are asked change.

CMBAGENT_PROGRAM=…/bin/cmbagent python3 tests/app/record_demo.py
"""
import json
import os
import pathlib
import subprocess
import tempfile

from scriptedprovider import Provider

DEMO = pathlib.Path(__file__).resolve().parents[2] / "resources/examples/firas-agents"


def main():
    order = json.loads((DEMO / "demo.json").read_text())
    provider = Provider()
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        program = os.environ["CMBAGENT_PROGRAM"]
        environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        subprocess.run([program, "list", "--data-dir", data], check=True, env=environment, stdout=subprocess.DEVNULL)
        facts = {"id": "ollama", "label": "Scripted", "protocol": "openai", "url": provider.url, "local": True}
        (data / "models.json").write_text(json.dumps({"dated": "2026-11-01", "providers": [facts], "models": []}))
        recording = pathlib.Path(folder) / "recording.jsonl"
        files = [argument for name, path in order["files"].items() for argument in ("--file", f"{name}={DEMO / path}")]
        subprocess.run([program, "task", order["task"], "--mode", order["mode"], "--model", "ollama/scripted", *files,
                        "--record", recording, "--data-dir", data], check=True, env=environment)
        (DEMO / "recording.jsonl").write_bytes(recording.read_bytes())
    provider.close()
    print(f"{len((DEMO / 'recording.jsonl').read_text().splitlines())} calls in {DEMO / 'recording.jsonl'}")


if __name__ == "__main__":
    main()
