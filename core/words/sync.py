"""The sync engine: guard, verify, undo, re-subscribe, hand-over."""

from core.words.sentence import Words

WORDS: Words = {}
