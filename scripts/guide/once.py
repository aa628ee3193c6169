"""Parts that many pages share to the byte, made once in a build."""

from collections.abc import Callable, Hashable


class Once:
    """In a template: `{% call once("footer", base_url) %}...{% endcall %}`. The key names all that it depends on.

    `but` is the one text in it that each page has of its own. Where that stands in it twice, or not at all, nobody
    knows which is meant, and the part is made for this page alone.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, ...], list[str]] = {}

    def __call__(self, *key: Hashable, caller: Callable[[], str], but: str = "") -> str:
        if key not in self._made:
            made = caller()
            if but and made.count(but) != 1:
                return made
            self._made[key] = made.split(but) if but else [made]
        return but.join(self._made[key])
