"""Which files a build makes from the records."""

from dataclasses import replace

from guide.addresses.register import Address
from guide.facts import Facts
from guide.library import open_library
from guide.made_files import made_files
from guide.practice import Practice


def test_what_is_made_and_what_a_practice_adds(facts: Facts) -> None:
    gone = Address(998, "gone", "withdrawn", on="2027-01-02", why="It hurt.", instead="cobra")
    library = open_library(replace(facts, addresses=(*facts.addresses, gone)))
    made = dict(made_files(library, "A guide", "What it is about"))
    assert {"site.webmanifest", "exercises.json", "exercises.schema.json"} <= set(made)
    assert '"A guide"' in str(made["site.webmanifest"])
    assert "What it is about" in str(made["site.webmanifest"])
    assert "It hurt." in str(made["e/998/index.html"])
    assert "assets/figures/cards/cobra.svg" in made
    own = dict(made_files(replace(library, practice=Practice("Ann", accent="#7a2e5d")), "A guide", ""))
    assert set(own) - set(made) == {"assets/css/practice-colours.css"}
