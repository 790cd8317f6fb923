"""Zip files out of other people's hands: what may be unpacked, where to, and what is refused.

A zip can be far larger than it looks (a zip bomb) and its names can lead out of the folder that it is
unpacked in. Sizes are counted while they are written, whatever the archive says of them.
"""

from __future__ import annotations

import lzma
import re
import stat
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Iterator

from ..errors import ScenkartanError
from ..i18n import tr
from .xml_guard import refuse_declared_entities

# A whole county's boundaries are some ten megabytes; texts and coordinates shrink 4 to 20 times.
MAX_FILES = 10_000
MAX_BYTES = 2 << 30
MAX_RATIO = 200
# Small files may shrink as much as they like: a form of empty cells shrinks a thousandfold.
RATIO_COUNTS_FROM_BYTES = 64 << 20

_CHUNK = 1 << 20
_END_RECORD = b"PK\x05\x06"
_END_RECORD_BYTES = 22
_ZIP64_LOCATOR = b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES = 20
_LONGEST_COMMENT = 65_535
_MAX_DIRECTORY_BYTES = 8 << 20
_ENCRYPTED = 0x1
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")
_XML = (".xml", ".rels", ".kml", ".vml")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
)


def is_zip(path: Path) -> bool:
    """Say whether a file begins as a zip does, whatever it is called."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", _END_RECORD)


def unpack(path: Path, folder: Path) -> list[Path]:
    """Unpack a zip into an empty folder; give the files in it, sorted.

    Raises ScenkartanError, with nothing written outside ``folder``, for an archive that is damaged,
    has a password, grows beyond ``MAX_BYTES`` or ``MAX_RATIO``, holds more than ``MAX_FILES`` or a
    name that leads out of it.
    """
    files = []
    with _opened(path) as (archive, members):
        budget = _Budget(path)
        for member in members:
            target = folder.joinpath(*_safe_parts(member, path))
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(member) as source, target.open("wb") as copy:
                for chunk in budget.chunks(source):
                    copy.write(chunk)
            files.append(target)
    return sorted(files)


def check_container(path: Path) -> None:
    """Refuse a zip that is read as it is (a workbook) where ``unpack`` or the XML guard would."""
    with _opened(path) as (archive, members):
        budget = _Budget(path)
        for member in members:
            with archive.open(member) as source:
                chunks = budget.chunks(source)
                if member.filename.lower().endswith(_XML):
                    refuse_declared_entities(chunks, path.name)
                for _ in chunks:
                    pass


class _Budget:
    """How much an archive has become so far, and when that is too much."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._packed = path.stat().st_size
        self._bytes = 0

    def chunks(self, source: IO[bytes]) -> Iterator[bytes]:
        """Give a member's bytes piece by piece; raises ScenkartanError when the whole grows too large."""
        for chunk in iter(lambda: source.read(_CHUNK), b""):
            self._bytes += len(chunk)
            inflated = self._bytes > RATIO_COUNTS_FROM_BYTES and self._bytes > MAX_RATIO * self._packed
            if self._bytes > MAX_BYTES or inflated:
                raise _refused(self._path, tr("it becomes far larger than it looks"))
            yield chunk


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]]:
    try:
        _refuse_large_directory(path)
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.filename.endswith("/")]
            if len(members) > MAX_FILES:
                raise _refused(path, tr("it holds too many files"))
            if any(member.flag_bits & _ENCRYPTED for member in members):
                raise ScenkartanError(
                    tr("{file} has a password. Unpack it first and choose the file in it.").format(
                        file=path.name
                    )
                )
            yield archive, members
    except _BROKEN as error:
        raise ScenkartanError(
            tr("{file} is damaged and cannot be unpacked. Ask the sender for it again.").format(
                file=path.name
            ),
            type(error).__name__,
        ) from error


def _refuse_large_directory(path: Path) -> None:
    """Look at the size of the list of files before Python reads it whole into memory."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _LONGEST_COMMENT - _END_RECORD_BYTES - _ZIP64_LOCATOR_BYTES))
        tail = stream.read()
    at = tail.rfind(_END_RECORD)
    if at < 0 or len(tail) < at + _END_RECORD_BYTES:
        raise zipfile.BadZipFile
    has_zip64 = tail[max(0, at - _ZIP64_LOCATOR_BYTES) : at].startswith(_ZIP64_LOCATOR)
    if has_zip64 or int.from_bytes(tail[at + 12 : at + 16], "little") > _MAX_DIRECTORY_BYTES:
        raise _refused(path, tr("it holds too many files"))


def _safe_parts(member: zipfile.ZipInfo, path: Path) -> list[str]:
    """Split a member's name into folders and file, each a name that every system takes."""
    name = member.filename.replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    leads_out = name.startswith("/") or ".." in parts or _DRIVE.match(name) or not parts
    if leads_out or stat.S_ISLNK(member.external_attr >> 16):
        raise _refused(path, tr("it holds a name that leads out of the archive"))
    return [_safe_name(part) for part in parts]


def _safe_name(part: str) -> str:
    cleaned = _FORBIDDEN.sub("_", part).rstrip(". ") or "_"
    return f"_{cleaned}" if _DEVICES.fullmatch(cleaned) else cleaned


def _refused(path: Path, reason: str) -> ScenkartanError:
    return ScenkartanError(
        tr("{file} was not opened, since {reason}. Ask the sender for the files themselves.").format(
            file=path.name, reason=reason
        )
    )
