"""A made-up past of the format, by which the upgrade chain is tried: versions 0.8 and 0.9.

In 0.8, the list of meetings was called `talks`, and an event had one `place`. In 0.9, the role
"host" was called "hosting", and the date of publication was a text.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from readouts.versions import STEPS, Document, Step, objects


def _to_0_9(document: Document) -> Document:
    renamed = {"meetings" if key == "talks" else key: value for key, value in document.items()}
    for event in objects(renamed, "meetings"):
        if "place" in event:
            event["places"] = [event.pop("place")]
    return renamed


def _to_1_0(document: Document) -> Document:
    for participant in objects(document, "meetings", "participants"):
        roles = participant.get("roles")
        if isinstance(roles, list):
            participant["roles"] = ["host" if role == "hosting" else role for role in roles]
    for publication in objects(document, "publication"):
        if "date" in publication:
            publication["issued"] = {"text": publication.pop("date")}
    return document


MADE_UP = (Step("0.8", "0.9", _to_0_9), Step("0.9", "1.0", _to_1_0))
HISTORY = (*MADE_UP, *STEPS)
"""The whole way to this version."""


def as_0_8(document: dict[str, Any]) -> dict[str, Any]:
    """Return what a document would have been in 0.8, where that could hold it."""
    old = deepcopy(document)
    old["spec_version"] = "0.8"
    old = {"talks" if key == "meetings" else key: value for key, value in old.items()}
    for event in objects(old, "talks"):
        if len(event.get("places", [])) == 1:
            (event["place"],) = event.pop("places")
    for participant in objects(old, "talks", "participants"):
        if "roles" in participant:
            participant["roles"] = [
                "hosting" if role == "host" else role for role in participant["roles"]
            ]
    if old["publication"].get("issued", {}).keys() == {"text"}:
        old["publication"]["date"] = old["publication"].pop("issued")["text"]
    return old
