#!/bin/sh
# Builds dist/Opt-Out Sync.app and dist/opt-out-sync-VERSION.dmg on a Mac with Python 3.11 or newer.
#   SIGN_AS="Developer ID Application: …"   signs; without it the app starts on this Mac only
#   NOTARY_PROFILE=name                     has Apple notarise it (made once: xcrun notarytool store-credentials name)
set -eu
cd "$(dirname "$0")/../.."
[ "$(uname)" = Darwin ] || { echo "This builds on macOS only." >&2; exit 1; }
[ -x .venv/bin/python ] || "${PYTHON:-python3}" -m venv .venv
bin=.venv/bin
"$bin/pip" install --quiet --require-hashes -r requirements.lock
"$bin/pip" install --quiet --no-deps --no-build-isolation -e .
version=$("$bin/python" -c 'import core; print(core.__version__)')
app="dist/Opt-Out Sync.app"
image="dist/opt-out-sync-$version.dmg"

"$bin/python" packaging/icons.py build/icons
"$bin/pyinstaller" --noconfirm --distpath dist --workpath build/frozen packaging/frozen/opt-out-sync.spec
"$bin/python" packaging/licences.py > "$app/Contents/Resources/resources/LICENCES.txt"
"$app/Contents/MacOS/optoutctl" version
QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/optout-sync" --self-test

if [ -n "${SIGN_AS:-}" ]; then
    # From the inside out: a signature covers what lies within, so libraries first, the bundle last.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
        xargs -0 -n 1 codesign --force --timestamp --options runtime --sign "$SIGN_AS" \
            --entitlements packaging/macos/entitlements.plist
    codesign --force --timestamp --options runtime --sign "$SIGN_AS" \
        --entitlements packaging/macos/entitlements.plist "$app"
    codesign --verify --deep --strict "$app"
fi

stage=build/dmg
rm -rf "$stage" "$image"
mkdir -p "$stage"
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -quiet -volname "Opt-Out Sync" -srcfolder "$stage" -format UDZO "$image"

if [ -n "${SIGN_AS:-}" ]; then
    codesign --timestamp --sign "$SIGN_AS" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    sh packaging/macos/notarise.sh "$image"
fi
