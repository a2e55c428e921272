"""The profile for language models: an engine holds to it what `from_llm` takes, and little else.

The engine is llguidance, which refuses a schema that it can't keep to; there is no model.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from llguidance import LLMatcher

import readouts
from readouts import InvalidAnswer, Readout, strategies
from readouts._shape import Array, Object, OpenChoice, Shape, String, inside, shape_of
from readouts.llm import schema as llm_schema
from readouts.llm.profile import LEFT_OUT, left_out
from readouts.rules.least import LEAST
from readouts.schema import FILE_NAMES, published_text
from tests.laws._answers import BYTES, GRAMMAR, PROFILE, Engine, as_answer, as_text
from tests.laws._documents import some
from tests.laws._mutations import cases
from tests.test_conformance import patched

REPOSITORY = Path(__file__).parents[2]
ROOT = shape_of(Readout)
EXAMPLES = sorted((REPOSITORY / "examples").rglob("*.readout.json"))
CONFORMANCE = sorted((REPOSITORY / "tests" / "conformance").glob("[A-Z]*.json"))
ONE_IN = 40
"""Of the 96,000 documents with a field spoilt, one in so many is tried in the plain suite."""
KEYS = list(ROOT.by_key)
engine = Engine()


# -- the schema ---------------------------------------------------------------------------


def test_the_schema_in_the_repository_is_the_one_that_the_classes_make() -> None:
    made = json.dumps(llm_schema.generate(), ensure_ascii=False, indent=2) + "\n"
    assert published_text(FILE_NAMES["llm"]) == made, (
        "the schema is out of date: run `python -m readouts.llm.schema`"
    )


def test_the_engine_builds_all_of_it_and_warns_of_nothing() -> None:
    """Strictly: what it can't keep to, it refuses."""
    assert LLMatcher.validate_grammar_with_warnings(GRAMMAR, BYTES) == (False, [])
    assert "lenient" not in json.dumps(PROFILE)


def test_the_schema_keeps_to_what_strict_modes_have_in_common() -> None:
    """Few keywords; objects whole and closed; nothing beside a reference; no recursion."""
    keywords: set[str] = set()
    for part in _parts(PROFILE):
        keywords |= part.keys()
        if "$ref" in part:
            assert part.keys() == {"$ref"}
        if "anyOf" in part:
            _, null = part["anyOf"]
            assert null == {"type": "null"}
        if part.get("type") == "object":
            assert part["required"] == list(part["properties"])
            assert part["additionalProperties"] is False
        assert part.get("minItems", 1) == 1
        assert isinstance(part.get("type", ""), str)
        assert "(?" not in part.get("pattern", "")
        assert "[^" not in part.get("pattern", "")
    assert keywords == {
        *("type", "properties", "required", "additionalProperties", "items", "minItems"),
        *("anyOf", "enum", "pattern", "description", "$ref", "$defs"),
    }
    assert PROFILE["type"] == "object"
    Draft202012Validator.check_schema(PROFILE)
    _unrolled(PROFILE)


def test_fields_stand_in_the_order_in_which_documents_are_written() -> None:
    for part in inside(ROOT):
        if isinstance(part, Object):
            known = PROFILE if part is ROOT else PROFILE["$defs"].get(part.name, {})
            keys = [field.key for field in part.fields if field.key not in left_out(part)]
            assert not known or list(known["properties"]) == keys


def test_whatever_is_left_out_is_a_field_of_its_class() -> None:
    for cls, keys in LEFT_OUT.items():
        assert set(keys) <= shape_of(cls).by_key.keys()


def test_the_page_has_the_figures_and_names_what_is_left_out() -> None:
    """Counted as it is written, and with each reference replaced by what it names."""
    page = (REPOSITORY / "docs" / "language-models.md").read_text(encoding="utf-8")
    written, unrolled = _figures(PROFILE), _figures(_unrolled(PROFILE))
    for figure, limit in (("properties", 5_000), ("values", 1_000), ("characters", 120_000)):
        assert written[figure] <= limit
        assert f"| {written[figure]:,} | {unrolled[figure]:,} | {limit:,} |" in page
    assert unrolled["levels"] <= 10
    assert f"| {unrolled['levels']} | {unrolled['levels']} | 10 |" in page
    assert f"{written['unions']} unions" in page
    missing = {key for keys in LEFT_OUT.values() for key in keys if f"`{key}`" not in page}
    assert missing == set()


