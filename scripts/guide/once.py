"""Parts that many pages share to the byte, made once in a build."""

from collections.abc import Callable, Hashable


class Once:
    """In a template: `{% call once("footer", base_url) %}...{% endcall %}`. The key names all that it depends on."""

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, ...], str] = {}

    def __call__(self, *key: Hashable, caller: Callable[[], str]) -> str:
        if key not in self._made:
            self._made[key] = caller()
        return self._made[key]
