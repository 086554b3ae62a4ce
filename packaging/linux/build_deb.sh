#!/bin/sh
# Builds dist/opt-out-sync_VERSION_ARCH.deb from the frozen tree. Needs dpkg-deb; the tree is made first by PyInstaller.
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/.venv/bin
version=$("$bin/python" -c 'import core; print(core.__version__)')
# A version of its own for a trial of the upgrade: PACKAGE_VERSION=0.0.9 make package
version=${PACKAGE_VERSION:-$version}
architecture=$(dpkg --print-architecture)
stage=build/deb
rm -rf "$stage" dist/opt-out-sync
mkdir -p dist build

"$bin/pyinstaller" --noconfirm --log-level ERROR --distpath dist --workpath build/frozen packaging/frozen/opt-out-sync.spec
# The list of the parts is made of the tree, and lies in it, where About finds it.
"$bin/python" packaging/licences.py dist/opt-out-sync > build/LICENCES.txt
install -m 644 build/LICENCES.txt dist/opt-out-sync/_internal/resources/LICENCES.txt

install -d "$stage/DEBIAN" "$stage/usr/lib" "$stage/usr/bin" "$stage/usr/share/applications" "$stage/usr/share/metainfo" \
    "$stage/usr/share/man/man1" "$stage/usr/share/doc/opt-out-sync" "$stage/lib/systemd/system" \
    "$stage/usr/share/icons/hicolor/scalable/apps"
cp -a dist/opt-out-sync "$stage/usr/lib/opt-out-sync"
ln -s ../lib/opt-out-sync/optout-sync "$stage/usr/bin/optout-sync"
ln -s ../lib/opt-out-sync/optoutctl "$stage/usr/bin/optoutctl"
install -m 644 packaging/linux/opt-out-sync.desktop "$stage/usr/share/applications/"
install -m 644 resources/icons/opt-out-sync.svg "$stage/usr/share/icons/hicolor/scalable/apps/"
install -m 644 packaging/linux/opt-out-sync-agent.service "$stage/lib/systemd/system/"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u +%Y-%m-%d)/" packaging/linux/io.github.optoutsync.OptOutSync.metainfo.xml.in \
    > "$stage/usr/share/metainfo/io.github.optoutsync.OptOutSync.metainfo.xml"
"$bin/python" packaging/manual_page.py | gzip -9n > "$stage/usr/share/man/man1/optoutctl.1.gz"
ln -s ../../../lib/opt-out-sync/_internal/resources/LICENCES.txt "$stage/usr/share/doc/opt-out-sync/LICENCES.txt"
install -m 644 LICENSE "$stage/usr/share/doc/opt-out-sync/copyright"
gzip -9nc CHANGELOG.md > "$stage/usr/share/doc/opt-out-sync/changelog.gz"

# Qt needs these of the system; everything else lies in the tree.
cat > "$stage/DEBIAN/control" <<CONTROL
Package: opt-out-sync
Version: $version
Architecture: $architecture
Maintainer: The Opt-Out Sync team <team@optoutsync.example>
Installed-Size: $(du -sk "$stage" | cut -f1)
Section: mail
Priority: optional
Depends: libc6, libgl1, libegl1, libxkbcommon0, libdbus-1-3, libfontconfig1, libglib2.0-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libxkbcommon-x11-0, libxcb-image0, libxcb-render-util0, libxcb-xinerama0
Recommends: gnome-keyring | kwalletmanager, fonts-dejavu-core
Description: keeps unsubscribes and the opt-out checkboxes of Salesforce in agreement
 Somebody who said "stop" must not get mail again. This program pushes each
 unsubscribe of a sales e-mail tool to Salesforce at once, compares both sides
 every night, and checks that the field is visible on the page layouts.
CONTROL
# The user's data are the user's: removing and purging leave them alone. The scripts see to a running agent only.
install -m 755 packaging/linux/maintainer/postinst packaging/linux/maintainer/prerm packaging/linux/maintainer/postrm \
    "$stage/DEBIAN/"
dpkg-deb --root-owner-group -Zzstd --build "$stage" "dist/opt-out-sync_${version}_${architecture}.deb"
