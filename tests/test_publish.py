"""A new site takes the last one's place whole: cut off anywhere, on a full disk, where others own it, twice at once."""

import contextlib
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from program import Stop
from publish import MARK, replacing, restore

PAGES = 5
# python -c BUILDER site words [step]: builds a site of these words, killed before the step of this number
BUILDER = """
import os, signal, sys
from pathlib import Path
from publish import replacing

def cut_off(event, _):
    global left
    if event in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

site, words, left = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.addaudithook(cut_off)
with replacing(site) as place:
    place.new.mkdir()
    for name in sys.argv[4:]:
        (place.new / name).write_text(words)
    place.swap()
"""
FILES = [MARK, *(f"page-{number}.html" for number in range(PAGES))]


def build(site: Path, words: str) -> None:
    with replacing(site) as place:
        write(place.new, words)
        place.swap()


def write(folder: Path, words: str) -> None:
    folder.mkdir()
    for name in FILES:
        (folder / name).write_text(words)


def fail(site: Path) -> None:
    with replacing(site) as place:
        write(place.new, "next")
        raise ValueError("a template is broken")


def whole(site: Path) -> str:
    """The one word that every file of a whole site holds."""
    assert sorted(path.name for path in site.iterdir()) == sorted(FILES)
    (words,) = {path.read_text() for path in site.iterdir()}
    return words


def builder(script: str, *arguments: object, prefix: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    scripts = str(Path(__file__).parents[1] / "scripts")
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": scripts},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_site_is_made_and_made_anew(tmp_path: Path) -> None:
    site = tmp_path / "new folder" / "guide"
    for words in ("first", "second"):
        build(site, words)
        assert whole(site) == words
        assert list(site.parent.iterdir()) == [site]


@pytest.mark.parametrize("standing", [True, False], ids=["a site stands", "the first site"])
def test_cut_off_before_any_step(standing: bool, tmp_path: Path) -> None:
    """Killed before each change of the disk in turn, until a build is through."""
    site = tmp_path / "guide"
    seen: list[str] = []
    for step in range(1, 200):
        if standing:
            build(site, "last")
        elif site.exists():
            shutil.rmtree(site)
        killed = builder(BUILDER, site, "next", step, *FILES)
        said = killed.communicate()[1]
        if killed.returncode == 0:
            break
        assert killed.returncode == -signal.SIGKILL, said
        if site.exists():
            whole(site)
        restore(site)
        seen.append(whole(site) if site.exists() else "none")
        assert [path.name for path in tmp_path.iterdir()] == (["guide"] if site.exists() else [])
        build(site, "after")
        assert whole(site) == "after"
    else:
        pytest.fail("no build was ever through")
    before = "last" if standing else "none"
    assert len(seen) > 2 * PAGES
    assert seen == sorted(seen, key=["last", "none", "next"].index)  # once the next site is there, it stays
    assert {before, "next"} == set(seen)


def test_cut_off_at_any_moment(tmp_path: Path) -> None:
    site = tmp_path / "guide"
    build(site, "0")
    began = time.monotonic()
    assert builder(BUILDER, site, "0", 0, *FILES).communicate() == ("", "")
    takes = time.monotonic() - began
    chance = random.Random(7)  # noqa: S311  the same moments in each run
    for round_ in range(1, 15):
        before = whole(site)
        killed = builder(BUILDER, site, str(round_), 0, *FILES)
        time.sleep(takes * chance.uniform(0.3, 1.1))
        killed.kill()
        killed.communicate()
        restore(site)
        assert whole(site) in {before, str(round_)}
        assert list(tmp_path.iterdir()) == [site]


def test_a_build_that_fails_leaves_the_last_site(tmp_path: Path) -> None:
    site = tmp_path / "guide"
    build(site, "last")
    with pytest.raises(ValueError, match="a template is broken"):
        fail(site)
    assert whole(site) == "last"
    assert list(tmp_path.iterdir()) == [site]


def test_a_swap_that_fails_half_way_is_taken_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "guide"
    build(site, "last")
    rename, failures = Path.rename, [OSError(errno.EIO, "Input/output error")]

    def failing(self: Path, target: Path) -> Path:
        if target == site and failures:
            raise failures.pop()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="Input/output error"):
        build(site, "next")
    assert whole(site) == "next"
    assert list(tmp_path.iterdir()) == [site]


FULL = """
import errno, os, sys
from pathlib import Path
from publish import MARK, replacing

def build(words, count, to=None):
    with replacing(site) as place:
        place.new.mkdir()
        for name in (MARK, *map(str, range(count))):
            if to:
                (place.new / name).symlink_to(to)
            (place.new / name).write_text(words * 10_000)
        place.swap()

site, small = Path(sys.argv[1]), sys.argv[2] == "small"
if small:
    site.parent.mkdir()
    assert not os.system(f"mount -t tmpfs -o size=1m none '{site.parent}'")
build("last", 3)
try:
    build("next", 100, None if small else "/dev/full")
except OSError as error:
    assert error.errno == errno.ENOSPC, error
else:
    sys.exit("the disk was not full")
assert [path.name for path in site.parent.iterdir()] == [site.name]
assert {path.read_text() for path in site.iterdir()} == {"last" * 10_000}
build("next", 3)
assert {path.read_text() for path in site.iterdir()} == {"next" * 10_000}
"""


