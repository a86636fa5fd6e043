# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event feed as other programs meet it: followed by a client others wrote, through disconnects and kill -9; a client
that does not read; programs that a step starts (S05-M4, S05-M6, S05-S1, S05-S4).

The client is npm's ws, installed once into a cache folder; without node, npm or a registry that part skips with a message.
"""
import base64
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import unittest

from support import KEEPS_WHAT_IS_FREED, PATIENCE, PROGRAM, SOURCES, ProgramTest, end, main, waitUntil

STUDIO = os.environ.get("CMBAGENT_STUDIO", PROGRAM + "-studio")
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "cmbagent-tests" / "ws-8"
CLIENT = SOURCES / "tests/app/feed_client.js"

CHAIN = """cmbagent: 1
name: Chain
env: {{MARKS: {marks}}}
steps:
""" + "".join(f"""  - id: step-{i}
    kind: code
    needs: [{f'step-{i - 1}' if i else ''}]
    inline: |
      #!/bin/sh
      echo "::metric speed {i} m/s"
      echo "::progress 0.5 half"
      {'while [ ! -e "$MARKS/go" ]; do sleep 0.05; done' if i == 5 else 'sleep 0.02'}
""" for i in range(12))

MANY = """cmbagent: 1
name: Many
steps:
""" + "".join(f"""  - id: talk-{i}
    kind: code
    inline: |
      for i in range(1000):
          print(f"::metric a-rather-long-name-{{i % 7}}-{{'x' * 180}} {{i}} m/s")
""" for i in range(40))

SNEAKY = """cmbagent: 1
name: Sneaky
env: {{MARKS: {marks}, PORT: "{port}", TOKEN: {token}}}
steps:
  - id: sneak
    kind: code
    inline: |
      import os
      import socket
      link = socket.create_connection(("127.0.0.1", int(os.environ["PORT"])))
      token = open(os.environ["TOKEN"]).read().strip()
      link.sendall((f"GET / HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n"
                    f"Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\\r\\nSec-WebSocket-Version: 13\\r\\n"
                    f"Authorization: Bearer {{token}}\\r\\n\\r\\n").encode())
      got = b""
      link.settimeout(20)
      while chunk := link.recv(4096):
          got += chunk
      open(os.environ["MARKS"] + "/got", "wb").write(got)
