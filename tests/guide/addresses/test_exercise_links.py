"""Links to exercises in the text: none is broken, and none praises what is gone, whatever became of the exercise."""

import pytest
from markdown import Markdown

from guide.addresses.exercise_links import Detour
from guide.markdown_sections import GuideMarkdown

GONE = Detour(
    "low-lunge/index.html",
    aside="taken back",
    before="Taken back: ",
    note="It hurt.",
    instead=("cobra.md", "Cobra <3>"),
)
LEFT_OUT = Detour(aside="left out here", note="Riverside <b> leaves this one out.")
NEW = Detour("deep-lunge.md", keeps_anchor=True)


def render(text: str, detour: Detour) -> str:
    detour_of = {"low-lunge": detour}
    return Markdown(extensions=[GuideMarkdown(lambda slug, _: detour_of.get(slug))]).convert(text)


@pytest.mark.parametrize("target", ["low-lunge.md", "exercises/low-lunge.md", "../exercises/low-lunge.md#steps"])
def test_a_link_to_an_unwritten_exercise_becomes_words(target: str) -> None:
    html = render(f"Then the [low **lunge**]({target} 'Next'), slowly.", Detour())
    assert html == "<p>Then the <span>low <strong>lunge</strong></span>, slowly.</p>"


@pytest.mark.parametrize(
    "target",
    ["cobra.md", "https://example.org/low-lunge", "https://example.org/low-lunge.md", "low-lunge.svg", "tel:911"],
)
def test_other_links_stay(target: str) -> None:
    assert f'href="{target}"' in render(f"[words]({target})", Detour())


def test_a_link_to_what_moved_leads_to_the_new_page_and_keeps_its_anchor() -> None:
    html = render("The [lunge](../exercises/low-lunge.md#steps).", NEW)
    assert html == '<p>The <a href="../exercises/deep-lunge.md#steps">lunge</a>.</p>'


def test_a_link_to_what_was_taken_back_leads_to_the_reason() -> None:
    html = render("Try the [lunge](exercises/low-lunge.md#steps), slowly.", GONE)
    assert html == '<p>Try the <a href="exercises/low-lunge/index.html">lunge</a> (taken back), slowly.</p>'


@pytest.mark.parametrize(
    "text", ["1. [Low lunge](low-lunge.md), 4 minutes. It is lovely.", "- [Low lunge](low-lunge.md)"]
)
def test_an_item_that_begins_with_what_was_taken_back_says_why_and_what_instead(text: str) -> None:
    assert (
        '<li><b>Taken back: <a href="low-lunge/index.html">Low lunge</a>.</b> It hurt. '
        'Instead, if it suits you: <a href="cobra.md">Cobra &lt;3&gt;</a>.</li>'
    ) in render(text, GONE)


def test_an_item_of_a_list_with_gaps_says_so_too() -> None:
    html = render("1. [Low lunge](low-lunge.md), 4 minutes.\n\n2. [Cobra](cobra.md), 3 minutes.", GONE)
    assert "4 minutes" not in html
    assert "3 minutes" in html


def test_an_item_that_begins_with_what_is_left_out_says_by_whom() -> None:
    html = render("1. [Low lunge](exercises/low-lunge.md), 4 minutes.\n2. [Cobra](exercises/cobra.md)", LEFT_OUT)
    assert "<li><b><span>Low lunge</span>.</b> Riverside &lt;b&gt; leaves this one out.</li>" in html
    assert '<li><a href="exercises/cobra.md">Cobra</a></li>' in html


def test_an_item_that_only_names_it_keeps_its_words() -> None:
    html = render("- **Stiff?** Try the [low lunge](low-lunge.md) or rest.", LEFT_OUT)
    assert html.startswith(
        "<ul>\n<li><strong>Stiff?</strong> Try the <span>low lunge</span> (left out here) or rest.</li>"
    )
