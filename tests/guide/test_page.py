"""A page is read with lines; what a reader would not see as a heading is none."""

from pathlib import Path

import pytest

from guide.page import MAX_BYTES, Page, parse_page, read_page

RECORD = "---\ntitle: A page\n---\n"


def page(body: str) -> Page:
    return parse_page(Path("p.md"), "p.md", (RECORD + body).encode())


def test_sections_know_their_lines() -> None:
    read = page("\nFirst words.\n\n## One\n\nWords.\n\n## Two ##\n- item\n")
    assert [(part.line, part.title) for part in read.sections] == [(7, "One"), (11, "Two")]
    assert read.sections[0].lines == ((8, ""), (9, "Words."), (10, ""))
    assert read.sections[1].lines == ((12, "- item"),)
    assert read.intro.words == 2
    assert read.meta.values == {"title": "A page"}


@pytest.mark.parametrize(
    "hiding",
    [
        "```\n## Steps\n```",
        "````\n```\n## Steps\n````",
        "~~~ text\n## Steps\n~~~",
        "<!-- ## Steps -->",
        "<!--\n## Steps\n-->",
        "words <!-- and\n## Steps\n--> words",
        "    ## Steps",
        "> ## Steps",
        "- ## Steps",
    ],
)
def test_a_hidden_heading_is_no_section(hiding: str) -> None:
    read = page(f"\n{hiding}\n")
    assert read.sections == ()
    assert [text for _, text in read.hidden] == ["Steps"]
    assert read.unclosed == ()


def test_a_heading_in_the_front_matter_is_no_section() -> None:
    read = parse_page(Path("p.md"), "p.md", b"---\n## Steps\ntitle: A page\n---\n")
    assert read.sections == ()


def test_text_after_a_comment_on_its_line_stays() -> None:
    assert page("<!-- a note --> Words.\n").intro.words == 1


def test_links_and_pictures() -> None:
    first, second = page('See [help](get-help.md#now "now").\n![A hip](hip.svg)\n`[no](code.md)`\n').links[:2]
    assert (first.line, first.text, first.target, first.image) == (4, "help", "get-help.md#now", False)
    assert (second.line, second.text, second.target, second.image) == (5, "A hip", "hip.svg", True)


def test_crlf_and_a_byte_order_mark_are_simply_read() -> None:
    text = RECORD + "\n## Steps\n\n1. Kneel.\n"
    plain, windows = (
        parse_page(Path("p.md"), "p.md", raw)
        for raw in (text.encode(), b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    )
    assert windows.sections == plain.sections
    assert windows.meta.values == plain.meta.values


def test_what_is_no_readable_file_has_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "dangling.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    (tmp_path / "large.md").write_bytes(b"x" * (MAX_BYTES + 1))
    faults = {path.stem: read_page(path, path.name).fault for path in sorted(tmp_path.iterdir())}
    assert "not a file" in faults["folder"]
    assert "cannot be read" in faults["dangling"]
    assert "cannot be read" in faults["loop"]
    assert "has 200,001 bytes" in faults["large"]


def test_a_file_without_the_right_to_read_has_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.md"
    path.write_text("words")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything, so rights alone prove nothing
    assert "Permission denied" in read_page(path, path.name).fault


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_text_below_the_front_matter(end: str) -> None:
    raw = f"{RECORD}\n## One\n---\nWords.\n".replace("\n", end).encode()
    read = parse_page(Path("p.md"), "p.md", raw).slim()
    assert read.sound
    assert read.text_in(raw.decode().replace("\r\n", "\n")) == "\n## One\n---\nWords.\n"


@pytest.mark.parametrize(
    "raw", ["Words.\n", "---\ntitle: A\n", "---\n---\nWords.\n", "---\na: no\n---\nWords.\n", RECORD]
)
def test_front_matter_that_mkdocs_has_to_read_itself(raw: str) -> None:
    assert not parse_page(Path("p.md"), "p.md", raw.encode()).sound