"""


def freePort():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def installWs():
    """The folder with ws in it; None and why where it cannot be had."""
    if not shutil.which("node") or not shutil.which("npm"):
        return None, "node or npm is not installed"
    if not (CACHE / "node_modules" / "ws" / "package.json").exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        try:
            done = subprocess.run(["npm", "install", "--prefix", str(CACHE), "--no-audit", "--no-fund", "--ignore-scripts", "ws@8"],
                                  capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return None, "npm took too long to install ws"
        if done.returncode != 0:
            return None, f"ws could not be installed: {done.stderr[-300:]}"
    return CACHE / "node_modules", ""


class RawClient:
    """A WebSocket client of a few lines, which can be told not to read."""

    def __init__(self, port, token, receiveBuffer=None):
        self.link = socket.socket()
        if receiveBuffer:
            self.link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receiveBuffer)
        self.link.settimeout(60)
        self.link.connect(("127.0.0.1", port))
        key = base64.b64encode(os.urandom(16)).decode()
        self.link.sendall((f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer {token}\r\n\r\n").encode())
        self.pending = b""
        while b"\r\n\r\n" not in self.pending:
            self.pending += self.link.recv(1)
        head, self.pending = self.pending.split(b"\r\n\r\n", 1)
        assert b" 101 " in head.splitlines()[0], head

    def close(self):
        self.link.close()

    def say(self, message):
        text = json.dumps(message).encode()
        mask = os.urandom(4)
        length = bytes([0x80 | len(text)]) if len(text) < 126 else b"\xfe" + len(text).to_bytes(2, "big")
        self.link.sendall(b"\x81" + length + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(text)))

    def take(self, count):
        while len(self.pending) < count:
            chunk = self.link.recv(1 << 16)
            assert chunk, "the feed hung up"
            self.pending += chunk
        taken, self.pending = self.pending[:count], self.pending[count:]
        return taken

    def hear(self):
        text = b""
        while True:
            head = self.take(2)
            length = head[1] & 127
            length = int.from_bytes(self.take(2), "big") if length == 126 else int.from_bytes(self.take(8), "big") if length == 127 else length
            body = self.take(length)
            if head[0] & 15 == 9:
                continue  # a ping
            text += body
            if head[0] & 128:
                return json.loads(text)


class Feed(ProgramTest):
    def setUp(self):
        super().setUp()
        self.port = freePort()
        self.tokenFile = self.place.data / "feed.token"
        self.received = self.place.root / "received.jsonl"

    def serve(self):
        process = self.place.start("feed", "--port", self.port)
        self.assertIn(str(self.port), process.stdout.readline())
        return process

    def token(self):
        return self.tokenFile.read_text().strip()

    def memory(self, process):
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024

    def chain(self):
        return self.place.file("chain.workflow.yaml", CHAIN.format(marks=self.place.marks))

    def startOthersClient(self, *mode):
        modules, why = installWs()
        if not modules:
            self.skipTest(why)
        client = subprocess.Popen(["node", str(CLIENT), f"ws://127.0.0.1:{self.port}", str(self.tokenFile), str(self.received),
                                   *map(str, mode)],
                                  env=self.place.environment(NODE_PATH=str(modules)), stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(end, client)
        return client

    def heard(self):
        if not self.received.exists():
            return []
        lines = self.received.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines[:-1]]  # the last one may be in the making

    def heardKinds(self):
        return [message["event_type"] for message in self.heard()]

    def seqs(self):
        return [message["seq"] for message in self.heard() if "seq" in message]

    def assertAllOnce(self, client):
        """Every event of the journal has arrived, once and in order, and says what the journal says."""
        self.assertEqual(client.wait(120), 0, client.stderr.read())
        events = [message for message in self.heard() if "seq" in message]
        journal = self.place.journal().events()
        self.assertEqual([event["seq"] for event in events], [seq for seq, _, _ in journal])
        self.assertEqual([event["event_type"] for event in events], [kind for _, kind, _ in journal])
        try:
            import jsonschema
        except ImportError:
            return
        schema = json.loads((SOURCES / "resources/schema/events-1.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for message in self.heard():
            self.assertEqual([error.message for error in validator.iter_errors(message)], [], message)

    def test_others_client_survives_a_kill_of_run_and_feed(self):
        """The process that runs and serves is killed in mid-run and begun again; the client hangs up now and then as well."""
        client = self.startOthersClient("2,4,9")
        first = self.place.start("run", self.chain(), "--feed", "--port", self.port)
        waitUntil(self, lambda: len(self.seqs()) >= 12, "the client has some events", first)
        first.send_signal(signal.SIGKILL)
        first.wait()
        second = self.place.start("resume", "last", "--feed", "--port", self.port)
        # who comes back only after the run is over finds nobody serving: the run goes on once the client is there again
        waitUntil(self, lambda: "step_interrupted" in self.heardKinds(), "the client is back", second)
        (self.place.marks / "go").touch()
        self.assertAllOnce(client)
        out, err = second.communicate(timeout=PATIENCE)
        self.assertEqual(second.returncode, 0, out + err)

    def test_others_client_survives_kills_of_the_feed_beside_the_run(self):
        client = self.startOthersClient("6")
        run = self.place.start("run", self.chain())
        for wanted in (4, 10):
            feed = self.serve()
            waitUntil(self, lambda: len(self.seqs()) >= wanted, f"the client has {wanted} events", feed)
            feed.send_signal(signal.SIGKILL)
            feed.wait()
        (self.place.marks / "go").touch()
        out, err = run.communicate(timeout=PATIENCE)
        self.assertEqual(run.returncode, 0, out + err)
        feed = self.serve()
        self.assertAllOnce(client)
        feed.send_signal(signal.SIGTERM)
        self.assertEqual(feed.wait(PATIENCE), 0)

    def test_others_client_follows_all_runs(self):
        """Runs of two processes at once, begun while the client is there and while it is not; the feed is killed between."""
        feed = self.serve()
        client = self.startOthersClient("all", 4, 7)
        waitUntil(self, lambda: any("since" in message["data"] for message in self.heard()), "the client follows all runs", feed)
        first = self.place.start("run", self.chain())
        waitUntil(self, lambda: len(self.seqs()) >= 4, "the client has some events", feed)
        feed.send_signal(signal.SIGKILL)
        feed.wait()
        quick = self.place.file("quick.workflow.yaml", "cmbagent: 1\nname: Quick\nsteps:\n  - {id: a, kind: code, inline: print(1)}\n")
        self.assertEqual(self.place.run("run", quick).code, 0)  # begun and over while nobody serves
        feed = self.serve()
        others = [self.place.start("run", quick) for _ in range(2)]
        (self.place.marks / "go").touch()
        for run in [first, *others]:
            out, err = run.communicate(timeout=PATIENCE)
            self.assertEqual(run.returncode, 0, out + err)
        self.assertEqual(client.wait(120), 0, client.stderr.read())
        heard = {}
        for message in self.heard():
            if "seq" in message:
                heard.setdefault(message["run_id"], []).append(message["seq"])
        journal = {}
        for run, seq in self.place.journal().rows("SELECT r.id, e.seq FROM events e JOIN run_keys r ON r.key = e.run ORDER BY r.key, e.seq"):
            journal.setdefault(run, []).append(seq)
        self.assertEqual(heard, journal)
        self.assertEqual(len(heard), 4)

    def test_clients_that_do_not_read_cost_little_and_miss_nothing(self):
        self.assertEqual(self.place.run("run", self.place.file("many.workflow.yaml", MANY)).code, 0)
        total = self.place.journal().rows("SELECT max(seq) FROM events")[0][0]
        self.assertGreater(total, 40000)
        feed = self.serve()
        run = self.place.status()["run_id"]
        before = self.memory(feed)
        clients = [RawClient(self.port, self.token(), receiveBuffer=4096) for _ in range(8)]
        for client in clients:
            self.addCleanup(client.close)
            client.say({"do": "subscribe", "run_id": run, "since_seq": 0})
        time.sleep(4)  # time for a server that does not mind to queue it all, which is some 20 MB for each
        beside = RawClient(self.port, self.token())  # others are served meanwhile
        self.addCleanup(beside.close)
        beside.say({"do": "ping", "id": 1})
        while beside.hear()["event_type"] != "pong":
            pass
        if not KEEPS_WHAT_IS_FREED:
            self.assertLess(self.memory(feed) - before, 80e6)  # folding the run once takes a part of it
        seqs = []
        while not seqs or seqs[-1] < total:
            message = clients[0].hear()
            seqs += [message["seq"]] if "seq" in message else []
        self.assertEqual(seqs, list(range(1, total + 1)))
        if not KEEPS_WHAT_IS_FREED:
            self.assertLess(self.memory(feed) - before, 80e6)

    def test_a_step_may_not_steer_runs(self):
        feed = self.serve()
        text = SNEAKY.format(marks=self.place.marks, port=self.port, token=self.tokenFile)
        self.assertEqual(self.place.run("run", self.place.file("sneaky.workflow.yaml", text)).code, 0)
        got = (self.place.marks / "got").read_bytes()
        self.assertIn(b"101 Switching", got)
        self.assertIn(b"A step may not steer runs.", got)
        self.assertNotIn(b"connected", got)
        self.assertIsNone(feed.poll())

    def test_the_window_serves_it_when_that_is_switched_on(self):
        self.place.data.mkdir()
        (self.place.data / "settings.ini").write_text(f"[feed]\nenabled=true\nport={self.port}\n")
        window = subprocess.Popen([STUDIO, "--data-dir", str(self.place.data)], env=self.place.environment(QT_QPA_PLATFORM="offscreen"),
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(end, window)
        waitUntil(self, self.tokenFile.exists, "the feed is on", window)
        waitUntil(self, self.isListening, "the feed listens", window)
        client = RawClient(self.port, self.token())
        self.addCleanup(client.close)
        self.assertEqual(client.hear()["event_type"], "connected")

    def isListening(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def test_the_port_may_be_taken(self):
        self.serve()
        second = self.place.run("feed", "--port", self.port)
        self.assertEqual(second.code, 1, second)
        self.assertIn("choose another port", second.text)

    def test_is_off_unless_asked_for(self):
        self.assertEqual(self.place.run("list").code, 0)
        self.assertFalse(self.tokenFile.exists())
        self.serve()
        self.assertEqual(self.tokenFile.stat().st_mode & 0o777, 0o600)


if __name__ == "__main__":
    main()
