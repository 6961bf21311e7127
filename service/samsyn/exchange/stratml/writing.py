"""From the graph to a plan: aims and what contributes to them as StratML's tree of Goals and Objectives.

What contributes to no other goal or outcome is a Goal; all below it are its Objectives, whatever lies between. A link
that isn't the one from an Objective to the Goal it stands in is told as a line. Orders are by name, then by identifier.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from samsyn.errors import CannotStart
from samsyn.exchange.stratml.columns import KIND, LINK, column_of
from samsyn.exchange.stratml.grammar import PART_2, STAKEHOLDER, TYPE, Element, Part
from samsyn.exchange.stratml.indicators import indicator
from samsyn.exchange.stratml.left_out import left_out
from samsyn.exchange.stratml.lines import line, with_lines
from samsyn.exchange.stratml.writer import Writing, name_of, there
from samsyn.exchange.tables.column_words import COLUMNS
from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, AimLink, Contribution, Goal, Outcome, Value, Vision
from samsyn.graph.ties import far_end
from samsyn.model.vocabulary import Confidence, Language, MakerRole, NodeType, Polarity

NO_GOAL: Final = "There is no goal in the graph, and StratML wants one at least. Create it first."
WEIGHT: Final = column_of("makers", "weight")
UNTITLED: Final = {Language.EN: "Plan", Language.SV: "Plan"}
PERFORMER, BENEFICIARY = "Performer", "Beneficiary"


def document(graph: Graph, part: Part, language: Language) -> tuple[Element, Sequence[str]]:
    """The document of a graph, and what it leaves out, a line for each kind of thing.

    Raises CannotStart where the graph has no goal, which StratML needs.
    """
    writing = Writing(graph, part, language)
    goals = list(_goals(writing))
    if not goals:
        raise CannotStart(NO_GOAL)
    core = Element("StrategicPlanCore")
    core.elements += [_organization(writing, each) for each in writing.in_order(writing.actors)]
    core.elements += [_vision(writing, each) for each in writing.visions]
    core.elements += [_value(each) for each in writing.in_order(there(graph, Value))]
    core.elements += goals
    name = graph.place.name if graph.place else UNTITLED[language]
    root = Element(part.root, attributes=_type(writing), elements=[_text("Name", name), core])
    return root, list(left_out(writing))


def _goals(writing: Writing) -> Iterator[Element]:
    """Yield the Goals with their Objectives, in the order of names."""
    below: defaultdict[str, list[Any]] = defaultdict(list)
    for each in writing.aims:
        top = writing.above(each)
        below[top.id] += [each] if each is not top else []
    measures = _measures(writing)
    for top in writing.in_order(each for each in writing.aims if writing.above(each) is each):
        goal = _aim("Goal", writing, top, None)
        own = measures.get(top.id)
        if own:
            goal.elements.append(Element("Objective", elements=[_text("Name", name_of(top)), *own]))
        for each in writing.in_order(below[top.id]):
            objective = _aim("Objective", writing, each, top)
            objective.elements += measures.get(each.id, [])
            goal.elements.append(objective)
        yield goal


def _measures(writing: Writing) -> dict[str, list[Element]]:
    """The indicators, by the id of what they stand in."""
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for measure in writing.in_order(writing.measures):
        indicated = writing.in_order(each for each in measure.indicates if each.id in writing.is_aim)
        if not indicated:
            writing.measures_left_out.append(measure)
            continue
        first, *others = indicated
        untold = [each for each in measure.indicates if each.id not in writing.ids]
        writing.measures_cut += [measure] if untold else []
        others += [each for each in writing.visions if each in measure.indicates]
        referents = [writing.ids[each.id] for each in others]
        found[first.id].append(indicator(writing, measure, referents))
    return found


def _aim(name: str, writing: Writing, record: Any, top: Any) -> Element:
    """What is an aim, or contributes to one, as a Goal or as an Objective of one."""
    element = Element(name, elements=[_text("Name", name_of(record))])
    if record.description or name == "Goal":
        element.elements.append(_text("Description", record.description or ""))
    element.elements.append(_text("Identifier", writing.ids[record.id]))
    element.elements += _stakeholders(writing, record)
    key = {Goal: "goals", Outcome: "outcomes", Contribution: "contributions"}[type(record)]
    kind = [] if key == "goals" else [line(KIND, NodeType(type(record).__name__.upper()), writing.language)]
    told = with_lines(None, [*kind, *writing.lines(key, record), *_links(writing, record, top)])
    element.elements += [_text("OtherInformation", told)] if told else []
    return element


def _links(writing: Writing, record: Any, top: Any) -> Iterator[str]:
    """Yield the links as lines; none where the only one is that to the Goal that it stands in, of no other strength."""
    links = writing.links(record)
    writing.links_left_out += [each for each in record.contributes_to if each not in links]
    if len(links) == 1 and links[0].target is top and _is_plain(links[0]):
        return
    for each in links:
        below = [] if _is_plain(each) else list(writing.lines("links", each))
        yield line(LINK, writing.ids[each.target.id], writing.language, below)


def _is_plain(link: AimLink) -> bool:
    return (link.weight, link.polarity, link.confidence, link.rationale or None) == (
        1.0,
        Polarity.SUPPORTS,
        Confidence.LOW,
        None,
    )


def _stakeholders(writing: Writing, record: Any) -> Iterator[Element]:
    """Yield who owns a goal, who makes a contribution, and who experiences an outcome."""
    words = {field: COLUMNS[field][writing.language] for field in ("ownerId", "experiencedByIds")}
    if isinstance(record, Outcome):
        for group in writing.in_order(each for each in record.experienced_by if not each.archived_at):
            role = _role(words["experiencedByIds"], BENEFICIARY)
            yield _stakeholder(writing, "Generic_Group", group.name, group.description, role)
    elif isinstance(record, Goal):
        for owner in writing.in_order(each for each in record.owners if each.id in writing.ids):
            yield _stakeholder(writing, "Organization", owner.name, None, _role(words["ownerId"], PERFORMER))
    else:
        parts = {far_end(link, record): link for link in record.makers}
        for actor in writing.in_order(each for each in parts if each.id in writing.ids):
            link = parts[actor]
            if writing.part is not PART_2 and (link.role, link.share) != (MakerRole.LEAD, 1.0):
                writing.roles_left_out.append(actor)
            weight = "" if link.share == 1.0 else line(WEIGHT, link.share, writing.language)
            role = _role(link.role.words(writing.language).label, PERFORMER, weight)
            yield _stakeholder(writing, "Organization", actor.name, None, role)


def _stakeholder(writing: Writing, kind: str, name: str, described: str | None, role: Element) -> Element:
    below = [_text("Name", name), *([_text("Description", described)] if described else [])]
    below += [role] if writing.part is PART_2 else []
    return Element("Stakeholder", attributes={STAKEHOLDER: kind}, elements=below)


def _role(name: str, role_type: str, told: str = "") -> Element:
    described = [_text("Description", told)] if told else []
    return Element("Role", elements=[_text("Name", name), *described, _text("RoleType", role_type)])


def _organization(writing: Writing, actor: Actor) -> Element:
    told = with_lines(actor.description, writing.lines("actors", actor))
    below = [_text("Name", actor.name), _text("Identifier", writing.ids[actor.id])]
    return Element("Organization", elements=[*below, _text("Description", told)])


def _vision(writing: Writing, vision: Vision) -> Element:
    text = f"{vision.name}\n\n{vision.statement}" if vision.statement else vision.name
    told = with_lines(text, writing.lines("visions", vision))
    return Element("Vision", elements=[_text("Description", told), _text("Identifier", writing.ids[vision.id])])


def _value(value: Value) -> Element:
    described = [_text("Description", value.description)] if value.description else []
    return Element("Value", elements=[_text("Name", value.name), *described])


def _type(writing: Writing) -> dict[str, str]:
    if writing.part is not PART_2:
        return {}
    measures = [each for each in writing.measures if each not in writing.measures_left_out]
    if any(each.observations for each in measures):
        return {TYPE: "Performance_Report"}
    return {TYPE: "Performance_Plan" if measures else "Strategic_Plan"}


def _text(name: str, text: str) -> Element:
    return Element(name, text)
