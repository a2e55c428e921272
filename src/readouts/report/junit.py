"""A run as JUnit XML, which nearly every CI shows as tests: a suite a file, a case a problem."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from xml.etree import ElementTree as ET

from readouts.policy import failing
from readouts.problems import Problem, Severity, printable
from readouts.report._checked import Checked
from readouts.report.text import listed


def render(files: Iterable[Checked], *, fail_on: str = "error") -> Iterator[str]:
    """Yield the report as one piece.

    Problems of less weight than `fail_on` are cases that passed and say something.
    """
    weights = failing(fail_on)
    suites = [_suite(file, weights) for file in files]
    root = ET.Element("testsuites", {"name": "readouts", **_counts(suites)})
    root.extend(suites)
    ET.indent(root)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(file: Checked, fails: Collection[Severity]) -> ET.Element:
    name = printable(file.path)
    suite = ET.Element("testsuite", name=name)
    if file.failure:
        case = ET.SubElement(suite, "testcase", classname=name, name="could be read")
        ET.SubElement(case, "error", message=printable(file.failure), type="unreadable")
    for problem in file.problems:
        title = " ".join(filter(None, [problem.code, printable(problem.pointer)]))
        case = ET.SubElement(suite, "testcase", classname=name, name=title)
        _result(case, problem, fails)
    if file.unreported:
        case = ET.SubElement(suite, "testcase", classname=name, name="what is not reported")
        more = f"{len(file.unreported)} more"
        if any(problem.severity in fails for problem in file.unreported):
            ET.SubElement(case, "failure", message=more, type="unreported")
        else:
            ET.SubElement(case, "system-out").text = more
    if not len(suite):
        ET.SubElement(suite, "testcase", classname=name, name="no problems")
    suite.attrib.update(_counts([suite]))
    return suite


def _result(case: ET.Element, problem: Problem, fails: Collection[Severity]) -> None:
    told = listed([problem])
    if problem.severity in fails:
        message = printable(problem.message)
        ET.SubElement(case, "failure", message=message, type=problem.code).text = told
    else:
        ET.SubElement(case, "system-out").text = told


def _counts(suites: list[ET.Element]) -> dict[str, str]:
    found = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
    return {
        name: str(sum(len(suite.findall(path)) for suite in suites)) for name, path in found.items()
    }
