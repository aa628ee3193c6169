import pytest

from guide.finish.spacing import tighten


@pytest.mark.parametrize(
    ("page", "tight"),
    [
        ("<p>\n\n    One  two\n  \r\n three\n</p>", "<p>\nOne  two\nthree\n</p>"),
        ("a\n\n<pre>\n\n  b\n</pre>\n\n c", "a\n<pre>\n\n  b\n</pre>\nc"),
        ("<PRE>\n\n</PRE>", "<PRE>\n\n</PRE>"),
        ("<textarea>\n\n a</textarea>\n\n", "<textarea>\n\n a</textarea>\n"),
        ("<script>\n\n let a</script>\n\n<!--\n\n-->", "<script>\n\n let a</script>\n<!--\n\n-->"),
        ("<preface>\n\n</preface>", "<preface>\n</preface>"),
        ("", ""),
    ],
)
def test_space_goes_where_it_does_not_show(page: str, tight: str) -> None:
    assert tighten(page) == tight
