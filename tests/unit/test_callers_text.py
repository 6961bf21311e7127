"""A caller's text never becomes source: values are bound, and names stand in JSON texts alone."""

import ast
import builtins
import json
import keyword
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pytest
from graphql import print_ast
from graphql.execution.values import VariableValues
from graphql.language import StringValueNode
from hypothesis import example, given
from hypothesis import strategies as st

from samsyn.api.documents import Document, read_document
from samsyn.api.schema import SCHEMA
from samsyn.graph.graph import Graph
from samsyn.model.principals import SERVICE
from samsyn.reading.ahead import Ahead
from samsyn.reading.answer import Answer
from samsyn.reading.plan import CALLED, Plan, compile_operation
from samsyn.settings import Limits

# Whatever is in «…» is the caller's own: n stands for a name, t for a text, e for a value of an enum.
READ: Final = """
query «n0»($«n1»: String!, $«n2»: ID!) {
  «n3»: goals(
    filter: { name: { contains: «t0» }, or: [{ externalId: { in: [«t1», $«n1»] } }] }
    orderBy: [{ field: «e0», direction: «e1» }]
    first: 3
  ) {
    «n4»: totalCount
    «n5»: edges {
      «n6»: cursor
      «n7»: node {
        «n8»: name ...«n9» «n10»: contributions(filter: { title: { eq: $«n1» } }) { «n11»: nodes { «n12»: id } }
      }
    }
  }
  «n13»: search(text: «t2», types: [GOAL]) { «n14»: __typename «n15»: label ... on Aim { «n16»: description } }
  «n17»: node(id: $«n2») { ... on Goal { «n18»: history(first: 2) { «n19»: nodes { «n20»: deed } } } }
  «n21»: drivers(aimId: «t3», groupBy: «e2») { «n22»: revision «n23»: actors { «n24»: nodes { «n25»: share } } }
  «n26»: changes(filter: { deed: { contains: «t4» } }) { «n27»: totalCount }
  «n28»: place { «n29»: code }
}
fragment «n9» on Goal { «n30»: description «n31»: contributesTo { «n32»: edges { «n33»: link { «n34»: share } } } }
"""
DEED: Final = """
mutation «n0»($«n1»: String) {
  «n2»: createGoal(input: { name: «t0», description: $«n1», externalId: «t1», tier: «t2» }) {
    «n3»: goal { «n4»: name ...«n5» } «n6»: userErrors { «n7»: message «n8»: path } «n9»: revision
  }
}
fragment «n5» on Goal { «n10»: externalId }
"""
DOCUMENTS: Final = pytest.mark.parametrize("text", [READ, DEED], ids=["read", "deed"])
NAMES: Final = [f"n{number}" for number in range(35)]
TEXTS: Final = [f"t{number}" for number in range(5)]
ENUMS: Final = {
    "e0": ["ID", "NAME", "STARTS_ON", "CONTRIBUTIONS_COUNT"],
    "e1": ["ASC", "DESC"],
    "e2": ["ACTOR", "PARENT"],
}
PLAIN: Final = {
    **{hole: f"plain{hole}" for hole in NAMES},
    **dict.fromkeys(TEXTS, '"plain"'),
    **{hole: values[0] for hole, values in ENUMS.items()},
}
LIMITS: Final = Limits(max_aliases=len(NAMES))

PIECES: Final = [
    *("'", '"', "'''", '"""', "\\", "\\N{BULLET}", "\\x27", "\\u0027", "\n", "\r", "\t", "\0", "\f", "\v"),
    *("\x85", "\u2028", "\u2029", "\ufeff", "\u202e", "{", "}", "{{", "}}", "{at}", "{this.json_id}", "%s", "$plain"),
    *("#", ";", ",", ")", "')", '")', "f'", "]", "__import__('os').abort()", "\nraise SystemExit\n", "å", "😀"),
]
SPOKEN: Final = [
    *(
        *keyword.kwlist,
        *keyword.softkwlist,
        *dir(builtins),
        *CALLED,
        "__builtins__",
        "__loader__",
        "__name__",
        "__class__",
    ),
    *(
        "at",
        "a",
        "this",
        "path",
        "fault",
        "write_root_0",
        "asked1",
        "page2",
        "value4",
        "by_type9",
        "N",
        "x",
        "u0027",
        "f",
    ),
]
texts = st.text(max_size=20) | st.lists(st.sampled_from(PIECES), max_size=4).map("".join)
names = st.sampled_from(SPOKEN) | st.from_regex(r"[_A-Za-z][_0-9A-Za-z]{0,12}", fullmatch=True).filter(
    lambda name: name != "on"  # which names no fragment
)
literals = st.one_of(
    texts.map(json.dumps),
    texts.map(lambda text: json.dumps(text, ensure_ascii=False)),
    texts.map(lambda text: print_ast(StringValueNode(value=text, block=True))),
)
named = st.lists(names, unique=True, min_size=len(NAMES), max_size=len(NAMES)).map(
    lambda found: dict(zip(NAMES, found, strict=True))
)
valued = st.fixed_dictionaries(
    {**dict.fromkeys(TEXTS, literals), **{hole: st.sampled_from(values) for hole, values in ENUMS.items()}}
)
variables = st.dictionaries(names, texts | st.none() | st.lists(texts, max_size=2), max_size=3)


