"""Templates that are kept compiled: the same words, never old ones, and no failure where nothing can be kept."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from guide.compiled_templates import FOLDER, CompiledTemplates


def rendered(root: Path) -> str:
    kept = CompiledTemplates(root)
    env = Environment(loader=FileSystemLoader(root), bytecode_cache=kept, autoescape=True)
    return env.get_template("page.html").render(who="you")


def test_what_was_kept_is_used_until_the_template_changes(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("Hello {{ who }}")
    assert rendered(tmp_path) == "Hello you"
    (kept,) = (path for path in (tmp_path / FOLDER).rglob("*") if path.is_file())
    kept.write_bytes(kept.read_bytes().replace(b"Hello ", b"Howdy "))
    assert rendered(tmp_path) == "Howdy you"
    template.write_text("Bye {{ who }}")
    assert rendered(tmp_path) == "Bye you"


def test_a_folder_that_cannot_be_made_does_not_stop_a_build(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Hello {{ who }}")
    (tmp_path / FOLDER.parent).write_text("a file, not a folder")
    assert rendered(tmp_path) == "Hello you"
