import pytest

from guide.finish.spacing import tighten, tighten_script


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


@pytest.mark.parametrize(
    ("script", "tight"),
    [
        ("const a = (b, c) => { return [b]; };\n}\n", "const a=(b,c)=>{return[b];};\n}\n"),
        ("if (a === b && c >= -1) d = a ? -b : +c;", "if(a===b&&c >=-1)d=a?-b:+c;"),
        ('a = { b: "c = { d }; // e", f };', 'a={b:"c = { d }; // e",f};'),
        ('a = "b \\" = c" + d;', 'a="b \\" = c" + d;'),
        ("a = b / c;", "a = b / c;"),
        ("a = /b = c/;", "a = /b = c/;"),
        ("a = `b = ${c}`;", "a = `b = ${c}`;"),
        ("a = 'b = c';", "a = 'b = c';"),
        ('a = "b = c\\\n";', 'a = "b = c\\\n";'),
        ("a = b;\nc = `\nd = e`;", "a = b;\nc = `\nd = e`;"),
    ],
)
def test_around_signs_of_a_script_there_is_no_space_but_in_doubt(script: str, tight: str) -> None:
    assert tighten_script(script) == tight
