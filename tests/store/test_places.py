from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.core.errors import CouldNotAskError
from pos_app.store import places
from pos_app.store.places import (
    kind_of_mount,
    linux_mounts,
    mac_mounts,
    refuse_network_share,
    windows_share,
)

MOUNTS = r"""
21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
22 21 0:19 / /home rw,nosuid shared:5 - nfs4 server:/home rw,vers=4.2
23 22 254:1 / /home/ana/local rw - ext4 /dev/vdb rw
24 21 0:40 / /mnt/caja\040uno rw master:1 shared:2 - cifs //server/caja rw
25 21 0:41 / /srv rw - ext4 /dev/vdc rw
26 25 0:42 / /srv rw - fuse.sshfs tienda:/srv rw
""".strip()


@pytest.mark.fault("F6")
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/mostrador", "ext4"),
        ("/home/ana/.local/share/mostrador", "nfs4"),
        ("/home/ana/local/mostrador", "ext4"),
        ("/mnt/caja uno/mostrador", "cifs"),
        ("/mnt/caja unos/mostrador", "ext4"),
        ("/srv/mostrador", "fuse.sshfs"),
    ],
)
def test_the_deepest_and_latest_mount_holds_a_folder(folder: str, kind: str) -> None:
    """A share would be taken for the disk, or the disk for a share."""
    assert kind == kind_of_mount(Path(folder), linux_mounts(MOUNTS))


@pytest.mark.fault("F6")
def test_a_book_on_another_computer_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two tills over one share would break the book beyond repair."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 0:19 / / rw - ext4 x rw\n22 21 0:2 / {tmp_path} rw - nfs4 s:/ rw\n")
    refuse_network_share(tmp_path)
    monkeypatch.setattr(places, "MOUNTS", mounts)

    with pytest.raises(CouldNotAskError) as caught:
        refuse_network_share(tmp_path)

    assert caught.value.key == "store.network_share"


def test_a_machine_that_does_not_tell_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The till would not start where there is no list of mounts."""
    monkeypatch.setattr(places, "MOUNTS", tmp_path / "missing")
    monkeypatch.setattr(places, "MAC_MOUNT", tmp_path / "missing")

    refuse_network_share(tmp_path)


MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ana@servidor._smb._tcp.local/caja on /Volumes/caja (1) (smbfs, nodev, nosuid, mounted by ana)
servidor:/tienda on /Volumes/tienda (nfs)
""".strip()


@pytest.mark.fault("F6")
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/Users/ana/Library/Application Support/mostrador", "apfs"),
        ("/Volumes/caja (1)/mostrador", "smbfs"),
        ("/Volumes/tienda/mostrador", "nfs"),
    ],
)
def test_a_mac_tells_its_mounts_in_its_own_way(folder: str, kind: str) -> None:
    """A book on a shared folder would break beyond repair on a Mac only."""
    assert kind == kind_of_mount(Path(folder), mac_mounts(MAC))


@pytest.mark.fault("F6")
def test_a_mac_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no list of mounts to read on a Mac, only a program that prints one."""
    mount = tmp_path / "mount"
    mount.write_text(f"#!/bin/sh\necho '//ana@servidor/caja on {tmp_path} (smbfs, nodev)'\n")
    mount.chmod(0o755)
    monkeypatch.setattr(places, "MOUNTS", tmp_path / "missing")
    monkeypatch.setattr(places, "MAC_MOUNT", mount)

    with pytest.raises(CouldNotAskError) as caught:
        refuse_network_share(tmp_path)

    assert caught.value.key == "store.network_share"


@pytest.mark.fault("F6")
@pytest.mark.parametrize(
    ("drive", "kind", "share"),
    [
        ("C:", 3, False),
        ("Z:", 4, True),
        ("E:", 2, False),
        (r"\\servidor\caja", 0, True),
        ("\\\\?\\C:", 3, False),
        (r"\\?\UNC\servidor\caja", 0, True),
    ],
)
def test_windows_tells_by_the_drive(drive: str, kind: int, *, share: bool) -> None:
    """A long path of the own disk would be refused, or a mapped drive taken for one."""
    asked: list[str] = []

    def kind_of_drive(root: str) -> int:
        asked.append(root)
        return kind

    assert windows_share(drive, kind_of_drive) is share
    assert asked in ([], [drive.removeprefix("\\\\?\\") + "\\"])
