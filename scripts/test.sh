#!/usr/bin/env bash
# Run the tests. "fast" runs those that need no QGIS; anything else is given to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

export QT_QPA_PLATFORM=offscreen
# pytest-qgis leaves its profile here; a stale one must not colour the run.
rm -rf .qgis-settings

if [ "${1:-}" = fast ]; then
    exec .venv/bin/python -m pytest -p no:pytest_qgis -p no:pytest-qt -W ignore::pytest.PytestConfigWarning \
        -m "not qgis and not desktop" -q "${@:2}"
fi
exec .venv/bin/python -m pytest -n 2 --dist loadfile "$@"
