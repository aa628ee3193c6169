"""The ready-made sets in data/sets.yml, each as the address of a sheet."""

from dataclasses import dataclass

from files.strict_yaml import Document


@dataclass(frozen=True)
class ReadySet:
    """A set of exercises: its name on docs/sets.md, and its sheet as it stands in an address after #."""

    line: int
    name: str
    sheet: str


def make_sets(document: Document) -> tuple[ReadySet, ...]:
    """The sets in data/sets.yml. Raises KeyError, TypeError or ValueError where the values do not fit."""
    if set(document.values) != {"sets"}:
        raise ValueError("the one key is sets")
    return tuple(
        ReadySet(document.place("sets", index)[0], **{key: str(value) for key, value in entry.items()})
        for index, entry in enumerate(document.values["sets"])
    )
