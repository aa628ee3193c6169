"""practice.yml is read strictly: each mistake is a finding with its line, and no text makes it fail otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import check_pages
from guide.facts import Facts, load_facts
from guide.practice import BrokenPracticeError, Practice, check_practice, read_practice
from guide.practice.files import practice_files, style_sheets

ADVISED = ("low-lunge", "cobra")  # the pages of the small project
HEAD = "INHERIT: mkdocs.yml\nextra:\n  practice:\n"


@pytest.fixture
def ours(project: Path) -> Facts:
    for slug in ADVISED:
        (project / "docs" / "exercises" / f"{slug}.md").write_text("---\nstatus: advised\n---\n")
    return load_facts(project)


def read(text: str, facts: Facts, name: str = "practice.yml") -> Practice:
    path = facts.root / name
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return read_practice(path, facts)


def findings(text: str, facts: Facts) -> list[str]:
    with pytest.raises(BrokenPracticeError) as caught:
        read(text, facts)
    return str(caught.value).split("\n")


def details(lines: str) -> str:
    """A practice with a name on line 4, and these lines from line 5 on."""
    return HEAD + "    name: Riverside Massage\n" + "".join(f"    {line}\n" for line in lines.split("\n"))


def test_the_example_serves(root: Path, facts: Facts) -> None:
    path = root / "practice.example.yml"
    assert check_practice(path, facts) == []
    practice = read_practice(path, facts)
    assert (practice.name, practice.phone, practice.booking) == (
        "Riverside Massage",
        "555-0100",
        "https://practice.example/book",
    )
    assert practice.booking_typed == "practice.example/book"
    assert practice.emergency == "911"
    assert practice.leave_out == {"medicine-ball-throw", "the-hundred"}
    assert practice.logo
    assert style_sheets(practice) == ["assets/css/practice.css", "assets/css/practice-colours.css"]
    assert [path for path, _ in practice_files(practice)] == [
        "assets/css/practice-colours.css",
        "assets/practice-logo.svg",
    ]


def test_a_name_is_enough(ours: Facts) -> None:
    practice = read(HEAD + "    name: Riverside Massage\n", ours)
    assert practice == Practice("Riverside Massage")
    assert style_sheets(practice) == ["assets/css/practice.css"]
    assert list(practice_files(practice)) == []


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("555-0100", "tel:5550100"),
        ("(02) 555 01.00", "tel:025550100"),
        ("+44 20 7946 0018", "tel:+442079460018"),
        ("5550100", "tel:5550100"),
    ],
)
def test_numbers_to_call(number: str, link: str, ours: Facts) -> None:
    practice = read(details(f"phone: {number}"), ours)
    assert practice.phone == number
    assert practice.tel(practice.phone) == link


@pytest.mark.parametrize("number", ["911", "17", '"000"', "+1 555 0100"])
def test_emergency_numbers(number: str, ours: Facts) -> None:
    assert read(details(f"emergency: {number}"), ours).emergency == number.strip('"')


def test_a_long_address_for_booking_is_not_for_paper() -> None:
    short = Practice("Riverside Massage", phone="555-0100", booking="https://practice.example/book/")
    assert short.booking_typed == "practice.example/book"
    assert replace(short, booking=f"https://practice.example/{'a' * 60}").booking_typed == ""
    assert replace(short, name="R" * 60).booking_typed == ""


@pytest.mark.usefixtures("ours")
def test_what_is_left_out_follows_a_move(project: Path) -> None:
    register = project / "data" / "addresses.yml"
    old = "{id: 2, slug: low-lunge, status: live}"
    register.write_text(register.read_text().replace(old, old.replace("live", "moved, to: pigeon")))
    practice = read(details("leave_out: [low-lunge]"), load_facts(project))
    assert practice.leave_out == {"pigeon"}


CASES = {
    "an unknown key": ("phon: 555-0100", '5: PRA103 "phon" is not a key here: did you mean phone?'),
    "a key that is like none": ("zzz: 1", '5: PRA103 "zzz" is not a key here: use name, address'),
    "a key twice": ("name: Other", 'PRA101 "name" is here twice, first on line 4'),
    "no value": ("phone:", "5: PRA104 phone has no value: write one, or take the line out"),
    "a colour without quotes": ("accent: #7a2e5d", "5: PRA104 accent has no value: put the colour in quotes"),
    "text that is a number": ("hours: 24", "5: PRA105 hours is not text"),
    "text that is a list": ("address: [1 Walk, Town]", "5: PRA105 address is not text"),
    "a text of one letter": ("address: A", "5: PRA105 address has 1 character: write 3 to 120"),
    "a long text": (f"line: {'a ' * 90}", "5: PRA105 line has 179 characters: write 3 to 160"),
    "two lines": ('address: "1 Walk\\nTown"', "5: PRA105 address has more than one line"),
    "a hidden character": ('line: "Hello \\u202e there"', "5: PRA105 line has a character that nobody can see"),
    "a NUL": ('line: "Hello \\0"', "5: PRA105 line has a character that nobody can see"),
    "a yes": ("line: yes", "5: PRA101 YAML reads yes as true or false"),
    "a promise": ("line: We cure tight hips.", '5: PRA111 line says "cure", a promise or an order'),
    "a phone in words": ("phone: call me", "5: PRA106 phone is not a number to call: write 5 to 15 digits"),
    "a phone that is a mail": ("phone: me@practice.example", "5: PRA106 phone is not a number"),
    "a short phone": ("phone: 555", "5: PRA106 phone"),
    "a long phone": ("phone: 5550 1005 5501 0055", "5: PRA106 phone"),
    "a phone with markup": ("phone: 555-0100<b>", "5: PRA106 phone"),
    "a phone in other digits": (f"phone: {chr(0x665) * 7}", "5: PRA106 phone"),
    "a phone that is true": ("phone: true", "5: PRA106 phone"),
    "a phone with a (0)": ("phone: +44 (0)20 7946 0018", "5: PRA106 phone has a (0)"),
    "an emergency list": ("emergency: [911, 112]", "5: PRA106 emergency is not a number to call: write 2 to 15"),
    "an http link": ("booking: http://practice.example", "5: PRA107 booking is not an address that begins with https"),
    "a script link": ("booking: javascript:alert(1)", "5: PRA107 booking"),
    "a link to nowhere": ("booking: https://practice", "5: PRA107 booking"),
    "a link with a user": ("booking: https://a@practice.example", "5: PRA107 booking"),
    "a link with a quote": ('booking: https://practice.example/"x', "5: PRA107 booking"),
    "a long link": (f"booking: https://practice.example/{'a' * 200}", "5: PRA107 booking"),
    "no logo there": ("logo: gone.svg", "5: PRA108 there is no gone.svg"),
    "a logo that is a list": ("logo: [a.svg]", '5: PRA108 logo is ""'),
    "a colour by name": ("accent: red", "5: PRA109 accent is not a colour"),
    "a short colour": ('accent: "#f00"', "5: PRA109 accent is not a colour"),
    "a pale colour": (
        'accent: "#ff9900"',
        "5: PRA109 accent has a contrast of 1.9:1 on light pages, and words need 4.5:1",
    ),
    "a grey that serves on white alone": (
        'accent: "#767676"',
        "4.1:1 on light pages, and words need 4.5:1: take a darker",
    ),
    "an unknown slug": ("leave_out: [low-lung]", '5: PRA110 there is no exercise "low-lung": did you mean low-lunge?'),
    "a slug that is a map": ("leave_out: [{a: b}]", "5: PRA110 there is no exercise"),
    "a slug twice": ("leave_out: [cobra, cobra]", '5: PRA110 leave_out names "cobra" twice'),
    "no list": ("leave_out: cobra", "5: PRA110 leave_out is not a list"),
    "all left out": ("leave_out: [cobra, low-lunge]", "5: PRA110 every exercise is left out"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_a_finding_with_its_line(case: str, ours: Facts) -> None:
    lines, said = CASES[case]
    found = findings(details(lines), ours)
    assert len(found) == 1
    assert found[0].startswith("practice.yml:")
    assert said in found[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "practice.yml:1: PRA102 this file does not build on the guide: write INHERIT: mkdocs.yml"),
        (HEAD.replace("mkdocs.yml", "other.yml") + "    name: A B\n", "practice.yml:1: PRA102"),
        ("INHERIT: mkdocs.yml\n", "practice.yml:1: PRA104 the practice's details are missing"),
        ("INHERIT: mkdocs.yml\nextra: [practice]\n", "practice.yml:2: PRA104 the practice's details are missing"),
        (HEAD + "    phone: 555-0100\n", "practice.yml:3: PRA104 the practice has no name"),
        (HEAD + "    name: A B\nhooks: [evil.py]\n", 'practice.yml:5: PRA103 "hooks" is not a key here'),
        (HEAD + "    name: A B\n  search: stock\n", 'practice.yml:5: PRA103 "search" is not a key here'),
        (HEAD + "    name: A B\nsite_url: http://a.example/\n", "practice.yml:5: PRA107 site_url"),
        (HEAD + "    name: !!python/name:os.system\n", "practice.yml:4: PRA101"),
        (HEAD + "    name: [A\n", "practice.yml:4: PRA101 the YAML breaks off here"),
    ],
)
def test_the_frame_of_the_file(text: str, said: str, ours: Facts) -> None:
    assert said in "\n".join(findings(text, ours))


def test_a_file_that_lies_elsewhere_or_cannot_be_read(ours: Facts) -> None:
    (ours.root / "sub").mkdir()
    with pytest.raises(BrokenPracticeError, match=r"sub/practice\.yml:1: PRA102 this file lies elsewhere"):
        read(HEAD + "    name: A B\n", ours, "sub/practice.yml")
    (ours.root / "bytes.yml").write_bytes(b"\xff\xfe")
    for name in ("bytes.yml", "gone.yml", "sub"):
        with pytest.raises(BrokenPracticeError, match=rf"{name}:1: PRA101 this file cannot be read"):
            read_practice(ours.root / name, ours)


def test_the_checker_takes_the_file_as_a_path(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    (project / "docs" / "a.md").write_text("")
    (project / "practice.yml").write_text(details("phone: call me"))
    assert check_pages.main(["practice.yml"], project) == 1
    said = capsys.readouterr()
    assert said.out == (
        "practice.yml:5: PRA106 phone is not a number to call: write 5 to 15 digits, such as 555-0100\n"
    )
    assert said.err == "1 practice, 1 finding\n"


yaml_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(
    ["name", "logo", "phone", "booking", "address", "hours", "line", "emergency", "accent", "leave_out", "other"]
)


def flow(value: object) -> Iterator[str]:
    """A value as YAML in braces, whatever it is."""
    if isinstance(value, list):
        yield f"[{', '.join(text for item in value for text in flow(item))}]"
    elif isinstance(value, dict):
        yield "{" + ", ".join(f"{key!r}: {text}" for key, item in value.items() for text in flow(item)) + "}"
    else:
        yield repr(value) if isinstance(value, str) else str(value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(keys, yaml_values, max_size=6))
def test_no_values_make_it_fail_otherwise(ours: Facts, values: dict[str, object]) -> None:
    text = HEAD + "".join(f"    {key}: {''.join(flow(value))}\n" for key, value in values.items())
    (ours.root / "practice.yml").write_text(text, encoding="utf-8", errors="surrogatepass")
    found = check_practice(ours.root / "practice.yml", ours)
    assert all(finding.code.startswith("PRA1") and finding.line >= 1 for finding in found)
    assert found or read(text, ours).name


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("abINHERIT:,-[]{}&*!|>'\"%@`#?~ \n\t019.é\x00\ud800"), max_size=80))
def test_no_text_makes_it_fail_otherwise(ours: Facts, text: str) -> None:
    with pytest.raises(BrokenPracticeError):
        read(text, ours)
