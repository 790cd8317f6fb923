"""Start the real QGIS desktop with the plugin enabled, in a profile of its own.

    desktop.py run                open QGIS on the screen with the demo register (make run)
    desktop.py screenshots        make the README's pictures (make screenshots)

The desktop tests use the same functions, on a screen that nobody sees.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
HARNESS = ROOT / "tests" / "e2e" / "harness"
DEMO = ROOT / "build" / "demo" / "exempelstaden.gpkg"
SCREEN = "1600x1000x24"
WINDOW_PICTURE = "2 scenes, whole window.png"

ONLY_ENABLED = {"scenkartan": True}

SETTINGS = """\
[PythonPlugins]
{plugins}

[app]
askToSaveMemoryLayers=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale={language}

[qgis]
checkVersion=false
showTips=false
newsFeed\\disabled=true
"""


def make_profile(
    folder: Path,
    *,
    language: str = "sv",
    plugins: Mapping[str, bool] = ONLY_ENABLED,
    plugin: Path | None = ROOT,
) -> Path:
    """Lay out a QGIS profile in which the plugin is this checkout; one that is there keeps its settings.

    ``plugins`` switches plugins on and off by name; of QGIS' own, those not named are on. Where ``plugin`` is
    None the profile is as new, for somebody who installs the plugin there.
    """
    default = folder / "profiles" / "default"
    place = default / "python" / "plugins"
    place.mkdir(parents=True, exist_ok=True)
    (folder / "run").mkdir(mode=0o700, exist_ok=True)
    link = place / "scenkartan"
    if plugin is not None and not link.is_symlink():
        link.symlink_to(plugin, target_is_directory=True)
    settings = default / "QGIS" / "QGIS3.ini"
    if not settings.exists():
        settings.parent.mkdir(exist_ok=True)
        switches = "\n".join(f"{name}={str(on).lower()}" for name, on in plugins.items())
        settings.write_text(SETTINGS.format(plugins=switches, language=language), encoding="utf-8")
    return folder


def environment(profile: Path, python_path: Sequence[Path] | None = None) -> dict[str, str]:
    """Give QGIS' environment: the profile is its home, .venv brings the libraries Debian has too old."""
    if python_path is None:
        python_path = sorted((ROOT / ".venv" / "lib").glob("python3*/site-packages"))
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QGIS_", "PYTHON"))}
    return {
        **kept,
        # The Python inside QGIS looks for its home along PATH: a pyenv there leads it astray.
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": str(profile),
        "XDG_RUNTIME_DIR": str(profile / "run"),
        "PYTHONPATH": os.pathsep.join(map(str, python_path)),
    }


def command(profile: Path, *arguments: str) -> list[str]:
    """Give the command line of QGIS in a profile."""
    quiet = ["--nologo", "--noversioncheck"]
    return ["qgis", *quiet, "--profiles-path", str(profile), "--profile", "default", *arguments]


@contextmanager
def hidden_screen() -> Iterator[str]:
    """Give a display that nobody sees; the server chooses a free number itself."""
    if shutil.which("Xvfb") is None:
        raise FileNotFoundError("Xvfb is not installed: run make deps")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise OSError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@dataclass
class Outcome:
    """What a driven desktop left behind.

    Attributes
    ----------
    finished
        Whether the drive came to its end and QGIS quit by itself.
    error
        The traceback of the drive; empty where it passed.
    values
        What the drive noted.
    python_errors
        Tracebacks and critical messages in QGIS' log and on its standard error.
    output
        All that QGIS wrote, for the person who looks for a reason.
    """

    finished: bool
    error: str
    values: dict[str, Any] = field(default_factory=dict)
    python_errors: list[str] = field(default_factory=list)
    output: str = ""


