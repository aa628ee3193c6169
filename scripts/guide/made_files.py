"""The files that a build makes from the records: lists for programs, notices, small drawings, and a practice's own."""

from collections.abc import Iterator

from guide.addresses.short_address import notices
from guide.app import MANIFEST, web_manifest
from guide.catalogue import SCHEMA_NAME, as_json, catalogue, catalogue_schema
from guide.colour import light_colours
from guide.library import Library
from guide.pictures.card_drawings import card_drawings
from guide.practice.files import practice_files


def made_files(library: Library, name: str, about: str) -> Iterator[tuple[str, str | bytes]]:
    """Path below the site and content of each file of the guide called `name`, which is `about` something."""
    facts = library.facts
    exercise = next(contract for contract in facts.contracts if contract.name == "exercise")
    yield MANIFEST, web_manifest(facts.app, name, about, light_colours(facts.root))
    yield "exercises.json", as_json(catalogue(library.records.values()))
    yield SCHEMA_NAME, as_json(catalogue_schema(exercise))
    yield from notices(library)
    yield from card_drawings(library)
    if library.practice:
        yield from practice_files(library.practice)
