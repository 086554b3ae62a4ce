#!/bin/sh
# The agent as a service: a Debian in which a real systemd runs (systemd-nspawn), PostgreSQL, and the steps of the help
# page "Server with PostgreSQL and systemd", whose commands are taken from the page itself. Then what happens in a
# server's life: a killed agent, a stop, a start of the machine, an upgrade, a purge.
# Needs root, debootstrap and systemd-container; takes dist/opt-out-sync_*.deb (`make package`).
set -eu
cd "$(dirname "$0")/../.."
. packaging/linux/bare_debian.sh
package=$(ls -t dist/opt-out-sync_*.deb | head -n 1)
suite=${SUITE:-bookworm}
python=$PWD/.venv/bin/python
work=$(mktemp -d "${TMPDIR:-/tmp}/opt-out-sync-server-XXXXXX")
root=$work/root
network=$work/network
data=/var/lib/opt-out-sync
leader='' machine='' org=''
mkdir "$root"

finish() {
    for process in $org $leader; do kill -KILL "$process" 2>/dev/null || true; done
    [ -z "$machine" ] || wait "$machine" || true
    umount -l "$network" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "$1" >&2
    [ -z "$leader" ] || in_server journalctl --no-pager -u opt-out-sync-agent -n 40 >&2 || true
    exit 1
}

