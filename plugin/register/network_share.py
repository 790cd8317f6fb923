"""Whether a file lies on a network share, where SQLite's locks cannot be relied on."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "davfs", "ceph", "glusterfs", "lustre", "beegfs"}
    | {"fuse.gvfsd-fuse", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.smbnetfs", "fuse.glusterfs"}
)
_DRIVE_REMOTE = 4  # GetDriveType of the Windows API
_MOUNTS = Path("/proc/mounts")


def is_network_path(path: Path) -> bool:
    """Say whether a path leads to a network share; False where that cannot be found out."""
    if str(path).startswith(("\\\\", "//")):
        return True
    resolved = path.resolve()
    if str(resolved).startswith("\\\\"):
        return True
    if sys.platform == "win32":
        return _is_remote_drive(resolved)
    if _MOUNTS.exists():
        return (
            filesystem_type(PurePosixPath(resolved), _MOUNTS.read_text("utf-8", "replace")) in _NETWORK_TYPES
        )
    return False


def filesystem_type(path: PurePosixPath, mounts: str) -> str:
    """Give the type of the filesystem that a path is on, from the text of /proc/mounts; "" if unknown."""
    longest, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        # Blanks in the mount point are written in octal.
        point = PurePosixPath(fields[1].replace("\\040", " ").replace("\\011", "\t"))
        # Of two mounts on one point the later hides the earlier.
        if (point == path or point in path.parents) and len(point.parts) >= longest:
            longest, found = len(point.parts), fields[2]
    return found


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    return ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE  # type: ignore[attr-defined]