def _figures(schema: Any) -> Counter[str]:
    found: Counter[str] = Counter(characters=sum(map(len, schema.get("$defs", {}))))
    for part in _parts(schema):
        values, names = part.get("enum", ()), part.get("properties", {})
        found["values"] += len(values)
        found["properties"] += len(names)
        found["characters"] += sum(map(len, (*values, *names)))
        found["unions"] += "anyOf" in part
    found["levels"] = _levels(schema)
    return found


def _levels(schema: Any) -> int:
    """Return how deep objects stand in one another."""
    below = (_levels(part) for part in _below(schema))
    return int("properties" in schema) + max(below, default=0)


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    yield schema
    for part in _below(schema):
        yield from _parts(part)


def _below(schema: Any) -> Iterator[Any]:
    for word in ("properties", "$defs"):
        yield from schema.get(word, {}).values()
    yield from schema.get("anyOf", ())
    if "items" in schema:
        yield schema["items"]


def _unrolled(schema: Any) -> Any:
    """Return a schema with each reference replaced by what it names: there is no recursion."""
    if "$ref" in schema:
        return _unrolled(PROFILE["$defs"][schema["$ref"].removeprefix("#/$defs/")])
    made = {word: held for word, held in schema.items() if word != "$defs"}
    if "properties" in made:
        made["properties"] = {name: _unrolled(one) for name, one in made["properties"].items()}
    if "anyOf" in made:
        made["anyOf"] = [_unrolled(one) for one in made["anyOf"]]
    if "items" in made:
        made["items"] = _unrolled(made["items"])
    return made


STRINGS = [
    one for one in inside(ROOT) if isinstance(one, String) and llm_schema.simple(one.pattern)
]


@pytest.mark.parametrize("shape", STRINGS, ids=lambda shape: shape.name)
def test_a_simple_pattern_takes_all_that_the_format_takes(shape: String) -> None:
    """And is told to an engine in plain classes alone."""
    simple = re.compile(llm_schema.simple(shape.pattern) or "")

    @some
    @given(st.from_regex(shape.pattern))
    def law(text: str) -> None:
        assert simple.search(text)

    law()


# -- answers ------------------------------------------------------------------------------


def _has_own_words(shape: Shape, value: Any) -> bool:
    """Tell whether a document has a word of an extension in a list."""
    match shape, value:
        case Object(), dict():
            known = {key: inner for key, inner in value.items() if key in shape.by_key}
            return any(
                _has_own_words(shape.by_key[key].shape, inner) for key, inner in known.items()
            )
        case Array(item), list():
            return any(_has_own_words(item, one) for one in value)
        case OpenChoice(), str():
            return ":" in value
        case _:
            return False


plain = strategies.readouts().filter(lambda one: not _has_own_words(ROOT, readouts.to_dict(one)))


@some
@given(plain)
def test_a_readout_comes_back_from_an_answer_less_what_is_left_out(readout: Readout) -> None:
    """The engine takes the answer byte by byte, and so does the schema by its own standard."""
    text = readouts.to_llm(readout)
    back = readouts.from_llm(text)
    assert _less(ROOT, readouts.to_dict(back)) == _less(ROOT, readouts.to_dict(readout))
    assert readouts.to_llm(back) == text
    assert readouts.from_llm(json.loads(text)) == back
    assert engine.taken(text) is None
    assert Draft202012Validator(PROFILE).is_valid(json.loads(text))


def _less(shape: Shape, value: Any) -> Any:
    """Return a document less what is left out, and less what supports single fields."""
    match shape, value:
        case Object(), dict():
            kept = {
                key: _less(shape.by_key[key].shape, inner)
                for key, inner in value.items()
                if key not in left_out(shape)
            }
            supports = [one for one in kept.get("evidence", ()) if one.get("field") is None]
            kept["evidence"] = supports
            return {key: inner for key, inner in kept.items() if inner != []}
        case Array(item), list():
            return [_less(item, one) for one in value]
        case _:
            return value


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(KEYS), inner),
)


