"""Page layouts."""

from core.words.sentence import Words

WORDS: Words = {}
