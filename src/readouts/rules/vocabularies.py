"""VOC: words that extensions add to the open lists."""

from collections.abc import Iterator

from readouts._check import nearest, shown
from readouts._shape import OpenChoice, inside, shape_of
from readouts.model import Readout, Term
from readouts.problems import Severity
from readouts.rules._fields import values
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules.extensions import undeclared

_OPEN = {
    shape.name: frozenset(member.value for member in shape.values)
    for shape in inside(shape_of(Readout))
    if isinstance(shape, OpenChoice)
}
"""The open lists by name, each with the words that it has itself."""


@rule(
    "VOC001",
    "undeclared-word",
    at="/meetings/0/kind",
    bad='"acme:fireside_chat"',
    repair='"meeting"',
)
def word_of_a_declared_extension(dossier: Dossier) -> Iterator[Finding]:
    """A word that an extension adds to a list has the prefix of one that the document declares.

    The prefix alone is no name: what it stands for is said in `uses`, by the address of the
    extension, and without that nobody can look the word up.
    """
    declared = {use.prefix for use in dossier.readout.uses}
    for here, _, value in [*_words(dossier), *_terms(dossier)]:
        prefix = value.partition(":")[0]
        if prefix not in declared:
            yield undeclared(here, prefix, declared)


@rule(
    "VOC002",
    "word-without-broader",
    Severity.NOTE,
    at="",
    bad="""{"publication": {"issuers": ["pty-a"], "kind": "acme:tweet"}, "uses": [
  {"prefix": "acme", "uri": "https://acme.example/words", "version": "1"}]}""",
    repair="""{"publication": {"issuers": ["pty-a"], "kind": "acme:tweet"}, "uses": [
  {"prefix": "acme", "uri": "https://acme.example/words", "version": "1", "terms": [
    {"list": "PublicationKind", "value": "acme:tweet", "broader": "social_media_post"}]}]}""",
)
def word_with_a_broader_one(dossier: Dossier) -> Iterator[Finding]:
    """For a word that an extension adds, a term names the list's own word to fall back on.

    Who does not know the extension can then still count the record with its like. A word that
    has no term is noted once for each list, where it stands first.
    """
    declared = {use.prefix for use in dossier.readout.uses}
    told = {(term.list, term.value) for _, term in dossier.every(Term)}
    for here, name, value in _words(dossier):
        if (name, value) not in told and value.partition(":")[0] in declared:
            told.add((name, value))
            message = f"expected a term for {shown(value)} with a broader word of {name}, got none"
            yield Finding(here, message, 'add it to the "terms" of the extension in "uses"')
    for here, term in dossier.every(Term):
        yield from _without_broader(here, term)


def _without_broader(here: Here, term: Term) -> Iterator[Finding]:
    own = _OPEN.get(term.list)
    if own is None:
        near = nearest(term.list, _OPEN)
        message = f"expected the name of an open list, got {shown(term.list)}"
        yield Finding(here / "list", message, f'did you mean "{near}"?' if near else None)
    elif term.broader is None:
        message = f"expected a broader word of {term.list} for {shown(term.value)}, got none"
        yield Finding(here, message, 'name it in "broader"')
    elif term.broader not in own:
        near = nearest(term.broader, own)
        message = f"expected a word of the list {term.list}, got {shown(term.broader)}"
        yield Finding(here / "broader", message, f'did you mean "{near}"?' if near else None)


def _terms(dossier: Dossier) -> Iterator[tuple[Here, str, str]]:
    for here, term in dossier.every(Term):
        yield here / "value", term.list, term.value


def _words(dossier: Dossier) -> Iterator[tuple[Here, str, str]]:
    """Yield the words of extensions that stand in lists: place, name of the list, word."""
    for one in values(dossier, OpenChoice):
        if ":" in one.value:
            yield one.here, one.shape.name, one.value
