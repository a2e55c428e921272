"""The example of 19 January 2024, built in Python: all that it says, without evidence and notes.

`python examples/build_us_mexico.py` prints it. A test compares it with the document beside it.
"""

from typing import Any

from readouts import (
    Agent,
    AgentKind,
    Basis,
    Bound,
    Commitment,
    Completeness,
    DatePart,
    Delegation,
    Event,
    EventStatus,
    Excluded,
    Firmness,
    Identifier,
    Instrument,
    Medium,
    Mutuality,
    Name,
    Novelty,
    Organization,
    Participant,
    Party,
    Person,
    Place,
    Presence,
    Production,
    ProductionMethod,
    Publication,
    Readout,
    Relation,
    Source,
    Stance,
    Statement,
    Title,
    Topic,
    Voice,
    When,
    dumps,
)


def wikidata(number: str) -> tuple[Identifier]:
    return (Identifier(scheme="wikidata", value=number),)


publication = Publication(
    issuers=("pty-us",), kind="readout", lang="en", basis=Basis.INFERRED, confidence=90
)
sources = (
    Source(
        id="src-text",
        digest="sha256:9d26878a78170d4f2499195174549b9e1a8582f337789aaa3ea6b69aacdd26fe",
        length=2584,
        lang="en",
        media_type="text/plain",
        excluded=(Excluded(start=2576, end=2584, exact="Comments", reason="page_furniture"),),
    ),
    Source(id="src-wikidata", publisher="Wikidata", url="https://www.wikidata.org/"),
)

# -- who ----------------------------------------------------------------------------------

parties = (
    Party(
        id="pty-us",
        kind="state",
        name="United States",
        other_names=(Name(text="U.S.", kind="as_published"),),
        country="US",
        identifiers=wikidata("Q30"),
    ),
    Party(id="pty-mx", kind="state", name="Mexico", country="MX", identifiers=wikidata("Q96")),
    Party(id="pty-gt", kind="state", name="Guatemala", country="GT", identifiers=wikidata("Q774")),
    Party(id="pty-region", kind="group", name="countries across the region"),
)


def body(name: str, called: str, kind: str, party: str | None = None) -> Organization:
    return Organization(id=f"org-{name}", name=called, kind=kind, party=party)


organizations = (
    body("department-of-state", "Department of State", "ministry", "pty-us"),
    body("white-house", "White House", "executive_office", "pty-us"),
    body("usaid", "USAID", "agency", "pty-us"),
    body("segob", "SEGOB", "ministry", "pty-mx"),
    body("sre", "SRE", "ministry", "pty-mx"),
    body("migration-institute", "National Migration Institute", "agency", "pty-mx"),
    body("fentanyl-committee", "Trilateral Fentanyl Committee", "committee"),
)


def person(key: str, name: str, title: str, post: str, of: str | None = None) -> Person:
    """A person with one title, of a side (pty-…) or of a body (org-…)."""
    party = of if of and of.startswith("pty-") else None
    organization = of if of and of.startswith("org-") else None
    office = Title(name=title, post=post, party=party, organization=organization)
    return Person(id=f"per-{key}", name=name, titles=(office,))


