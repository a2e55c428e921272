"""Documents with one fault, and the problem that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from readouts._shape import (
    AnyJson,
    Array,
    Choice,
    Field,
    Object,
    OpenChoice,
    Shape,
    String,
    shape_of,
)
from readouts.api import to_dict
from readouts.model import Readout
from readouts.problems import Path, pointer
from readouts.strategies._draw import wholes


class Broken(NamedTuple):
    """A document with one fault."""

    document: dict[str, Any]
    """Parsed JSON, valid but for the fault."""
    code: str
    """The code of the one problem that it has."""
    pointer: str
    """Where that problem stands (RFC 6901)."""


_DIGEST_OF_X = "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
Spoil: TypeAlias = Callable[[], tuple[str, Path]]
"""Puts a fault into a document, and tells its code and place."""


@st.composite
def broken(draw: DrawFn) -> Broken:
    """Draw a whole readout and put one fault into it."""
    document = to_dict(draw(wholes({})))
    for said in document.get("statements", ()):
        if "quote" in said:
            # A text that is put in for one fault would have to have it, too.
            _fill("", (), said, "summary", said.pop("quote"))
    # There are many more places for a fault of shape than for one of meaning.
    kinds = [list(_of_meaning(document)), list(_of_shape(document))]
    spoil = draw(st.sampled_from(draw(st.sampled_from(kinds))))
    code, path = spoil()
    return Broken(document, code, pointer(path))


def _of_meaning(document: dict[str, Any]) -> Iterator[Spoil]:
    party, meeting = document["parties"][0], document["meetings"][0]
    yield lambda: _fill("PTY001", ("parties", 0), party, "country", "ZZ")
    yield lambda: _fill("REF002", ("parties", 0), party, "parent", party["id"])
    issuers = ["pty-nowhere"]
    yield lambda: _put(
        "REF001", ("publication",), document["publication"], "issuers", issuers, (0,)
    )
    start = {"edtf": "2030-02-30"}
    yield lambda: _fill("WHN001", ("meetings", 0), meeting, "start", start, ("edtf",))

    def backwards() -> tuple[str, Path]:
        source = document.setdefault("sources", [{"id": "src-1"}])[0]
        if "digest" not in source:
            source.pop("text", None)
            source.update(digest=f"sha256:{'0' * 64}", length=100_000)
        span = {"source": source["id"], "start": 5, "end": 5}
        return _fill("EVD001", (), document, "evidence", [span], (0, "end"))

    yield backwards
    yield from _of_claims(document, party["id"])
    yield from _of_events(document, party["id"])
    yield from _of_the_document(document, party)

    def twice() -> tuple[str, Path]:
        document["parties"].append({**party})
        return "DOC001", ("parties", len(document["parties"]) - 1, "id")

    yield twice


def _of_the_document(document: dict[str, Any], party: dict[str, Any]) -> Iterator[Spoil]:
    def absent(code: str, field: str) -> Spoil:
        listed = [{"field": field, "reason": "redacted"}]
        return lambda: _put(code, ("parties", 0), party, "absent", listed, (0, "field"))

    yield absent("DOC005", "name")
    yield absent("DOC006", "names")
    text = {"id": "src-bad", "text": "x", "digest": _DIGEST_OF_X, "length": 1}
    wrong = {**text, "digest": f"sha256:{'0' * 64}"}
    yield lambda: _add("SRC001", document, "sources", wrong, ("digest",))
    yield lambda: _add("SRC002", document, "sources", {**text, "length": 2}, ("length",))
    twice = [{"start": 0, "end": 1, "reason": "heading"}] * 2
    overlap = {**text, "excluded": twice}
    yield lambda: _add("SRC003", document, "sources", overlap, ("excluded", 1, "start"))

    def nowhere() -> tuple[str, Path]:
        _add("", document, "sources", {"id": "src-bad"})
        span = {"source": "src-bad", "start": 0, "end": 1}
        return _fill("SRC004", (), document, "evidence", [span], (0, "source"))

    yield nowhere
    yield from _of_texts(document, text)
    yield lambda: _put("VOC001", ("parties", 0), party, "kind", "nowhere:kind")
    data = [{"prefix": "nowhere", "data": 1}]
    yield lambda: _fill("EXT001", (), document, "extensions", data, (0, "prefix"))
    use = {"prefix": "nowhere", "uri": "urn:x:1", "version": "1", "critical": True}
    yield lambda: _add("EXT002", document, "uses", use, ("critical",))
    at = ({"at": f"2030-05-0{day}T10:00Z"} for day in (2, 1))
    changes = [{"motivation": "updating", "description": "x", **one} for one in at]
    yield lambda: _fill("CHG001", (), document, "changes", changes, (1, "at"))


def _of_texts(document: dict[str, Any], text: dict[str, Any]) -> Iterator[Spoil]:
    """Cite a text for words that it has not."""

    def cited(code: str, below: Path, evidence: dict[str, Any]) -> Spoil:
        def put() -> tuple[str, Path]:
            _add("", document, "sources", text)
            one = {"source": text["id"], "exact": "y", **evidence}
            return _fill(code, (), document, "evidence", [one], (0, *below))

        return put

    yield cited("EVD002", ("exact",), {"start": 0, "end": 1})
    yield cited("EVD003", ("exact",), {})

    def unquoted() -> tuple[str, Path]:
        _add("", document, "sources", text)
        said = {"id": "stm-bad", "voice": "issuer", "act": "assert", "quote": "y"}
        evidence = [{"source": text["id"], "start": 0, "end": 1}]
        return _add("STM005", document, "statements", {**said, "evidence": evidence}, ("quote",))

    yield unquoted


def _of_claims(document: dict[str, Any], party: str) -> Iterator[Spoil]:
    said = {"id": "stm-bad", "voice": "issuer", "act": "assert", "summary": "x"}
    talks = {"speakers": [party], "addressees": [party]}
    yield lambda: _add("STM003", document, "statements", {**said, **talks}, ("addressees", 0))
    made = {"id": "cmt-bad", "voice": "issuer", "summary": "x", "obligors": [party]}
    both = {"condition": "x", "unconditional": True}
    yield lambda: _add("CMT002", document, "commitments", {**made, **both}, ("unconditional",))
    joined = {**made, "partners": [party]}
    yield lambda: _add("CMT003", document, "commitments", joined, ("partners", 0))

    def late() -> tuple[str, Path]:
        talks = {"id": "evt-bad", "kind": "meeting", "start": {"edtf": "2030-05-02"}}
        _add("", document, "other_events", talks)
        due = {"made_at": "evt-bad", "due": {"edtf": "2030-05-01"}}
        return _add("CMT004", document, "commitments", {**made, **due}, ("due",))

    yield late
    itself = {"id": "rel-bad", "type": "other", "subject": party, "object": party}
    yield lambda: _add("REL001", document, "relations", itself, ("object",))


def _of_events(document: dict[str, Any], party: str) -> Iterator[Spoil]:
    """Put in an event, of which nothing else in the document tells, with a fault."""
    person = {"id": "per-spoilt", "name": "Eva Rask"}
    first, second = {"edtf": "2030-05-01"}, {"edtf": "2030-05-02"}
    delegations = [{"id": "del-spoilt", "party": party}]
    whole = {"id": "evt-spoilt-whole", "kind": "visit", "start": second, "delegations": delegations}
    of_another = {"who": party, "delegation": "del-spoilt"}
    stand_in = {"who": party, "on_behalf_of": person["id"]}
    led = [{**delegations[0], "heads": [person["id"]]}]

    def spoil(code: str, below: Path, event: dict[str, Any], *others: dict[str, Any]) -> Spoil:
        def put() -> tuple[str, Path]:
            document.setdefault("persons", []).append(person)
            events = document.setdefault("other_events", [])
            events += [*others, {"id": "evt-spoilt", "kind": "meeting", **event}]
            return code, ("other_events", len(events) - 1, *below)

        return put

    both = {"participants": [{"who": party}, {"who": party}]}
    yield spoil("EVT001", ("participants", 1, "who"), both)
    yield spoil("EVT003", ("delegations", 0, "heads", 0), {"delegations": led})
    yield spoil("EVT007", ("end",), {"start": second, "end": first})
    yield spoil("EVT008", ("start",), {"part_of": whole["id"], "start": first}, whole)
    present = {"participants": [stand_in, {"who": person["id"]}]}
    yield spoil("EVT011", ("participants", 0, "on_behalf_of"), present)
    yield spoil("REF003", ("participants", 0, "delegation"), {"participants": [of_another]}, whole)
    yield spoil("WHN002", ("start", "latest"), {"start": {**second, "latest": "2030-05-03"}})
    yield spoil("WHN005", ("start", "part"), {"start": {**first, "part": "early"}})


def _of_shape(document: dict[str, Any]) -> Iterator[Spoil]:
    for path, shape, tree in _objects((), shape_of(Readout), document):
        yield _unknown(path, tree)
        for field in shape.fields:
            # A fault of the version is one of its own kind.
            if field.key in tree and field.key != "spec_version":
                yield from _of_field(path, field, tree)


def _unknown(path: Path, tree: dict[str, Any]) -> Spoil:
    return lambda: _put("SHP002", path, tree, "qqqq", "x")


def _of_field(path: Path, field: Field, tree: dict[str, Any]) -> Iterator[Spoil]:
    if field.required:

        def remove() -> tuple[str, Path]:
            del tree[field.key]
            return "SHP001", path

        yield remove
    if not isinstance(field.shape, AnyJson):
        yield lambda: _put("SHP003", path, tree, field.key, None)
    match field.shape:
        case Choice() | OpenChoice():
            yield lambda: _put("SHP004", path, tree, field.key, "no such value")
        case String(refers=(prefix, *_)):
            yield lambda: _put("REF001", path, tree, field.key, f"{prefix}-nowhere")
            yield lambda: _put("SHP005", path, tree, field.key, "no id")
        case String():
            yield lambda: _put("SHP005", path, tree, field.key, "\n")
        case _:
            pass


def _fill(code: str, path: Path, tree: dict[str, Any], key: str, *rest: Any) -> tuple[str, Path]:
    """Put a value where the record may have said that there is none."""
    if "absent" in tree:
        tree["absent"] = [one for one in tree["absent"] if one["field"] != key]
    return _put(code, path, tree, key, *rest)


def _put(
    code: str, path: Path, tree: dict[str, Any], key: str, value: Any, below: Path = ()
) -> tuple[str, Path]:
    tree[key] = value
    return code, (*path, key, *below)


def _add(
    code: str, document: dict[str, Any], key: str, record: dict[str, Any], below: Path = ()
) -> tuple[str, Path]:
    records = document.setdefault(key, [])
    records.append(record)
    return code, (key, len(records) - 1, *below)


def _objects(path: Path, shape: Shape, tree: Any) -> Iterator[tuple[Path, Object, dict[str, Any]]]:
    """Yield every object of a document, with its place and its shape."""
    match shape:
        case Object():
            yield path, shape, tree
            for field in shape.fields:
                if field.key in tree:
                    yield from _objects((*path, field.key), field.shape, tree[field.key])
        case Array(item):
            for at, inner in enumerate(tree):
                yield from _objects((*path, at), item, inner)
        case _:
            pass
