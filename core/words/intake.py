"""Unsubscribes and files."""

from core.words.sentence import Words

WORDS: Words = {
    "address_bad": ("“{address}” is not an e-mail address", "Nothing was recorded. Mend it and try again."),
    "time_bad": ("“{value}” is not a time", "Write it like 2026-11-23T10:00:00+01:00, with its offset from UTC."),
    "time_in_future": ("The time of an unsubscribe cannot lie in the future", "{at} was given."),
    "addresses_missing": ("No address was given", "Give one or more, or a file with --file FILE."),
    "linked_to_another_record": (
        "{address} is linked to another record in an earlier row",
        "{value} was not taken, {kept} was kept. A person has one Contact and one Lead.",
    ),
    "file_missing": ("There is no file {path}", "Check the name and the folder."),
    "file_is_folder": ("{path} is a folder", "Choose a CSV or Excel file in it."),
    "file_empty": ("The file is empty", "{path} holds nothing. Export the people again."),
    "file_only_header": ("The file has a header but no people", "{path}: nothing follows line {line}."),
    "file_not_a_table": (
        "The file is neither a CSV nor an Excel file",
        "{path} holds other data. Export the people as CSV or XLSX, with the e-mail address in one column.",
    ),
    "file_is_web_page": (
        "The file is a web page",
        "{path} holds HTML under another name, as some exports named .xls do. Export it as .xlsx or CSV, or open it in"
        " Excel and save it as CSV.",
    ),
    "file_password": ("The workbook is protected by a password", "Save {path} without a password and import it again."),
    "file_damaged": ("The workbook is damaged", "{path}: {reason}. Open it in Excel, save it anew, and import that."),
    "header_missing": (
        "The file has no line with column names",
        "Line {line} of {path} already holds data ({value}). Add a first line such as: Email,Salesforce ID",
    ),
    "header_not_found": (
        "No column with the e-mail address was found",
        "{path} has the columns: {found}. Name one of them {needed}.",
    ),
    "email_missing": ("There is no e-mail address", "Fill it in and import the row again."),
    "email_bad": ("“{value}” is not an e-mail address", "Mend it and import the row again."),
    "cut_off": ("The row is cut off", "The file ends in the middle of it. Export the file again."),
    "quote_not_closed": (
        "A quotation mark is opened and never closed",
        "What follows cannot be told apart. Mend the row or export the file again.",
    ),
    "too_many_cells": (
        "The row has more cells than the header has columns",
        "{found} instead of {expected}. A value with the delimiter in it must stand in quotation marks.",
    ),
    "salesforce_id_malformed": (
        "“{value}” is not a Salesforce ID",
        "It has 15 or 18 letters and digits, and starts with 003 (Contact) or 00Q (Lead).",
    ),
    "salesforce_id_checksum": (
        "The Salesforce ID {value} has a wrong letter",
        "Its last three characters do not fit the others. Copy it from Salesforce again.",
    ),
    "salesforce_id_other_object": (
        "{value} is the ID of another kind of record {object}",
        "The ID of a Contact (003…) or a Lead (00Q…) is needed.",
    ),
    "salesforce_id_case_lost": (
        "The Salesforce ID {value} has lost its upper and lower case",
        "With 15 characters it cannot be restored. Export the IDs with 18 characters.",
    ),
    "salesforce_id_conflict": (
        "The row has two different Salesforce IDs",
        "{value} and {other}. Leave one for a Contact and one for a Lead.",
    ),
    "file_unreadable": ("The file cannot be read", "{path}: {reason}."),
}
