#!/bin/sh
# The package in a bare Debian: install the version before, run a window and a sync, upgrade, run again, remove.
# Needs root and debootstrap; takes dist/opt-out-sync_*.deb (`make package`). Everything happens in a folder of its own.
# PREVIOUS=FILE: the package of the version before; without it the same files stand in for it under an older number.
set -eu
cd "$(dirname "$0")/../.."
. packaging/linux/bare_debian.sh
package=$(ls -t dist/opt-out-sync_*.deb | head -n 1)
previous=${PREVIOUS:-$package}
suite=${SUITE:-bookworm}
root=$(mktemp -d "${TMPDIR:-/tmp}/opt-out-sync-smoke-XXXXXX")

in_chroot() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
finish() {
    # What was started inside and still runs, such as a practice org after a failure.
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root")" = "$root" ] && kill "${process#/proc/}" 2>/dev/null || true
    done
    for point in proc dev/shm; do umount -l "$root/$point" 2>/dev/null || true; done
    rm -rf "$root"
}
trap finish EXIT

step "a bare Debian ($suite)"
bare_debian "$root" "$suite"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"

step "the version before"
older_version "$previous" "$root/old.deb"
cp "$package" "$root/new.deb"
cp resources/sample_people.csv "$root/people.csv"
in_chroot apt-get update -qq 2>/dev/null
in_chroot apt-get install -y -qq --no-install-recommends ./old.deb xvfb xauth fonts-dejavu-core x11-utils >/dev/null 2>&1
in_chroot dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\n' opt-out-sync

cat > "$root/day.sh" <<'DAY'
#!/bin/sh
# One day with the installed program: a practice org, people, a sync, a window.
set -eu
export OPTOUT_SYNC_HOME=/root/data
pipe=/tmp/org-line; rm -f $pipe; mkfifo $pipe
optoutctl practice-org serve > $pipe &
org=$!
line=$(head -n 1 $pipe)
of() { printf '%s' "$line" | sed "s/.*\"$1\": \"\([^\"]*\)\".*/\1/"; }
OPTOUT_SYNC_TOKEN=$(of access_token); export OPTOUT_SYNC_TOKEN
[ "$1" = again ] && { optoutctl status --json; kill $org; wait $org 2>/dev/null || true; exit 0; }
printf '%s\n' "$OPTOUT_SYNC_TOKEN" | optoutctl connect --instance-url "$(of https)" --ca "$(of ca)"
optoutctl people import /people.csv || [ $? = 1 ]
# Somebody who is in both: the sync ticks the box there, and finds those who are ticked there already.
optoutctl unsubscribe --no-push "$(sed -n 2p /people.csv | grep -o '[^,]*@[^,]*' | head -n 1)"
optoutctl sync --yes --json || [ $? = 1 ]
optoutctl evidence verify
# Qt keeps a window of one pixel of the same name; the one that people see has hundreds.
cat > /window.sh <<'WINDOW'
optout-sync --data-dir /root/data & app=$!
seen() { xwininfo -root -tree 2>/dev/null | grep "Opt-Out Sync" | grep -E " [0-9]{3,}x[0-9]{3,}"; }
for try in $(seq 120); do seen >/dev/null && break; sleep 0.5; done
seen | head -n 1 | grep . || { echo "no window"; exit 1; }
sleep 3
kill -TERM $app
wait $app
WINDOW
xvfb-run -a sh -e /window.sh
kill $org; wait $org 2>/dev/null || true
DAY

step "a sync and a window"
in_chroot sh /day.sh first
step "the upgrade"
in_chroot apt-get install -y -qq ./new.deb >/dev/null 2>&1
in_chroot dpkg-query -W -f '${Package} ${Version}\n' opt-out-sync
in_chroot sh /day.sh again > "$root/again"
grep -q '"last_run": {' "$root/again" || { echo "the data are not as before"; exit 1; }
echo "the data are as before"
step "the self-test, a sync and a window of the new version"
in_chroot xvfb-run -a optout-sync --self-test
in_chroot sh /day.sh first
step "removal"
in_chroot apt-get purge -y -qq opt-out-sync >/dev/null 2>&1
[ ! -e "$root/usr/lib/opt-out-sync" ] || { echo "files of the program are left"; exit 1; }
[ -s "$root/root/data/profiles/main/store.sqlite3" ] || { echo "the user's data are gone"; exit 1; }
echo "the program is gone, the user's data are there"
