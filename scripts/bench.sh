#!/usr/bin/env bash
# Run every measurement, each beside its peers. What only they need is installed here; a peer that cannot be is
# said to be missing and left out.
set -euo pipefail
cd "$(dirname "$0")/.."

install_peers() {
    .venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements-bench.txt \
        "numpy==$(/usr/bin/python3 -c 'import numpy; print(numpy.__version__)')" ||
        echo "Not all libraries to measure beside could be installed." >&2
    compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
    local postgis
    postgis=$(apt-cache pkgnames postgresql- | grep -E '^postgresql-[0-9]+-postgis-3$' | sort --version-sort | tail -1)
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$postgis" python3-psycopg2 >/dev/null ||
        echo "PostGIS could not be installed." >&2
}

install_peers
for script in scripts/bench_*.py; do
    echo "== $script"
    QT_QPA_PLATFORM=offscreen .venv/bin/python "$script"
done
