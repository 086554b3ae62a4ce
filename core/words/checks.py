"""The pre-flight checks."""

from core.words.sentence import Words

WORDS: Words = {}