@DOCUMENTS
@given(valued)
@example(dict.fromkeys(TEXTS, '"\\u0027, this.json_id} {at}"'))
def test_texts_and_values_of_enums_are_in_no_source(text: str, given: Mapping[str, str]) -> None:
    assert compiled(text, given).source == compiled(text).source


@DOCUMENTS
@given(variables)
def test_values_of_variables_are_in_no_source(text: str, given: Mapping[str, Any]) -> None:
    assert compiled(text, variables=given).source == compiled(text).source


@DOCUMENTS
@given(named)
@example(dict(zip(NAMES, SPOKEN, strict=False)))
def test_names_are_in_texts_of_the_source_alone(text: str, given: Mapping[str, str]) -> None:
    plain, found = (ast.parse(compiled(text, each).source) for each in ({}, given))
    assert without_texts(found) == without_texts(plain)


@DOCUMENTS
@given(named)
def test_names_of_variables_fragments_and_operations_are_in_no_source(text: str, given: Mapping[str, str]) -> None:
    holes = ("n0", "n1", "n2", "n9") if text == READ else ("n0", "n1", "n5")
    assert compiled(text, {hole: f"own_{given[hole]}" for hole in holes}).source == compiled(text).source


@given(named, valued, texts)
def test_an_answer_has_the_callers_names_as_they_are(
    names: Mapping[str, str], values: Mapping[str, str], words: str
) -> None:
    data, told = answered(read({**names, **values, "t2": json.dumps(f"ord {words}")}))
    assert list(data) == [names[hole] for hole in ("n3", "n13", "n17", "n21", "n26", "n28")]
    assert data[names["n3"]] == {names["n4"]: 0, names["n5"]: []}
    assert data[names["n26"]] == {names["n27"]: 0}
    assert [names["n21"]] in told, "there is no such aim"


@pytest.mark.parametrize("piece", ["'", '"', "\\", "{", "}", "\u2028", "ö", "-", ".", "$", "\0", "\\n", "\\u0061"])
def test_a_name_has_nothing_that_could_end_a_text(piece: str) -> None:
    [error] = read_document(SCHEMA, LIMITS, f"{{ place {{ a{piece}b: code }} }}").errors
    assert (error.extensions or {})["code"] == "GRAPHQL_PARSE_FAILED"


def read(given: Mapping[str, str], text: str = READ) -> Document:
    """The document with these texts and names of a caller in the holes, and plain ones in the others."""
    for hole, plain in PLAIN.items():
        text = text.replace(f"«{hole}»", given.get(hole, plain))
    document = read_document(SCHEMA, LIMITS, text)
    assert not document.errors, document.errors
    return document


def compiled(text: str, given: Mapping[str, str] | None = None, *, variables: Mapping[str, Any] | None = None) -> Plan:
    """The plan of a document's operation."""
    document = read(given or {}, text)
    values = VariableValues({}, dict(variables or {}))
    return compile_operation(SCHEMA, document.operations[0], document.fragments, values)


def without_texts(tree: ast.Module) -> str:
    """What a source does, whatever the texts in it are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def answered(document: Document) -> tuple[dict[str, Any], Sequence[Any]]:
    """What is answered of an empty graph, and the paths of the faults."""
    operation = document.operations[0]
    values = document.variables(
        operation, {each.variable.name.value: "x" for each in operation.variable_definitions or ()}
    )
    assert isinstance(values, VariableValues)
    plan = document.plan(operation, values)
    at = Answer(Graph(), SERVICE, "2026-01-01T00:00:00.000000Z", ahead=Ahead())
    at.a = plan.arguments(values, at)
    data = {each.key: json.loads(each.write(at, at.a, at, ())) for each in plan.fields if each.write}
    return data, [error.path for error in at.errors]
