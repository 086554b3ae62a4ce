"""Watched folder, endpoint, mailbox, watching Salesforce."""

from core.words.sentence import Words

WORDS: Words = {}
