"""Reads a QR code that is drawn as a path of squares, as a phone does, without mending what is worn off."""

import re
from typing import Any, Final

from segno import consts, encoder

MARGIN: Final = 4
EMPTY: Final = 2  # what segno has in a matrix where data goes
BYTES: Final = 0b0100  # the mode in which addresses are written
MASKS: Final = (
    lambda y, x: (y + x) % 2,
    lambda y, _: y % 2,
    lambda _, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2,
)
BLOCKS: Final[Any] = consts.ECC  # by version and level; it has no types
LEVELS: Final = {0b00: consts.ERROR_LEVEL_M, 0b01: consts.ERROR_LEVEL_L}


def text_of(path: str) -> str:
    """The text of a code whose dark squares are drawn with a margin of four."""
    dark = {(int(y) - MARGIN, int(x) - MARGIN) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", path)}
    size = max(y for y, _ in dark) + 1
    version = (size - 17) // 4
    level, mask = _format(dark)
    words = _words(dark, size, mask)
    bits = "".join(f"{word:08b}" for word in _in_order(words, version, level))
    assert int(bits[:4], 2) == BYTES
    begin = 4 + (8 if version < 10 else 16)
    length = int(bits[4:begin], 2)
    return bytes(int(bits[at : at + 8], 2) for at in range(begin, begin + 8 * length, 8)).decode()


def _format(dark: set[tuple[int, int]]) -> tuple[int, int]:
    """The level of error correction and the mask, which stand beside the first finder, under a mask of theirs."""
    told = int("".join(str(int((8, x) in dark)) for x in range(5)), 2) ^ 0b10101
    return LEVELS[told >> 3], told & 0b111


def _words(dark: set[tuple[int, int]], size: int, mask: int) -> list[int]:
    """The code's bytes, going up and down through pairs of columns from the right, past all patterns."""
    matrix = encoder.make_matrix(size, size)
    encoder.add_finder_patterns(matrix, size, size)
    encoder.add_alignment_patterns(matrix, size, size)
    bits = ""
    for turn, right in enumerate([*range(size - 1, 6, -2), *range(5, 0, -2)]):
        for y in range(size - 1, -1, -1) if turn % 2 == 0 else range(size):
            for x in (right, right - 1):
                if matrix[y][x] == EMPTY:
                    bits += str(int(((y, x) in dark) is not (MASKS[mask](y, x) == 0)))
    return [int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8)]


def _in_order(words: list[int], version: int, level: int) -> list[int]:
    """The bytes of data, which are told block by block in turns."""
    sizes = [each.num_data for each in BLOCKS[version][level] for _ in range(each.num_blocks)]
    blocks: list[list[int]] = [[] for _ in sizes]
    taken = iter(words)
    for place in range(max(sizes)):
        for block, size in zip(blocks, sizes, strict=True):
            if place < size:
                block.append(next(taken))
    return [word for block in blocks for word in block]
