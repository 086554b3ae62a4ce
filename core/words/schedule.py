"""The night, timers, the agent."""

from core.words.sentence import Words

WORDS: Words = {}
