# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Language models as a person meets them on the command line: the list, the connection test, one question; and that no
key is printed or kept.
"""
import http.server
import json
import threading

from support import ProgramTest, main

KEY = "sk-test-0123456789-secret"
CHUNKS = [{"model": "gpt-4.1-2025-04-14", "choices": [{"delta": {"content": "ready"}}]},
          {"choices": [{"delta": {}, "finish_reason": "stop"}]},
          {"choices": [], "usage": {"prompt_tokens": 1000, "completion_tokens": 10}}]


class Server(http.server.ThreadingHTTPServer):
    """A provider that knows one key and two models."""

    def __init__(self, test):
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen = []
        threading.Thread(target=self.serve_forever, daemon=True).start()
        test.addCleanup(self.server_close)
        test.addCleanup(self.shutdown)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body, kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.server.seen.append((self.path, self.headers.get("Authorization")))
        if self.headers.get("Authorization") not in (None, f"Bearer {KEY}"):
            return self.answer(401, b'{"error": {"message": "Incorrect API key provided"}}')
        self.answer(200, b'{"data": [{"id": "gpt-4.1"}, {"id": "tiny"}]}')

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append((self.path, request["model"]))
        stream = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in CHUNKS) + "data: [DONE]\n\n"
        self.answer(200, stream.encode(), "text/event-stream")

    def log_message(self, *arguments):
        pass


class Models(ProgramTest):
    def testListsModelsWithPrices(self):
        listed = self.place.json("models", "list")
        models = {(model["provider"], model["model"]): model for model in listed["models"]}
        self.assertEqual(models["openai", "gpt-4.1"]["price"], {"input": 2_000_000, "cached": 500_000, "output": 8_000_000})
        self.assertIsNone(models["openai", "o3"]["price"], "unknown is not zero")
        self.assertEqual({provider["has_key"] for provider in listed["providers"]}, {False})
        shown = self.place.run("models", "list", env={"OPENAI_API_KEY": KEY})
        self.assertEqual(shown.code, 0, shown)
        self.assertIn("OPENAI_API_KEY is set", shown.out)
        self.assertIn("ANTHROPIC_API_KEY is not set", shown.out)
        self.assertNotIn(KEY, shown.text)

    def testTakesAPersonsOwnPrices(self):
        self.place.run("list")
        own = self.place.data / "models.json"
        own.write_text('{"dated": "2026-11-01", "models": [{"name": "o3", "provider": "openai", "prices": [{"input": 5, "output": 7}]}]}')
        models = {model["model"]: model for model in self.place.json("models", "list")["models"]}
        self.assertEqual(models["o3"]["price"], {"input": 5, "cached": 5, "output": 7})
        own.write_text('{"models": [{"name": "o3"}]}')
        refused = self.place.run("models", "list")
        self.assertEqual(refused.code, 1, refused)
        self.assertIn("models.json", refused.err)
        self.assertIn("'o3'", refused.err)

    def testSetsWhichModelsAreUsual(self):
        usual = lambda: self.place.json("models", "usual")["usual"]
        self.assertEqual(usual(), {"all": None, "roles": {}, "modes": {}})
        self.assertIn("none is set", self.place.run("models", "usual").out)
        for whose, model in (("all", "gpt-4.1"), ("planner", "o3"), ("deep_research", "ollama/large")):
            self.assertEqual(self.place.run("models", "usual", whose, model).code, 0, whose)
        self.assertEqual(usual(), {"all": "gpt-4.1", "roles": {"planner": "o3"}, "modes": {"deep_research": "ollama/large"}})
        shown = self.place.run("models", "usual").out
        self.assertRegex(shown, r"deep_research +ollama/large\nplanner +o3\nall others +gpt-4.1")
        self.assertEqual(self.place.run("models", "usual", "planner", "--undo").code, 0)
        self.assertEqual(usual()["roles"], {})
        for wrong in (("nobody", "o3"), ("planner",), ("planner", "o3", "--undo"), ("--undo",)):
            refused = self.place.run("models", "usual", *wrong)
            self.assertEqual(refused.code, 2, refused)
        self.assertIn("deep_research", usual()["modes"])

    def testTestsAConnectionAndAsks(self):
        server = Server(self)
        ended = self.place.run("models", "test", "gpt-4.1", "--provider", "openai", "--url", server.url, "--json",
                               env={"OPENAI_API_KEY": KEY})
        self.assertEqual(ended.code, 0, ended)
        told = json.loads(ended.out)
        self.assertEqual(told["tests"][0]["models"], ["gpt-4.1", "tiny"])
        self.assertEqual(told["answer"]["text"], "ready")
        self.assertEqual(told["answer"]["usage"], {"input": 1000, "cached": 0, "output": 10, "reasoning": 0})
        self.assertEqual(told["answer"]["cost_micros"], 2_080)
        costs = self.place.json("costs")
        self.assertEqual([(call["purpose"], call["model"], call["micros"]) for call in costs["calls"]],
                         [("test", "gpt-4.1", 2_080)])
        self.assertEqual(server.seen, [("/v1/models", f"Bearer {KEY}"), ("/v1/chat/completions", "gpt-4.1")])
        self.assertNotIn(KEY, ended.text)
        for path in self.place.root.rglob("*"):
            if path.is_file():
                self.assertNotIn(KEY.encode(), path.read_bytes(), path)

    def testSaysWhatIsWrongWithAKey(self):
        server = Server(self)
        ended = self.place.run("models", "test", "--provider", "openai", "--url", server.url,
                               env={"OPENAI_API_KEY": "sk-another"})
        self.assertEqual(ended.code, 1, ended)
        self.assertIn("HTTP 401: Incorrect API key provided", ended.out)
        self.assertNotIn("sk-another", ended.text)

    def testGivesAStrangersAddressNoKey(self):
        server = Server(self)
        ended = self.place.run("models", "test", "--url", server.url, env={"OPENAI_API_KEY": KEY})
        self.assertEqual(ended.code, 0, ended)
        self.assertEqual(server.seen, [("/v1/models", None)])

    def testKeepsLimitsOfProviders(self):
        limits = {one["provider"]: one for one in self.place.json("models", "limits")["limits"]}
        none = {"requests_per_minute": 0, "tokens_per_minute": 0}
        self.assertEqual(limits["openai"], {"provider": "openai", "set": False, "usual": none, **none})
        told = self.place.json("models", "limits", "openai", "--requests-per-minute", "60", "--tokens-per-minute", "90000")
        self.assertEqual(told["limits"], [{"provider": "openai", "requests_per_minute": 60, "tokens_per_minute": 90000,
                                           "set": True, "usual": none}])
        shown = self.place.run("models", "limits")
        self.assertIn("60 requests, 90000 tokens a minute (usually no limit of requests, no limit of tokens)", shown.out)
        # Neither is kept where one is wrong.
        for wrong in (("--tokens-per-minute", "many"), ("--tokens-per-minute", "-5"), ("--tokens-per-minute", "")):
            refused = self.place.run("models", "limits", "openai", "--requests-per-minute", "7", *wrong)
            self.assertEqual(refused.code, 2, refused)
        self.assertEqual(self.place.json("models", "limits", "openai")["limits"], told["limits"])
        for words in (("models", "limits", "nobody"), ("models", "limits", "--undo")):
            self.assertEqual(self.place.run(*words).code, 2, words)
        undone = self.place.json("models", "limits", "openai", "--undo")["limits"][0]
        self.assertEqual(undone, {"provider": "openai", "set": False, "usual": none, **none})

    def testRefusesWhatIsNotThere(self):
        ended = self.place.run("models", "test", "--provider", "nobody")
        self.assertEqual(ended.code, 2, ended)
        ended = self.place.run("models", "test", "--url", "http://127.0.0.1:9/v1")
        self.assertEqual(ended.code, 1, ended)
        self.assertIn("connection refused", ended.out)


if __name__ == "__main__":
    main()
