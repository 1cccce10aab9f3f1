"""Write the requirements of the relay alone, without the till's."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

OF_THE_BASE = ("cryptography", "httpx", "structlog")  # sealed secrets, the doctor's door, the logs


def main() -> None:
    """Read the project's own list and keep what the relay imports."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    base = [need for need in project["dependencies"] if need.startswith(OF_THE_BASE)]
    sys.stdout.write("\n".join([*base, *project["optional-dependencies"]["relay"]]) + "\n")


main()
