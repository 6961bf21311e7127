"""A file that isn't the backup that was written is refused in a sentence, before anything of it is written anywhere."""

import gzip
import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samsyn.command.verify import verify_file
from samsyn.errors import CannotStart, HistoryDamaged
from samsyn.exchange.backup import checking, file, sealing
from tests.support.small_disk import small_disk

OLDER = Path(__file__).parents[1] / "data" / "vaggeryd_0.1.0.backup"
WHOLE = OLDER.read_bytes()
TEXTS = gzip.decompress(WHOLE).splitlines(keepends=True)
HEAD: dict[str, Any] = json.loads(TEXTS[0])
STEADY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NO_ONE = "is no backup made by Samsyn: "
NO_HEAD = NO_ONE + "its first line doesn't say so."
CHANGED = "isn't as it was written: "

Line = dict[str, Any]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samsyn.backup"


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def refusal_of(path: Path, content: bytes, key: Path | None = None) -> str:
    """What is said of a file that has something else."""
    write(path, content)
    with pytest.raises(CannotStart) as refusal:
        checking.check(path, key)
    assert str(path) in str(refusal.value)
    return str(refusal.value)


def proven(lines: Iterable[Line]) -> bytes:
    """A file of such lines, whose end proves them as somebody would who means to deceive."""
    texts = [json.dumps(line).encode() + b"\n" for line in lines]
    end = {"lines": len(texts) - 1, "sha256": sha256(b"".join(texts)).hexdigest()}
    return gzip.compress(b"".join([*texts, json.dumps({"end": end}).encode() + b"\n"]))


def sealed(path: Path) -> tuple[bytes, Path]:
    """A sealed backup, and the file with its key."""
    pair, key = sealing.new_pair(), path.with_name("key")
    key.write_text(f"# public key: {pair.recipient}\n{pair.secret}\n", encoding="ascii")
    with path.open("wb") as raw, sealing.sealed(raw, pair.recipient) as plain:
        plain.write(WHOLE)
    return path.read_bytes(), key


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", NO_HEAD),
        (b"hej", NO_ONE + "it isn't gzipped."),
        (gzip.compress(b"hej\n"), NO_HEAD),
        (gzip.compress(b"[1]\n"), NO_HEAD),
        (gzip.compress(b'{"samsyn": "export"}\n'), NO_HEAD),
        (WHOLE[: len(WHOLE) // 2], "is cut off after line"),
        (gzip.compress(b"".join(TEXTS[:-1])), "is cut off after line"),
        (gzip.compress(b"".join(TEXTS)[:-20]), "is cut off after line"),
        (gzip.compress(b"".join([TEXTS[0], *TEXTS[2:]])), CHANGED + "its hash is another."),
        (gzip.compress(b"".join([*TEXTS, b"{}\n"])), CHANGED + "something follows its end."),
        (WHOLE + b"more", CHANGED + "it can't be unpacked to its end."),
        (gzip.compress(b"".join([TEXTS[0], b"{\n", *TEXTS[1:]])), CHANGED + "line 2 can't be read."),
        (proven([{**HEAD, "format": 2, "version": "9.1", "nodes": None}]), "a newer version of Samsyn (9.1)."),
        (proven([{**HEAD, "nodes": "many"}]), CHANGED + "line 1 can't be read."),
        (proven([{**HEAD, "digest": "x"}]), CHANGED + "line 1 can't be read."),
        (proven([HEAD]), CHANGED + "The graph's hash is"),
        (proven([HEAD, {"nodes": "Goal", "rows": ["x"]}]), CHANGED + "line 2 can't be read."),
        (proven([HEAD, {"nodes": "Goal", "rows": [{"id": "goal_1"}]}]), CHANGED + "Goal goal_1: "),
        (proven([HEAD, {"changes": [{"seq": "x"}]}]), CHANGED + "line 2 can't be read."),
        (proven([HEAD, {"nodes": "Goal) DETACH DELETE node //", "rows": []}]), "has something in line 2 that"),
        (proven([HEAD, {"ties": "OWNS", "from": "Goal", "to": "Goal", "rows": []}]), "has something in line 2 that"),
        (proven([HEAD, {"beside": "Revision", "rows": []}]), "has something in line 2 that"),
        (proven([HEAD, {"noted": "Goal", "rows": []}]), "has something in line 2 that"),
        (proven([HEAD, {"more": []}]), "has something in line 2 that"),
        (
            gzip.compress(TEXTS[0] + b'{"nodes": "' + b"x" * file.LINE_BYTES_MAX),
            "line 2 is longer than any that Samsyn",
        ),
    ],
)
def test_each_that_is_not_one_has_its_sentence(path: Path, content: bytes, sentence: str) -> None:
    assert sentence in refusal_of(path, content)


