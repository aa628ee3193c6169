"""What a lean index is made from: the page's first words, and all others without headings and tags."""

from guide.search.lean_entries import lean_entries

PAGE = """<p>First.</p>
<section data-section="a"><h2 id="a">Before you <b>start</b></h2>
<p>Stop &amp; <em>rest</em>.</p></section>
"""


def test_a_page_has_its_beginning_and_its_words() -> None:
    page, rest = lean_entries("exercises/cobra/", "Cobra", PAGE)
    assert page == {"location": "exercises/cobra/", "title": "Cobra", "text": "First."}
    assert rest == {"location": "exercises/cobra/#text", "title": "", "text": "Stop &amp; rest."}


def test_a_page_without_headings_has_no_rest() -> None:
    assert [entry["text"] for entry in lean_entries("a/", "A", "<p>Only this.</p>")] == ["Only this.", ""]
