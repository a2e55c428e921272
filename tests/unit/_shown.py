"""What the tests of the page share: a text, and a readout of it with every kind of record."""

from typing import Any

import readouts
from readouts import Readout, sources

TEXT = """FOR IMMEDIATE RELEASE
Foreign Minister Dara Velin of Avaria received Foreign Minister Joren Aske of Belmark today in \
Port Velin. Deputy Minister Ilse Marn joined the Minister.
The Ministers discussed fisheries & ports. Minister Aske said that Belmark "will open its ports \
<at once>". Both sides agreed to sign a fisheries accord.
It was a fine day. The Ministers will meet again in spring.
Contact: press office
"""
URL = "https://avaria.example/readouts/1"


def at(words: str, **more: Any) -> dict[str, Any]:
    """Return evidence with the span at which words stand in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "exact": words, **more}


def _person(name: str, title: str, body: str) -> dict[str, Any]:
    person = f"per-{name.rsplit(maxsplit=1)[-1].lower()}"
    office = {"name": title, "post": "minister", "organization": body, "evidence": [at(title)]}
    return {"id": person, "name": name, "titles": [office], "evidence": [at(name)]}


DOCUMENT: dict[str, Any] = {
    "spec_version": "1.0",
    "id": URL,
    "lang": "en",
    "publication": {
        "issuers": ["pty-avaria"],
        "kind": "readout",
        "title": "Minister Velin receives Minister Aske <of Belmark>",
        "lang": "en",
        "url": URL,
        "release": "FOR IMMEDIATE RELEASE",
        "evidence": [at("FOR IMMEDIATE RELEASE", field="release")],
        "absent": [{"field": "issued", "reason": "not_stated"}],
    },
    "sources": [
        {
            "id": "src-text",
            "lang": "en",
            "digest": sources.read(TEXT).digest,
            "length": len(TEXT),
            "text": TEXT,
            "excluded": [{**at("Contact: press office"), "reason": "page_furniture"}],
        }
    ],
    "parties": [
        {"id": "pty-avaria", "kind": "state", "name": "Avaria", "evidence": [at("Avaria")]},
        {
            "id": "pty-belmark",
            "kind": "state",
            "name": "Belmark",
            "other_names": [{"text": "\u05d1\u05dc\u05de\u05e8\u05e7", "lang": "he"}],
            "evidence": [at("Belmark")],
        },
    ],
    "organizations": [
        {"id": "org-fa", "description": "its foreign ministry", "party": "pty-avaria"},
        {"id": "org-fb", "description": "its foreign ministry", "party": "pty-belmark"},
    ],
    "persons": [
        _person("Dara Velin", "Foreign Minister", "org-fa"),
        _person("Ilse Marn", "Deputy Minister", "org-fa"),
        _person("Joren Aske", "Foreign Minister", "org-fb"),
    ],
    "places": [{"id": "plc-port", "name": "Port Velin", "evidence": [at("Port Velin")]}],
    "meetings": [
        {
            "id": "evt-1",
            "uid": "https://events.example/1",
            "kind": "meeting",
            "status": "held",
            "format": "bilateral",
            "verb": "received",
            "start": {"text": "today", "offset": "P0D", "anchor": "publication"},
            "places": ["plc-port"],
            "delegations": [
                {"id": "del-a", "party": "pty-avaria", "heads": ["per-velin"]},
                {"id": "del-b", "party": "pty-belmark", "heads": ["per-aske"]},
            ],
            "participants": [
                {"who": "per-marn", "roles": ["accompanying"], "delegation": "del-a"},
                {"who": "per-velin", "roles": ["host"], "delegation": "del-a"},
                {"who": "per-aske", "roles": ["guest"], "delegation": "del-b"},
            ],
            "evidence": [
                at("Dara Velin of Avaria received Foreign Minister Joren"),
                at("today", field="start"),
                {"exact": "in a palace"},
            ],
        }
    ],
    "next_meetings": [
        {
            "id": "evt-2",
            "kind": "meeting",
            "status": "planned",
            "start": {"text": "spring"},
            "evidence": [
                at("The Ministers will meet again in spring."),
                at("spring", field="start"),
            ],
        }
    ],
    "topics": [{"id": "top-fish", "label": "Fisheries", "evidence": [at("fisheries")]}],
    "statements": [
        {
            "id": "stm-1",
            "voice": "reported",
            "event": "evt-1",
            "speakers": ["per-velin", "per-aske"],
            "act": "discuss",
            "verb": "discussed",
            "topics": ["top-fish"],
            "evidence": [at("The Ministers discussed fisheries & ports."), at("today in Port")],
        },
        {
            "id": "stm-2",
            "voice": "reported",
            "event": "evt-1",
            "speakers": ["per-aske"],
            "act": "assert",
            "verb": "said",
            "summary": "Belmark opens its ports.",
            "quote": "will open its ports <at once>",
            "evidence": [at("Minister Aske said"), {"exact": "will open its ports <at once>"}],
        },
    ],
    "commitments": [
        {
            "id": "cmt-1",
            "voice": "reported",
            "made_at": "evt-1",
            "obligors": ["pty-avaria", "pty-belmark"],
            "verb": "agreed",
            "summary": "To sign an accord on fisheries.",
            "firmness": "firm",
            "about": ["ins-1"],
            "basis": "inferred",
            "confidence": 80,
            "evidence": [at("Both sides agreed to sign a fisheries accord.")],
        }
    ],
    "instruments": [
        {
            "id": "ins-1",
            "description": "a fisheries accord",
            "kind": "agreement",
            "actions": [{"action": "negotiated", "event": "evt-1"}],
            "evidence": [at("a fisheries accord")],
        }
    ],
    "relations": [
        {
            "id": "rel-1",
            "type": "counterpart_of",
            "subject": "readout",
            "object_uri": "https://belmark.example/readouts/9",
        }
    ],
}


def document() -> Readout:
    """Return the readout."""
    return readouts.from_dict(DOCUMENT)
