"""What if something weren't there: what it holds of an aim today, and which aims would lose all their support."""

from collections.abc import Iterable
from typing import Any, Final

from samsyn.errors import InvalidArgument, NotThere
from samsyn.graph.records import Actor, AimLink, Contribution
from samsyn.graph.view import View
from samsyn.questions.arguments import one_of
from samsyn.questions.held import Held
from samsyn.questions.lens import Lens, by_id
from samsyn.questions.subgraph import Below
from samsyn.questions.supported import supported
from samsyn.spoken import Message

WITHOUT_MAX: Final = 100
REMOVABLE: Final = Message(en="an actor, a contribution or a link", sv="en aktör, en insats eller ett samband")


def check_without(at: View, without: Iterable[str]) -> None:
    """NotThere or WrongType unless all are ids of actors, contributions or links; InvalidArgument for too many."""
    ids = sorted(without)
    if len(ids) > WITHOUT_MAX:
        message = Message(
            en="Leave out at most {max} at a time; there are {length}.",
            sv="Utelämna högst {max} åt gången; här finns {length}.",
            max=WITHOUT_MAX,
            length=len(ids),
        )
        raise InvalidArgument("without", message)
    for each in ids:
        record = one_of(at, each, Actor, Contribution, AimLink, expected=REMOVABLE)
        if isinstance(record, AimLink) and record.unlinked_at is not None:
            raise NotThere(each)


def lost_share(at: View, today: Held, without: frozenset[str]) -> float:
    """The share that actors hold today by way of what is left out: 1 where all of what is driven goes through it.

    It is what they hold of the aim, less what they hold by paths on which nothing is left out; the weights of today
    apply to both.
    """
    below = today.below
    aims = below.carried(at, below.aims[0], without=without)
    staying = below.carried_on(at, aims, without=without)
    held = kept = 0.0
    for contribution, portions in at.each(today.portions.items()):
        held += sum(today.contributions[contribution][:2])
        if contribution.id not in without and contribution in staying:
            stays = sum(portion for actor, portion in portions if actor.id not in without)
            kept += sum(staying[contribution][:2]) * stays
    return max(held - kept, 0.0)


def losing_support(at: View, today: Lens, then: Lens, below: Below) -> list[Any]:
    """The aims among some that something supports today and nothing would, in the order of their ids."""
    return sorted(supported(at, today, below) - supported(at, then, below), key=by_id)
