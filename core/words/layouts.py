"""Page layouts, and the access to the field."""

from core.words.sentence import Words

WORDS: Words = {
    "xml_unreadable": (
        "The page layout cannot be read",
        "Salesforce sent XML that this program does not understand ({reason}). Nothing was changed. Add the field by"
        " hand; the steps are in the guide.",
    ),
    "layout_differs": (
        "“{name}” has the field, and Salesforce changed something else with it",
        "Look at the layout in Salesforce. Undo puts back what was there before.",
    ),
    "layout_refused": (
        "Salesforce refused to save “{name}”",
        "It said: {message} This is mostly about something else on the layout. Add the field by hand: open the layout"
        " in Salesforce, drag the field onto it and save.",
    ),
    "layout_no_place": (
        "“{name}” has no section for fields",
        "Add a section to the layout in Salesforce, then drag the field into it.",
    ),
    "layout_unreadable": (
        "Salesforce does not give “{name}”",
        "It lists the layout and does not let it be read, as with some layouts of packages. Add the field by hand.",
    ),
    "layout_not_verified": (
        "“{name}” was saved and does not show the field",
        "Look at the layout in Salesforce, and add the field by hand if it is not there.",
    ),
    "layout_changed_since": (
        "Somebody changed “{name}” since",
        "It is left as it is, so that their change is not lost. Take the field off by hand if you do not want it.",
    ),
    "layout_unknown": ("There is no layout “{name}” that lacks the field", "These do: {known}."),
    "layouts_no_right": (
        "You may not change page layouts through the API",
        "It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”."
        " Salesforce said: {message} The eight steps by hand are below.",
    ),
    "layout_step_1": ("Log in to Salesforce", "Go to {link} with an administrator's account."),
    "layout_step_2": ("Open Setup", "Click the gear at the top right, then Setup."),
    "layout_step_3": ("Find {object}", "Open the Object Manager and type {object} into Quick Find."),
    "layout_step_4": ("Open Page Layouts", "It stands on the left, under {object}."),
    "layout_step_5": ("Click the layout, or Edit beside it", "Do this for every layout that people use: {name}."),
    "layout_step_6": ("Choose Fields", "It is the first entry of the palette at the top."),
    "layout_step_7": ("Drag {label} onto the page", "Drop it below Email, where people look for it."),
    "layout_step_8": ("Click Save", "Then check again here."),
    "user_unknown": (
        "Salesforce does not say who is signed in",
        "{host} did not tell the user's ID. Give the External Client App the scope “Access the identity URL service”,"
        " or grant the access by hand.",
    ),
    "grant_refused": (
        "Salesforce did not let the access be granted",
        "It said: {message} What was begun was taken back. It takes the permissions “Manage Profiles and Permission"
        " Sets” and “Assign Permission Sets”; else an admin sets the field-level security by hand.",
    ),
    "grant_left_over": (
        "Part of the access could not be taken back",
        "Salesforce said: {message} Undo tries again. By hand: remove the permission set {name} in Salesforce.",
    ),
    "grant_nothing": (
        "There is no access to grant",
        "The chosen field does not exist in this org, or the user can already read and write it.",
    ),
    "grant_no_undo": ("There is no access to take back", "This program granted none, or it was taken back already."),
    "layouts_no_undo": ("There is no layout to restore", "This program changed none, or all were restored already."),
    "access_step_1": ("Open the field in Setup", "{link}: choose {label}."),
    "access_step_2": ("Click Set Field-Level Security", "It is one of the buttons at the top of the field's page."),
    "access_step_3": (
        "Tick Visible for the profile of the connected user",
        "Leave Read-Only unticked, so that the box can be written.",
    ),
    "access_step_4": ("Click Save", "Do the same for the other object, then check again here."),
}
