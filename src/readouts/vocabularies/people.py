"""Words for sides, bodies and offices: what sort of party, organization or post it is."""

from readouts.vocabularies._lists import OpenList

__all__ = ["OrganizationKind", "PartyKind", "PostKind"]


class PartyKind(OpenList):
    """What sort of side this is. It is a label for sorting and no statement about recognition."""

    STATE = "state"
    """A state or country, which its government speaks for. Use `partially_recognized_entity` when
    states are divided on whether it is one and the issuer's words do not tell, and `territory` when
    it belongs to or is run by a state.
    """

    INTERNATIONAL_ORGANIZATION = "international_organization"
    """A standing body that states set up by agreement and that acts in its own name. Use
    `supranational_union` when its rules bind the members directly, and `group` for an informal
    forum.
    """

    SUPRANATIONAL_UNION = "supranational_union"
    """A union to which member states have handed powers, so that it makes rules for them and speaks
    for them in some fields. Use `international_organization` when members keep all powers.
    """

    SUBNATIONAL_GOVERNMENT = "subnational_government"
    """A province, state, region or city inside a country that takes part as a side. Use `territory`
    for an area that is not an ordinary part of the country that governs it.
    """

    TERRITORY = "territory"
    """An area under a state's sovereignty or administration that is neither a state nor an ordinary
    division of one: an overseas territory, a special region, an area under a mandate.
    """

    PARTIALLY_RECOGNIZED_ENTITY = "partially_recognized_entity"
    """An authority that governs an area and claims to be a state, which some states recognize and
    others do not. The value records that views differ and takes no side.
    """

    NON_STATE_ACTOR = "non_state_actor"
    """A movement, armed group, opposition or other body that is no government and sits or is named
    as a side. A company or association that only does work belongs among the organizations.
    """

    GROUP = "group"
    """States or bodies named together, with no legal standing of their own: an informal forum, a
    coalition, "countries of the region". Use `international_organization` for a standing body
    founded by agreement.
    """

    OTHER = "other"
    """A side that fits none of these. A declared prefixed value is better where several such sides
    occur.
    """


class OrganizationKind(OpenList):
    """What sort of body this is: one that does a side's work, or a standing mechanism."""

    MINISTRY = "ministry"
    """A department of government under a minister or secretary, the foreign and defence ministries
    included. Use `agency` for a body below or beside it.
    """

    EXECUTIVE_OFFICE = "executive_office"
    """The office of a head of state or government with its staff and councils: a presidency, a
    prime minister's or cabinet office, a national security council.
    """

    AGENCY = "agency"
    """A public body with a task of its own below or beside the ministries: a development, customs,
    migration or intelligence service. Use `police` or `armed_force` where these fit.
    """

    EMBASSY = "embassy"
    """A diplomatic or consular post in another country: an embassy, high commission, consulate or
    liaison office. Use `mission_to_io` for a post at an international organization.
    """

    MISSION_TO_IO = "mission_to_io"
    """A state's permanent mission or delegation to an international organization. Use `embassy` for
    a post in a country.
    """

    ARMED_FORCE = "armed_force"
    """Armed services, their commands and staffs, and coast guards under military orders. The
    defence ministry is a `ministry`.
    """

    POLICE = "police"
    """A body that keeps public order or investigates crime, border police and gendarmerie on such
    duty included.
    """

    LEGISLATURE = "legislature"
    """A parliament, one of its chambers, or a regional assembly. One of its committees is a
    `committee` with the parliament as its parent.
    """

    COURT = "court"
    """A court or tribunal, national or international. Use `agency` for a prosecutor's office."""

    CENTRAL_BANK = "central_bank"
    """The bank that issues a country's or a union's money and sets its rates. Development banks are
    not meant.
    """

    STATE_ENTERPRISE = "state_enterprise"
    """A business that a state owns or controls, banks and funds among them. Use `company` when it
    is in private hands or its ownership is not known.
    """

    COMMITTEE = "committee"
    """A body with its own members that meets in sessions: a committee, commission, council, working
    group or task force, of one side or joint. Use `mechanism` for a format of talks that has no
    members of its own.
    """

    MECHANISM = "mechanism"
    """A standing arrangement by which sides meet or keep in touch: a dialogue, a consultation
    format, a hotline. Use `committee` when it is a body with members, and a treaty is an
    instrument.
    """

    ORGAN = "organ"
    """A council, assembly or conference of an international organization or union in which its
    members decide. Use `legislature` for an elected parliament, and `committee` for a body below
    it.
    """

    INTERNATIONAL_SECRETARIAT = "international_secretariat"
    """The permanent staff of an international organization or of a treaty, where it does work and
    is no side at the table. An organization that sits as a side is a party.
    """

    COMPANY = "company"
    """A business that is not state-owned, or whose ownership is not known. Use `state_enterprise`
    where a state controls it.
    """

    CIVIL_SOCIETY = "civil_society"
    """A body that is neither state nor business: an association, charity, trade union, church,
    university or think tank.
    """

    MEDIA = "media"
    """A news agency, newspaper or broadcaster, state-run ones included. The presidency that such an
    agency reports on is a body of its own.
    """

    TEAM = "team"
    """People assigned to a task and known by it, such as "negotiating teams" or "technical
    experts", with no name or life beyond it. Use `committee` when it has a standing name and
    members.
    """

    POLITICAL_PARTY = "political_party"
    """A party that seeks office, or its leading organs, also where it directs the state."""

    OTHER = "other"
    """A body that fits none of these. A declared prefixed value is better where several such bodies
    occur.
    """


