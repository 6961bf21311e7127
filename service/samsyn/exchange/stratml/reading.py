"""From a document to rows as tables have them (`exchange/tables`), which tell what is new, changed or as it was."""

from collections.abc import Sequence
from typing import Any, Final

from samsyn.exchange.stratml.columns import AIMED, KIND, LINED, LINK, OF_AIMS
from samsyn.exchange.stratml.gathering import Gathering
from samsyn.exchange.stratml.grammar import STAKEHOLDER, Element
from samsyn.exchange.stratml.lines import Line, read
from samsyn.exchange.stratml.measured import indicator
from samsyn.exchange.stratml.writing import UNTITLED
from samsyn.exchange.tables.reading import Given
from samsyn.model.texts import NAME_CHARACTERS_MAX
from samsyn.model.vocabulary import ActorKind, Language, MakerRole, NodeType

ASSUMED: Final = "Set by default: {count} new actors are associations, as StratML tells no kind: {names}"
BENEFICIARY: Final = {"Beneficiary"}
ROLES: Final = {role.words(language).label: role.name for role in MakerRole for language in Language}


def read_all(gathering: Gathering, root: Element) -> None:
    """Gather the rows of a whole document."""
    _told_beside(gathering, root)
    core = root.one("StrategicPlanCore") or Element("StrategicPlanCore")
    goals = core.all("Goal")
    aims = [*core.all("Vision"), *goals, *(each for goal in goals for each in goal.all("Objective"))]
    gathering.aims |= {each.text_of("Identifier") for each in aims}
    for each in core.all("Organization"):
        _organization(gathering, each)
    for each in core.all("Vision"):
        _vision(gathering, each)
    for each in core.all("Mission"):
        if text := each.text_of("Description"):
            gathering.leave_out("missions, as there are visions here", each, text)
    for each in core.all("Value"):
        if name := _name_of(gathering, each):
            gathering.node("values", each, name, description=_text(gathering, each, "Description"))
    for goal in goals:
        _goal(gathering, goal)


def _told_beside(gathering: Gathering, root: Element) -> None:
    place = gathering.graph.place
    for name in ("Name", "Description", "OtherInformation"):
        text = root.text_of(name)
        if text and text not in (place.name if place else "", *UNTITLED.values()):
            gathering.leave_out("texts on the plan as a whole", root, text)
    for each in (root.one("AdministrativeInformation"), root.one("Submitter")):
        for below in each.elements if each else ():
            if each and (each.name == "Submitter" or below.name == "Submitter"):
                gathering.leave_out("parts of the submitter, which are personal data", below)
            elif below.text.strip():
                gathering.leave_out("dates and sources of the plan as a whole", below, below.text.strip())


def _organization(gathering: Gathering, element: Element) -> None:
    name = _name_of(gathering, element)
    if not name:
        return
    free, lines = gathering.split(element.text_of("Description"), element.line, LINED["actors"])
    if free == name and not element.text_of("Name"):
        free = ""
    given, word = gathering.node("actors", element, name, description=free)
    gathering.lined("actors", given, lines)
    _kind_assumed(gathering, given, word, element, name)
    if acronym := element.text_of("Acronym"):
        gathering.leave_out("acronyms", element, acronym)
    for each in element.all("Stakeholder"):
        gathering.leave_out("stakeholders of organizations", each)


def _kind_assumed(gathering: Gathering, given: Given, word: str, element: Element, name: str) -> None:
    if "kind" not in given.values and gathering.is_new("actors", word):
        given.values["kind"] = ActorKind.ASSOCIATION.name
        gathering.tell(ASSUMED, element, name)


def _vision(gathering: Gathering, element: Element) -> None:
    free, lines = read(element.text_of("Description"), LINED["visions"])
    if not free:
        return
    head, _, rest = free.partition("\n\n")
    if len(head) > NAME_CHARACTERS_MAX or "\n" in head:
        head, rest = f"{' '.join(head.split())[: NAME_CHARACTERS_MAX - 1].rstrip()}…", free
    statement = gathering.text(rest, element.line)
    given, _ = gathering.node("visions", element, gathering.name(head, element.line), statement=statement)
    gathering.lined("visions", given, lines)


def _goal(gathering: Gathering, goal: Element) -> None:
    word = _aim(gathering, goal, "")
    if not word:
        return
    for each in goal.all("Objective"):
        if _is_its_own(goal, each):
            _indicators(gathering, each, word)
        else:
            below = _aim(gathering, each, word)
            _indicators(gathering, each, below)


def _is_its_own(goal: Element, objective: Element) -> bool:
    """Whether an Objective only has the Goal's own indicators, for which a Goal has no place."""
    names = {each.name for each in objective.elements}
    return names == {"Name", "PerformanceIndicator"} and objective.text_of("Name") == goal.text_of("Name")


