"""Running a plan: the statement, the questions in its rows, the nodes their answers refer to, and so on down.

What is stored is one statement. Questions get their arithmetic from the snapshot; what is selected below them is one
statement for each level of nesting, for all rows and all fields of that level together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graphql import GraphQLError
from graphql.execution.values import VariableValues

from samsyn import metrics
from samsyn.database.port import Graph
from samsyn.database.statements import statement
from samsyn.errors import Forbidden, SamsynError
from samsyn.model.ids import type_of
from samsyn.model.principals import Principal, Sees
from samsyn.model.structure import Structure
from samsyn.projection.compilation import parameters_of
from samsyn.projection.compiler import Plan
from samsyn.projection.finishing import Failure, Irregular
from samsyn.projection.parts import Run
from samsyn.projection.references import LINK, Site

ATTEMPTS = 3  # to get an answer that is of one revision throughout, while others write
NO_SHARES = "Shares are told to those who have a key or token. Send one, or leave the field out."
REVISION = "COLLECT { MATCH (revision:Revision) RETURN revision.n }[0]"


class Snapshots(Protocol):
    """Where the structure comes from that questions are answered from."""

    async def at_least(self, revision: int) -> Structure:
        """Return the structure at that revision or a later one."""
        ...

    def begin(self, revision: int) -> None:
        """Have the structure brought up to that revision, without waiting for it."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, and the faults found in it.

    `revision` is the graph's that all of it is certainly of, if any; `told_revision` the newest that the graph told
    while it was made.
    """

    data: dict[str, Any] | None
    errors: list[GraphQLError]
    revision: int | None
    told_revision: int


@dataclass(slots=True)
class Source:
    """Where answers come from. `seen` is the newest revision that the graph was seen to have."""

    graph: Graph
    snapshots: Snapshots
    seen: int = 0

    async def revision(self) -> int:
        """Return the graph's revision, asked for after the call. Raises Unavailable."""
        revision = await self.graph.revision()
        self.saw(revision)
        return revision

    def saw(self, revision: int) -> None:
        """Note that the graph has that revision, or had it."""
        self.seen = max(self.seen, revision)


async def run_plan(
    plan: Plan,
    variables: VariableValues,
    source: Source,
    principal: Principal,
    *,
    told: Mapping[str, Any] | None = None,
) -> Answer:
    """Return the answer of a plan for whoever asks; `told` has what the caller puts under root fields.

    When its pieces are of different revisions, because somebody has written, it is run again, so that an answer is of
    one; under constant writes the last attempt stands. Raises GraphQLError for arguments out of range, and Unavailable.

    A statement may read the revision after all else and so tell one that is newer than what it has read. So an answer
    is certainly of a revision only where that was seen before the first of its statements, too.
    """
    parameters = {**parameters_of(plan.parameters, variables), "viewer": principal.parameters()}
    newest = source.seen
    for attempt in range(1, ATTEMPTS + 1):
        run = Run(variables, principal, parameters)
        before = source.seen
        row, revisions = await _filled(plan, run, source, told or {}, newest)
        newest = max(revisions)
        source.saw(newest)
        if len(revisions) == 1 or attempt == ATTEMPTS:
            return _finished(plan, row, run, before if revisions == {before} else None, newest)
    raise AssertionError  # the last attempt has returned


async def _filled(
    plan: Plan, run: Run, source: Source, told: Mapping[str, Any], newest: int
) -> tuple[list[Any], set[int]]:
    """Return the root's row with everything in its place, and the revisions that its pieces are of.

    What isn't known to be newer than `newest` is asked of the snapshot as it is: the statement that fetches what the
    answer refers to tells the graph's revision, too, and so whether the snapshot was new enough.
    """
    if plan.asks:  # a snapshot that is known to be older is brought up while the first statement runs
        source.snapshots.begin(newest)
    row: list[Any] = [None] * len(plan.keys)
    known = parameters_of([parameter for _, _, parameter in plan.known], run.variables)
    for index, put, parameter in plan.known:
        put(known[parameter.name], row, index, run)
    for index, put, key in plan.told:
        value = told.get(key)
        if value is not None:
            put(value, row, index, run)
    of_graph = [await _fetch(run, source, row, plan.columns)] if plan.columns else []
    for index, visit in plan.visits:
        visit(row, index, run)
    of_structures: list[int] = []
    structure: Structure | None = None
    while run.questions or run.references:
        if run.questions:
            structure = await source.snapshots.at_least(max(of_graph, default=newest))
            of_structures.append(structure.revision)
            _answer(run, structure)
        if run.references:
            of_graph.append(await _fetch(run, source, structure=structure))
    if not of_graph:
        of_graph.append(await _fetch(run, source))
    return row, {*of_graph, *of_structures}


