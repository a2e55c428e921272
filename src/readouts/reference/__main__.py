"""Writes the pages of the reference anew into `docs/reference`, and what the corpus has."""

import json
from pathlib import Path

from readouts import load
from readouts.reference import _lists, files
from readouts.schema import FILE_NAME

ROOT = Path(__file__).parents[3]
"""The repository, in which the pages and the corpus are kept."""


def met() -> str:
    """Return where the corpus has each word, as it is kept for the pages."""
    documents = {"001": load(ROOT / "examples" / "us-mexico-2024-01-19.readout.json")}
    corpus = sorted((ROOT / "examples" / "corpus").glob("*.readout.json"))
    documents |= {file.name[:3]: load(file) for file in corpus}
    found = _lists.summed(_lists.met_in(documents))
    lines = (
        f"{json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}" for name, one in found.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def kept() -> dict[str, str]:
    """Return the files of `docs/reference` as they should be: the schema has its own place."""
    made = files("markdown")
    del made[FILE_NAME]
    there = f"../../schemas/{FILE_NAME}"
    made["index.md"] = made["index.md"].replace(f"({FILE_NAME})", f"({there})")
    return made


if __name__ == "__main__":
    Path(__file__).with_name("met.json").write_text(met(), encoding="utf-8")
    made = kept()
    for name, text in made.items():
        (ROOT / "docs" / "reference" / name).write_text(text, encoding="utf-8")
    print(f"wrote {len(made)} files")
