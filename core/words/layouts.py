"""Page layouts, and the access to the field."""

from core.words.sentence import Words

WORDS: Words = {
    "xml_unreadable": (
        "The page layout cannot be read",
        "Salesforce sent XML that this program does not understand ({reason}). Nothing was changed. Add the field by"
        " hand; the steps are in the guide.",
    ),
}
