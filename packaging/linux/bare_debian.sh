#!/bin/sh
# What the trials of the package share; to be read in with `.`, from the root of the tree.

step() { echo "== $1"; }

# bare_debian ROOT SUITE [PACKAGE,PACKAGE]: a small Debian that takes its packages from where this machine takes them.
bare_debian() {
    debootstrap --variant=minbase ${3:+--include="$3"} "$2" "$1" >/dev/null
    for file in /etc/resolv.conf /etc/apt/sources.list; do [ -e "$file" ] && cp "$file" "$1$file"; done
    cp -a /etc/apt/sources.list.d /etc/apt/apt.conf.d "$1/etc/apt/" 2>/dev/null || true
    printf "127.0.0.1 localhost %s\n::1 localhost\n" "$(hostname)" > "$1/etc/hosts"
}

# older_version PACKAGE FILE: the same files under an older number, which stand in for the version before.
older_version() {
    mkdir "$2.tree"
    dpkg-deb -R "$1" "$2.tree/files"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$2.tree/files/DEBIAN/control"
    dpkg-deb --root-owner-group -Zzstd --build "$2.tree/files" "$2" >/dev/null
    rm -rf "$2.tree"
}
