"""What was worked out is remembered as long as it stands."""

from samsyn.model.vocabulary import DriverGroup
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers
from tests.unit.graphs import actor, worked_example


def test_an_answer_is_worked_out_once_until_something_changes() -> None:
    structure = worked_example()
    answer = drivers(structure, "O")

    assert drivers(structure, "O") is answer
    assert drivers(structure, "O", during=DateRange()) is not answer
    assert drivers(structure, "O", group_by=DriverGroup.TOP) is not answer
    structure.put(actor("Z"))
    assert drivers(structure, "O") is not answer


def test_an_answer_is_worked_out_anew_at_every_revision() -> None:
    structure = worked_example()
    before = drivers(structure, "O").revision

    structure.revision += 1

    assert drivers(structure, "O").revision == before + 1
