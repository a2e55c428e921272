"""For each class a mistake that is easily made, and what the validator says to it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from readouts import api
from readouts.problems import Problem
from readouts.reference import _examples

MISTAKES: dict[str, tuple[str, dict[str, Any]]] = {
    "Readout": ("The version stands as a number.", {"spec_version": 1.0}),
    "Publication": ("The issuer is named in words, and not by an id.", {"issuers": ["Avaria"]}),
    "When": ("An offset has nothing to count from.", {"edtf": None, "part": None, "anchor": None,
                                                      "offset": "P1M"}),
    "Identifier": ("The scheme is spelt in another way than the list has it.",
                   {"scheme": "WikiData"}),
    "Attribution": ("A mode has a hyphen, where the list has a low line.", {"mode": "on-record"}),
    "Evidence": ("A span has a start and no end.", {"end": None}),
    "Absence": ("A field is called absent that is there.", {"field": "title"}),
    "Extension": ("The prefix is one that the document does not declare.", {"prefix": "river"}),
    "Source": ("The digest was taken of another text than the one that is given.",
               {"digest": f"sha256:{'0' * 64}"}),
    "Excluded": ("The end stands before the start.", {"end": 2300}),
    "Party": ("A kind that the list does not have.", {"kind": "country"}),
    "Name": ("The language is written out.", {"lang": "french language"}),
    "Organization": ("An id has the prefix of another kind of record.", {"id": "pty-mfa"}),
    "Person": ("Nobody says who it is: neither a name nor a title nor a description.",
               {"name": None, "titles": None}),
    "Title": ("The title stands in a field that the class does not have.",
              {"name": None, "title": "Foreign Minister"}),
    "Place": ("A latitude without a longitude.", {"latitude": 54.5}),
    "Event": ("A status is misspelt.", {"status": "heald"}),
    "Length": ("The length is written in words.", {"value": "30 minutes"}),
    "Ordinal": ("The number stands in quotes.", {"value": "1"}),
    "Delegation": ("The head is given as a text, where a list is expected.",
                   {"heads": "per-holt"}),
    "Participant": ("A person and a description, of which there can be only one.",
                    {"description": "a minister"}),
    "Topic": ("A topic is a part of itself.", {"parent": "top-dam"}),
    "Statement": ("The reporting word stands where the act belongs.", {"act": "thanked"}),
    "Quantity": ("The number stands as a number, by which digits could be lost.", {"value": 2.5}),
    "Commitment": ("A status without the day of which it is told.", {"status": "announced"}),
    "Instrument": ("Something that is not known is written as null.", {"binding": None}),
    "InstrumentAction": ("An event is named that no record has.", {"event": "evt-sesion"}),
    "Relation": ("Both an object in the document and one outside of it.",
                 {"object_uri": "https://example.org/statements/4"}),
    "Translation": ("A field is translated that the record does not have.", {"field": "lable"}),
    "Production": ("Nobody has made it.", {"agents": []}),
    "Agent": ("A program without its version.", {"kind": "software"}),
    "Change": ("A day stands where a moment is expected.", {"at": "2030-06-11"}),
    "ExtensionUse": ("The prefix has a capital letter.", {"prefix": "Rivers"}),
    "Term": ("The word has no prefix.", {"value": "flood"}),
}  # fmt: skip
"""What goes wrong, and the fields of the example of the class that make it so; None takes a field
out, but for the one mistake that is about null.
"""

_NULL = {"Instrument"}


@cache
def of_class(cls: type) -> tuple[str, dict[str, Any], tuple[Problem, ...]]:
    """Return the mistake of a class in words, its fields as written, and the problems it gives."""
    words, fields = MISTAKES[cls.__name__]
    example = _examples.of_class(cls)
    wrong = {**example.json, **fields}
    if cls.__name__ not in _NULL:
        wrong = {key: value for key, value in wrong.items() if value is not None}
    document = json.loads(_examples.text(example.file))
    node: Any = document
    *steps, last = example.pointer.split("/")[1:] or [""]
    for step in steps:
        node = node[int(step) if isinstance(node, list) else step]
    if last:
        node[int(last) if isinstance(node, list) else last] = wrong
    else:
        document = wrong
    shown = {key: wrong[key] for key in wrong if key in fields} or {
        key: value for key, value in wrong.items() if not isinstance(value, list | dict)
    }
    return words, shown, api.validate(document)
