from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.core.errors import CouldNotAskError
from pos_app.store import places
from pos_app.store.places import kind_of_mount, refuse_network_share

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
    assert kind == kind_of_mount(Path(folder), MOUNTS)


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

    refuse_network_share(tmp_path)
