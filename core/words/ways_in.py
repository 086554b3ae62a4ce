"""Watched folder, endpoint, mailbox, watching Salesforce; and the lines of the agent's parts."""

from core.words.sentence import Words

WORDS: Words = {
    "way_unknown": ("“{way}” does not run by itself", "The ways in that do are: {known}."),
    "way_not_set_up": ("This way in is not set up", "Fill in first: {missing}."),
    "part_unexpected": (
        "Something unexpected happened ({kind})",
        "The details are in the log. It is tried again; the other parts go on.",
    ),
    "flag_unclear": (
        "“{value}” says neither yes nor no",
        "The opt-out column of the row was not understood. Write TRUE or FALSE and import the row again.",
    ),
    "nobody_named": ("The row names nobody", "Fill in the e-mail address or the Salesforce ID and import it again."),
    "id_unknown_here": (
        "Nobody here has the Salesforce ID {value}",
        "Import the person with this ID first, or add the e-mail address to the row.",
    ),
    "folder_watched": ("Watching {path}", "{waiting} files are still being written or wait."),
    "folder_ready": ("The folder {path} can be watched", "{waiting} files in it would be taken in."),
    "folder_missing": (
        "There is no folder {path}",
        "It is looked for all the time. Make it again, connect its drive, or choose another one.",
    ),
    "folder_unusable": (
        "The folder {path} cannot be used",
        "{reason}. Files are moved to done/ and failed/ in it, so it must be readable and writeable.",
    ),
    "folder_file_locked": (
        "{name} cannot be opened yet",
        "Another program, such as Excel, has it open. Close it there; it is tried again all the time.",
    ),
    "endpoint_listens": ("Listening at {address}:{port}", "Only programs on this computer reach it."),
    "endpoint_listens_to_others": (
        "Listening at {address}:{port}",
        "Other computers reach it too, and without TLS: put a relay with TLS in front of it.",
    ),
    "endpoint_ready": (
        "The endpoint can listen at {address}:{port}",
        "Callers need the token: optoutctl ways-in token",
    ),
    "endpoint_port_taken": (
        "Another program listens at {address}:{port}",
        "Choose another port, or end that program. It is tried again.",
    ),
    "endpoint_port_forbidden": (
        "This user may not listen at {address}:{port}",
        "Choose a port above 1023.",
    ),
    "endpoint_address_bad": (
        "It is not possible to listen at {address}:{port}",
        "The address must be one of this computer's own, such as 127.0.0.1.",
    ),
    "endpoint_token_fixed": (
        "The token comes from the environment",
        "Change the variable {variable} and start the agent again.",
    ),
    "endpoint_host_unknown": (
        "This endpoint is not called by that name",
        "Call it as localhost or 127.0.0.1, or add the name to the setting endpoint.hosts.",
    ),
    "endpoint_from_a_page": ("Calls from a web page are not taken", "Send the call from a program."),
    "endpoint_token_wrong": (
        "The token is missing or wrong",
        "Send it as: Authorization: Bearer TOKEN. It is shown by: optoutctl ways-in token",
    ),
    "endpoint_too_many": ("Too many calls", "Send it again in a second, or several addresses in one call."),
    "endpoint_post_only": ("Only a POST unsubscribes anybody", "Mail programs fetch links; that changes nothing here."),
    "endpoint_body_large": ("The body is too large", "At most {most} KB are taken. Send it in several calls."),
    "endpoint_body_slow": ("The body did not come in time", "Send it again."),
    "endpoint_type_unknown": (
        "The content type is not known",
        "Send application/json or application/x-www-form-urlencoded.",
    ),
    "endpoint_body_bad": (
        "No address was found in the body",
        'Send JSON such as {{"email": "ana@example.com"}}, or a form with the field email.',
    ),
    "endpoint_entry_bad": ("The entry has no address", "Give it the field email."),
    "mailbox_watched": ("Looking into {user} at {host}", "{reviews} mails wait for a person to decide."),
    "mailbox_ready": ("The mailbox {user} at {host} can be read", "{unseen} mails in it are unread."),
    "mailbox_password_missing": (
        "There is no password for the mailbox {user}",
        "Give it once; it goes to the keyring: optoutctl ways-in password",
    ),
    "mailbox_login": (
        "The mail server refused the user or the password",
        "{host}, {user}. Many providers want an app password here. Save it again: optoutctl ways-in password",
    ),
    "mailbox_folder_missing": ("There is no mail folder {folder}", "Choose one that exists, such as INBOX."),
    "mailbox_certificate": (
        "The mail server shows a certificate that is not trusted",
        "{host}:{port}: {reason}. Nothing was sent to it. Check the name, or name your company's certificate authority"
        " in mailbox.ca_file.",
    ),
    "mailbox_tls": (
        "The mail server does not speak TLS there",
        "{host}:{port}: {reason}. Port 993 wants security tls, port 143 starttls.",
    ),
    "mailbox_no_answer": ("The mail server does not answer", "{host}:{port}. It is tried again."),
    "mailbox_unreachable": ("The mail server cannot be reached", "{host}:{port}: {reason}. It is tried again."),
    "mailbox_failed": ("The mail server refused", "{host}:{port}: {reason}. It is tried again; no mail is lost."),
    "review_unclear": ("It is not clear whether this mail asks for a stop", "Read it, then accept or dismiss."),
    "review_other_address": (
        "The mail names another address than its sender's",
        "Accept it for the address that is meant, or dismiss it.",
    ),
    "review_forwarded": ("Somebody forwarded this mail", "Accept it for the address that is meant, or dismiss it."),
    "review_no_sender": (
        "It is not clear who asks",
        "Accept it with the address of the person who is meant, or dismiss it.",
    ),
    "review_unknown": ("There is no mail {id} to review", "See the list: optoutctl ways-in review"),
    "review_decided": ("The mail {id} was decided before", "It was {state}. A decision stands."),
    "review_needs_address": ("The mail {id} names no address", "Give the address of the person who is meant."),
    "watch_looks": (
        "Looking every {minutes} minutes for boxes that were ticked in Salesforce",
        "That is {calls} API calls a day.",
    ),
    "watch_ready": ("Salesforce can be watched", "{objects}: {calls} API calls a day."),
    "push_ready": ("Ready to deliver", "{waiting} wait for a later try."),
}
