"""Answers of language models: what is taken of them, and what is sent back."""

from __future__ import annotations

import json
from typing import Any

import pytest

import readouts
from readouts import Absence, Evidence, InvalidAnswer
from readouts.rules.least import LEAST

READOUT = readouts.loads(LEAST)
ANSWER = readouts.to_llm(READOUT)
LISTED = "expected a value of the list SpeechAct"
ACTS = ", ".join(readouts.SpeechAct)


def _answer(**changes: Any) -> str:
    return json.dumps({**json.loads(ANSWER), **changes}, ensure_ascii=False)


def _told(answer: str | dict[str, Any]) -> str:
    with pytest.raises(InvalidAnswer) as raised:
        readouts.from_llm(answer)
    return str(raised.value)


# -- what is taken ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        ANSWER,
        LEAST,
        f"\ufeff{ANSWER}",
        f"\n  {ANSWER}\n\n",
        f"```json\n{ANSWER}\n```",
        f"```\n{LEAST}```\n".replace("}```", "}\n```"),
        f"\n```JSON \n{ANSWER}\n  ```\n\n",
        json.dumps(json.loads(ANSWER), indent=4),
    ],
)
def test_an_answer_is_taken_where_nothing_is_lost_by_it(text: str) -> None:
    assert readouts.from_llm(text) == READOUT


def test_parsed_json_is_taken_too_and_stays_as_it_is() -> None:
    parsed = json.loads(ANSWER)
    assert readouts.from_llm(parsed) == READOUT
    assert parsed == json.loads(ANSWER)


def test_what_says_nothing_is_dropped() -> None:
    """Null, a default, and an object in which nothing else stands."""
    empty = dict.fromkeys(("text", "edtf", "offset", "anchor", "part"))
    publication = json.loads(ANSWER)["publication"]
    publication |= {"issued": {**empty, "bound": "exact", "basis": "stated"}, "dated": {}}
    assert readouts.from_llm(_answer(publication=publication)) == READOUT


def test_a_default_of_another_type_is_no_default() -> None:
    """In Python, 1 equals True."""
    statement = {"id": "stm-1", "voice": "issuer", "act": "assert", "summary": "x", "disclosed": 1}
    assert "/statements/0/disclosed" in _told(_answer(statements=[statement]))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (f"Here it is:\n{ANSWER}", "write the JSON alone, with no words before or behind it"),
        (f"{ANSWER}\nI left the date out.", "write the JSON alone"),
        (f"```json\n{ANSWER}\n```\nDone.", "write the JSON alone"),
        (f"```json\n{ANSWER}\n```\n```json\n{ANSWER}\n```", "write the JSON alone"),
        (ANSWER[:-40], "the answer breaks off: write it to its end"),
        ("", "write the JSON alone"),
        (ANSWER[:-1] + ",}", "take the last comma out"),
    ],
)
def test_what_is_not_json_alone_is_refused_with_what_to_do(text: str, hint: str) -> None:
    """Words around it may say what the JSON does not, so they are not passed over."""
    assert hint in _told(text)


def test_a_line_of_a_fenced_answer_is_counted_from_the_fence() -> None:
    with pytest.raises(InvalidAnswer) as raised:
        readouts.from_llm('```json\n{"spec_version": "1.0",\n"lang": no}\n```')
    assert [problem.line for problem in raised.value.problems] == [3]


def test_an_answer_is_text_or_parsed_json() -> None:
    with pytest.raises(TypeError, match="expected an answer: str or a mapping, got bytes"):
        readouts.from_llm(ANSWER.encode())  # type: ignore[arg-type]


def test_the_rules_are_run_unless_they_are_not_wanted() -> None:
    """A model is held to the shape of a readout, and not to its sense."""
    parties = [*json.loads(ANSWER)["parties"], {"id": "pty-c", "kind": "state", "name": "Corland"}]
    absent = [{"field": "lang", "reason": "not_stated"}]
    text = _answer(parties=parties, absent=absent)
    assert readouts.from_llm(text, rules="none").absent == (
        Absence(field="lang", reason=readouts.AbsentReason.NOT_STATED),
    )
    assert "lang" in _told(text)


def test_words_that_do_not_stand_in_the_text_are_refused_where_it_is_given() -> None:
    evidence = [{"exact": "Avaria met Belmark"}]
    text = _answer(sources=[{"id": "src-1"}], evidence=evidence)
    assert readouts.from_llm(text, source="On Friday Avaria met\nBelmark.").evidence
    with pytest.raises(InvalidAnswer, match=r"- /evidence/0/exact.*expected words of the text"):
        readouts.from_llm(text, source="On Friday Avaria called Belmark.")


