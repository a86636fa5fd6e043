# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the scripts of the examples as the engine does (its contract, not its code) and compares their values with those
published for them and with an independent calculation written here."""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

import numpy as np
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "resources/examples"
PROGRESS = re.compile(r"^::progress (\d+(?:\.\d+)?)(?: .*)?$")
METRIC = re.compile(r"^::metric [A-Za-z][A-Za-z0-9_.-]* -?\d[0-9.e+-]*(?: \S+)?$")


class Workflow:
    """A workflow file and what its steps left behind; every step runs in a fresh folder that holds what it declared."""

    def __init__(self, file, scratch, parameters=None, replace=None):
        self.folder = file.parent
        self.scratch = pathlib.Path(scratch)
        self.text = yaml.safe_load(file.read_text(encoding="utf-8"))
        self.parameters = {name: spec["default"] for name, spec in self.text["parameters"].items()} | (parameters or {})
        self.replace = replace or {}
        self.steps = {step["id"]: step for step in self.text["steps"]}
        self.work = {}

    def run(self, step_id, without=()):
        """Completed process of one step; inputs from the steps `without` are absent, as if those had been skipped."""
        step = self.steps[step_id]
        work = pathlib.Path(tempfile.mkdtemp(prefix=step_id + "-", dir=self.scratch))
        self.work[step_id] = work
        for pattern in self.text.get("files", []):
            for path in self.folder.glob(pattern):
                target = work / path.relative_to(self.folder)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        shutil.copyfile(self.folder / step["run"], work / step["run"])
        for name, source in step.get("inputs", {}).items():
            if source.startswith("file:"):
                content = self.replace.get(source[5:], (self.folder / source[5:]).read_bytes())
                (work / name).write_bytes(content)
            else:
                origin, output = source.split("/", 1)
                if origin not in without:
                    shutil.copyfile(self.work[origin] / output, work / name)
        # A step that declares its parameters gets to see no others.
        parameters = {name: value for name, value in self.parameters.items() if name in step.get("parameters", self.parameters)}
        (work / "params.json").write_text(json.dumps(parameters), encoding="utf-8")
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(work), "TMPDIR": str(work), "PYTHONPATH": str(work),
                       "MPLBACKEND": "Agg", "MPLCONFIGDIR": str(self.scratch / "mpl"), "OMP_NUM_THREADS": "1",
                       "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        environment |= {"CMBAGENT_PARAM_" + name.upper().replace("-", "_"): str(value) for name, value in parameters.items()}
        return subprocess.run([sys.executable, step["run"]], cwd=work, env=environment, capture_output=True, text=True, timeout=300)

    def json(self, step_id, name):
        return json.loads((self.work[step_id] / name).read_text(encoding="utf-8"))


class ExampleTest(unittest.TestCase):
    example = None
    order = ()

    @classmethod
    def setUpClass(cls):
        if cls.example is None:
            raise unittest.SkipTest("base class")
        cls.scratch = tempfile.mkdtemp(prefix="cmbagent-example-")
        cls.addClassCleanup(shutil.rmtree, cls.scratch)
        cls.file = EXAMPLES / cls.example / f"{cls.example}.workflow.yaml"
        cls.flow = Workflow(cls.file, cls.scratch)
        cls.done = {step: cls.flow.run(step) for step in cls.order}

    def test_every_step_succeeds_and_says_nothing_on_stderr(self):
        for step, process in self.done.items():
            with self.subTest(step):
                self.assertEqual((process.returncode, process.stderr), (0, ""))

    def test_every_code_step_is_run_here(self):
        self.assertEqual({s["id"] for s in self.flow.text["steps"] if s["kind"] == "code"}, set(self.order))

    def test_outputs_are_as_declared(self):
        for step in self.order:
            for name, media in self.flow.steps[step]["outputs"].items():
                with self.subTest(f"{step}/{name}"):
                    content = (self.flow.work[step] / name).read_bytes()
                    self.assertTrue(content)
                    if media == "application/json":
                        json.loads(content)
                    elif media == "image/png":
                        self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
                        width, height = struct.unpack(">II", content[16:24])
                        self.assertGreaterEqual(min(width, height), 600)
                    else:
                        content.decode("utf-8")

    def test_lines_for_the_engine_are_well_formed(self):
        for step, process in self.done.items():
            last = 0.0
            for line in process.stdout.splitlines():
                if line.startswith("::progress"):
                    match = PROGRESS.match(line)
                    self.assertTrue(match, line)
                    self.assertTrue(last <= float(match.group(1)) <= 1.0, line)
                    last = float(match.group(1))
                elif line.startswith("::"):
                    self.assertRegex(line, METRIC)

    def test_named_values_are_flat(self):
        for step in self.order:
            path = self.flow.work[step] / "outputs.json"
            if path.exists():
                for name, value in json.loads(path.read_text()).items():
                    with self.subTest(f"{step}: {name}"):
                        self.assertIsInstance(value, dict)
                        self.assertLessEqual({"value", "unit"}, set(value))
                        self.assertLessEqual(set(value), {"value", "unit", "error"})

    def test_report_shows_only_figures_that_are_outputs(self):
        report = (self.flow.work["report"] / "report.md").read_text(encoding="utf-8")
        figures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", report)
        self.assertTrue(figures)
        self.assertLessEqual(set(figures), set(self.flow.steps["report"]["outputs"]))

    def test_same_numbers_twice(self):
        again = Workflow(self.file, self.scratch)
        for step in self.order:
            self.assertEqual(again.run(step).returncode, 0)
        for step in self.order:
            for name in self.flow.steps[step]["outputs"]:
                with self.subTest(f"{step}/{name}"):
                    self.assertEqual((again.work[step] / name).read_bytes(), (self.flow.work[step] / name).read_bytes())

    def refused(self, name, content):
        """Error text of the load step when the data file has this content."""
        process = Workflow(self.file, self.scratch, replace={name: content}).run("load")
        self.assertEqual(process.returncode, 1, process.stdout + process.stderr)
        self.assertRegex(process.stderr, r"\Aerror: [^\n]+\n\Z")
        return process.stderr


class Firas(ExampleTest):
    example = "firas"
    order = ("load", "fit-temperature", "fit-y", "fit-mu", "bootstrap", "report")
    data = (EXAMPLES / "firas/firas_monopole.csv").read_bytes()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.temperature = cls.flow.json("fit-temperature", "temperature.json")
        cls.y = cls.flow.json("fit-y", "y.json")
        cls.mu = cls.flow.json("fit-mu", "mu.json")
        cls.results = cls.flow.json("report", "results.json")
        cls.independent = cls.calculate()

    @classmethod
    def calculate(cls):
        """The same fits by another way: own constants, numerical derivatives, normal equations, plain photon numbers."""
        rows = [line.split(",") for line in cls.data.decode().splitlines() if line and line[0] in "0123456789"]
        wave, monopole, residual, sigma, galaxy = np.array(rows, dtype=float).T
        h_over_k, t0 = 6.62607015e-34 / 1.380649e-23, 2.725
        nu = 29979245800.0 * wave
        scale = 2 * 6.62607015e-34 * nu**3 / 299792458.0**2 * 1e23

        def bose(temperature, mu=0.0):
            return scale / (np.exp(h_over_k * nu / temperature + mu) - 1)

        def slope(function, step):
            return (8 * (function(step) - function(-step)) - (function(2 * step) - function(-2 * step))) / (12 * step)

        x = h_over_k * nu / t0
        warm = slope(lambda d: bose(t0 + d), 1e-3)
        # Compton: y times the diffusion operator x^-2 d/dx (x^4 dn/dx) on the photon number, by differences.
        def photons(v):
            return 1 / (np.exp(v) - 1)

        def flow(v):
            return v**4 * (photons(v + 1e-3) - photons(v - 1e-3)) / 2e-3

        compton = scale * (flow(x + 1e-3) - flow(x - 1e-3)) / 2e-3 / x**2
        potential = slope(lambda m: bose(t0, m), 1e-3)

        def solve(columns, data):
            matrix = np.array(columns).T
            size = np.abs(matrix).max(axis=0)
            normal = (matrix / size).T @ ((matrix / size) / sigma[:, None]**2)
            covariance = np.linalg.inv(normal)
            values = covariance @ ((matrix / size).T @ (data / sigma**2)) / size
            return values, np.sqrt(np.diag(covariance)) / size, (((data - matrix @ values) / sigma)**2).sum()

        data = 1e3 * monopole - bose(t0)
        return {"temperature": solve([warm, galaxy], data), "y": solve([warm, galaxy, compton], data),
                "mu": solve([warm, galaxy, potential], data), "column": solve([warm, galaxy], residual)}

    def test_temperature_as_published_for_this_example(self):
        self.assertAlmostEqual(self.temperature["temperature"]["value"], 2.7250156, delta=2e-6)
        self.assertAlmostEqual(self.temperature["temperature"]["error"], 8.1e-6, delta=0.01 * 8.1e-6)
        self.assertAlmostEqual(self.temperature["chi2"], 45.089, delta=0.01)
        self.assertEqual(self.temperature["dof"], 41)
        self.assertAlmostEqual(self.temperature["galaxy"]["value"], -0.0021, delta=0.0001)
        self.assertAlmostEqual(self.temperature["galaxy"]["error"], 0.0251, delta=0.0001)

    def test_distortions_as_published_for_this_example(self):
        for name, content, value, error in (("y", self.y, -0.10e-6, 3.61e-6), ("mu", self.mu, -1.11e-5, 3.43e-5)):
            with self.subTest(name):
                self.assertAlmostEqual(content[name]["value"], value, delta=0.01 * error)
                self.assertAlmostEqual(content[name]["error"], error, delta=0.01 * error)
                self.assertLess(abs(content[name]["value"]) + 2 * content[name]["error"], content["published_limit"]["value"])
                self.assertEqual(content["dof"], 40)

    def test_agrees_with_independent_calculation(self):
        values, errors, chi2 = self.independent["temperature"]
        self.assertAlmostEqual(self.temperature["temperature"]["value"], 2.725 + values[0], delta=1e-9)
        self.assertAlmostEqual(self.temperature["temperature"]["error"] / errors[0], 1, delta=1e-6)
        self.assertAlmostEqual(self.temperature["galaxy"]["value"], values[1], delta=1e-6)
        self.assertAlmostEqual(self.temperature["chi2"], chi2, delta=1e-5)
        for name, content in (("y", self.y), ("mu", self.mu)):
            with self.subTest(name):
                values, errors, chi2 = self.independent[name]
                self.assertAlmostEqual(content[name]["value"], values[2], delta=1e-4 * errors[2])
                self.assertAlmostEqual(content[name]["error"] / errors[2], 1, delta=1e-4)
                self.assertAlmostEqual(content["temperature"]["value"], 2.725 + values[0], delta=1e-8)
                self.assertAlmostEqual(content["chi2"], chi2, delta=1e-4)
        self.assertAlmostEqual(self.temperature["residual_column"]["value"], 2.725 + self.independent["column"][0][0], delta=1e-9)
        self.assertAlmostEqual(self.temperature["residual_column"]["value"], 2.7250005, delta=1e-7)

    def test_constants_of_1986_explain_the_residual_column(self):
        # What the report says: with the constants of 1986 the two columns agree within rounding, with those of 2018 they do not.
        rows = [line.split(",") for line in self.data.decode().splitlines() if line and line[0] in "0123456789"]
        wave, monopole, residual, _, _ = np.array(rows, dtype=float).T
        nu = 29979245800.0 * wave
        worst = {}
        for year, h, k in ((1986, 6.6260755e-34, 1.380658e-23), (2018, 6.62607015e-34, 1.380649e-23)):
            body = 2 * h * nu**3 / 299792458.0**2 / np.expm1(h * nu / k / 2.725) * 1e23
            worst[year] = np.abs(1e3 * monopole - body - residual).max()
        self.assertLess(worst[1986], 1.0)
        self.assertGreater(worst[2018], 5.0)

    def test_bootstrap(self):
        bootstrap = self.flow.json("bootstrap", "bootstrap.json")
        analytic = self.temperature["temperature"]["error"]
        self.assertAlmostEqual(bootstrap["parametric"]["error"] / analytic, 1, delta=0.1)
        self.assertAlmostEqual(bootstrap["residual"]["error"] / analytic, 1, delta=0.1)
        self.assertAlmostEqual(bootstrap["channels"]["error"] / analytic, 1, delta=0.5)
        self.assertAlmostEqual(bootstrap["analytic_error"]["value"], analytic, delta=1e-12)
        self.assertLess(abs(bootstrap["linear_minus_full"]["value"]), 1e-9)
        self.assertEqual((bootstrap["resamples"], bootstrap["seed"]), (2000, 1996))
        progress = [line for line in self.done["bootstrap"].stdout.splitlines() if line.startswith("::progress")]
        self.assertGreaterEqual(len(progress), 5)

    def test_bootstrap_obeys_its_parameters(self):
        flow = Workflow(self.file, self.scratch, {"seed": 7, "resamples": 50})
        for step in ("load", "bootstrap"):
            self.assertEqual(flow.run(step).returncode, 0)
        other = flow.json("bootstrap", "bootstrap.json")
        self.assertEqual((other["resamples"], other["seed"]), (50, 7))
        self.assertNotEqual(other["parametric"]["mean"], self.flow.json("bootstrap", "bootstrap.json")["parametric"]["mean"])

    def test_temperature_hardly_depends_on_t0(self):
        flow = Workflow(self.file, self.scratch, {"t0": 2.7251})
        for step in ("load", "fit-temperature"):
            self.assertEqual(flow.run(step).returncode, 0)
        self.assertAlmostEqual(flow.json("fit-temperature", "temperature.json")["temperature"]["value"], 2.7250156, delta=1e-6)

    def test_results_are_flat_and_complete(self):
        for name, value in self.results.items():
            self.assertIsInstance(value, (int, float, str), name)
        self.assertEqual(self.results["temperature"], self.temperature["temperature"]["value"])
        self.assertEqual(self.results["temperature_error"], self.temperature["temperature"]["error"])
        self.assertEqual((self.results["y"], self.results["y_error"]), (self.y["y"]["value"], self.y["y"]["error"]))
        self.assertEqual((self.results["mu"], self.results["mu_error"]), (self.mu["mu"]["value"], self.mu["mu"]["error"]))
        self.assertEqual((self.results["chi2"], self.results["dof"]), (self.temperature["chi2"], 41))
        self.assertEqual((self.results["y_published_limit"], self.results["mu_published_limit"]), (15e-6, 9e-5))
        readme = (EXAMPLES / "firas/README.md").read_text(encoding="utf-8")
        for name in self.results:
            short = "_" + name.rsplit("_", 1)[-1]
            self.assertTrue(f"`{name}`" in readme or f"`{short}`" in readme, f"README.md does not explain {name}")

    def test_report_has_the_numbers(self):
        report = (self.flow.work["report"] / "report.md").read_text(encoding="utf-8")
        for text in ("2.7250156 \u00b1 0.0000081 K", "45.089 / 41", "(\u22120.10 \u00b1 3.61)\u00b710\u207b\u2076",
                     "(\u22121.11 \u00b1 3.43)\u00b710\u207b\u2075", "15\u00b710\u207b\u2076", "9\u00b710\u207b\u2075", "2.7250005 K"):
            self.assertIn(text, report)

    def test_report_without_bootstrap(self):
        flow = Workflow(self.file, self.scratch)
        flow.work = dict(self.flow.work)
        process = flow.run("report", without=("bootstrap",))
        self.assertEqual((process.returncode, process.stderr), (0, ""))
        self.assertIn("bootstrap of the temperature error was skipped", (flow.work["report"] / "report.md").read_text())
        self.assertNotIn("resamples", flow.json("report", "results.json"))

    def test_bad_tables_are_refused(self):
        lines = self.data.decode().splitlines()
        first = next(i for i, line in enumerate(lines) if line.startswith("2.27"))

        def changed(index, old, new):
            copy = list(lines)
            self.assertIn(old, copy[index])
            copy[index] = copy[index].replace(old, new, 1)
            return "\n".join(copy).encode()

        here = rf"line {first + 3} \(row 3\)"
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, "293.024", "abc")), here + ".*monopole_mjy_sr.*'abc'")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, "293.024", "nan")), here + ".*not a finite")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, "293.024", "293.034")), here + ".*black body")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, ",25,", ",-25,")), here + ".*sigma_kjy_sr")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, ",25,", ",0,")), here + ".*sigma_kjy_sr")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, "3.18", "2.72")), here + ".*does not rise")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first + 2, "3.18,", "")), here + ".*4 cells instead of 5")
        self.assertRegex(self.refused("firas_monopole.csv", changed(first - 1, "sigma_kjy_sr", "sigma")), "columns are .*expected")
        self.assertRegex(self.refused("firas_monopole.csv", "\n".join(lines[:-1]).encode()), "42 rows.*43")
        self.assertRegex(self.refused("firas_monopole.csv", b""), "no table")
        self.assertRegex(self.refused("firas_monopole.csv", b"\xff\xfe\x00"), "not a UTF-8")

    def test_missing_parameter_is_named(self):
        flow = Workflow(self.file, self.scratch)
        flow.parameters = {}
        self.assertEqual(flow.run("load").returncode, 0)
        process = flow.run("fit-y")
        self.assertEqual(process.returncode, 1)
        self.assertIn("'t0'", process.stderr)

    def test_table_is_the_public_one(self):
        public = ROOT.parent / "shared/data/firas/firas_monopole.csv"
        if not public.exists():
            self.skipTest("the public data are not beside the project")
        self.assertEqual(self.data, public.read_bytes())


class Hubble(ExampleTest):
    example = "hubble-1929"
    order = ("load", "fit", "plot", "report")
    data = (EXAMPLES / "hubble-1929/hubble_1929.csv").read_bytes()

    def test_line(self):
        results = self.flow.json("report", "results.json")
        self.assertAlmostEqual(results["slope"], 454.158, delta=1e-3)
        self.assertAlmostEqual(results["intercept"], -40.784, delta=1e-3)
        rows = [line.split(",") for line in self.data.decode().splitlines()[2:]]
        distance, velocity = np.array([row[1:] for row in rows], dtype=float).T
        (slope, intercept), covariance = np.polyfit(distance, velocity, 1, cov=True)
        self.assertAlmostEqual(results["slope"], slope, delta=1e-8)
        self.assertAlmostEqual(results["intercept"], intercept, delta=1e-8)
        self.assertAlmostEqual(results["slope_error"], np.sqrt(covariance[0, 0]), delta=1e-6)
        self.assertAlmostEqual(results["intercept_error"], np.sqrt(covariance[1, 1]), delta=1e-6)
        self.assertEqual((results["nebulae"], results["dof"]), (24, 22))

    def test_bad_tables_are_refused(self):
        text = self.data.decode()
        self.assertRegex(self.refused("hubble_1929.csv", text.replace(",290", ",fast", 1).encode()), r"line 4 \(row 2\).*'fast'")
        self.assertRegex(self.refused("hubble_1929.csv", text.replace("0.034", "-0.034").encode()), r"line 4 \(row 2\).*positive")
        self.assertRegex(self.refused("hubble_1929.csv", text.replace(",290", "", 1).encode()), r"line 4 \(row 2\).*2 cells")
        self.assertRegex(self.refused("hubble_1929.csv", text.rsplit("\n", 2)[0].encode()), "23 rows")
        self.assertRegex(self.refused("hubble_1929.csv", b"# nothing\n"), "no table")

    def test_table_is_the_public_one(self):
        public = ROOT.parent / "shared/data/hubble-1929/hubble1929.csv"
        if not public.exists():
            self.skipTest("the public data are not beside the project")
        self.assertEqual(self.data, public.read_bytes())


class Contract(unittest.TestCase):
    def test_both_examples_share_one_step_helper(self):
        self.assertEqual((EXAMPLES / "firas/common/step.py").read_bytes(), (EXAMPLES / "hubble-1929/common/step.py").read_bytes())

    def test_examples_use_only_what_they_require(self):
        allowed = {"numpy", "matplotlib", "common"} | set(sys.stdlib_module_names)
        for path in sorted(EXAMPLES.glob("**/*.py")):
            for module in re.findall(r"^(?:from|import) ([a-z_]+)", path.read_text(encoding="utf-8"), re.M):
                with self.subTest(f"{path.name}: {module}"):
                    self.assertIn(module, allowed)


if __name__ == "__main__":
    unittest.main()
