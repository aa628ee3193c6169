"""An exercise's record: the front matter of its page, ready for the card, the lists, JSON and structured data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guide.contract import Field
from guide.dose_text import DosePart, dose_parts
from guide.drawing import Drawing, find_drawing
from guide.facts import Facts
from guide.page import Page
from guide.rules import front_matter

_NEEDED = (
    front_matter.has_front_matter,
    front_matter.plain_yaml,
    front_matter.required_fields,
    front_matter.fitting_values,
    front_matter.safe_dose,
    front_matter.registered_address,
)
_NO_EQUIPMENT = "none"


@dataclass(frozen=True)
class Record:
    """What a page says of its exercise. `*_label` and the plurals are words for readers; `meta` holds the values.

    `pair` is the drawing "like this, not like this", where there is one.
    """

    id: int
    slug: str
    title: str
    description: str
    kind: str
    kind_label: str
    roles: Mapping[str, str]
    places: tuple[str, ...]
    needs: tuple[str, ...]
    level: int
    levels: int
    level_label: str
    minutes: int
    dose: tuple[DosePart, ...]
    dose_basis: str
    cautions: tuple[str, ...]
    easier: str
    harder: str
    advised: bool
    drawing: Drawing | None
    pair: Drawing | None
    meta: Mapping[str, Any]

    @property
    def path(self) -> str:
        """The page's address below the site's."""
        return f"exercises/{self.slug}/"

    @property
    def short_path(self) -> str:
        """The permanent short address below the site's."""
        return f"e/{self.id}/"


def read_records(facts: Facts) -> dict[str, Record]:
    """The records of all exercise pages by slug, in the order of their ids.

    A page whose front matter does not fit is left out: the checker says why.
    """
    pages = [page for name, page in facts.pages.items() if facts.contract(name).name == "exercise"]
    found = filter(None, (find_record(page, facts) for page in pages))
    return {record.slug: record for record in sorted(found, key=lambda record: record.id)}


def find_record(page: Page, facts: Facts) -> Record | None:
    """The record of an exercise page, None where its front matter does not fit."""
    return make_record(page, facts) if _is_sound(page, facts) else None


def _is_sound(page: Page, facts: Facts) -> bool:
    return not page.fault and not any(True for rule in _NEEDED for _ in rule(page, facts))


def make_record(page: Page, facts: Facts) -> Record:
    """The record in the front matter of a page that fits its contract."""
    contract, meta = facts.contract(page.name), page.meta.values
    fields, dose, terms = contract.fields, meta.get("dose"), contract.dose
    places = _labels(fields["places"], meta["places"])
    equipment = _labels(fields["equipment"], [item for item in meta["equipment"] if item != _NO_EQUIPMENT])
    return Record(
        id=meta["id"],
        slug=page.slug,
        title=meta["title"],
        description=meta["description"],
        kind=meta["kind"],
        kind_label=fields["kind"].values[meta["kind"]],
        roles=meta["iliopsoas"],
        places=places,
        needs=tuple(dict.fromkeys((fields["position"].values[meta["position"]], *places, *equipment))),
        level=meta["level"],
        levels=len(fields["level"].labels),
        level_label=fields["level"].labels[meta["level"] - 1],
        minutes=meta["minutes"],
        dose=dose_parts(dose, terms, terms.bounds(meta["kind"], page.slug)) if dose and terms else (),
        dose_basis=terms.basis[dose["basis"]] if dose and terms else "",
        cautions=_labels(fields["not_for"], meta["not_for"]),
        easier=meta.get("easier", ""),
        harder=meta.get("harder", ""),
        advised=meta["status"] == "advised",
        drawing=find_drawing(facts.root, page.slug, meta),
        pair=find_drawing(facts.root, f"{page.slug}-pair", meta),
        meta=meta,
    )


def _labels(field: Field, values: list[str]) -> tuple[str, ...]:
    """The words for readers of a list of choices."""
    return tuple(field.of.values[value] for value in values) if field.of else tuple(values)
