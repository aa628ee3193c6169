"""The drawings on the exercises' pages: seen whole on a desk, and loaded where they stand in the text."""

from playwright.sync_api import ViewportSize

from .served_site import Opener, Site

DESK = ViewportSize(width=1280, height=800)
HEIGHT_IN_VIEW = """() => {
  const figure = document.querySelector(".exercise__figure");
  return figure ? parseFloat(getComputedStyle(figure).top) + figure.querySelector("img").offsetHeight : 0;
}"""


def test_the_drawing_that_stays_in_view_is_seen_whole(site: Site, open_page: Opener) -> None:
    for path in site.exercises:
        page = open_page(path, viewport=DESK).page
        assert page.evaluate(HEIGHT_IN_VIEW) <= DESK["height"], path
        page.close()


def test_a_drawing_in_the_text_is_loaded(open_page: Opener) -> None:
    watched = open_page("exercises/banded-march/", viewport=DESK)
    picture = watched.page.get_by_alt_text("Sitting tall on a chair")
    picture.scroll_into_view_if_needed()
    picture.evaluate("picture => picture.decode()")
    assert picture.evaluate("picture => picture.naturalWidth") > 0
    assert watched.faults == []
    watched.page.close()


def test_forced_colours_choose_the_palette_of_a_drawing(open_page: Opener) -> None:
    page = open_page("exercises/banded-march/", viewport=DESK).page
    scheme = "() => getComputedStyle(document.querySelector('.exercise__figure img')).colorScheme"
    assert page.evaluate(scheme) == "light"
    page.emulate_media(forced_colors="active")
    assert page.evaluate(scheme) == "light dark"
    page.close()
