"""The acts around the sync: re-subscribe, undo, match, suppression, hand-over, evidence."""

from core.words.sentence import Words

WORDS: Words = {
    "person_unknown": (
        "Nobody has the address {address}",
        "See who is known: optoutctl people match, or import a file.",
    ),
    "not_unsubscribed": (
        "{address} is not unsubscribed",
        "There is nothing to take back. Where Salesforce shows a tick, run a sync first.",
    ),
    "resubscribe_needs": (
        "A re-subscription needs a name, a reason and evidence",
        "“{what}” is empty. Say who does it (--by), why (--reason) and what proves the wish (--evidence).",
    ),
    "asked_meanwhile": (
        "{address} asked to stop once more while this was under way",
        "The person stays unsubscribed; the next push ticks the boxes again. Ask the person before you repeat.",
    ),
    "not_cleared": (
        "The box is still ticked after it was cleared",
        "An automation in Salesforce ticks it again, or somebody did just now. The person counts as unsubscribed.",
    ),
    "stands_for_another": (
        "Somebody else who unsubscribed has the same record",
        "{message} is linked to it and said “stop” as well, so its box stays ticked. Link one of the two to a record of"
        " their own first.",
    ),
    "resubscribe_failed": (
        "{address} stays unsubscribed",
        "Not every box could be cleared, so our side did not change; the next push ticks the others again.",
    ),
    "undone": (
        "This change is left out",
        "An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew,"
        " or: optoutctl held let-go ADDRESS",
    ),
    "undo_not_possible": (
        "Run {run} cannot be undone",
        "It is a {kind} ({state}). Syncs and pushes that have ended can be; a new unsubscribe ends a re-subscription.",
    ),
    "undo_needs_yes": (
        "Nothing was undone",
        "{put_back} changes of run {run} would be put back, {left} left. Look with --preview, then add --yes.",
    ),
    "link_not_there": (
        "{sobject} {record_id} is not there, or hidden from the connected user",
        "Check the ID. Nothing was linked.",
    ),
    "link_deleted": (
        "{sobject} {record_id} was deleted in Salesforce",
        "Choose a record that is there. Nothing was linked.",
    ),
    "delete_undelivered": (
        "{address} was not deleted",
        "The “stop” of this person is still on its way to Salesforce: run optoutctl push, then delete.",
    ),
    "file_unwritable": ("The file cannot be written", "{path}: {reason}. Nothing was left half-written."),
    "handover_unreadable": (
        "This is no hand-over file",
        "{path}: the first line must be “First Name,Last Name,Email ID,Salesforce ID”. Nothing was confirmed.",
    ),
    "ticked_there": (
        "Salesforce says out, this side does not know it yet",
        "The next sync records it here.",
    ),
    "not_ticked_there": (
        "Unsubscribed here, the box in Salesforce is clear",
        "The next sync ticks it.",
    ),
    "waiting_to_be_delivered": (
        "Unsubscribed here, the push to Salesforce is on its way",
        "It goes out by itself; at once with: optoutctl push",
    ),
    "object_not_compared": (
        "The person's {sobject} is not compared",
        "The opt-out field of {sobject} is hidden or missing: run optoutctl check.",
    ),
}
