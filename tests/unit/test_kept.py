"""The answers that are kept: the last that were asked for, up to a number of bytes."""

from samsyn.api.execution import Reply, Request
from samsyn.api.kept import KeptAnswers


def reply(size: int) -> Reply:
    return Reply(b"x" * size, revision=1)


def test_those_that_nobody_has_asked_for_longest_go_first() -> None:
    kept = KeptAnswers(bytes_max=30)
    for key in (b"a", b"b", b"c"):
        kept.keep(key, reply(10))
    kept.get(b"a")

    kept.keep(b"d", reply(10))

    assert [key for key in (b"a", b"b", b"c", b"d") if kept.get(key)] == [b"a", b"c", b"d"]


def test_one_that_takes_the_place_of_another_counts_alone() -> None:
    kept = KeptAnswers(bytes_max=30)
    for size in (10, 20, 15):
        kept.keep(b"a", reply(size))
    kept.keep(b"b", reply(15))

    assert kept.get(b"a") == reply(15)
    assert kept.get(b"b") == reply(15)


def test_one_that_is_too_large_isnt_kept() -> None:
    kept = KeptAnswers(bytes_max=30)
    kept.keep(b"a", reply(10))
    kept.keep(b"b", reply(31))

    assert kept.get(b"b") is None
    assert kept.get(b"a")


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
