"""Every problem code has an example that breaks it and nothing else, and a repair."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules import RULES, Rule
from readouts.rules.least import LEAST

TEXT_CODES = [rule for rule in RULES.values() if rule.at is None]
VALUE_CODES = [rule for rule in RULES.values() if rule.at is not None]


def _with(at: str, value: str) -> str:
    """Return the least document with the JSON text of a value put at a place."""
    document = json.loads(LEAST)
    if at == "":
        return json.dumps({**document, **json.loads(value)})
    *steps, last = at.split("/")[1:]
    node: Any = document
    for step in steps:
        node = node[int(step) if isinstance(node, list) else step]
    mark = "@@value@@"
    node[int(last) if isinstance(node, list) else last] = mark
    return json.dumps(document).replace(f'"{mark}"', value)


def test_the_least_document_is_valid() -> None:
    """The examples differ from it in one value, so it has no problem of its own."""
    assert readouts.validate(LEAST) == ()


@pytest.mark.parametrize("rule", VALUE_CODES, ids=lambda rule: rule.code)
def test_the_bad_example_has_that_problem_and_no_other(rule: Rule) -> None:
    """An example teaches one thing."""
    problems = readouts.validate(_with(rule.at or "", rule.bad))
    assert [problem.code for problem in problems if _counts(problem, rule)] == [rule.code]
    assert {problem.severity for problem in problems if problem.code == rule.code} == {
        rule.severity
    }


@pytest.mark.parametrize("rule", VALUE_CODES, ids=lambda rule: rule.code)
def test_the_repaired_example_has_no_problem(rule: Rule) -> None:
    """The repair mends it."""
    problems = readouts.validate(_with(rule.at or "", rule.repair))
    assert [problem for problem in problems if _counts(problem, rule)] == []


def _counts(problem: readouts.Problem, rule: Rule) -> bool:
    # What stands in the place of the least document's meetings leaves notes behind, as on a
    # party that took part.
    return problem.severity != "note" or problem.code == rule.code


@pytest.mark.parametrize("rule", TEXT_CODES, ids=lambda rule: rule.code)
def test_the_bad_text_has_that_problem_and_its_repair_has_not(rule: Rule) -> None:
    """Examples that are a whole text are no readouts, but break one rule of text."""
    assert [problem.code for problem in readouts.validate(rule.bad)] == [rule.code]
    assert rule.code not in {problem.code for problem in readouts.validate(rule.repair)}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_what_and_why(rule: Rule) -> None:
    """`explain` prints the one and the other."""
    assert rule.says.endswith(".")
    assert "\n" not in rule.says
    assert rule.why.endswith(".")
    assert rule.slug == rule.slug.lower().replace(" ", "-")


def test_slugs_are_unique() -> None:
    """A rule may be asked for by its name."""
    assert len({rule.slug for rule in RULES.values()}) == len(RULES)


def _codes(**changes: Any) -> list[tuple[str, str]]:
    document = {**json.loads(LEAST), **changes}
    problems = readouts.validate(document)
    return [(one.code, one.pointer) for one in problems if one.severity != "note"]


def _events(*events: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"kind": "meeting", **event} for event in events]


@pytest.mark.parametrize(
    ("events", "pointers"),
    [
        ([{"id": "evt-1", "part_of": "evt-2"}, {"id": "evt-2", "part_of": "evt-1"}], ["part_of"]),
        ([{"id": "evt-1", "after": ["evt-2"]}, {"id": "evt-2", "after": ["evt-1"]}], ["after/0"]),
        ([{"id": "evt-1", "after": ["evt-2"], "before": ["evt-2"]}, {"id": "evt-2"}], ["after/0"]),
        ([{"id": "evt-1", "before": ["evt-2"]}, {"id": "evt-2", "after": ["evt-1"]}], []),
        ([{"id": "evt-1", "during": ["evt-1"]}], ["during/0"]),
        (
            [
                {"id": "evt-1", "on_margins_of": "evt-2"},
                {"id": "evt-2", "start": {"offset": "P1D", "anchor": "evt-1"}},
            ],
            ["on_margins_of"],
        ),
        ([{"id": "evt-1", "start": {"offset": "-P1D", "anchor": "publication"}}], []),
    ],
)
def test_circles_of_events(events: list[dict[str, Any]], pointers: list[str]) -> None:
    """REF002 finds each circle once, where it starts."""
    publication = {**json.loads(LEAST)["publication"], "issued": {"edtf": "2030-05-01"}}
    found = _codes(publication=publication, meetings=_events(*events))
    assert found == [("REF002", f"/meetings/0/{pointer}") for pointer in pointers]


def test_a_circle_through_the_date_of_publication() -> None:
    """The publication is dated from an event which is dated from the publication."""
    start = {"offset": "-P1D", "anchor": "publication"}
    issued = {"offset": "P1D", "anchor": "evt-1"}
    publication = {**json.loads(LEAST)["publication"], "issued": issued}
    found = _codes(publication=publication, meetings=_events({"id": "evt-1", "start": start}))
    assert [code for code, _ in found] == ["REF002"]


def test_a_long_chain_is_no_circle_and_needs_no_stack() -> None:
    """Ten thousand parts of parts are absurd and allowed."""
    events = [{"id": "evt-0"}]
    events += [{"id": f"evt-{n}", "part_of": f"evt-{n - 1}"} for n in range(1, 10_000)]
    assert _codes(meetings=_events(*events)) == []


@pytest.mark.parametrize(
    ("evidence", "sources", "found"),
    [
        ({"start": 1, "end": 1}, [("src-a", 10)], ["end"]),
        ({"start": 0, "end": 11}, [("src-a", 10)], ["end"]),
        ({"start": 0, "end": 10}, [("src-a", 10)], []),
        ({"start": 0, "end": 11, "source": "src-a"}, [("src-a", 11), ("src-b", 10)], []),
        ({"start": 0, "end": 11, "source": "src-b"}, [("src-a", 10), ("src-b", 20)], []),
        ({"start": 0, "end": 21, "source": "src-b"}, [("src-a", 10), ("src-b", 20)], ["end"]),
    ],
)
def test_spans(evidence: dict[str, Any], sources: list[tuple[str, int]], found: list[str]) -> None:
    """EVD001 measures a span by its own source, or by the only one."""
    digest = f"sha256:{'0' * 64}"
    listed = [{"id": name, "digest": digest, "length": length} for name, length in sources]
    problems = _codes(sources=listed, evidence=[evidence])
    assert problems == [("EVD001", f"/evidence/0/{field}") for field in found]


@pytest.mark.parametrize(
    ("code", "hint"), [("GB", ""), ("XK", ""), ("EU", ""), ("UK", "GB"), ("EL", "GR"), ("ZZ", "")]
)
def test_country_codes(code: str, hint: str) -> None:
    """PTY001 takes what the list has and says what is meant by a common mistake."""
    document = json.loads(LEAST)
    document["parties"][0]["country"] = code
    problems = readouts.validate(document)
    if code in ("GB", "XK", "EU"):
        assert problems == ()
    else:
        assert [problem.code for problem in problems] == ["PTY001"]
        assert hint in (problems[0].hint or "")


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2030-04-31", False),
        ("2030-05/2030-03", False),
        ("2030-03/2030-05", True),
        ("XXXX-12-27", True),
        ("XXXX-02-30", False),
    ],
)
def test_dates_of_the_calendar(text: str, good: bool) -> None:
    """WHN001 asks the calendar."""
    found = _codes(meetings=_events({"id": "evt-1", "start": {"edtf": text}}))
    assert found == ([] if good else [("WHN001", "/meetings/0/start/edtf")])