class PostKind(OpenList):
    """What sort of office or style a title stands for."""

    HEAD_OF_STATE = "head_of_state"
    """A president, monarch or other head of a state whose government is led by somebody else. Use
    `head_of_state_and_government` where one person is both.
    """

    HEAD_OF_GOVERNMENT = "head_of_government"
    """A prime minister, chancellor or premier who leads a government under a separate head of
    state. Heads of regional governments are meant too, and with `designate` those named to lead
    one.
    """

    HEAD_OF_STATE_AND_GOVERNMENT = "head_of_state_and_government"
    """One person who is both, such as an executive president or a ruling monarch who leads the
    government.
    """

    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government"
    """A deputy or vice prime minister, or a vice-president where the president leads the
    government. Use `minister` for a portfolio that is held beside it.
    """

    FOREIGN_MINISTER = "foreign_minister"
    """The minister or secretary in charge of foreign affairs, whatever the title. Use
    `deputy_minister` for a minister of state under them.
    """

    MINISTER = "minister"
    """A member of the government at the head of any other portfolio, secretaries of such rank
    included. Use `foreign_minister` for foreign affairs.
    """

    DEPUTY_MINISTER = "deputy_minister"
    """The rungs next below a minister: deputy, vice, state and under-secretaries, junior ministers.
    Use `senior_official` for directors and assistant secretaries.
    """

    NATIONAL_SECURITY_ADVISER = "national_security_adviser"
    """The head of state's or government's chief adviser on security, or the secretary of a national
    security council. Their deputies are `adviser`.
    """

    ADVISER = "adviser"
    """Someone whose office is to counsel a leader, a minister or a body. Use
    `national_security_adviser` for the chief one on security, and `special_envoy` for one sent out
    to others.
    """

    SPECIAL_ENVOY = "special_envoy"
    """A representative charged with one subject, crisis or region: special envoy, special
    representative, coordinator. Use `ambassador` for the head of a resident mission.
    """

    AMBASSADOR = "ambassador"
    """The head of an embassy, high commissioners included, or a diplomat with the office of
    ambassador. Use `permanent_representative` at an international organization, and
    `charge_daffaires` for a stand-in.
    """

    CHARGE_DAFFAIRES = "charge_daffaires"
    """A diplomat who heads an embassy in place of an ambassador, for a time or for good."""

    PERMANENT_REPRESENTATIVE = "permanent_representative"
    """The head of a state's mission to an international organization or a union, whether called
    ambassador or not.
    """

    AGENCY_HEAD = "agency_head"
    """The head of a public body that is no ministry: director, commissioner, administrator,
    governor of a central bank. Use `military_commander` in the armed forces.
    """

    AGENCY_DEPUTY_HEAD = "agency_deputy_head"
    """The second in charge of a public body that is no ministry: deputy director, deputy
    administrator. Use `deputy_minister` in a ministry.
    """

    SENIOR_OFFICIAL = "senior_official"
    """A ranking official below deputy minister: assistant secretary, director-general, head of
    department, political director. It also serves for "senior officials" with no office given.
    """

    MILITARY_COMMANDER = "military_commander"
    """An office of command or staff in the armed forces: chief of defence, chief of staff,
    commander of a region or fleet. Use `personal_rank` for the rank alone.
    """

    LEGISLATOR = "legislator"
    """A member or officer of a parliament or assembly, its speaker and the chairs of its committees
    included.
    """

    HEAD_OF_IO = "head_of_io"
    """The head of an international organization or union, or of one of its main organs:
    secretary-general, president of a commission, managing director.
    """

    SPOKESPERSON = "spokesperson"
    """Someone whose office is to speak to the press for another: spokesperson, press secretary."""

    ROYAL = "royal"
    """A member of a ruling house known by that standing, such as a crown prince or princess. Use
    `head_of_state` for the reigning monarch, and add the office for one who holds one.
    """

    RELIGIOUS_LEADER = "religious_leader"
    """The head or a dignitary of a church or religious community, named as such. Use
    `head_of_state` where the text names that office.
    """

    PERSONAL_RANK = "personal_rank"
    """A rank that goes with the person rather than a post, such as "Admiral" or a personal
    diplomatic rank. Use `military_commander` for the command that they hold.
    """

    HONORIFIC = "honorific"
    """A courtesy form before or after a name, such as "H.E." or "Dr.", or the letters of an order
    of honour behind it; none names an office. Use `personal_rank` for a rank, and a name of kind
    `epithet` for words such as "my friend".
    """

    PARTY_OFFICE = "party_office"
    """An office in a political party, such as its general secretary or the head of its
    international department, also where it counts above offices of state.
    """

    OTHER = "other"
    """An office that fits none of these, such as judge, mayor or company director. A declared
    prefixed value is better where several of a kind occur.
    """
