# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider of language models that knows one task: an OpenAI-compatible server whose answers are written down here.

What is written down for a question may also be an HTTP status with a message. It stands for a model in tests, and it made the recording of the demonstration: the temperature of the cosmic microwave
background from the table of COBE/FIRAS, with a script that fails at first because its unit of the table is not there.
"""
import http.server
import json
import select
import socket
import threading

PLAN = {"sub_tasks": [
    {"id": "fit", "sub_task": "Fit the temperature of a black body to the FIRAS monopole.", "sub_task_agent": "engineer",
     "bullet_points": ["Read firas_monopole.csv; lines that begin with # are comments.",
                       "Fit temperature and galaxy template together, weighted by the errors.",
                       "Print temperature, error, chi-squared and degrees of freedom."],
     "depends_on": []},
    {"id": "report", "sub_task": "Write a short report on the temperature and how well a black body fits.",
     "sub_task_agent": "researcher", "bullet_points": ["Quote the numbers of the fit with their errors."],
     "depends_on": ["fit"]}]}

BETTER_PLAN = {"sub_tasks": [
    PLAN["sub_tasks"][0],
    {"id": "residuals", "sub_task": "Plot the residuals from a black body of 2.725 K with their errors.",
     "sub_task_agent": "engineer",
     "bullet_points": ["Read firas_monopole.csv.", "Write data/residuals.png.", "Print the largest residual in units of its error."],
     "depends_on": []},
    {**PLAN["sub_tasks"][1], "bullet_points": ["Quote the numbers of the fit with their errors.",
                                               "Say what the residuals show."],
     "depends_on": ["fit", "residuals"]}]}

RECOMMENDATIONS = {"recommendations": [
    "Add a step that plots the residuals: a chi-squared alone hides a distortion that is confined to a few channels.",
    "The plot does not need the fit, so both can be done at the same time."]}

FIT = '''# filename: codebase/fit.py
"""Fits the temperature of a black body to the FIRAS monopole."""
import numpy as np

H, K, C = 6.62607015e-34, 1.380649e-23, 299792458.0


def planck(wavenumber, temperature):
    """Intensity in kJy/sr of a black body; wavenumber in 1/cm, temperature in K."""
    nu = 100.0 * C * wavenumber
    return 2.0 * H * nu**3 / C**2 / np.expm1(H * nu / (K * temperature)) / 1e-23


def main():
    """Weighted least squares for temperature and galaxy template, linearised and iterated."""
    table = np.genfromtxt("firas_monopole.csv", delimiter=",", names=True, comments="#", skip_header=3)
    nu, sigma, galaxy = table["wavenumber_per_cm"], table["sigma_kjy_sr"], table["galaxy_kjy_sr"]
    monopole = MONOPOLE
    temperature, step = 2.725, 1e-5
    for _ in range(5):
        slope = (planck(nu, temperature + step) - planck(nu, temperature - step)) / (2.0 * step)
        design = np.column_stack([slope, galaxy]) / sigma[:, None]
        rest = (monopole - planck(nu, temperature)) / sigma
        covariance = np.linalg.inv(design.T @ design)
        change = covariance @ design.T @ rest
        temperature += change[0]
    left = rest - design @ change
    print("T = %.4f K" % temperature)
    print("error of T = %.1e K" % np.sqrt(covariance[0, 0]))
    print("chi2 = %.1f for %d degrees of freedom" % (left @ left, len(nu) - 2))


main()
'''
FIT_FIRST = FIT.replace("MONOPOLE", 'table["monopole_kjy_sr"]')
FIT_THEN = FIT.replace("MONOPOLE", '1000.0 * table["monopole_mjy_sr"]')

RESIDUALS = '''# filename: codebase/residuals.py
"""Plots the residuals of the FIRAS monopole from a black body of 2.725 K."""
import os

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt


def main():
    """Draws the residual column with its errors."""
    table = np.genfromtxt("firas_monopole.csv", delimiter=",", names=True, comments="#", skip_header=3)
    nu, residual, sigma = table["wavenumber_per_cm"], table["residual_kjy_sr"], table["sigma_kjy_sr"]
    os.makedirs("data", exist_ok=True)
    figure, axes = plt.subplots(figsize=(7.0, 4.0))
    axes.errorbar(nu, residual, yerr=sigma, fmt="o", markersize=3)
    axes.axhline(0.0, linewidth=0.8)
    axes.set_title("FIRAS monopole: residuals from 2.725 K")
    axes.set_xlabel("wavenumber in 1/cm")
    axes.set_ylabel("residual in kJy/sr")
    axes.grid(True)
    figure.tight_layout()
    figure.savefig("data/residuals.png", dpi=300)
    worst = int(np.argmax(np.abs(residual / sigma)))
    print("%d channels" % len(nu))
    print("largest residual: %.1f sigma at %.2f 1/cm" % (residual[worst] / sigma[worst], nu[worst]))
    print("data/residuals.png shows the residual of each channel with its error")


main()
'''

REPORT = """<!-- filename: report.md -->
# The temperature of the cosmic microwave background from COBE/FIRAS

