"""Nodes that are fetched by their ids: what `node` and `nodes` ask for, and what answers and payloads refer to.

The ids of one place in the operation are fetched together, by one column of the statement for each type that occurs
among them, so that every look-up goes by one label and its index. A link is looked up from its start: on the embedded
engine no index serves a relationship's id inside a sub-query.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLNamedType, GraphQLObjectType, GraphQLSchema, is_abstract_type

from samsyn.model.ids import type_of
from samsyn.projection.compilation import Compilation, Details
from samsyn.projection.declared import identity_of
from samsyn.projection.finishing import finish_variant
from samsyn.projection.parts import Finish, Run, Scope, Visit
from samsyn.projection.seeing import seen

LINK = "AimLink"
LINK_STARTS = ("Goal", "Outcome", "Contribution")


@dataclass(frozen=True, slots=True)
class Site:
    """A place in an operation whose nodes are fetched by id.

    `columns` holds the parameter and the text for each type, and for a link for each type of its start. A column's
    rows are `[id, [index of the type, the object's row]]`.
    """

    columns: Mapping[str, tuple[str, str]]
    finish: Finish
    visits: Sequence[Visit | None]

    def column_of(self, node_id: str, link_starts: Mapping[str, str]) -> tuple[str, str] | None:
        """Return the column that fetches an id; None where nothing here has such an id."""
        if len(self.columns) == 1:
            return next(iter(self.columns.values()))
        type_name = type_of(node_id) or ""
        if type_name == LINK:
            type_name = f"{LINK} {type_of(link_starts.get(node_id, ''))}"
        return self.columns.get(type_name)

    def visit(self, cell: list[object], run: Run) -> None:
        """Find the questions in a fetched node."""
        index = cell[0]
        visit = self.visits[index] if isinstance(index, int) else None
        if visit:
            visit(cell, 1, run)


def form_site(compilation: Compilation, named: GraphQLNamedType, details: Details) -> Site:
    """Return the place at which nodes of a type or an interface are fetched."""
    columns: dict[str, tuple[str, str]] = {}
    finishers: list[Finish] = []
    visits: list[Visit | None] = []
    for index, concrete in enumerate(concrete_types(compilation.schema, named)):
        variable = compilation.fresh("n")
        part = compilation.form_object(compilation, concrete, details, Scope(variable))
        assert part.finish  # noqa: S101 -- an object always has one
        finishers.append(part.finish)
        visits.append(part.visit)
        cell = f"[{index}, {part.cell}]"
        if concrete.name == LINK:
            for label in LINK_STARTS:
                columns[f"{LINK} {label}"] = _link_column(compilation, label, variable, cell)
        else:
            columns[concrete.name] = _node_column(compilation, concrete, variable, cell)
    return Site(columns, _finish_once(finish_variant(finishers)), visits)


def concrete_types(schema: GraphQLSchema, named: GraphQLNamedType) -> Sequence[GraphQLObjectType]:
    """Return the object types that a type stands for, in a fixed order."""
    if is_abstract_type(named):
        return sorted(schema.get_possible_types(named), key=lambda each: each.name)
    return [named] if isinstance(named, GraphQLObjectType) else []


def _finish_once(finish: Finish) -> Finish:
    """Finish each fetched node once, however often it is referred to, unless something is wrong in it."""

    def finish_reference(cell: Any, run: Run) -> Any:
        answer = run.finished.get(id(cell))
        if answer is None:
            before = len(run.irregular)
            answer = finish(cell, run)
            if len(run.irregular) == before:
                run.finished[id(cell)] = answer
        return answer

    return finish_reference


def _node_column(compilation: Compilation, concrete: GraphQLObjectType, variable: str, cell: str) -> tuple[str, str]:
    ids = compilation.fresh("ids")
    rule = seen(compilation, [concrete.name], variable)
    match = f"UNWIND ${ids} AS id MATCH ({variable}:{concrete.name} {{{identity_of(concrete)}: id}})"
    match += f" WHERE {rule}" if rule else ""
    return ids, f"COLLECT {{ {match} RETURN [id, {cell}] }}"


def _link_column(compilation: Compilation, label: str, variable: str, cell: str) -> tuple[str, str]:
    pairs = compilation.fresh("ids")
    start = compilation.fresh("n")
    rule = seen(compilation, [label], start)
    link = f"({start}:{label} {{id: pair[0]}})-[{variable}:CONTRIBUTES_TO|CONTRIBUTED_TO]->()"
    match = f"UNWIND ${pairs} AS pair MATCH {link} WHERE {variable}.id = pair[1]"
    match += f" AND {rule}" if rule else ""
    return pairs, f"COLLECT {{ {match} RETURN [pair[1], {cell}] }}"
