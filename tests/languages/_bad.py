"""Faults that the types of any language can see, as what is done to the least document."""

from collections.abc import Callable

from tests.laws._specimens import Tree

BAD: dict[str, Callable[[Tree], object]] = {
    "a field is missing": lambda tree: tree.pop("lang"),
    "a field is unknown": lambda tree: tree.update(langs="en"),
    "a text is a number": lambda tree: tree.update(id=1),
    "a list has no item": lambda tree: tree["publication"].update(issuers=[]),
    "a value is none of its list": lambda tree: tree["meetings"][0].update(status="heald"),
    "an object is none of its class": lambda tree: tree["meetings"][0].update(start="yesterday"),
}
