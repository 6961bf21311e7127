"""What is kept: the last that were asked for, up to a size in all; and what tells two requests apart."""

from samsyn.api.operations import Request
from samsyn.model.kept import Kept


def texts() -> Kept[str, str]:
    return Kept(30, len)


def test_those_that_nobody_has_asked_for_longest_go_first() -> None:
    kept = texts()
    for key in ("a", "", "c"):
        kept.keep(key, "x" * 10)
    kept.get("a")

    kept.keep("d", "x" * 10)

    assert [key for key in ("a", "", "c", "d") if kept.get(key)] == ["a", "c", "d"]


def test_one_that_takes_the_place_of_another_counts_alone() -> None:
    kept = texts()
    for size in (10, 20, 15):
        kept.keep("a", "x" * size)
    kept.keep("", "x" * 15)

    assert kept.get("a") == "x" * 15
    assert kept.get("") == "x" * 15


def test_one_that_is_too_large_isnt_kept() -> None:
    kept = texts()
    kept.keep("a", "x" * 10)
    kept.keep("", "x" * 31)

    assert kept.get("") is None
    assert kept.get("a")


def test_all_can_be_forgotten() -> None:
    kept = texts()
    kept.keep("a", "x" * 30)

    kept.clear()

    assert kept.get("a") is None
    kept.keep("b", "x" * 30)
    assert kept.get("b")


def test_a_digest_tells_requests_apart_and_knows_the_same_in_another_order() -> None:
    requests = [
        Request("{ a }"),
        Request("{ b }"),
        Request("{ a }", "A"),
        Request("{ a }", None, {}),
        Request("{ a }", None, {"x": 1}),
        Request("{ a }", None, {"x": 1.5}),
        Request("{ a }", None, {"x": "1"}),
        Request("{ a }", None, {"x": None}),
    ]

    assert len({request.digest() for request in requests}) == len(requests)
    one, other = Request("{ a }", None, {"x": 1, "y": 2}), Request("{ a }", None, {"y": 2, "x": 1})
    assert one.digest() == other.digest()
