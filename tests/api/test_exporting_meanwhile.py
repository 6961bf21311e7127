"""A file that is made while somebody writes."""

import asyncio
import csv
import io

from tests.api.asking import Api
from tests.api.exports import HEADS, got, workbook


async def test_a_file_is_of_one_revision_while_somebody_writes(api: Api) -> None:
    await api.load(
        {"registerActor": [{"externalId": f"a{n}", "name": f"Aktör {n}", "kind": "UNIT"} for n in range(250)]}
    )
    began = (await api.ask("{ revision }"))["revision"]

    async def write() -> None:
        for number in range(12):
            await api.done("registerActor", {"name": f"Ny {number}", "kind": "UNIT"})

    async with asyncio.TaskGroup() as group:
        group.create_task(write())
        listed = group.create_task(got(api, "/export/actors.csv", lang="en"))
        whole = group.create_task(got(api, "/export", lang="en"))

    for response in (listed.result(), whole.result()):
        assert response.status_code in {200, 503}, response.text  # which says that too much is being written
    if listed.result().status_code == 200:
        told = list(csv.reader(io.StringIO(listed.result().content.decode("utf-8-sig")), delimiter=";"))
        assert len(told) - HEADS - 1 == 250 + int(dict(row for row in told[:HEADS])["Revision"]) - began
    if whole.result().status_code == 200:
        sheets = workbook(whole.result())
        revision = int(dict(row[:2] for row in sheets["About"])["Revision"])
        assert len(sheets["Actors"]) - 1 == 250 + revision - began
