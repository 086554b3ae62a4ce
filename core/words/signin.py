"""Sign-in and what Salesforce says against it."""

from core.words.sentence import Words

WORDS: Words = {}
