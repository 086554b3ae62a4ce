"""Watched folder, endpoint, mailbox, watching Salesforce; and the lines of the agent's parts."""

from core.words.sentence import Words

WORDS: Words = {
    "way_unknown": ("“{way}” does not run by itself", "The ways in that do are: {known}."),
    "way_not_set_up": ("This way in is not set up", "Fill in first: {missing}."),
    "part_unexpected": (
        "Something unexpected happened ({kind})",
        "The details are in the log. It is tried again; the other parts go on.",
    ),
    "push_ready": ("Ready to deliver", "{waiting} wait for a later try."),
}
