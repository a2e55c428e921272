"""The card that `readouts show` prints."""

import os
from pathlib import Path

import pytest
from hypothesis import given

import readouts
from readouts import Readout, strategies
from readouts.report import card
from readouts.report._phrases import calendar_words, length

EXAMPLE = Path(__file__).parents[2] / "examples" / "us-mexico-2024-01-19.readout.json"
GOLDEN = Path(__file__).parents[1] / "golden" / "us-mexico-2024-01-19.card.txt"


def test_the_card_of_the_real_example() -> None:
    """As it was when somebody last looked at it; UPDATE_GOLDEN=1 writes it anew."""
    text = card.render(readouts.load(EXAMPLE))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


@given(strategies.readouts())
def test_every_readout_has_a_card(readout: Readout) -> None:
    """No readout is too odd, and no line is too long."""
    text = card.render(readout)
    assert all(len(line) <= card.WIDTH for line in text.splitlines())
    assert readout.id in "".join(text.split())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-01-19", "19 January 2024"),
        ("2024-01", "January 2024"),
        ("2024", "2024"),
        ("XXXX-12-27", "27 December"),
        ("2024-22", "summer 2024"),
        ("2024-01-19?", "2024-01-19?"),
        ("202X", "202X"),
        ("2024-01-19/..", "2024-01-19/.."),
        ("2024-01-19T10:00Z", "2024-01-19T10:00Z"),
        ("2024-02-30", "2024-02-30"),
    ],
)
def test_dates_in_words(text: str, said: str) -> None:
    """A date that words would change stays as it is written."""
    assert calendar_words(text) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("PT35M", "35 minutes"), ("-P1D", "1 day"), ("P1Y2M", "1 year 2 months"), ("P2W", "2 weeks")],
)
def test_lengths_in_words(value: str, said: str) -> None:
    """Units and numbers as given."""
    assert length(value) == said
