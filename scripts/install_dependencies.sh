#!/usr/bin/env bash
# Install what is missing to build, run and test Scenkartan: Debian packages and .venv/.
# Where everything is in place it changes nothing and takes a moment.
set -euo pipefail
cd "$(dirname "$0")/.."

PACKAGES=(qgis python3-qgis qgis-server-bin qgis-server-wfs python3-scipy python3-venv xvfb xauth poppler-utils
    fonts-open-sans fonts-dejavu-core qttools5-dev-tools libegl1 libgeos-dev python3-dev g++)
REQUIREMENTS=scripts/requirements-dev.txt
# Debian's Python: another python3 on PATH (pyenv, conda) has no qgis module.
PYTHON=/usr/bin/python3

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "Installing Debian packages needs root: run this as root, or install sudo." >&2
        exit 1
    fi
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        "$PYTHON" -c 'import qgis.core' 2>/dev/null && return
        cat >&2 <<TEXT
This is no Debian or Ubuntu, so nothing can be installed for you. Please install QGIS 3.22 or newer with its
Python bindings for $PYTHON, Xvfb, poppler (pdftotext, pdftoppm), Qt's lrelease and the fonts Open Sans and
DejaVu Sans, and then run the same command again.
TEXT
        exit 1
    fi
    local package missing=()
    for package in "${PACKAGES[@]}"; do
        [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    echo "== installing Debian packages: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

install_venv() {
    local numpy stamp
    numpy=$("$PYTHON" -c 'import numpy; print(numpy.__version__)')
    stamp=$({ cat "$REQUIREMENTS"; echo "$numpy"; readlink -f "$PYTHON"; } | sha256sum)
    [ "$(cat .venv/stamp 2>/dev/null)" = "$stamp" ] && return
    echo "== installing Python packages into .venv/"
    # From the start: pip keeps what has the right version, also where it was built in another way.
    "$PYTHON" -m venv --clear --system-site-packages .venv
    .venv/bin/pip install --progress-bar off --disable-pip-version-check "numpy==$numpy" -r "$REQUIREMENTS" |
        sed '/already satisfied/d'
    echo "$stamp" >.venv/stamp
}

install_packages
install_venv
