from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scenkartan.plugin.register.network_share import filesystem_type, is_network_path

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//server/gis /mnt/G\\040IS cifs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/lokal ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/tmp/a.gpkg", "ext4"),
        ("/mnt/G IS/a.gpkg", "cifs"),
        ("/mnt/G IS annat/a.gpkg", "ext4"),
        ("/home/anna/a.gpkg", "nfs4"),
        ("/home/lokal/a.gpkg", "ext4"),
        ("/run/user/1000/gvfs/smb-share:server=s/a.gpkg", "fuse.gvfsd-fuse"),
    ],
)
def test_the_innermost_mount_decides(path, expected):
    assert filesystem_type(PurePosixPath(path), MOUNTS) == expected


def test_unc_paths_are_on_the_network_and_a_local_folder_is_not(tmp_path):
    assert is_network_path(Path("\\\\server\\gis\\a.gpkg"))
    assert is_network_path(Path("//server/gis/a.gpkg"))
    assert not is_network_path(tmp_path / "a.gpkg")
