"""A project of our own shape with any number of exercises: ours, and copies of them under names of their own.

A copy has a made-up name, which stands in its title, its other names and its text, so that search, ladder and "Much
like this" have different exercises to tell apart. Its drawing is its original's, drawn for it. Copies come in rounds:
the way up and down from a copy leads to copies of the same round.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice, product
from pathlib import Path

from figures import check_figures, drawn_before
from figures.drawing import prefix_of
from figures.drawn_before import Kept, key_of
from guide.addresses.register import Address
from guide.blank_page import register_line
from guide.facts import Facts, load_facts
from program import ROOT, Stop

_EXERCISES = Path("docs") / "exercises"
_POSES = Path("data") / "figures"
_DRAWINGS = Path("docs") / "assets" / "figures"

# Two hundred syllables make 40,000 names that no page has: "Tobaru", "Mikedo".
_SYLLABLES = [first + second + third for first, second, third in product("tmkdrv", "aeiou", "bklmnd")]
_OF_COPY = re.compile(r"-(?:[tmkdrv][aeiou][bklmnd]){2}(?=/?$)")
_FIELD = re.compile(r"^(easier|harder): (.+)$", re.MULTILINE)
_NAMES = re.compile(r"^also_called: \[(.+)\]$", re.MULTILINE)


def make_project(root: Path, number: int) -> list[Path]:
    """Our project at `root` with `number` exercise pages, ours first. Hands back the copies' paths.

    Raises Stop for no more than we have.
    """
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("overrides", "scripts"):
        (root / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    facts = load_facts(ROOT)
    check_figures(ROOT)  # draws what was not drawn before
    ours = sorted(path.stem for path in (ROOT / _EXERCISES).glob("*.md") if path.stem != "index")
    if number <= len(ours):
        raise Stop(f"the guide has {len(ours)} exercises already: ask for more")
    copied = [slug for slug in ours if slug not in _with_own_bounds(facts)]
    free = _free_names({prefix_of(path.stem) for path in (ROOT / _POSES).glob("*.yml")}, copied, facts)
    copies = list(islice(free, number - len(ours)))
    with (root / "data" / "addresses.yml").open("a", encoding="utf-8") as register:
        register.writelines(register_line(address) for _, _, address in copies)
    slugs = {(original, name): address.slug for original, name, address in copies}
    for original, name, address in copies:
        _copy_page(root, original, name, address, slugs)
        _copy_drawings(root, original, address.slug)
    return [root / _EXERCISES / f"{address.slug}.md" for _, _, address in copies]


def original_of(address: str) -> str:
    """The address, or slug, of what is copied there; of a page that is no copy, its own."""
    return _OF_COPY.sub("", address)


def _with_own_bounds(facts: Facts) -> set[str]:
    """The exercises whose dose has bounds of its own: they hold for one address, so a copy would not be clean."""
    return {slug for contract in facts.contracts if contract.dose for slug in contract.dose.exceptions}


def _free_names(prefixes: set[str], originals: list[str], facts: Facts) -> Iterator[tuple[str, str, Address]]:
    """Original, made-up name and address of one copy after the other. The ids in two drawings must not begin alike."""
    first = max(address.id for address in facts.addresses) + 1
    ids = count(first)
    for first_part, second_part in product(_SYLLABLES, _SYLLABLES):
        name = first_part + second_part
        wanted = {prefix_of(f"{slug}-{name}{end}") for slug in originals for end in ("", "-pair")}
        if len(wanted) < 2 * len(originals) or wanted & prefixes:
            continue
        prefixes |= wanted
        for slug in originals:
            yield slug, name, Address(next(ids), f"{slug}-{name}", "live")


def _copy_page(root: Path, original: str, name: str, address: Address, slugs: dict[tuple[str, str], str]) -> None:
    text = (ROOT / _EXERCISES / f"{original}.md").read_text("utf-8")
    text = re.sub(r"^id: .+$", f"id: {address.id}", text, count=1, flags=re.MULTILINE)
    title = re.search(r"^title: (.+)$", text, re.MULTILINE)
    if title:
        text = text.replace(title[0], f"title: {title[1]} {name.capitalize()}", 1)
    text = _NAMES.sub(
        lambda found: f"also_called: [{', '.join(f'{one} {name}' for one in found[1].split(', '))}]", text
    )
    text = _FIELD.sub(lambda found: f"{found[1]}: {slugs.get((found[2], name), found[2])}", text)
    (root / _EXERCISES / f"{address.slug}.md").write_text(text, "utf-8")


def _copy_drawings(root: Path, original: str, slug: str) -> None:
    for end in ("", "-pair"):
        pose = ROOT / _POSES / f"{original}{end}.yml"
        if not pose.is_file():
            continue
        text = pose.read_text("utf-8").replace(f"exercise: {original}\n", f"exercise: {slug}\n")
        (root / _POSES / f"{slug}{end}.yml").write_text(text.replace(f"as: {original}\n", f"as: {slug}\n"), "utf-8")
        picture = (ROOT / _DRAWINGS / f"{original}{end}.svg").read_text("utf-8")
        own = picture.replace(prefix_of(original + end), prefix_of(slug + end))
        (root / _DRAWINGS / f"{slug}{end}.svg").write_text(own, "utf-8")
        if kept := drawn_before.find(ROOT, original + end, key_of(pose)):
            copied = Kept(replace(kept.summary, exercise=slug), own)
            drawn_before.keep(root, slug + end, key_of(root / _POSES / f"{slug}{end}.yml"), copied)
