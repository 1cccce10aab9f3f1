"""Where a database may live: on a disk of this machine.

SQLite's write-ahead log needs memory shared by all who use it, which a network share does not
have, and its locks do not hold there (https://sqlite.org/wal.html).
"""

from __future__ import annotations

import sys
from pathlib import Path

from pos_app.core.errors import CouldNotAskError

__all__ = ["kind_of_mount", "refuse_network_share"]

MOUNTS = Path("/proc/self/mountinfo")

SHARES = frozenset(
    {"afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3"}
)

DRIVE_REMOTE = 4
"""What Windows' ``GetDriveTypeW`` says of a mapped network drive."""


def refuse_network_share(folder: Path) -> None:
    """Let a folder pass unless this machine says that it lies on another one.

    Raises:
        CouldNotAskError: It does (``store.network_share``).
    """
    if _on_share(folder.resolve()):
        raise CouldNotAskError("store.network_share")


def kind_of_mount(folder: Path, mounts: str) -> str:
    """Find the file system that a folder lies on in the text of Linux's ``mountinfo``.

    Of several mounts the deepest holds the folder, and of equal ones the last made.
    """
    best, kind = -1, ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        mount = Path(left.split(" ")[4].encode().decode("unicode_escape"))
        depth = len(mount.parts)
        if depth >= best and folder.is_relative_to(mount):
            best, kind = depth, right.split(" ")[0]
    return kind


if sys.platform == "win32":

    def _on_share(folder: Path) -> bool:
        import ctypes

        drive = folder.drive
        shared = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == DRIVE_REMOTE
        return drive.startswith("\\\\") or shared

else:

    def _on_share(folder: Path) -> bool:
        if not MOUNTS.exists():  # macOS tells nobody without help
            return False
        return kind_of_mount(folder, MOUNTS.read_text("utf-8", "replace")) in SHARES
