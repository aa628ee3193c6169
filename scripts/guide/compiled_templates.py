"""Templates compiled once, for a build takes as long to compile them as to write a hundred pages.

What is compiled holds for one version of Jinja and MkDocs, and for one text of a template: Jinja looks at that itself.
"""

import contextlib
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache

FOLDER = Path(".cache") / "templates"


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps them below the project's root; where nothing can be written they are compiled again."""

    def __init__(self, root: Path) -> None:
        folder = root / FOLDER / f"{version('jinja2')}-{version('mkdocs')}"
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fetch one template, if it was kept."""
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one template."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)
