#!/usr/bin/env bash
# Every static check; all of them run, the worst result is the result.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()
check() {
    local name=$1
    shift
    echo "== $name"
    "$@" || failed+=("$name")
}

check "ruff" .venv/bin/ruff check --quiet .
check "ruff format" .venv/bin/ruff format --quiet --check .
# The checkout is the package: its folder may have any name, also one that is no Python name.
check "mypy" .venv/bin/mypy --explicit-package-bases plugin
# B608: identifiers in SQL come from the schema and values are bound, which it cannot see (as S608 in pyproject.toml).
# B311: the dice of the demo data are seeded on purpose.
check "bandit" .venv/bin/python -m bandit --quiet --recursive --skip B608,B311 \
    --exclude ./plugin/bundled plugin __init__.py
# QGS1: imports that break in other QGIS versions (but iface is passed down here, which QGS105 forbids).
# QGS4: what Qt 6 no longer has.
check "flake8-qgis" .venv/bin/python -m flake8 --isolated --select QGS1,QGS4 \
    --extend-ignore QGS105 --exclude plugin/bundled plugin __init__.py

if [ ${#failed[@]} -gt 0 ]; then
    echo "failed: ${failed[*]}" >&2
    exit 1
fi
