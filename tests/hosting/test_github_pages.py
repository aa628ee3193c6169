"""The workflow for GitHub Pages: what it would run here, and what it is made of."""

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

import commands


@pytest.fixture(scope="module")
def steps(root: Path) -> list[dict[str, Any]]:
    workflow = yaml.safe_load((root / "hosting" / "github-pages.yml").read_text(encoding="utf-8"))
    assert workflow[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}  # YAML reads "on" as true
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    (job,) = workflow["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def test_only_official_actions(steps: list[dict[str, Any]]) -> None:
    used = [step["uses"] for step in steps if "uses" in step]
    assert len(used) == 5
    assert all(action.startswith("actions/") for action in used)


def test_its_commands_are_ours(
    steps: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command is read by the program that it names, which then is stopped."""

    class Read(Exception):
        pass

    def stop(*_: object) -> None:
        raise Read

    monkeypatch.setattr(commands, "python_with", stop)
    typed = [shlex.split(step["run"]) for step in steps if "run" in step]
    assert [words[2] for words in typed] == ["build", "verify"]
    for words in typed:
        assert words[:2] == ["python3", "scripts/run.py"]
        with pytest.raises(Read):
            commands.main(words[2:])
    assert "--publish" in typed[0]
    assert capsys.readouterr() == ("", "")


def test_what_is_built_is_verified_and_sent(steps: list[dict[str, Any]]) -> None:
    build, verify = (step for step in steps if "run" in step)
    assert build["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
    (sent,) = (step["with"]["path"] for step in steps if "upload" in step.get("uses", ""))
    assert sent == shlex.split(verify["run"])[-1] == "site"
