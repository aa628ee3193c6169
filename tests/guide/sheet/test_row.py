"""The row of each address: the printed sections of its page with links that hold, or why it was taken back."""

from dataclasses import replace

import pytest

from guide.addresses.register import Address
from guide.facts import Facts
from guide.library import Library, open_library
from guide.sheet.row import SheetRow, printed_sections, sheet_rows

PAGE = """<p>Words before.</p>
<section aria-labelledby="before-you-start" data-section="before-you-start">
<h2 id="before-you-start">Before you start</h2>
<p>Ask first: <a href="../../get-help/">signs</a>, <a href="../low-lunge/#how-much">lunge</a>,
<a href="#steps">steps</a>. Wait for 20 to 30 seconds.</p>
</section>
<section aria-labelledby="steps" data-section="steps">
<h2 id="steps">Steps</h2>
<ol><li id="one">Kneel. <img src="../../assets/figures/a.svg"></li><li>Breathe for 20 to 30 seconds.</li></ol>
</section>
<section aria-labelledby="how-much" data-section="how-much">
<h2 id="how-much">How much</h2>
<p>A little.</p>
</section>
<section aria-labelledby="stop" data-section="stop-and-get-help-if">
<h2 id="stop">Stop and get help if</h2>
<p><a href="tel:112">112</a> <a href="https://example.org/a">away</a> <a href="mailto:a@example.org">write</a></p>
</section>"""


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def row(library: Library, id_: int, *changed: Address) -> SheetRow | None:
    """The row of an id when some addresses are changed."""
    new = {address.id: address for address in changed}
    addresses = tuple(new.pop(address.id, address) for address in library.facts.addresses) + tuple(new.values())
    facts = replace(library.facts, addresses=addresses)
    rows = sheet_rows(replace(library, facts=facts), {"half-kneeling-stretch": PAGE})
    return next((one for one in rows if one.address.id == id_), None)


def test_every_exercise_has_a_row_at_its_short_address(library: Library) -> None:
    paths = [one.path for one in sheet_rows(library, {})]
    assert paths == [f"rows/{record.id}.html" for record in library.records.values()]
    assert paths == [f"rows/{id_}.html" for id_ in library.ids_with_row()]


def test_a_row_has_record_dose_and_the_printed_sections(library: Library) -> None:
    found = row(library, 1)
    assert found
    assert found.record is library.records["half-kneeling-stretch"]
    assert found.dose
    assert found.session
    assert found.session.sides == ("Right leg kneels", "Left leg kneels")
    assert list(found.sections) == ["before-you-start", "steps", "stop-and-get-help-if"]
    assert "How much" not in "".join(found.sections.values())


def test_its_steps_mark_the_numbers_of_the_dose(library: Library) -> None:
    """So a sheet can say its own in their place. Other sections say what the page says."""
    found = row(library, 1)
    assert found
    assert '<span data-number="amount">20 to 30</span> seconds' in found.sections["steps"]
    assert "data-number" not in found.sections["before-you-start"] + found.sections["stop-and-get-help-if"]


def test_links_hold_from_the_sheet_and_no_id_is_doubled(library: Library) -> None:
    record = library.records["half-kneeling-stretch"]
    sections = printed_sections(PAGE, record, library.facts.contract("exercises/half-kneeling-stretch.md"))
    start = sections["before-you-start"]
    assert 'href="../get-help/"' in start
    assert 'href="../exercises/low-lunge/#how-much"' in start
    assert 'href="../exercises/half-kneeling-stretch/#steps"' in start
    assert 'src="../assets/figures/a.svg"' in sections["steps"]
    for link in ("tel:112", "https://example.org/a", "mailto:a@example.org"):
        assert f'href="{link}"' in sections["stop-and-get-help-if"]
    assert "id=" not in "".join(sections.values())


def test_a_check_and_what_is_advised_against_have_no_dose(library: Library) -> None:
    for id_ in (29, 30):
        found = row(library, id_)
        assert found
        assert found.record
        assert found.dose is None


def test_a_withdrawn_exercise_says_what_instead(library: Library) -> None:
    gone = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurts.", instead="half-kneeling-stretch")
    found = row(library, 2, gone)
    assert found == SheetRow(gone, instead=library.records["half-kneeling-stretch"])


def test_a_moved_exercise_has_the_row_of_the_new_page(library: Library) -> None:
    found = row(library, 90, Address(90, "old-kneeling", "moved", to="half-kneeling-stretch"))
    assert found
    assert (found.path, found.record) == ("rows/90.html", library.records["half-kneeling-stretch"])
    assert found.sections["steps"]


def test_a_moved_exercise_that_was_taken_back_says_why(library: Library) -> None:
    gone = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurts.", instead="half-kneeling-stretch")
    found = row(library, 90, Address(90, "long-lunge", "moved", to="low-lunge"), gone)
    assert found
    assert (found.path, found.address.why) == ("rows/90.html", "It hurts.")
    assert found.instead == library.records["half-kneeling-stretch"]


def test_what_leads_nowhere_has_no_row(library: Library) -> None:
    assert row(library, 91, Address(91, "not-written-yet", "live")) is None