blinken = person(
    "blinken",
    "Antony J. Blinken",
    "Secretary of State",
    "foreign_minister",
    "org-department-of-state",
)
barcena = person(
    "barcena", "Alicia Bárcena", "Mexican Foreign Secretary", "foreign_minister", "pty-mx"
)
lopez_obrador = person(
    "lopez-obrador",
    "Andrés Manuel López Obrador",
    "President",
    "head_of_state_and_government",
    "pty-mx",
)
with_blinken = (
    person("mayorkas", "Alejandro Mayorkas", "Secretary of Homeland Security", "minister"),
    person(
        "sherwood-randall",
        "Liz Sherwood-Randall",
        "White House Homeland Security Advisor",
        "adviser",
        "org-white-house",
    ),
    person("monaco", "Lisa Monaco", "Deputy Attorney General", "deputy_minister"),
    person(
        "coleman",
        "Isobel Coleman",
        "USAID Deputy Administrator",
        "agency_deputy_head",
        "org-usaid",
    ),
)
admiral = Person(
    id="per-ojeda",
    name="Rafael Ojeda Duran",
    titles=(
        Title(name="Secretary of the Navy", post="minister"),
        Title(name="Admiral", post="personal_rank"),
    ),
)
with_barcena = (
    person("sandoval", "Luis Crescencio Sandoval González", "Defense Secretary", "minister"),
    admiral,
    person(
        "rodriguez", "Rosa Icela Rodríguez Velazquez", "Secretary of Public Security", "minister"
    ),
    person(
        "moctezuma",
        "Esteban Moctezuma Barragán",
        "Mexican Ambassador to the United States",
        "ambassador",
        "pty-mx",
    ),
    person(
        "medina",
        "Félix Arturo Medina",
        "Undersecretary of Human Rights, Population and Migration",
        "deputy_minister",
        "org-segob",
    ),
    person(
        "velasco",
        "Roberto Velasco",
        "Head of the Unit for North America",
        "senior_official",
        "org-sre",
    ),
    person(
        "garduno",
        "Francisco Garduño Yaez",
        "Commissioner for the National Migration Institute",
        "agency_head",
        "org-migration-institute",
    ),
    person("celorio", "Alejandro Celorio", "Legal Counselor", "adviser", "org-sre"),
)

officials = (
    Person(id="per-us-officials", description="U.S. officials", party="pty-us"),
    Person(id="per-mexican-officials", description="Mexican officials", party="pty-mx"),
)

# -- where and when -----------------------------------------------------------------------

places = (
    Place(id="plc-department-of-state", name="Department of State", kind="government_building"),
    Place(
        id="plc-mexico-city",
        name="Mexico City",
        kind="city",
        country="MX",
        identifiers=wikidata("Q1489"),
    ),
    Place(id="plc-guatemala", name="Guatemala", kind="country", country="GT"),
)


def present(who: Person, delegation: str, role: str, **fields: Any) -> Participant:
    fields |= {"who": who.id, "roles": (role,), "delegation": delegation}
    return Participant(presence=Presence.PRESENT, **fields)


def inferred(confidence: int, **fields: Any) -> Participant:
    return Participant(basis=Basis.INFERRED, confidence=confidence, **fields)


both_sides = tuple(inferred(80, who=side) for side in ("pty-us", "pty-mx"))

meeting = Event(
    id="evt-meeting",
    uid="https://example.org/events/us-mexico-2024-01-19",
    kind="meeting",
    status=EventStatus.HELD,
    medium=Medium.IN_PERSON,
    verb="hosted",
    format="bilateral",
    start=When(text="yesterday", offset="-P1D", anchor="publication"),
    places=("plc-department-of-state",),
    purposes=("Follow-up to what had been undertaken about migration on December 27.",),
    delegations=(
        Delegation(id="del-us", party="pty-us", name="U.S. delegation", heads=(blinken.id,)),
        Delegation(id="del-mx", party="pty-mx", heads=(barcena.id,)),
    ),
    participants=(
        present(blinken, "del-us", "host"),
        *(present(who, "del-us", "accompanying", accompanying=blinken.id) for who in with_blinken),
        present(barcena, "del-mx", "guest"),
        *(present(who, "del-mx", "accompanying", accompanying=barcena.id) for who in with_barcena),
    ),
)
december_27 = Event(
    id="evt-december-27",
    kind="contact",
    status=EventStatus.HELD,
    start=When(text="December 27", edtf="XXXX-12-27", anchor="publication"),
    participants=both_sides,
    basis=Basis.INFERRED,
    confidence=75,
)
last_meeting = Event(
    id="evt-last-meeting", kind="meeting", status=EventStatus.HELD, participants=both_sides
)
senior_leaders = Event(
    id="evt-senior-leaders",
    kind="discussion",
    status=EventStatus.PLANNED,
    name="senior leader discussions",
    on_margins_of="evt-fentanyl-committee",
    participants=tuple(
        inferred(85, description="senior leaders", presence=Presence.EXPECTED, party=side)
        for side in ("pty-us", "pty-mx")
    ),
    topics=("top-migration",),
)
fentanyl_committee = Event(
    id="evt-fentanyl-committee",
    kind="committee_session",
    status=EventStatus.PLANNED,
    name="Trilateral Fentanyl Committee meeting",
    start=When(text="early February", edtf="XXXX-02", part=DatePart.EARLY, anchor="publication"),
    places=("plc-mexico-city",),
    series="org-fentanyl-committee",
)
transfer_of_power = Event(
    id="evt-guatemala-transfer",
    kind="political_transition",
    status=EventStatus.HELD,
    name="transfer of power in Guatemala",
    places=("plc-guatemala",),
    after=(last_meeting.id,),
    before=(meeting.id,),
    topics=("top-guatemala",),
)

