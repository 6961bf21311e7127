"""How somebody does what a walk tells: with a mouse, or by the keyboard alone. Each walk is written once for both."""

from typing import Final, Literal, Protocol

from playwright.sync_api import Locator, Page, expect

TABS_MAX: Final = 300
"""More than there are stops on the longest page: what isn't reached by then isn't reached at all."""
FOUND_MS_MAX: Final = 20_000
"""As long as a click waits: a search reads anew what was written just before."""
BESIDE: Final = """each => {
  const at = document.activeElement;
  return each.type === "radio" && at.type === "radio" && at.name === each.name;
}"""
"""Whether one is at another radio of the same group, where Tab leads on to what comes after it."""
Role = Literal["button", "link", "radio", "checkbox", "option"]


class Hands(Protocol):
    """What both can do. `within` narrows what is looked for, as to a section; `presses` counts clicks and presses."""

    page: Page
    presses: int

    def press(self, name: str, role: Role = "button", within: Locator | None = None) -> None:
        """Press what has this name."""

    def fill(self, label: str, text: str, within: Locator | None = None) -> None:
        """Write into a field, in the place of what is in it."""

    def select(self, label: str, option: str, within: Locator | None = None) -> None:
        """Choose an option of a select by what it is called."""

    def pick(self, label: str, text: str, within: Locator | None = None) -> None:
        """Look for a thing by words in a field that finds things, and choose the best hit."""

    def unfold(self, summary: str, within: Locator | None = None) -> None:
        """Open a fold."""


class Mouse:
    """Clicks; only texts are typed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0

    def press(self, name: str, role: Role = "button", within: Locator | None = None) -> None:
        """Click it."""
        (within or self.page.locator("body")).get_by_role(role, name=name).click()
        self.presses += 1

    def fill(self, label: str, text: str, within: Locator | None = None) -> None:
        """Write as if after a click into the field, which counts as typing."""
        (within or self.page.locator("body")).get_by_label(label).fill(text)

    def select(self, label: str, option: str, within: Locator | None = None) -> None:
        """Choose from what a click opens."""
        (within or self.page.locator("body")).get_by_label(label).select_option(label=option)
        self.presses += 1

    def pick(self, label: str, text: str, within: Locator | None = None) -> None:
        """Type, and click the first hit."""
        (within or self.page.locator("body")).get_by_label(label).fill(text)
        self.page.get_by_role("option", name=text).first.click()
        self.presses += 1

    def unfold(self, summary: str, within: Locator | None = None) -> None:
        """Click the summary."""
        (within or self.page.locator("body")).locator("summary", has_text=summary).click()
        self.presses += 1


class Keys:
    """Goes to everything by Tab, as who has no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0

    def press(self, name: str, role: Role = "button", within: Locator | None = None) -> None:
        """Go there and press Enter, or space where that is the key."""
        self._reach((within or self.page.locator("body")).get_by_role(role, name=name))
        self.page.keyboard.press("Space" if role in {"radio", "checkbox"} else "Enter")
        self.presses += 1

    def fill(self, label: str, text: str, within: Locator | None = None) -> None:
        """Go there, choose all that is in the field, and type."""
        field = (within or self.page.locator("body")).get_by_label(label)
        self._reach(field)
        if field.get_attribute("type") == "date":
            field.fill(text)  # whose parts stand in the order of the machine's language
            return
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)

    def select(self, label: str, option: str, within: Locator | None = None) -> None:
        """Go there and step to the option, as one does in a select that is closed."""
        field = (within or self.page.locator("body")).get_by_label(label)
        self._reach(field)
        names = field.locator("option").all_inner_texts()
        steps = names.index(option) - names.index(field.locator("option:checked").inner_text())
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
        expect(field.locator("option:checked")).to_have_text(option)
        self.presses += 1

    def pick(self, label: str, text: str, within: Locator | None = None) -> None:
        """Type, go down to the first hit and take it."""
        self._reach((within or self.page.locator("body")).get_by_label(label))
        self.page.keyboard.insert_text(text)
        expect(self.page.get_by_role("option", name=text).first).to_be_visible(timeout=FOUND_MS_MAX)
        self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Enter")
        self.presses += 1

    def unfold(self, summary: str, within: Locator | None = None) -> None:
        """Go to the summary and press Enter."""
        self._reach((within or self.page.locator("body")).locator("summary", has_text=summary))
        self.page.keyboard.press("Enter")
        self.presses += 1

    def _reach(self, wanted: Locator) -> None:
        expect(wanted).to_be_visible()
        expect(wanted).to_be_enabled()
        for _ in range(TABS_MAX):
            if wanted.evaluate("each => each === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown" if wanted.evaluate(BESIDE) else "Tab")
        raise AssertionError(f"Tab doesn't lead to {wanted}")


HANDS: Final = {"mouse": Mouse, "keys": Keys}
