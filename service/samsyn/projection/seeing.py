"""What somebody may see: the rules that types declare, put into the statement wherever their objects are met.

A type's `seen` holds a condition over `this` by role, under None that of everybody else; `$viewer.actors` are the ids
of the actors that the caller acts for. Where an expression counts such objects itself, `seen(node:Type)` stands for the
rule.
"""

import re
from collections.abc import Sequence

from samsyn.projection.compilation import Compilation, substituted
from samsyn.projection.declared import rule_of

MARK = re.compile(r"seen\((?P<variable>\w+):(?P<label>\w+)\)")


def seen(compilation: Compilation, labels: Sequence[str], variable: str) -> str:
    """Return the condition under which a node with one of the labels may be seen; empty where all may."""
    conditions: list[str] = []
    for label in labels:
        rule = rule_of(compilation.schema.type_map[label], compilation.role)
        if rule:
            condition = substituted(rule, this=variable)
            conditions.append(condition if len(labels) == 1 else f"(NOT {variable}:{label} OR {condition})")
    return " AND ".join(conditions)


def labels_of(pattern: str) -> tuple[str, ...]:
    """Return the labels that `node` can have in a declared pattern."""
    found = re.search(r"\(node:([\w|]+)\)", pattern)
    return tuple(found[1].split("|")) if found else ()


def with_rules(compilation: Compilation, expression: str) -> str:
    """Return an expression with the rules in the place of their marks."""
    return MARK.sub(lambda found: seen(compilation, [found["label"]], found["variable"]) or "true", expression)
