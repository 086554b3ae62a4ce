"""The setup wizard."""

from core.words.sentence import Words

WORDS: Words = {}
