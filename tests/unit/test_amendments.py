"""Amendments: each is a numbered step that has words alone."""

from samsyn.database.migrations import steps
from samsyn.deeds.amendments import AMENDMENTS


def test_each_step_without_statements_is_an_amendment() -> None:
    without = [step.number for step in steps() if not step.texts]
    assert without == list(AMENDMENTS), (
        "Name each amendment in deeds/amendments.py by the number of its step, in order."
    )
