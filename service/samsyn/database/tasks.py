"""Work that goes on whether or not anybody waits for it."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def start_task(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Begin the work. Whoever waited may go: an error that nobody takes then isn't reported as a leak."""
    task = asyncio.create_task(work)
    task.add_done_callback(_noticed)
    return task


def _noticed(task: asyncio.Task[Any]) -> None:
    if not task.cancelled():
        task.exception()