# Inside, without a terminal: a question for a password is then answered by the standard input.
in_server() {
    setsid --wait nsenter --target "$leader" --all --root --wd env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
# On the same network of its own, outside of the server: the practice org, and who looks after it.
on_its_network() { nsenter --net="$network" "$@"; }
# page ANCHOR [N]: the Nth block of commands in that part of the page.
page() {
    awk -v "anchor={#$1}" -v "wanted=${2:-1}" '
        /^## / { here = index($0, anchor); number = 0; within = 0 }
        here && /^    / { if (!within) number++; within = 1; if (number == wanted) print substr($0, 5); next }
        { within = 0 }' resources/help/en/server.md |
        sed -e "s#https://YOUR-DOMAIN.my.salesforce.com#$(of https)#" -e "s/CONSUMER_KEY/$(of client_id)/" \
            -e "s/NAME@EXAMPLE.COM/$(of username)/" -e 's/PASSWORD/Geheim7/' -e 's/A_LONG_RANDOM_TEXT/A9f2c4e6b8d0/' \
            -e 's/server\.example\.com/localhost/' -e 's#\./opt-out-sync_VERSION_amd64.deb#/old.deb#' \
            -e 's#people\.csv#/root/people.csv#' -e 's#signin --jwt#signin --jwt --ca /etc/opt-out-sync/company.pem#'
}
of() { sed "s/.*\"$1\": \"\([^\"]*\)\".*/\1/" "$work/org-line"; }
# Runs those commands one after the other, as a person at the server would.
follow() {
    page "$@" > "$root/root/commands"
    grep -q . "$root/root/commands" || fail "the page has no such block: $*"
    in_server sh -ec 'cd / && . /root/commands'
}
until_true() {
    for try in $(seq 120); do "$@" >/dev/null 2>&1 && return; sleep 0.5; done
    fail "after a minute: $*"
}
start_machine() {
    keep=''
    [ -d /run/systemd/system ] || keep=--keep-unit
    systemd-nspawn --quiet --boot --directory="$root" --register=no $keep --machine=opt-out-sync-server --console=pipe \
        --resolv-conf=off --timezone=off --network-namespace-path="$network" --capability=CAP_NET_ADMIN </dev/null >"$work/console" 2>&1 &
    machine=$!
    leader=''
    until_true grep -q . "/proc/$machine/task/$machine/children"
    leader=$(tr -d ' ' < "/proc/$machine/task/$machine/children")
    until_true in_server systemctl is-system-running
}
stop_machine() {
    in_server systemctl poweroff || true
    wait "$machine" || true
    leader='' machine=''
}
process_of_agent() { in_server systemctl show --property MainPID --value opt-out-sync-agent; }
is_active() { in_server systemctl is-active --quiet opt-out-sync-agent; }
in_organisation() { on_its_network "$python" packaging/linux/server_org.py "$(of http)" "$@"; }
# delivers N: the Nth person unsubscribes, and the agent puts it into the org.
delivers() {
    address=$(in_organisation address "$1")
    in_server sh -ec "set -a; . /etc/opt-out-sync/environment; set +a
        optoutctl --data-dir $data unsubscribe --no-push $address"
    until_true in_organisation is-out "$1"
}

step "a bare Debian ($suite), and the packages for later"
bare_debian "$root" "$suite" systemd,systemd-sysv,dbus,sudo
older_version "$package" "$root/old.deb"
cp "$package" "$root/new.deb"
rm -f "$root/etc/apt/apt.conf.d/docker-clean"
chroot "$root" apt-get update -qq 2>/dev/null
chroot "$root" apt-get install -y -qq --no-install-recommends --download-only ./old.deb postgresql >/dev/null
touch "$network" && unshare --net="$network" true

step "systemd"
start_machine
in_server systemctl --version | head -n 1
mkfifo "$work/line"
nsenter --net="$network" "$python" -m core.cli practice-org serve --contacts 20 --leads 0 --opted-out 0 > "$work/line" &
org=$!
head -n 1 "$work/line" > "$work/org-line"

step "the page: the programs"
page programs | sed 's/apt install/apt-get install -y -qq/' > "$root/root/commands"
in_server sh -ec 'cd / && . /root/commands' >/dev/null 2>&1
in_server dpkg-query -W -f '${Package} ${Version}\n' opt-out-sync
is_active && fail "the agent runs before anybody asked for it"

step "the page: the database"
printf 'Geheim7\nGeheim7\n' | follow database

step "the page: what the agent needs to know"
follow environment
page environment 2 > "$root/etc/opt-out-sync/environment"
[ "$(stat -c %a "$root/etc/opt-out-sync/environment")" = 600 ] || fail "others can read the secrets"

step "the page: the key"
install -m 644 "$(of ca)" "$root/etc/opt-out-sync/company.pem"
follow sign-in && fail "signed in with a key that nobody knows" || [ $? = 3 ]
in_organisation admit "$root$data/profiles/main" "$(of client_id)" "$(of username)"
follow sign-in
in_organisation people > "$root/root/people.csv"
# The page says "then": in the same shell.
{ page sign-in | head -n 1; page sign-in 2; } > "$root/root/commands"
in_server sh -ec '. /root/commands'

step "the page: the start"
follow start
is_active || fail "the agent is not active"
delivers 1

step "the page: a window's data"
printf 'localhost:5432:optout:optout:Geheim7\n' > "$root/root/.pgpass"
chmod 600 "$root/root/.pgpass"
follow windows
in_server optoutctl status --json | grep '"problems"'

step "a killed agent comes back"
in_server systemctl kill --signal=KILL opt-out-sync-agent
until_true in_server sh -c '[ "$(systemctl show -P NRestarts opt-out-sync-agent)" = 1 ]'
until_true is_active
delivers 2

step "a stop within ten seconds, a start"
before=$(date +%s)
in_server systemctl stop opt-out-sync-agent
took=$(($(date +%s) - before))
echo "$took s"
[ "$took" -le 10 ] || fail "the stop took $took s"
[ "$(in_server systemctl show -P Result opt-out-sync-agent)" = success ] || fail "the stop was no clean end"
in_server systemctl start opt-out-sync-agent
delivers 3

step "how far it is shut in"
in_server systemd-analyze --no-pager security opt-out-sync-agent | tail -n 1

step "the machine starts anew"
stop_machine
start_machine
until_true is_active
delivers 4

step "an upgrade starts a running agent anew"
first=$(process_of_agent)
in_server apt-get install -y -qq /new.deb >/dev/null 2>&1
in_server dpkg-query -W -f '${Package} ${Version}\n' opt-out-sync
is_active || fail "the agent does not run after the upgrade"
[ "$(process_of_agent)" != "$first" ] || fail "the agent of the old version still runs"
delivers 5

step "an upgrade leaves an agent off that is off"
in_server systemctl stop opt-out-sync-agent
in_server apt-get install -y -qq --allow-downgrades /old.deb >/dev/null 2>&1
is_active && fail "the upgrade started an agent that was off"
in_server apt-get install -y -qq /new.deb >/dev/null 2>&1
in_server systemctl start opt-out-sync-agent

step "a purge leaves the data"
in_server apt-get purge -y -qq opt-out-sync >/dev/null 2>&1
is_active && fail "the agent runs without its program"
in_server sh -c '! systemctl cat opt-out-sync-agent 2>/dev/null' || fail "the unit is left"
[ ! -L "$root/etc/systemd/system/multi-user.target.wants/opt-out-sync-agent.service" ] || fail "a link to the unit is left"
[ -s "$root/etc/opt-out-sync/environment" ] || fail "the environment is gone"
[ -s "$root$data/profiles/main/settings.json" ] || [ -s "$root/var/lib/private/opt-out-sync/profiles/main/settings.json" ] ||
    fail "the agent's folder is gone"
kept=$(in_server sudo -u postgres psql -At optout -c 'select count(*) from unsubscribes' 2>/dev/null)
[ "$kept" = 5 ] || fail "of 5 unsubscribes $kept are left"
echo "the service is gone, the data are there"