## Result
The table of the FIRAS monopole gives {temperature}, with an {error}. The fit has {chi2}: within the errors of the 43
channels, the spectrum is that of a black body.

## Method
Temperature and galaxy template were fitted together by least squares, weighted by the errors of the channels; the Planck
function was linearised and the fit repeated until it stood still.

## Residuals
`data/residuals.png` shows the residuals from a black body of 2.725 K. The {worst}.

## What could be wrong
The errors were taken as independent from channel to channel. The table was made with a black body of 2.725 K and older
values of the physical constants, which shifts the fitted temperature in its last digits.
"""

SAID = {"temperature": "T = ", "error": "error of T = ", "chi2": "chi2 = ", "worst": "largest residual: "}


def script(words, code):
    return f"{words}\n\n```python\n{code}```\n"


def report(asked):
    """The report quotes what earlier steps printed, as a model would."""
    lines = asked.splitlines()
    found = {name: next((line.strip() for line in lines if line.startswith(begins)), "?") for name, begins in SAID.items()}
    return REPORT.format(**found)


def answer(agent, asked):
    """What is answered, by who asks and what is asked."""
    title = asked.splitlines()[0]
    if agent == "planner":
        return json.dumps(BETTER_PLAN if title == "# Revise the plan" else PLAN, indent=2)
    if agent == "plan_reviewer":
        return json.dumps(RECOMMENDATIONS, indent=2)
    if "report" in title:
        return report(asked)
    if "residuals" in title:
        return script("The residual column is drawn with its errors, and the worst channel is printed.", RESIDUALS)
    if "no field of name monopole_kjy_sr" in asked:
        return script("The column is called monopole_mjy_sr and is in MJy/sr, so it is read under that name and multiplied by "
                      "1000.", FIT_THEN)
    return script("Temperature and galaxy template are fitted together by weighted least squares.", FIT_FIRST)


class Provider(http.server.ThreadingHTTPServer):
    """Answers chat completions as a stream of events; `delay` seconds before each. With `usage`, a pair of tokens in and
    out, every answer is said to have used that; with `late`, an event, only once that is set.
    """

    daemon_threads = True
    request_queue_size = 64  # many may ask at once; five would have to ask again a second later

    def __init__(self, delay=0.0, answers=answer, usage=None, late=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.delay = delay
        self.answers = answers
        self.usage = usage
        self.late = late
        self.asked = []
        self.keys = set()
        self.broken = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def close(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(request)
        self.server.keys.add(self.headers.get("Authorization"))
        agent = request.get("response_format", {}).get("json_schema", {}).get("name", "")
        asked = next(message["content"] for message in request["messages"] if message["role"] == "user")
        text = self.server.answers(agent, asked)
        if isinstance(text, tuple):
            return self.refuse(*text)
        try:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self.wfile.flush()
            self.wait(self.server.delay)
            isCall = isinstance(text, dict)  # {"name", "arguments"} of a tool
            if isCall:
                text = {"name": text["name"], "arguments": json.dumps(text["arguments"])}
                self.event({"choices": [{"delta": {"tool_calls": [{"index": 0, "id": "c1", "function": text}]}}]})
            for start in range(0, 0 if isCall else len(text), 200):
                self.event({"model": "scripted-1", "choices": [{"delta": {"content": text[start:start + 200]}}]})
            self.event({"choices": [{"delta": {}, "finish_reason": "tool_calls" if isCall else "stop"}]})
            if self.server.late:
                self.server.late.wait(120)
            asked_tokens = sum(len(str(message.get("content"))) for message in request["messages"]) // 4
            taken, given = self.server.usage or (asked_tokens, len(text) // 4)
            self.event({"choices": [], "usage": {"prompt_tokens": taken, "completion_tokens": given}})
            self.wfile.write(b"data: [DONE]\n\n")
        except (BrokenPipeError, ConnectionResetError):
            self.server.broken.set()
        self.close_connection = True

    def wait(self, seconds):
        """Waits before an answer; a client that hangs up meanwhile is noticed at once, as a real provider does."""
        if select.select([self.connection], [], [], seconds)[0] and not self.connection.recv(1, socket.MSG_PEEK):
            raise ConnectionResetError("the client hung up")

    def refuse(self, status, message):
        body = json.dumps({"error": {"message": message}}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def event(self, content):
        self.wfile.write(f"data: {json.dumps(content)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *arguments):
        pass
