"""What becomes of a link to an exercise, by what happened to the exercise and by the page that links to it."""

from guide.addresses.exercise_links import Detour
from guide.library import Library

TAKEN_BACK = "taken back"
LEFT_OUT = "left out here"
_OFFERING = "plain"  # the contract of pages that offer exercises; the others explain, and their words stay as they are


def detour(library: Library, slug: str, page: str) -> Detour | None:
    """The detour of a link to the exercise `slug` on the page called `page` below docs/; None if it needs none."""
    end = library.facts.leads_to(slug)
    if end is None:
        return None
    if gone := library.withdrawn.get(end.slug):
        instead = (f"{gone.instead.slug}.md", gone.instead.title) if gone.instead else None
        file = f"{gone.slug}/index.html"  # a page of short_address.py
        return Detour(file, aside=TAKEN_BACK, before="Taken back: ", note=gone.why, instead=instead)
    practice = library.practice
    if practice and end.slug in practice.leave_out and library.facts.contract(page).name == _OFFERING:
        return Detour(aside=LEFT_OUT, note=f"{practice.name} leaves this one out.")
    if not library.facts.has_page(end.slug):
        return Detour()
    return Detour(f"{end.slug}.md", keeps_anchor=True) if end.slug != slug else None
