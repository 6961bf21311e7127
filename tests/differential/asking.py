"""Asks the compiler as the service does, without what stands before it: limits, kept answers and the reply's form."""

from dataclasses import dataclass, field
from typing import Any

from graphql import DocumentNode, FragmentDefinitionNode, GraphQLError, OperationDefinitionNode
from graphql.execution.values import VariableValues, get_variable_values

from samsyn.api.schema import SCHEMA
from samsyn.database.port import Graph
from samsyn.model.principals import Principal
from samsyn.projection.compilation import shape
from samsyn.projection.compiler import Plan, compile_operation
from samsyn.projection.running import Source, run_plan

Json = dict[str, Any]

SECONDS_MAX = 60  # Neo4j may plan a large new statement for some seconds on a busy machine


@dataclass(frozen=True, slots=True)
class Patient:
    """A graph whose reads are waited for."""

    graph: Graph

    async def read(self, text: str, parameters: Json, **more: Any) -> list[Any]:
        """The values of the one record."""
        return await self.graph.read(text, parameters, **{**more, "seconds_max": SECONDS_MAX})


@dataclass(frozen=True, slots=True)
class Found:
    """A compiled answer, or the error for which it was refused whole."""

    data: Json | None = None
    errors: list[GraphQLError] = field(default_factory=list[GraphQLError])
    refusal: GraphQLError | None = None


@dataclass(slots=True)
class Compiled:
    """An operation with the plans that were compiled for it; variables of the same shape share one."""

    document: DocumentNode
    plans: dict[Any, Plan] = field(default_factory=dict[Any, Plan])

    async def answer(self, source: Source, variables: Json, principal: Principal) -> Found:
        """The compiled answer to whoever asks."""
        definitions = self.document.definitions
        [operation] = [each for each in definitions if isinstance(each, OperationDefinitionNode)]
        fragments = [each for each in definitions if isinstance(each, FragmentDefinitionNode)]
        values = get_variable_values(SCHEMA, operation.variable_definitions or (), variables)
        assert isinstance(values, VariableValues), values
        try:
            plan = self.plans.get(shape(values.coerced))
            if plan is None:
                assert SCHEMA.query_type
                plan = compile_operation(
                    SCHEMA,
                    SCHEMA.query_type,
                    operation,
                    fragments=fragments,
                    variables=values,
                    role=principal.role,
                )
                self.plans[shape(values.coerced)] = plan
            found = await run_plan(plan, values, source, principal)
        except GraphQLError as error:
            return Found(refusal=error)
        return Found(found.data, found.errors)
