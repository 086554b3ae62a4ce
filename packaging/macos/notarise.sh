#!/bin/sh
# Has Apple check a signed disk image and staples the answer to it, so that it opens without a network too.
#   NOTARY_PROFILE=name sh packaging/macos/notarise.sh dist/opt-out-sync-VERSION.dmg
# The profile holds the credentials in the keychain; they are on no command line and in no file of ours.
set -eu
image=$1
: "${NOTARY_PROFILE:?name of the notarytool profile in the keychain}"
[ -f "$image" ] || { echo "There is no $image." >&2; exit 1; }
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait --output-format plist > "$answer"
state=$(plutil -extract status raw "$answer")
if [ "$state" != Accepted ]; then
    xcrun notarytool log "$(plutil -extract id raw "$answer")" --keychain-profile "$NOTARY_PROFILE" >&2
    echo "Apple answered: $state" >&2
    exit 1
fi
xcrun stapler staple "$image"
xcrun stapler validate "$image"
