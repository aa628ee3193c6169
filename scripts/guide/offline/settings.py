"""What data/offline.yml says."""

from dataclasses import dataclass

from files.reading import Check, entries_of, flag, several, text
from files.strict_yaml import Document


@dataclass(frozen=True)
class Offline:
    """Whether the site may be kept on a device, and patterns of the files that are not. `*` also stands for slashes."""

    enabled: bool = False
    leave_out: tuple[str, ...] = ()


def make_offline(document: Document) -> Offline:
    """What the file says. Raises BadEntry for anything else than the two keys."""
    fields: dict[str, Check] = {"enabled": flag, "leave_out": several(text, 0, 999)}
    return Offline(**entries_of(document, fields, needed=fields))
