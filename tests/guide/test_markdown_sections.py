import re

import pytest
from markdown import Markdown

from guide.markdown_sections import GuideMarkdown


def render(text: str) -> str:
    return Markdown(extensions=["toc", GuideMarkdown()]).convert(text)


def test_a_section_holds_its_heading_and_what_follows() -> None:
    html = render("Words.\n\n## Before you start\n\nStop.\n\n### More\n\n- one\n\n## Steps\n\n1. Sit.")
    assert html == (
        "<p>Words.</p>\n"
        '<section aria-labelledby="before-you-start" data-section="before-you-start">\n'
        '<h2 id="before-you-start">Before you start</h2>\n'
        "<p>Stop.</p>\n"
        '<h3 id="more">More</h3>\n'
        "<ul>\n<li>one</li>\n</ul>\n"
        "</section>\n"
        '<section aria-labelledby="steps" data-section="steps">\n'
        '<h2 id="steps">Steps</h2>\n'
        "<ol>\n<li>Sit.</li>\n</ol>\n"
        "</section>"
    )


@pytest.mark.parametrize("text", ["", "Words only.", "# A title\n\nWords."])
def test_a_page_without_sections_stays_as_it_is(text: str) -> None:
    assert "<section" not in render(text)


def test_a_heading_in_a_quote_or_in_code_makes_no_section() -> None:
    assert "<section" not in render("> ## Steps\n\n    ## Steps")


def test_a_heading_without_an_id_has_a_plain_section() -> None:
    assert Markdown(extensions=[GuideMarkdown()]).convert("## Steps").startswith("<section>\n<h2>Steps</h2>")


def test_a_link_is_asked_for_by_its_slug_and_the_page_it_stands_on() -> None:
    asked: list[tuple[str, str]] = []
    extension = GuideMarkdown(lambda *names: asked.append(names))
    extension.page = "sets.md"
    Markdown(extensions=[extension]).convert("[A lunge](exercises/low-lunge.md#steps)")
    assert asked == [("low-lunge", "sets.md")]


def test_a_drawing_gets_its_size() -> None:
    sizes = {"anatomy-front": (760, 436)}
    markdown = Markdown(extensions=[GuideMarkdown(size_of=sizes.get)])
    html = markdown.convert("![The muscle.](assets/figures/anatomy-front.svg)\n\n![A hat.](assets/hat.svg)")
    assert (
        '<img alt="The muscle." height="436" loading="lazy" src="assets/figures/anatomy-front.svg" width="760" />'
        in html
    )
    assert '<img alt="A hat." src="assets/hat.svg" />' in html


def test_a_step_says_what_the_timer_asks_of_it() -> None:
    html = render("1. Hold for 9 seconds.\n\n## Steps\n\n1. **Lift** the *right* leg for 20 seconds.\n2. Stay upright.")
    assert '<li data-sided="" data-timed=""><strong>Lift</strong>' in html
    assert html.count("data-") == 3  # the section's name too, and none on the other two


@pytest.mark.parametrize(
    ("step", "marked"),
    [
        ("Sit up. Then **change legs**.", 'Sit up. <span data-other="">Then <strong>change legs</strong>.</span>'),
        ("Swap feet. Take **both** off.", '<span data-other="">Swap feet. </span>Take <strong>both</strong> off.'),
        ("*Roll* over. Stretch the left leg.", '<em>Roll</em> over. <span data-other="">Stretch the left leg.</span>'),
        ("Grow tall, **left heel** heavy.", "Grow tall, <strong>left heel</strong> heavy."),
        ("Lie back. Breathe.", "Lie back. Breathe."),
    ],
)
def test_a_sentence_that_leads_on_to_the_other_side_is_marked(step: str, marked: str) -> None:
    found = re.search("<li[^>]*>(.*)</li>", render(f"## Steps\n\n1. {step}"))
    assert found
    assert found[1] == marked
