#!/usr/bin/env bash
# Run the tests on every QGIS of the support matrix, each in its own room.
#
#   scripts/matrix.sh                  all rooms (as root: debootstrap, chroot and mount need it)
#   scripts/matrix.sh 3.44             one room
#   scripts/matrix.sh 3.44 make check  another command in it
#
# A room is a Debian of its own under build/matrix/, made once (about 3 minutes and 2 GB). QGIS comes
# from Debian: 3.22 from bookworm, 3.40 from bookworm-backports, 3.44 from trixie-backports. What the
# plugin needs in the room is installed by the same `make deps` as on a bare machine.
set -euo pipefail
cd "$(dirname "$0")/.."

ROOMS=("3.22 bookworm" "3.40 bookworm bookworm-backports" "3.44 trixie trixie-backports")
MATRIX=$PWD/build/matrix

# The mirror that this machine itself uses; "suites" may not list the one we need, the mirror has it.
mirror() {
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null || true; } |
        grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' '
}

leave() {
    local room=$1 place
    for place in src/shared dev/shm dev proc sys; do
        if mountpoint -q "$room/$place"; then umount -l "$room/$place"; fi
    done
    # Package archives that pip reads from this machine's disk are mounted at their own place.
    grep -oE " $room/[^ ]+" /proc/mounts | sort -r | while read -r place; do umount -l "$place"; done || true
}

enter() {
    local room=$1 place
    mkdir -p "$room"/{dev,proc,sys,src/main}
    mountpoint -q "$room/proc" || mount -t proc proc "$room/proc"
    mountpoint -q "$room/dev" || mount --rbind /dev "$room/dev"
    mountpoint -q "$room/dev" && mount --make-rslave "$room/dev"
    if [ -d ../shared ]; then
        mkdir -p "$room/src/shared"
        mountpoint -q "$room/src/shared" || mount --bind -o ro ../shared "$room/src/shared"
    fi
    for place in $(pip_places); do
        mkdir -p "$room$place"
        mountpoint -q "$room$place" || mount --bind -o ro "$place" "$room$place"
    done
}

# Folders on this disk that pip is told to look for packages in.
pip_places() {
    { /usr/bin/python3 -m pip config list 2>/dev/null || cat /etc/pip.conf 2>/dev/null || true; } |
        grep -E 'index-url|find-links' | grep -oE '(file://)?/[^ '"'"']+' | sed 's,^file://,,' |
        while read -r place; do if [ -d "$place" ]; then echo "$place"; fi; done | sort -u
}

# A room reaches the network the way this machine does.
copy_network() {
    local room=$1
    cp -L /etc/resolv.conf "$room/etc/resolv.conf"
    cp -L /etc/hosts "$room/etc/hosts"
    mkdir -p "$room/usr/local/share/ca-certificates"
    cp -r /usr/local/share/ca-certificates/. "$room/usr/local/share/ca-certificates/"
    if [ -f /etc/pip.conf ]; then cp /etc/pip.conf "$room/etc/pip.conf"; fi
    apt-config dump | grep -E '^Acquire::[^ ]*(Proxy|Check-|Verify|CaInfo)' >"$room/etc/apt/apt.conf.d/00host" || true
}

build() {
    local room=$1 suite=$2 backports=${3:-}
    [ -e "$room/.ready" ] && return
    echo "== building a $suite room in $room"
    rm -rf "$room"
    mkdir -p "$room"
    local from
    from=$(mirror)
    debootstrap --variant=minbase --include=ca-certificates,git,make "$suite" "$room" "${from:?no Debian mirror in the apt sources}" |
        grep -E '^(W|E):|base system' || true
    [ -x "$room/usr/bin/apt-get" ] || { echo "debootstrap of $suite failed: $room/debootstrap/debootstrap.log" >&2; exit 1; }
    copy_network "$room"
    if [ -n "$backports" ]; then
        echo "deb $from $backports main" >"$room/etc/apt/sources.list.d/backports.list"
        printf 'Package: src:qgis\nPin: release n=%s\nPin-Priority: 600\n' "$backports" >"$room/etc/apt/preferences.d/qgis"
    fi
    echo 'path-exclude /usr/share/doc/*' >"$room/etc/dpkg/dpkg.cfg.d/small"
    chroot "$room" update-ca-certificates >/dev/null
    touch "$room/.ready"
}

# The working tree as git sees it, changes included; .venv and build/ of the room stay.
copy_tree() {
    local room=$1
    find "$room/src/main" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
        tar --null --no-recursion -cf - -T - | tar -xf - -C "$room/src/main"
    # The packaging reads the tree from git.
    rm -rf "$room/src/main/.git"
    cp -r .git "$room/src/main/.git"
}

# env -i: nothing of this machine's Python, pyenv or Qt settings gets in; pip's own settings do.
in_room() {
    local room=$1
    shift
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        $(env | grep -E '^(PIP_|SSL_CERT_FILE|[a-z]+_proxy)' || true) \
        chroot "$room" bash -c 'git config --global --replace-all safe.directory "*"; cd /src/main && exec "$@"' _ "$@"
}

run_room() (
    local name=$1 suite=$2 backports=${3:-}
    shift 3
    local room=$MATRIX/$name
    trap 'leave "$room"' EXIT
    build "$room" "$suite" "$backports"
    enter "$room"
    copy_tree "$room"
    in_room "$room" make deps
    local found
    found=$(in_room "$room" /usr/bin/python3 -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)' | tail -n 1)
    [[ $found = "$name".* ]] || { echo "this room has QGIS $found" >&2; exit 1; }
    in_room "$room" "$@"
)

main() {
    [ "$(id -u)" = 0 ] || { echo "The matrix builds chroots: run it as root (sudo make matrix)." >&2; exit 1; }
    command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap
    local wanted=${1:-all} failed=() room
    [ $# -gt 0 ] && shift
    # The linters see no difference between versions of QGIS.
    [ $# -gt 0 ] || set -- make suite
    for room in "${ROOMS[@]}"; do
        local name suite backports
        read -r name suite backports <<<"$room"
        [ "$wanted" = all ] || [ "$wanted" = "$name" ] || continue
        echo "== QGIS $name: $*"
        # Not "if run_room": bash would switch its errexit off.
        set +e
        (set -e; run_room "$name" "$suite" "$backports" "$@")
        local status=$?
        set -e
        if [ $status = 0 ]; then echo "== QGIS $name: passed"; else
            echo "== QGIS $name: FAILED"
            failed+=("$name")
        fi
    done
    [ ${#failed[@]} = 0 ] || { echo "failed on QGIS: ${failed[*]}" >&2; exit 1; }
}

main "$@"
