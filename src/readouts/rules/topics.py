"""TOP: topics."""

from collections.abc import Iterator

from readouts.model import Topic
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, rule


@rule(
    "TOP001",
    "topic-of-nothing",
    Severity.WARNING,
    at="",
    bad='{"topics": [{"id": "top-fish", "label": "fisheries"}]}',
    repair="""{
  "topics": [{"id": "top-fish", "label": "fisheries"}],
  "statements": [{"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-a"],
    "act": "discuss", "topics": ["top-fish"]}]
}""",
)
def topic_of_something(dossier: Dossier) -> Iterator[Finding]:
    """A topic is one of an event, a claim or an instrument, or above one that is.

    A topic that nothing is about was forgotten where it belongs, or is not in the readout. A claim
    `about` a topic is enough, and so is a narrower topic that is in use.
    """
    readout = dossier.readout
    used = {name for event in readout.events for name in event.topics}
    used |= {name for instrument in readout.instruments for name in instrument.topics}
    used |= {name for one in readout.statements for name in (*one.topics, *one.about)}
    used |= {name for one in readout.commitments for name in (*one.topics, *one.about)}
    parents = {topic.id: topic.parent for topic in readout.topics}
    above = set(used & parents.keys())
    while above:
        above = {parent for name in above if (parent := parents[name])} - used
        used |= above
    for here, topic in dossier.every(Topic):
        if topic.id not in used:
            message = f'expected something about the topic "{topic.label:.40}", got nothing'
            hint = f'add "{topic.id}" to the "topics" of an event or a claim, or take it out'
            yield Finding(here, message, hint)
