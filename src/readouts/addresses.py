"""The permanent addresses of the format; the library never fetches anything from them."""

from __future__ import annotations

BASE = "https://w3id.org/readouts/"
"""What `$id`, the addresses of names and help links start from."""
REFERENCE = f"{BASE}reference/"
"""Where the pages of the reference are; each keeps its name, and every name on it its anchor."""


def of_problem(code: str) -> str:
    """Return the address at which the reference tells of a problem code."""
    return f"{REFERENCE}problems.html#{code}"
