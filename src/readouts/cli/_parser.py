"""Arguments, and what was probably meant by those that are none."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from readouts._check import nearest


class Parser(argparse.ArgumentParser):
    """A parser of the house: options are written out, and a wrong one gets a hint."""

    def __init__(self, **settings: Any) -> None:
        # An option that is cut short today would be another one's beginning tomorrow.
        super().__init__(**settings, allow_abbrev=False)
        self.set_defaults(parser=self)

    def refuse(self, arguments: Sequence[str]) -> NoReturn:
        """Stop because of arguments that the command does not take."""
        first = arguments[0]
        options = re.findall(r"--[a-z-]+", self.format_help())
        hint = did_you_mean(first.partition("=")[0], options) if first.startswith("-") else ""
        self.error(f"unrecognized arguments: {' '.join(arguments)}{hint}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint at the nearest of the words that are known, to stand behind a message."""
    near = nearest(word, known, cutoff=0.6)
    return f"; did you mean {near}?" if near else ""


def one_of(*words: str) -> dict[str, Any]:
    """Return what makes an option take one of some words."""
    return {"type": chosen(words), "metavar": "|".join(words)}


def chosen(words: Sequence[str]) -> Callable[[str], str]:
    """Return what takes one of some words and refuses others, with the nearest."""

    def take(word: str) -> str:
        if word in words:
            return word
        expected = f"{', '.join(words[:-1])} or {words[-1]}"
        raise argparse.ArgumentTypeError(
            f'expected {expected}, got "{word}"{did_you_mean(word, words)}'
        )

    return take


def at_least_one(word: str) -> int:
    """Take a whole number from 1."""
    if word.isascii() and word.isdigit() and int(word) > 0:
        return int(word)
    raise argparse.ArgumentTypeError(f'expected a whole number from 1, got "{word}"')


def listed(text: str) -> list[str]:
    """Take words with commas between them."""
    return [word.strip() for word in text.split(",")]