# -- what is sent back --------------------------------------------------------------------


def test_what_is_sent_back_says_what_is_wrong_where_and_what_to_write() -> None:
    """In the order of the document, with the id of the record, and without a code."""
    statement = {"voice": "reported", "summary": "On fish."}
    assert (
        _told(
            _answer(
                statements=[
                    {"id": "stm-1", "act": "emphasise", **statement},
                    {"id": "stm-2", "act": "chat", **statement, "speakers": ["per-moen"]},
                    {"id": "stm-3", **statement, "confidence": 90, "act": "acme:chat"},
                    {"id": "stm-4", "act": None, **statement, "stance": "warm"},
                ]
            )
        )
        == f"""\
The answer is not a valid readout. Mend this:
- /statements/0/act (in stm-1): {LISTED}, got "emphasise"; did you mean "emphasize"?
- /statements/1/act (in stm-2): {LISTED}, got "chat"; write one of: {ACTS}
- /statements/1/speakers/0 (in stm-2): expected the id of a person, a party, an organization or a \
delegation (per-…, pty-…, org-…, del-…); no record has the id "per-moen"; add a record with the id \
per-moen
- /statements/2/confidence (in stm-3): expected no "confidence" of a Statement from a model; leave \
it out: it can't be told from the text
- /statements/2/act (in stm-3): {LISTED}, got "acme:chat"; write one of: {ACTS}
- /statements/3 (in stm-4): expected "act" in this Statement; it is missing
- /statements/3/stance (in stm-4): expected a value of the list Stance, got "warm"; write one of: \
supportive, critical, mixed
Change nothing else, add nothing that the text does not tell (write null, or [] for a list), and \
write the whole JSON again, alone."""
    )


def test_it_is_short_and_one_line_each_however_much_is_wrong() -> None:
    """Ten faults are told, the others counted, and a line of the answer makes no line of it."""
    topics = [{"id": f"top-{n}\n\u202e", "label": "fish"} for n in range(200)]
    text = _told(_answer(topics=topics))
    assert text.count("\n- /topics/") == 10
    assert "- and 190 more, which are told when these are mended" in text
    assert len(text.splitlines()) == 13
    assert "\u202e" not in text
    assert len(text) < 3_000


def test_warnings_are_not_sent_back() -> None:
    """They need not be mended, and are found in an answer that is taken."""
    topics = [{"id": "top-1", "label": "fish"}, {"id": "top-2", "label": "fish"}]
    warned = readouts.validate(readouts.from_llm(_answer(topics=topics)))
    assert warned
    with pytest.raises(InvalidAnswer) as raised:
        readouts.from_llm(_answer(topics=topics, lang="English, mostly"))
    assert "/lang" in str(raised.value)
    assert "fish" not in str(raised.value)


# -- examples for a prompt ----------------------------------------------------------------


def test_what_supports_a_field_that_is_left_out_is_left_out_with_it() -> None:
    """Whether the field is the record's own or one of what stands in it."""
    cited = READOUT.replace(
        "pty-a",
        identifiers=(readouts.Identifier(scheme="wikidata", value="Q1"),),
        evidence=(
            Evidence(field="identifiers"),
            Evidence(field="identifiers.0.value"),
            Evidence(field="name", exact="Avaria"),
        ),
    )
    answer = json.loads(readouts.to_llm(cited))
    assert [one["field"] for one in answer["parties"][0]["evidence"]] == ["name"]


def test_extensions_are_left_out_and_their_words_are_in_no_answer() -> None:
    use = {"prefix": "acme", "uri": "https://example.org/acme", "version": "1"}
    data = {"extensions": [{"prefix": "acme", "data": 1}]}
    extended = readouts.from_dict({**json.loads(LEAST), **data, "uses": [use]})
    assert readouts.to_llm(extended) == ANSWER
    worded = extended.replace("evt-1", kind="acme:chat")
    with pytest.raises(ValueError, match="answers have no words of extensions"):
        readouts.to_llm(worded)


def test_the_schema_of_a_profile_is_a_fresh_copy_and_no_profile_is_guessed() -> None:
    readouts.json_schema("llm")["$defs"].clear()
    assert readouts.json_schema("llm")["$defs"]
    with pytest.raises(ValueError, match='expected profile="full" or profile="llm", got \'gpt\''):
        readouts.json_schema("gpt")  # type: ignore[arg-type]
