"""The least document: what every readout has, of which the examples of rules are made."""

LEAST = """{
  "spec_version": "1.0",
  "id": "https://example.org/readouts/1",
  "lang": "en",
  "publication": {"issuers": ["pty-a"], "kind": "readout"},
  "parties": [
    {"id": "pty-a", "kind": "state", "name": "Avaria"},
    {"id": "pty-b", "kind": "state", "name": "Belmark"}
  ],
  "meetings": [
    {"id": "evt-1", "kind": "meeting", "participants": [
      {"who": "pty-a", "roles": ["host"]}, {"who": "pty-b", "roles": ["guest"]}]}
  ]
}
"""
