"""From an exercise page to its session: who has a button, what it says first, and how much can be chosen."""

import gzip

from playwright.sync_api import Route, expect

from .served_site import Opener, Site, viewport
from .timer import STRETCH, Start, dialog, press


def test_the_timer_is_not_part_of_a_first_visit(site: Site, open_page: Opener) -> None:
    watched = open_page(STRETCH, viewport=viewport(320), locale="en-NZ")
    page = watched.page
    page.wait_for_load_state("networkidle")
    assert not [path for path in watched.asked if "session" in path]  # its button is among the page's joined modules
    assert len(gzip.compress((site.folder / "assets/js/start-session.js").read_bytes())) < 1500
    press(page, "Start")
    expect(dialog(page)).to_be_visible()
    assert any(path.endswith("/css/session.css") for path in watched.asked)
    page.close()


def test_who_has_a_start_button(site: Site) -> None:
    """Every exercise that a reader does alone. Without script, none: the button is hidden."""
    without = {
        path for path in site.exercises if "<start-session" not in (site.folder / path / "index.html").read_text()
    }
    slugs = {"assisted-stretch", "professional-massage", "seated-hip-check", "thomas-check"}
    assert without == {f"exercises/{slug}/" for slug in slugs}


def test_no_button_without_script(open_page: Opener) -> None:
    page = open_page(STRETCH, java_script_enabled=False, viewport=viewport(320)).page
    expect(page.locator("start-session")).to_be_hidden()
    page.close()


def test_an_offline_reader_is_told(on_page: Start) -> None:
    page = on_page()
    page.route("**/session-start.js", lambda route: route.fulfill(content_type="text/javascript", body="broken("))
    press(page, "Start")
    expect(page.locator("start-session [role=status]")).to_contain_text("The timer did not load")


def test_a_slow_line_is_told_of(open_page: Opener) -> None:
    page = open_page(STRETCH, viewport=viewport(320)).page
    held: list[Route] = []
    page.route("**/session-start.js", lambda route: held.extend([route]))
    press(page, "Start")
    said = page.locator("start-session [role=status]")
    expect(said).to_have_text("The timer is being loaded.")
    held[0].continue_()
    expect(dialog(page)).to_be_visible()
    expect(said).to_be_empty()
    page.close()


def test_before_it_starts_the_page_s_warnings_and_its_range(on_page: Start) -> None:
    page = on_page()
    warnings = page.locator("[data-section=before-you-start] li").all_inner_texts()
    press(page, "Start")
    expect(dialog(page)).to_have_accessible_name("Half-kneeling hip flexor stretch")
    expect(dialog(page).get_by_role("listitem")).to_have_text(warnings)
    expect(page.get_by_label("How long")).to_have_value("20")
    assert page.get_by_label("How long").locator("option").all_inner_texts() == [
        "20 seconds",
        "25 seconds",
        "30 seconds",
    ]
    assert page.get_by_label("How often").locator("option").all_inner_texts() == ["2 rounds", "3 rounds", "4 rounds"]
    page.get_by_label("How long").select_option("25")
    page.get_by_label("How often").select_option("3")
    press(page, "Next")
    expect(page.locator(".session__more")).to_have_text("25 seconds on each side, 3 rounds.")
    expect(dialog(page).get_by_role("listitem")).to_have_count(7)  # the steps
    expect(dialog(page).get_by_role("img")).to_have_attribute(
        "src", f"{page.url.split('/exercises/')[0]}/assets/figures/half-kneeling-stretch.svg"
    )


def test_a_number_without_a_range_is_no_question(on_page: Start) -> None:
    page = on_page("exercises/hamstring-raise/")
    press(page, "Start")
    expect(page.get_by_label("How long")).to_have_count(0)
    expect(dialog(page).get_by_text("30 seconds")).to_be_visible()
    expect(page.get_by_label("How often")).to_have_value("2")
