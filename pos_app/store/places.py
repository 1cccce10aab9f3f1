"""Where a database may live: on a disk of this machine.

SQLite's write-ahead log needs memory shared by all who use it, which a network share does not
have, and its locks do not hold there (https://sqlite.org/wal.html).
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from pos_app.core.errors import CouldNotAskError

__all__ = [
    "kind_of_mount",
    "linux_mounts",
    "mac_mounts",
    "refuse_network_share",
    "windows_share",
]

MOUNTS = Path("/proc/self/mountinfo")
MAC_MOUNT = Path("/sbin/mount")
MAC_LINE = re.compile(r"^.* on (/.*) \((\w+)[,)]")
SECONDS = 5

SHARES = frozenset(
    {"afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3"}
    | {"afpfs", "smbfs", "webdav"}  # as macOS calls them
)

DRIVE_REMOTE = 4
"""What Windows' ``GetDriveTypeW`` says of a mapped network drive."""

LONG = "\\\\?\\"
"""How Windows begins a path that may be long, which then is no share by its two strokes."""

Mount = tuple[Path, str]


def refuse_network_share(folder: Path) -> None:
    """Let a folder pass unless this machine says that it lies on another one.

    Raises:
        CouldNotAskError: It does (``store.network_share``).
    """
    if _on_share(folder.resolve()):
        raise CouldNotAskError("store.network_share")


def kind_of_mount(folder: Path, mounts: Iterable[Mount]) -> str:
    """Find the file system that a folder lies on.

    Of several mounts the deepest holds the folder, and of equal ones the last made.
    """
    best, kind = -1, ""
    for mount, its_kind in mounts:
        depth = len(mount.parts)
        if depth >= best and folder.is_relative_to(mount):
            best, kind = depth, its_kind
    return kind


def linux_mounts(told: str) -> Iterable[Mount]:
    """Read the text of Linux's ``mountinfo``."""
    for line in told.splitlines():
        left, _, right = line.partition(" - ")
        mount = left.split(" ")[4].encode().decode("unicode_escape")
        yield Path(mount), right.split(" ")[0]


def mac_mounts(told: str) -> Iterable[Mount]:
    """Read what macOS' ``mount`` prints."""
    for found in filter(None, map(MAC_LINE.match, told.splitlines())):
        yield Path(found[1]), found[2]


def windows_share(drive: str, kind_of_drive: Callable[[str], int]) -> bool:
    r"""Whether a drive of Windows, ``C:`` or ``\\server\shop``, is on another computer."""
    plain = drive.removeprefix(LONG)
    if plain != drive and not plain.upper().startswith("UNC\\"):
        drive = plain
    return drive.startswith("\\\\") or kind_of_drive(f"{drive}\\") == DRIVE_REMOTE


if sys.platform == "win32":

    def _on_share(folder: Path) -> bool:
        import ctypes

        return windows_share(folder.drive, ctypes.windll.kernel32.GetDriveTypeW)

else:

    def _on_share(folder: Path) -> bool:
        return kind_of_mount(folder, _mounts()) in SHARES


def _mounts() -> Iterable[Mount]:
    """What is mounted here; a machine that does not tell has nothing."""
    if MOUNTS.exists():
        return linux_mounts(MOUNTS.read_text("utf-8", "replace"))
    try:
        done = subprocess.run(  # noqa: S603 -- a program of the system without anybody's words
            [MAC_MOUNT], capture_output=True, check=False, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return mac_mounts(done.stdout.decode("utf-8", "replace"))