def _answer(run: Run, structure: Any) -> None:
    """Put the answers of all waiting questions into their cells; what their answers refer to waits then."""
    questions, run.questions = run.questions, []
    for row, index, question in questions:
        try:
            if run.principal.sees is not Sees.ALL:
                raise Forbidden(NO_SHARES)
            answer = question.ask(structure, row[index], run)
            row[index] = None
            if answer is not None:
                question.put(answer, row, index, run)
        except SamsynError as error:
            row[index] = Failure(error)


async def _fetch(
    run: Run,
    source: Source,
    row: list[Any] | None = None,
    columns: Sequence[tuple[int, str]] = (),
    structure: Structure | None = None,
) -> int:
    """Run one statement for the root's columns and all waiting references; return the revision that it saw."""
    references, run.references = run.references, []
    starts = await _link_starts(source, references, structure)
    wanted: dict[tuple[str, str], dict[str, Any]] = {}  # the ids by parameter and text of their column
    from_columns = [site.column_of(node_id, starts) for _, _, site, node_id in references]
    for (_, _, _, node_id), column in zip(references, from_columns, strict=True):
        if column:
            start = starts.get(node_id)
            wanted.setdefault(column, {})[node_id] = [start, node_id] if start else node_id
    cells = [*(text for _, text in columns), *(text for _, text in wanted)]
    ids = {parameter: list(found.values()) for (parameter, _), found in wanted.items()}
    texts = ", ".join(f"{cell} AS c{index}" for index, cell in enumerate([*cells, REVISION]))
    values = await source.graph.read(f"RETURN {texts}", {**run.parameters, **ids})
    if row is not None:
        for (index, _), value in zip(columns, values, strict=False):
            row[index] = value
    fetched = [dict(found) for found in values[len(columns) : -1]]
    run.rows += sum(map(len, fetched))
    _place(run, references, from_columns, dict(zip(wanted, fetched, strict=True)))
    return values[-1] or 0


def _place(
    run: Run,
    references: Sequence[tuple[list[Any], int, Site, str]],
    from_columns: Sequence[tuple[str, str] | None],
    fetched: Mapping[tuple[str, str], Mapping[str, Any]],
) -> None:
    """Put the fetched nodes where they belong, and find the questions in them, once in each."""
    seen: set[int] = set()
    for (row, index, site, node_id), column in zip(references, from_columns, strict=True):
        cell = row[index] = fetched[column].get(node_id) if column else None
        if cell is not None and id(cell) not in seen:
            seen.add(id(cell))
            site.visit(cell, run)


async def _link_starts(
    source: Source, references: Sequence[tuple[list[Any], int, Site, str]], structure: Structure | None
) -> Mapping[str, str]:
    """Return from where the links among the references start: links are looked up from there.

    Those that a question's answer refers to are known to the structure; the database is asked for others.
    """
    links = {node_id for _, _, _, node_id in references if type_of(node_id) == LINK}
    known = structure.links if structure else {}
    starts = {link_id: known[link_id].source for link_id in links if link_id in known}
    others = sorted(links - starts.keys())
    if others:
        [found] = await source.graph.read(statement("questions/link_starts").text, {"ids": others})
        starts |= dict(found)
    return starts


def _finished(plan: Plan, row: list[Any], run: Run, revision: int | None, told_revision: int) -> Answer:
    try:
        data = plan.finish(row, run)
    except Irregular as irregular:
        data = None
        run.irregular.append(irregular)
    metrics.ROWS.inc(run.rows)
    return Answer(data, [irregular.error() for irregular in run.irregular], revision, told_revision)