def drive(
    script: Path,
    profile: Path,
    *,
    arguments: Mapping[str, object] | None = None,
    python_path: Sequence[Path] | None = None,
    options: Sequence[str] = (),
    timeout_s: float = 180,
) -> Outcome:
    """Start QGIS on a hidden screen, run the ``main(driver)`` of a script in it, and quit."""
    report = profile / "report.json"
    log = profile / "messages.jsonl"
    for old in (report, log):
        old.unlink(missing_ok=True)
    told = {"script": str(script), "report": str(report), "log": str(log), "arguments": dict(arguments or {})}
    with hidden_screen() as display:
        env = {
            **environment(profile, python_path),
            "DISPLAY": display,
            "PYQGIS_STARTUP": str(HARNESS / "startup.py"),
            "SCENKARTAN_DRIVE": json.dumps(told, default=str),
        }
        start = command(profile, *options, "--code", str(HARNESS / "run.py"))
        try:
            ended = subprocess.run(
                start, env=env, cwd=profile, capture_output=True, text=True, timeout=timeout_s, check=False
            )
            output, in_time = ended.stdout + ended.stderr, True
        except subprocess.TimeoutExpired as late:
            output = "".join(
                part.decode(errors="replace") if isinstance(part, bytes) else part or ""
                for part in (late.stdout, late.stderr)
            )
            in_time = False
    return _outcome(report, log, output, in_time)


def _outcome(report: Path, log: Path, output: str, in_time: bool) -> Outcome:
    messages = [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []
    errors = [
        text for text, tag, level in messages if "Traceback" in text or (level == 2 and tag == "Scenkartan")
    ]
    if "Traceback (most recent call last)" in output:
        errors.append(output[output.index("Traceback") :])
    output += "\n".join(f"[{tag}] {text}" for text, tag, _ in messages)
    if not report.exists():
        why = "QGIS ended before the drive was over" if in_time else "QGIS did not come to an end in time"
        return Outcome(False, why, {}, errors, output)
    found = json.loads(report.read_text("utf-8"))
    return Outcome(in_time, found["error"], found["values"], errors, output)


def run() -> None:
    """Open QGIS on the screen, with the demo register; what is set there is kept for the next time."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        raise SystemExit("There is no screen to open QGIS on. make screenshots takes pictures without one.")
    profile = make_profile(ROOT / "build" / "profile")
    authority = os.environ.get("XAUTHORITY", str(Path.home() / ".Xauthority"))
    env = {**environment(profile), "XAUTHORITY": authority, "SCENKARTAN_REGISTER": str(DEMO)}
    subprocess.run(command(profile, "--code", str(HARNESS / "open_register.py")), env=env, check=False)


def screenshots() -> None:
    """Hold the meeting of the desktop tests, and keep two pictures of it for the README."""
    pictures, images = ROOT / "build" / "screenshots", ROOT / "docs" / "images"
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    # Not in the system's folder for temporary files: QGIS marks layers from there.
    with tempfile.TemporaryDirectory(dir=build) as folder:
        profile = make_profile(Path(folder))
        outcome = drive(HARNESS.parent / "drives" / "meeting.py", profile, arguments={"pictures": pictures})
        if outcome.error or outcome.python_errors:
            raise SystemExit("\n".join([outcome.error, *outcome.python_errors]))
        images.mkdir(parents=True, exist_ok=True)
        shutil.copy(pictures / WINDOW_PICTURE, images / "dock.png")
        (pdf,) = outcome.values["pdfs"]
        page = ["-f", "4", "-l", "4", "-r", "72", "-png", "-singlefile", pdf, str(images / "sheet")]
        subprocess.run(["pdftoppm", *page], check=True)
    for picture in sorted(images.glob("*.png")):
        print(f"{picture.relative_to(ROOT)} ({picture.stat().st_size / 1000:.0f} kB)")
    print(f"every panel: {pictures.relative_to(ROOT)}/")


def main() -> None:
    """Do what the first argument says."""
    jobs = {"run": run, "screenshots": screenshots}
    jobs[sys.argv[1]]()


if __name__ == "__main__":
    main()
