"""Takes docs/pictures/ of the explorer's main pages, as it shows the demonstration in a real Chromium.

`make pictures` takes them anew.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.explorer.places import answered
from tests.support.chromium import chromium, opened
from tests.support.service import serving

FOLDER: Final = Path(__file__).with_suffix("")
AIM: Final = '{ outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) { nodes { id } } }'
PATHS: Final = {
    "place": "/",
    "map": "/map?focus={aim}",
    "aim": "/aims/{aim}",
    "drivers": "/aims/{aim}/drivers",
    "thread": "/chains?from={aim}&direction=DOWN",
    "measures": "/measures",
    "priorities": "/priorities",
    "review": "/review",
}
"""By the name of each picture, the address of the page that is on it."""
ON_PHONES: Final = ("place", "aim")
FIGURE: Final = "drivers"
"""The page whose figure has a picture of its own, which is named `flow`."""
PHONE: Final = (390, 780)
DESK: Final = (1120, 900)
HIGH: Final = 3_000  # so that the header, which stays in sight, is far above the figure


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as data, serving(Path(data), seed="vaggeryd") as service, chromium() as browser:
        aim = service.ask(AIM)["data"]["outcomes"]["nodes"][0]["id"]
        for name, size in [*((name, DESK) for name in PATHS), *((name, PHONE) for name in ON_PHONES)]:
            with opened(browser, color_scheme="light", reduced_motion="reduce") as page:
                page.set_viewport_size({"width": size[0], "height": size[1]})
                path = PATHS[name].format(aim=aim)
                page.goto(f"{service.url}{path}{'&' if '?' in path else '?'}lang=en")
                answered(page)
                page.screenshot(path=FOLDER / f"{name}{'_phone' if size is PHONE else ''}.png")
                if name == FIGURE:
                    page.set_viewport_size({"width": size[0], "height": HIGH})
                    page.locator("figure").last.screenshot(path=FOLDER / "flow.png")


if __name__ == "__main__":
    main()
