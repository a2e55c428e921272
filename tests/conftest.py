"""What tests of several folders share."""

from collections.abc import Iterator

import pytest

from tests.languages._node import Node, missing


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    """Return a Node process, for tests with the mark `node`."""
    if reason := missing():
        pytest.skip(reason)
    started = Node()
    yield started
    started.close()