@STEADY
@given(place=st.integers(0, len(WHOLE) - 1), flipped=st.integers(1, 255))
@example(place=0, flipped=1)
@example(place=len(WHOLE) - 5, flipped=128)  # of the sum that gzip has at the end
def test_a_byte_that_changed_is_found(tmp_path: Path, place: int, flipped: int) -> None:
    """But where gzip's own head tells what nobody needs, such as when a file was packed."""
    path = tmp_path / "samsyn.backup"
    path.write_bytes(with_flipped(WHOLE, place, flipped))
    with suppress(CannotStart):
        checking.check(path)
        assert gzip.decompress(path.read_bytes()) == b"".join(TEXTS)


@STEADY
@given(share=st.floats(0, 1, exclude_max=True), flipped=st.integers(1, 255))
def test_a_byte_that_changed_of_a_sealed_one_is_found(tmp_path: Path, share: float, flipped: int) -> None:
    path = tmp_path / "samsyn.backup"
    whole, key = sealed(path)
    place = int(len(whole) * share)
    assert refusal_of(path, with_flipped(whole, place, flipped), key)
    assert refusal_of(path, whole[:place], key)


def with_flipped(whole: bytes, place: int, flipped: int) -> bytes:
    return whole[:place] + bytes([whole[place] ^ flipped]) + whole[place + 1 :]


async def test_a_graph_that_was_altered_and_proven_anew_is_found(path: Path) -> None:
    lines = [json.loads(text) for text in TEXTS[:-1]]
    goals = next(line for line in lines if line.get("nodes") == "Goal")
    goals["rows"][0]["description"] = "Något annat"
    assert "The graph's hash is" in refusal_of(path, proven(lines))
    with pytest.raises(HistoryDamaged, match="The graph's hash is"):
        await verify_file(path)


async def test_a_history_that_was_altered_and_proven_anew_is_found(path: Path) -> None:
    lines = [json.loads(text) for text in TEXTS[:-1]]
    changes = next(line for line in lines if "changes" in line)
    changes["changes"][0]["reason"] = "En annan"
    write(path, proven(lines))
    with pytest.raises(HistoryDamaged, match="hange 1"):
        await verify_file(path)


def test_a_sealed_backup_is_opened_by_its_key_alone(path: Path) -> None:
    whole, key = sealed(path)
    other = path.with_name("other")
    other.write_text(sealing.new_pair().secret, encoding="ascii")
    assert checking.check(path, key).digest == HEAD["digest"]
    assert "is sealed. Name the file" in refusal_of(path, whole)
    assert "is sealed for another key than the one in" in refusal_of(path, whole, other)
    with pytest.raises(CannotStart, match="has no private key of age"):
        checking.check(path, path)


@pytest.mark.parametrize("is_sealed", [False, True])
def test_where_there_is_no_room_what_was_there_stays(tmp_path: Path, *, is_sealed: bool) -> None:
    recipient = sealing.new_pair().recipient if is_sealed else None
    with small_disk(tmp_path / "disk", 1) as disk:
        path = disk / "samsyn.backup"
        path.write_bytes(b"the former")
        rows = [{"id": sha256(str(number).encode()).hexdigest()} for number in range(100_000)]
        with (
            pytest.raises(OSError, match="No space left on device"),
            file.written(path, file.head_of(OLDER), recipient) as put,
        ):
            put({"nodes": "Goal", "rows": rows})
        assert path.read_bytes() == b"the former"
        assert [each.name for each in disk.iterdir()] == [path.name]


def test_a_line_is_no_longer_than_what_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that are too much for one line come in several, in their order."""
    monkeypatch.setattr(file, "WRITTEN_BYTES_MAX", 400)
    rows = [{"seq": number, "after": "x" * (number * 40)} for number in range(1, 20)]
    with file.written(path, file.head_of(OLDER)) as put:
        put({"changes": rows})
    lines = [*file.lines_of(path)]
    assert len(lines) > 10
    assert [row for line in lines for row in line["changes"]] == rows
