#!/usr/bin/env bash
# Run every measurement.
set -euo pipefail
cd "$(dirname "$0")/.."

for script in scripts/bench_*.py; do
    echo "== $script"
    QT_QPA_PLATFORM=offscreen .venv/bin/python "$script"
done