def _indicators(gathering: Gathering, objective: Element, word: str) -> None:
    for each in objective.all("PerformanceIndicator"):
        if word:
            indicator(gathering, each, word)


def _aim(gathering: Gathering, element: Element, top: str) -> str:
    """Gather a Goal, or an Objective of what `top` refers to; return the word for it, empty where it has no name."""
    name = _name_of(gathering, element)
    if not name:
        return ""
    free, lines = read(element.text_of("OtherInformation"), OF_AIMS)
    kinds = [gathering.value_of(each, KIND, element.line) for each in lines if each.column is KIND]
    key = AIMED.get(NodeType[kinds[0]], "goals") if kinds and kinds[0] else "goals"
    described = element.text_of("Description")
    described = "\n\n".join(each for each in ("" if described == name else described, free) if each)
    given, word = gathering.node(key, element, name, description=gathering.text(described, element.line))
    gathering.lined(key, given, [each for each in lines if each.column not in (KIND, LINK)])
    if key == "contributions" and gathering.is_new(key, word):
        given.values["status"] = "APPROVED"
    _links(gathering, element, word, top, [each for each in lines if each.column is LINK])
    for each in element.all("Stakeholder"):
        _stakeholder(gathering, given, word, each)
    if sequence := element.text_of("SequenceIndicator"):
        gathering.leave_out("sequence indicators", element, sequence)
    return word


def _links(gathering: Gathering, element: Element, word: str, top: str, lines: Sequence[Line]) -> None:
    for each in lines:
        identifier, _, below = each.text.partition("\n")
        given = gathering.row("links", element, of=word, aimId=gathering.reference(identifier))
        gathering.lined("links", given, read(below, LINED["links"])[1])
    if top and not lines:
        gathering.row("links", element, of=word, aimId=top)


def _stakeholder(gathering: Gathering, given: Given, word: str, element: Element) -> None:
    """Gather who owns a goal, makes a contribution or experiences an outcome; tell who has no place here."""
    name, key = gathering.name(element.text_of("Name"), element.line), given.sheet.key
    roles = element.all("Role")
    types = {each.text.strip() for role in roles for each in role.all("RoleType")}
    kind = element.attributes.get(STAKEHOLDER)
    if not name:
        gathering.leave_out("stakeholders without a name", element)
    elif kind == "Person":
        gathering.leave_out("stakeholders that are persons, which are personal data", element)
    elif kind == "Generic_Group":
        _group(gathering, given, element, name)
    elif key == "outcomes" or types == BENEFICIARY:
        gathering.leave_out("organizations that don't perform anything", element, name)
    elif kind is None and gathering.named("actors", name) is None:
        gathering.leave_out("stakeholders of no kind (Person, Organization or Generic_Group)", element, name)
    else:
        actor = _actor(gathering, element, name)
        if key == "goals":
            owners = given.values.setdefault("ownerIds", [])
            owners += [actor] if actor not in owners else []
        else:
            made = gathering.row("makers", element, of=word, actorId=actor, **_role(roles))
            told = roles[0].text_of("Description") if roles else ""
            gathering.lined("makers", made, read(told, LINED["makers"])[1])


def _group(gathering: Gathering, given: Given, element: Element, name: str) -> None:
    if given.sheet.key != "outcomes":
        gathering.leave_out("beneficiary groups of what is no outcome", element, name)
        return
    word = gathering.named("groups", name)
    if gathering.is_first("groups", name) or word is None:
        below = Element("Stakeholder", elements=element.elements, line=element.line)
        _, word = gathering.node("groups", below, name, description=_text(gathering, element, "Description"))
    given.values.setdefault("experiencedByIds", []).append(word)


def _actor(gathering: Gathering, element: Element, name: str) -> str:
    word = gathering.named("actors", name)
    if word is None:
        given, word = gathering.node("actors", element, name, description=_text(gathering, element, "Description"))
        _kind_assumed(gathering, given, word, element, name)
    return word


def _role(roles: Sequence[Element]) -> dict[str, Any]:
    """The role of a maker, where a Role is called as one of ours."""
    names = {role.text_of("Name") for role in roles}
    found = [each for each in ROLES if each in names]
    return {"role": ROLES[found[0]]} if found else {}


def _name_of(gathering: Gathering, element: Element) -> str:
    """The name of an element, or the beginning of its description; empty where it has neither, which is told."""
    name = gathering.name(element.text_of("Name"), element.line)
    described = " ".join(element.text_of("Description").split())
    if not name and described:
        name = described if len(described) <= NAME_CHARACTERS_MAX else f"{described[: NAME_CHARACTERS_MAX - 1]}…"
        gathering.tell("Named after the beginning of their descriptions: {count}: {names}", element, name)
    if not name:
        gathering.refuse(element.line, f"<{element.name}> has no name.", "It is left out with all that is in it.")
    return name


def _text(gathering: Gathering, element: Element, name: str) -> str:
    return gathering.text(element.text_of(name), element.line)
