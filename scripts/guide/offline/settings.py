"""What data/offline.yml says."""

from dataclasses import dataclass

from files.strict_yaml import Document


@dataclass(frozen=True)
class Offline:
    """Whether the site may be kept on a device, and patterns of the files that are not. `*` also stands for slashes."""

    enabled: bool = False
    leave_out: tuple[str, ...] = ()


def make_offline(document: Document) -> Offline:
    """What the file says. Raises TypeError or ValueError for anything else than the two keys."""
    values = document.values
    if set(values) != {"enabled", "leave_out"} or not isinstance(values["enabled"], bool):
        raise ValueError("it holds enabled, true or false, and leave_out, a list")
    return Offline(values["enabled"], tuple(str(pattern) for pattern in values["leave_out"]))