def test_a_full_disk(tmp_path: Path) -> None:
    """On a file system of 1 MB of its own where one may be mounted, else with the device that is always full."""
    own = ("unshare", "--map-root-user", "--mount")
    can_mount = subprocess.run([*own, "mount", "-t", "tmpfs", "none", tmp_path], capture_output=True, check=False)
    small = can_mount.returncode == 0
    filled = builder(FULL, tmp_path / "disk" / "guide", "small" if small else "", prefix=own if small else ())
    assert filled.communicate() == ("", "")
    assert filled.returncode == 0


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everywhere, so it steps down."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_that_cannot_be_written() -> None:
    with tempfile.TemporaryDirectory() as folder:
        above = Path(folder)
        build(above / "guide", "last")
        above.chmod(0o555)
        with as_nobody(), pytest.raises(PermissionError):
            build(above / "guide", "next")
        assert whole(above / "guide") == "last"
        above.chmod(0o755)
        build(above / "guide", "next")
        assert whole(above / "guide") == "next"


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    site, begun, go = tmp_path / "guide", tmp_path / "begun", tmp_path / "go"
    waits = f"""
import time
from pathlib import Path
Path({str(begun)!r}).touch()
while not Path({str(go)!r}).exists():
    time.sleep(0.01)
"""
    slow = builder(
        BUILDER.replace("    place.swap()", f"    exec({waits!r})\n    place.swap()"), site, "slow", 0, *FILES
    )
    while not begun.exists():
        time.sleep(0.01)
    second = builder(BUILDER, site, "second", 0, *FILES)
    assert second.stderr
    assert second.stderr.readline() == f"Another build of {site} is running: waiting for it.\n"
    assert not site.exists()
    go.touch()
    assert slow.communicate() == ("", "")
    assert second.communicate() == ("", "")
    assert (slow.returncode, second.returncode) == (0, 0)
    assert whole(site) == "second"
    assert not (tmp_path / ".guide.build").exists()


ORPHAN = """
import subprocess, sys
from pathlib import Path
from publish import replacing

goes_on = '''
import contextlib, sys
from pathlib import Path
folder, stop = Path(sys.argv[1]), Path(sys.argv[2])
while not stop.exists():
    with contextlib.suppress(OSError):  # the folder may be deleted at any moment
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "page-1.html").write_text("orphan")
    stop.with_name("begun").touch()
'''
with replacing(Path(sys.argv[1])) as place:
    subprocess.run([sys.executable, "-c", goes_on, place.new, sys.argv[2]])
"""


def test_what_outlives_a_killed_build_spoils_no_other(tmp_path: Path) -> None:
    site, begun, stop = tmp_path / "guide", tmp_path / "begun", tmp_path / "stop"
    killed = builder(ORPHAN, site, stop)
    while not begun.exists():
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    with replacing(site) as place:
        write(place.new, "words")
        begun.unlink()
        while not begun.exists():  # it still writes
            time.sleep(0.01)
        place.swap()
    assert whole(site) == "words"
    stop.touch()
    killed.communicate()  # its output ends with the program that outlived it
    build(site, "after")
    assert not (tmp_path / ".guide.build").exists()


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    link = tmp_path / "current"
    link.symlink_to(tmp_path / "real")
    build(link, "words")
    assert link.is_symlink()
    assert whole(tmp_path / "real") == "words"


@pytest.mark.parametrize(
    ("holds", "sentence"),
    [
        ("letters.txt", "holds something that is not a built guide, and a build would delete it: name another folder"),
        (f"{MARK} .git", "also holds .git, which a build would delete: name another folder"),
    ],
)
def test_a_folder_that_holds_something_else(holds: str, sentence: str, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name in holds.split():
        (folder / name).write_text("dear to me")
    with pytest.raises(Stop) as stopped:
        build(folder, "words")
    assert sentence in str(stopped.value)
    assert sorted(path.name for path in folder.iterdir()) == sorted(holds.split())
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_is_no_place_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("dear to me")
    with pytest.raises(Stop, match="is not a folder"):
        build(tmp_path / "mine", "words")
    assert (tmp_path / "mine").read_text() == "dear to me"


def test_an_empty_folder_is_a_place_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    build(tmp_path / "guide", "words")
    assert whole(tmp_path / "guide") == "words"


def test_a_file_that_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    site = tmp_path / "guide"
    build(site, "words")
    for path in site.iterdir():
        os.utime(path, (1000, 1000))
    with replacing(site) as place:
        write(place.new, "words")
        (place.new / MARK).write_text("sword")
        place.swap()
    assert {path.name for path in site.iterdir() if path.stat().st_mtime == 1000} == set(FILES) - {MARK}
