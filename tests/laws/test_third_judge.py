"""ajv, the validator of JavaScript, thinks of a document's shape like the classes and jsonschema.

It takes the published schema in its strict mode. What JavaScript holds otherwise than Python is
beyond every bound of the format: integers from 2**53 on, which are refused either way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, note, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import readouts
from readouts import schema
from tests.languages._node import Node
from tests.languages.test_schemastore import KNOWN_KEYWORDS
from tests.laws._judges import class_accepts, judged
from tests.laws._specimens import Tree
from tests.laws._spoilt import spoilt_readouts
from tests.laws.test_two_judges import EXAMPLES
from tests.test_conformance import FILES, document, read

pytestmark = pytest.mark.node

PLAIN = Draft202012Validator(readouts.json_schema())


class Ajv:
    """The schema as ajv reads it."""

    def __init__(self, node: Node, file_name: str, keywords: list[str]) -> None:
        self.node, self.name = node, file_name
        text = schema.published_text(file_name)
        node.ask("judge", name=file_name, schema=json.loads(text), keywords=keywords)

    def accepts(self, trees: Iterable[Tree]) -> Iterator[bool]:
        """Yield of each document whether it is accepted."""
        waiting = iter(trees)
        while some := list(islice(waiting, 1_000)):
            yield from self.node.ask("judge", name=self.name, documents=some)


@pytest.fixture(scope="module", params=[schema.FILE_NAME, schema.EDITOR_FILE_NAME])
def ajv(node: Node, request: pytest.FixtureRequest) -> Ajv:
    """Return ajv with the published schema, and with the variant for editors."""
    is_published = request.param == schema.FILE_NAME
    return Ajv(node, request.param, [] if is_published else KNOWN_KEYWORDS)


def test_it_is_as_strict_as_it_says(node: Node) -> None:
    with pytest.raises(RuntimeError, match="strict mode: unknown keyword"):
        Ajv(node, schema.EDITOR_FILE_NAME, keywords=[])


def test_it_thinks_alike_of_every_field_spoilt_in_every_way(ajv: Ajv) -> None:
    verdicts = zip(judged(), ajv.accepts(case.document for case, _ in judged()), strict=True)
    found = [case for (case, accepted), other in verdicts if other != accepted]
    assert not found, "\n".join(
        f"{case}: {json.dumps(case.document)}" for case in islice(found, 20)
    )


@pytest.mark.parametrize("which", ["bad", "near"])
def test_all_think_alike_of_the_conformance_set(ajv: Ajv, which: str) -> None:
    """But for what is wrong in the text before it is JSON, which no schema sees."""
    texts = {file.stem: document(read(file), which) for file in FILES}
    seen = {
        code: json.loads(text)
        for code, text in texts.items()
        if not any(problem.code.startswith("JSN") for problem in readouts.validate(text))
    }
    assert len(texts) - len(seen) == (3 if which == "bad" else 0)
    classes = {code: class_accepts(tree) for code, tree in seen.items()}
    assert {code: PLAIN.is_valid(tree) for code, tree in seen.items()} == classes
    assert dict(zip(seen, ajv.accepts(seen.values()), strict=True)) == classes


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(spoilt_readouts())
def test_it_thinks_alike_of_a_readout_spoilt_at_random(ajv: Ajv, whole: Tree) -> None:
    note(json.dumps(whole))
    assert [class_accepts(whole)] == list(ajv.accepts([whole]))