# -- what ---------------------------------------------------------------------------------


def topic(key: str, label: str, *, of_migration: bool = False) -> Topic:
    return Topic(id=f"top-{key}", label=label, parent="top-migration" if of_migration else None)


topics = (
    topic("migration", "Migration"),
    topic("border", "Results of joint work at the shared border", of_migration=True),
    topic("transport-controls", "Migration controls along bus and train routes", of_migration=True),
    topic("smuggling-networks", "Action against criminal smuggling networks", of_migration=True),
    topic(
        "repatriations",
        "Repatriation of people without a legal basis to stay",
        of_migration=True,
    ),
    topic("guatemala", "Guatemala's transfer of power"),
    topic("economic-development", "Economic development"),
    topic("migration-management", "Hemispheric migration management", of_migration=True),
    topic("human-smuggling", "Human smuggling"),
    topic("arms-trafficking", "Arms trafficking"),
    topic("lawful-pathways", "Lawful pathways", of_migration=True),
    topic("work-opportunities", "Work opportunities"),
    topic("root-causes", "Root causes of migration", of_migration=True),
    topic("economic-opportunities", "Economic opportunities"),
)


def reported(key: str, *speakers: str, act: str, verb: str, summary: str, **more: Any) -> Statement:
    """Something said at the meeting, by the issuer's account."""
    return Statement(
        id=f"stm-{key}",
        voice=Voice.REPORTED,
        event=meeting.id,
        speakers=speakers,
        act=act,
        verb=verb,
        summary=summary,
        **more,
    )


statements = (
    Statement(
        id="stm-invitation",
        voice=Voice.REPORTED,
        speakers=(lopez_obrador.id,),
        act="invite",
        verb="invitation",
        summary="He had issued an invitation; to whom and to what is not told.",
    ),
    reported(
        "border-results",
        blinken.id,
        "del-us",
        act="note",
        verb="noted",
        stance=Stance.SUPPORTIVE,
        summary=(
            "What the United States does together with Mexico is having good effects at the border "
            "they share."
        ),
        topics=("top-border",),
    ),
    reported(
        "migration-efforts",
        "del-us",
        "del-mx",
        act="discuss",
        verb="discussed",
        stance=Stance.SUPPORTIVE,
        summary=(
            "Good effects of three efforts: more migration checks along bus and train routes, a "
            "harder line against criminal smuggling networks, and more returns of people who may "
            "not lawfully stay in either country."
        ),
        topics=("top-transport-controls", "top-smuggling-networks", "top-repatriations"),
    ),
    reported(
        "guatemala",
        blinken.id,
        act="highlight",
        verb="highlighted",
        summary=(
            "Among the region's events since the last meeting, Guatemala's peaceful handover of "
            "power ranks with the weightiest."
        ),
        topics=("top-guatemala",),
        about=(transfer_of_power.id,),
    ),
    reported(
        "smuggling",
        *(one.id for one in officials),
        act="discuss",
        verb="discussed",
        summary=(
            "What the two countries do together against the smuggling of people and the "
            "trafficking of arms."
        ),
        topics=("top-human-smuggling", "top-arms-trafficking"),
    ),
    reported(
        "pathways",
        *(one.id for one in officials),
        act="reaffirm",
        verb="reaffirmed the importance of",
        stance=Stance.SUPPORTIVE,
        summary=(
            "It matters to go on widening legal ways to migrate and chances to work, from one of "
            "the two countries to the other as well."
        ),
        topics=("top-lawful-pathways", "top-work-opportunities"),
    ),
    Statement(
        id="stm-hemisphere",
        voice=Voice.ISSUER,
        act="assert",
        verb="is",
        summary="The whole hemisphere is challenged by migration.",
        topics=("top-migration",),
    ),
)

