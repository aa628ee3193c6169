from guide.bare_page import fit_without_styles


def test_an_icon_gets_the_size_of_its_drawing() -> None:
    assert fit_without_styles('<svg xmlns="x" viewBox="0 0 24 20"><path/></svg>') == (
        '<svg aria-hidden="true" width="24" height="20" xmlns="x" viewBox="0 0 24 20"><path/></svg>'
    )


def test_a_size_that_is_there_stays() -> None:
    sized = '<svg viewBox="0 0 40 16" width="40" height="16"></svg>'
    assert fit_without_styles(sized) == sized


def test_the_theme_s_link_past_the_menu_is_away() -> None:
    assert fit_without_styles('<div data-md-component="skip"><a>') == '<div data-md-component="skip" hidden><a>'
