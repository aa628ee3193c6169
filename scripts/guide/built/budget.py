"""What pages may weigh, from data/budget.yml, and what is over it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from files.strict_yaml import Document

Limits = Mapping[str, int]  # what is counted: at most how much, in bytes or requests
_WHY, _VISITS = "why", "visits"


@dataclass(frozen=True)
class Window:
    """A browser's window in pixels, and the limits of a visit in it."""

    width: int
    height: int
    limits: Limits


@dataclass(frozen=True)
class Budget:
    """`windows` by name; `opened` are the pages that a browser opens; `page` holds for each page by itself, but for the
    limits that `apart` gives a page. `visits` are the limits of its own that a page has in a window.
    """

    windows: Mapping[str, Window]
    opened: tuple[str, ...]
    page: Limits
    apart: Mapping[str, Limits]
    visits: Mapping[tuple[str, str], Limits] = field(default_factory=dict)

    def limits_of(self, page: str) -> Limits:
        """The limits of a page by itself."""
        return {**self.page, **self.apart.get(page, {})}

    def limits_in(self, window: str, page: str) -> Limits:
        """The limits of a page that is opened in the window of this name."""
        return {**self.windows[window].limits, **self.visits.get((window, page), {})}


def make_budget(document: Document) -> Budget:
    """What the file says. Raises ValueError where it is not of its shape, or a limit of a page's own has no reason."""
    values = document.values
    try:
        windows = {
            name: Window(visit.pop("width"), visit.pop("height"), visit)
            for name, visit in ((name, dict(visit)) for name, visit in values["visits"].items())
        }
        apart = {page: dict(own) for page, own in values["apart"].items()}
        for page, own in apart.items():
            if not own.pop(_WHY, ""):
                raise ValueError(f"{page} has limits of its own and does not say why")
        visits = {
            (name, page): dict(limits) for page, own in apart.items() for name, limits in own.pop(_VISITS, {}).items()
        }
        return Budget(windows, tuple(values["opened"]), dict(values["page"]), apart, visits)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a key is missing or of the wrong kind ({error!r})") from error


def over(counted: Mapping[str, int], limits: Limits) -> Iterator[str]:
    """What is more than it may be, each in words."""
    for what, limit in limits.items():
        if (count := counted.get(what, 0)) > limit:
            yield f"{what} {count}, {count - limit} over {limit}"
