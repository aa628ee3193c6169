import pytest

from guide.finish.style_sheet import StyleError, read_style, write_style


def written(css: str, name: str = "assets/css/a.css") -> str:
    return write_style(read_style(css, name, "assets/css"))


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("/* why */\n.a ,\n.b > i + u ~ s { color : red ; margin: 0  auto }", ".a,.b>i+u~s{color:red;margin:0 auto}"),
        ("a{color:red!important}", "a{color:red!important}"),
        ("a { width: calc(1px + 2px); transition: a 1s , b 2s }", "a{width:calc(1px + 2px);transition:a 1s,b 2s}"),
        (".a :is( .b,\n .c ) {x: y}", ".a :is(.b,.c){x:y}"),
        ("a::after{content:'a  ,  b'}", 'a::after{content:"a  ,  b"}'),
        ("@media  (min-width: 60em) {\n a { b: c } }", "@media (min-width: 60em){a{b:c}}"),
        ("@supports (a: b) { @media print { i { c: d } } }", "@supports (a: b){@media print{i{c:d}}}"),
        ("@keyframes spin { 0% { a: b } to { a: c } }", "@keyframes spin{0% {a:b} to {a:c}}"),
        ("@font-face {\n  font-family: 'A B';\n}", '@font-face{font-family:"A B"}'),
        ("@charset 'utf-8'; @page { margin: 1cm }", "@page{margin:1cm}"),
        ("a { --x: ; --y:  1px }", "a{--x:;--y:1px}"),
        ("a { &:hover { b: c } d: e }", "a { &:hover { b: c } d: e }"),  # rules inside a rule stay as they are
        ("", ""),
    ],
)
def test_styles_become_small(css: str, small: str) -> None:
    assert written(css).replace(";}", "}") == small


@pytest.mark.parametrize(
    ("address", "joined"),
    [
        ("../fonts/a.woff2", "../fonts/a.woff2"),
        ("data:image/svg+xml;utf8,<svg/>", "data:image/svg+xml;utf8,<svg/>"),
        ("#only", "#only"),
        ("/a.png", "/a.png"),
    ],
)
def test_addresses_in_a_style_still_lead_there(address: str, joined: str) -> None:
    assert written(f'a{{b:url("{address}")}}') == f'a{{b:url("{joined}")}}'


def test_an_address_is_seen_from_the_joined_file() -> None:
    assert written("a{b:url(c.png)}", "assets/stylesheets/main.css") == "a{b:url(../stylesheets/c.png)}"


@pytest.mark.parametrize(
    ("css", "said"),
    [
        ("a {}\n}", "assets/css/a.css:2: browsers cannot read this"),
        ("a {\n  colour red;\n}", "assets/css/a.css:2: browsers cannot read this"),
        ("a {}\nb", "assets/css/a.css:2: browsers cannot read this"),
        ("@import url(b.css);", "assets/css/a.css:1: styles are joined, so none can import another"),
    ],
)
def test_a_broken_style_is_named_with_its_line(css: str, said: str) -> None:
    with pytest.raises(StyleError, match=f"^{said}"):
        written(css)
