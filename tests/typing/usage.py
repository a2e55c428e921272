"""Read by mypy and pyright, never run: what a user's type checker sees."""

import json
from pathlib import Path
from typing import assert_type

import readouts
from readouts import Event, EventKind, EventStatus, Participant, Readout, When
from readouts import strategies as st

readout = readouts.load("a.readout.json")
assert_type(readout, Readout)
assert_type(readouts.loads(b"{}"), Readout)
assert_type(readouts.from_dict(json.loads("{}")), Readout)
assert_type(readouts.from_llm("{}", rules="none"), Readout)
assert_type(readouts.dumps(readout), str)
assert_type(readouts.to_llm(readout), str)
assert_type(readouts.validate(Path("a.readout.json")), tuple[readouts.Problem, ...])
assert_type(readouts.validate("{}", profile="strict"), tuple[readouts.Problem, ...])
assert_type(readout.meetings[0].participants, tuple[Participant, ...])
assert_type(readout.meetings[0].kind, str)
assert_type(readout.meetings[0].status, EventStatus | None)
assert_type(readout.meetings[0].start, When | None)
assert_type(readout.parties[0].country, str | None)

event = Event(id="evt-1", kind=EventKind.CALL, status=EventStatus.HELD, places=("plc-1",))
Event(kind="call")  # type: ignore[call-arg]
Event(id="evt-1", kind=1)  # type: ignore[arg-type]
Event(id="evt-1", kind="call", knd="x")  # type: ignore[call-arg]
Event("evt-1", "call")  # type: ignore[call-arg, arg-type]
event.kind = "meeting"  # type: ignore[misc]

with_a_call = st.readouts()
