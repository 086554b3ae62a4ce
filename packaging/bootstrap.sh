#!/bin/sh
# Makes .venv ready: system libraries, then the locked Python packages. What: `app` or `tests`.
# On Debian (and its relatives) as root, missing system packages are installed; elsewhere they are named in one line.
set -eu

what=${1:-app}
python=${PYTHON:-python3}

# Qt needs the first line to start at all; a real window needs the second (stack: PySide6 on X11).
app_packages="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 fonts-dejavu-core"
window_packages="libxcb-icccm4 libxcb-keysyms1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-shape0 libxcb-image0 libxcb-render-util0 libxcb-xinerama0"
# The tests drive a real window through accessibility, a real Secret Service and a real browser.
test_packages="postgresql dovecot-imapd systemd xvfb xauth openbox dbus dbus-user-session at-spi2-core python3-pyatspi gir1.2-atspi-2.0 gnome-keyring fonts-noto-core chromium chromium-driver nodejs npm desktop-file-utils appstream man-db"

fail() {
    echo "$1" >&2
    exit 1
}

missing_of() {
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || provides "$package" || printf '%s ' "$package"
    done
}

# Node.js may have come by another way than the package of that name.
provides() {
    case $1 in
        nodejs) command -v node >/dev/null 2>&1 ;;
        npm) command -v npm >/dev/null 2>&1 ;;
        *) return 1 ;;
    esac
}

install_packages() {
    wanted=$(missing_of "$@")
    [ -n "$wanted" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        echo "Installing system packages: $wanted"
        # shellcheck disable=SC2086 - a list of words
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted; } >/dev/null ||
            fail "Could not install: $wanted"
    else
        fail "Missing system packages. Run: sudo apt-get install $wanted"
    fi
}

debian=no
command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 && debian=yes

if ! command -v "$python" >/dev/null 2>&1; then
    [ $debian = yes ] || fail "Missing: Python 3.11 or newer (as $python)."
    install_packages python3 python3-venv
fi
"$python" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 or newer is needed; $python is $("$python" --version 2>&1). Give another one: make PYTHON=/path/to/python3"
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    [ $debian = yes ] || fail "Missing: the venv and ensurepip modules of $python."
    install_packages "$("$python" -c 'import sys; print(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")')"
fi

if [ "$what" = tests ]; then
    if [ $debian = yes ]; then
        # shellcheck disable=SC2086 - lists of words
        install_packages $app_packages $window_packages $test_packages
    else
        for tool in Xvfb dbus-run-session gnome-keyring-daemon chromium chromedriver node; do
            command -v "$tool" >/dev/null 2>&1 || fail "Missing for the tests: $tool. On Debian: apt-get install $test_packages"
        done
    fi
    exit 0
fi

if [ $debian = yes ]; then
    # shellcheck disable=SC2086 - lists of words
    install_packages $app_packages $window_packages
fi
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