@some
@given(st.text() | json_values.map(json.dumps))
def test_whatever_the_answer_it_is_a_readout_or_refused_in_words(text: str) -> None:
    """No other error comes of it, with a fence around it or without."""
    for answer in (text, f"```json\n{text}\n```"):
        with pytest.raises(InvalidAnswer, match=r"Mend this:\n- .+") as raised:
            readouts.from_llm(answer)
        assert all(line.isprintable() for line in str(raised.value).split("\n"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name[:12])
def test_the_engine_takes_every_example(path: Path) -> None:
    """Also with line breaks, and the readout is the same less what is left out."""
    readout = readouts.load(path)
    text = readouts.to_llm(readout)
    filled = as_answer(ROOT, json.loads(path.read_text(encoding="utf-8")))
    assert _less(ROOT, json.loads(text)) == _less(ROOT, filled)
    assert engine.taken(text) is None
    assert engine.taken(as_text(filled, indent=2)) is None
    assert Draft202012Validator(PROFILE).is_valid(json.loads(text))
    back = readouts.to_dict(readouts.from_llm(text))
    assert _less(ROOT, back) == _less(ROOT, readouts.to_dict(readout))


def test_there_are_37_examples() -> None:
    assert len(EXAMPLES) >= 36


@pytest.mark.parametrize("file", CONFORMANCE, ids=lambda file: file.stem)
def test_the_engine_refuses_what_is_out_of_shape_and_takes_the_rest(file: Path) -> None:
    """A fault in `revision`, and one between two fields, is none that the profile can tell."""
    case = json.loads(file.read_text(encoding="utf-8"))
    if isinstance(case["bad"], str):
        assert engine.taken(case["bad"]) is not None
        return
    least = json.loads(LEAST)
    bad, near = patched(least, case["bad"]), patched(least, case["near"])
    refuses = file.stem in {"SHP001", "SHP002", "SHP004", "SHP005", "VER001", "VER002"}
    taken = engine.taken(as_text(as_answer(ROOT, bad))) is None
    assert taken != (refuses or _has_own_words(ROOT, bad))
    taken = engine.taken(as_text(as_answer(ROOT, near))) is None
    assert taken != _has_own_words(ROOT, near)


UNSAID = {
    "SHP005": {
        "expected a text on one line that is not blank, without control characters",
        "expected a text that is not blank, without control characters",
        "expected a dotted path of field names, as publication.title or purposes.0",
        "expected a name without white space, an IRI by preference",
        "expected an absolute address, as https://example.org/1",
        "expected at most N characters",
        "expected no repeats; X stands at position N too",
        "expected a whole number from N",
        # What look-ahead tells: a year 0000, a duration without a number.
        "expected a date of the EDTF profile, as 2030-05-01, 2030-05, XXXX-12-27 or 2030-05-01/..",
        "expected a day of the calendar, as YYYY-MM-DD",
        "expected an ISO 8601 duration in whole numbers, as P1D, -P2W or PT35M",
        "expected an ISO 8601 duration without a sign, as PT35M or P2D",
    },
}
"""What the profile can't say, and `from_llm` does; besides, all constraints between fields."""


def test_the_engine_and_from_llm_refuse_the_same_but_for_what_the_profile_cannot_say() -> None:
    """Of every field spoilt in every way, one in so many."""
    found: Counter[str] = Counter()
    for case in islice(cases(), 0, None, ONE_IN):
        text = as_text(as_answer(ROOT, case.document))
        told = _shape_problems(text)
        taken = engine.taken(text) is None
        found[f"{'taken' if taken else 'refused'}, {'wrong' if told else 'right'}"] += 1
        if taken:
            unsaid = [problem for problem in told if _is_unsaid(problem)]
            assert unsaid == told, f"{case}: {told}"
    print(dict(found))
    assert found["refused, wrong"] > 20 * found["taken, wrong"]
    # 2.0 is a whole number in JSON, null may stand for a list, and for an object one of nulls.
    assert found["refused, wrong"] > 100 * found["refused, right"]


def _shape_problems(text: str) -> list[readouts.Problem]:
    try:
        readouts.from_llm(text, rules="none")
    except InvalidAnswer as error:
        return [problem for problem in error.problems if problem.code[:3] in ("JSN", "VER", "SHP")]
    return []


def _is_unsaid(problem: readouts.Problem) -> bool:
    message = re.sub(r", got .*", "", problem.message)
    message = re.sub(r"; .* stands at position", "; X stands at position", message)
    message = re.sub(r"(at most|from|position) [0-9,]+( to [0-9,]+)?", r"\1 N", message)
    return problem.code == "SHP006" or message in UNSAID.get(problem.code, ())