commitments = (
    Commitment(
        id="cmt-december-27",
        voice=Voice.ISSUER,
        verb="made",
        summary="Undertakings about migration, more than one; what they were is not told.",
        count=2,
        count_bound=Bound.AT_LEAST,
        novelty=Novelty.PRIOR,
        disclosed=False,
        made_at=december_27.id,
        topics=("top-migration",),
    ),
    Commitment(
        id="cmt-guatemala",
        voice=Voice.ISSUER,
        obligors=("pty-us",),
        partners=("pty-mx",),
        beneficiaries=("pty-gt",),
        verb="stands ready",
        summary=(
            "Support for Guatemala's people and its new government across many subjects, closely "
            "with Mexico's government."
        ),
        kind="assistance",
        firmness=Firmness.EXPLORATORY,
        completeness=Completeness.PARTIAL,
    ),
    Commitment(
        id="cmt-guatemala-economy",
        summary="Support for Guatemala's economic development.",
        part_of="cmt-guatemala",
        topics=("top-economic-development",),
    ),
    Commitment(
        id="cmt-guatemala-migration",
        summary="Support for the management of migration in the hemisphere.",
        part_of="cmt-guatemala",
        topics=("top-migration-management",),
    ),
    Commitment(
        id="cmt-root-causes",
        voice=Voice.ISSUER,
        obligors=("pty-us",),
        partners=("pty-mx", "pty-region"),
        verb="is committed",
        summary=(
            "To work closely with Mexico and the region's countries on what makes people migrate "
            "and on better economic chances."
        ),
        kind="cooperation",
        firmness=Firmness.FIRM,
        purpose=(
            "That the root causes of migration are dealt with and economic opportunities grow."
        ),
        topics=("top-root-causes", "top-economic-opportunities"),
    ),
    Commitment(
        id="cmt-cooperation",
        voice=Voice.REPORTED,
        obligors=("pty-us", "pty-mx"),
        verb="committed to continue",
        summary="To keep up strong cooperation on migration, also when senior leaders talk.",
        kind="cooperation",
        firmness=Firmness.FIRM,
        novelty=Novelty.CONTINUED,
        mutuality=Mutuality.JOINT,
        made_at=meeting.id,
        carried_out_at=(senior_leaders.id,),
        topics=("top-migration",),
    ),
)

declaration = Instrument(
    id="ins-los-angeles-declaration",
    name="Los Angeles Declaration for Migration and Protection",
    kind="declaration",
)
relations = (
    Relation(
        id="rel-follow-up",
        type="follows_up_on",
        subject=meeting.id,
        object="cmt-december-27",
        verb="to follow up on",
    ),
    Relation(
        id="rel-response",
        type="in_response_to",
        subject="cmt-december-27",
        object="stm-invitation",
        verb="in response to",
        basis=Basis.INFERRED,
        confidence=60,
    ),
    Relation(
        id="rel-spirit",
        type="in_spirit_of",
        subject="cmt-root-causes",
        object=declaration.id,
        verb="in the spirit of",
    ),
    Relation(
        id="rel-counterpart",
        type="counterpart_of",
        subject="readout",
        object_uri="https://example.org/readouts/002-mexico-us-migration-20240119-mx",
        basis=Basis.EXTERNAL,
    ),
)

readout = Readout(
    id="https://example.org/readouts/us-mexico-2024-01-19",
    lang="en",
    publication=publication,
    sources=sources,
    parties=parties,
    organizations=organizations,
    persons=(blinken, barcena, lopez_obrador, *with_blinken, *with_barcena, *officials),
    places=places,
    meetings=(meeting,),
    prior_meetings=(december_27, last_meeting),
    next_meetings=(senior_leaders,),
    other_events=(fentanyl_committee, transfer_of_power),
    topics=topics,
    statements=statements,
    commitments=commitments,
    instruments=(declaration,),
    relations=relations,
    production=Production(
        method=ProductionMethod.MANUAL,
        agents=(Agent(kind=AgentKind.ORGANIZATION, name="readouts project"),),
    ),
)

if __name__ == "__main__":
    print(dumps(readout), end="")
