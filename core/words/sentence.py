"""The shape of the words: a title and a body for a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Code to a pair: title without full stop, body in whole sentences (why, and what to do next). {names} are parameters.
Words = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Sentence:
    """`title` says what happened, `body` why and what to do next."""

    title: str
    body: str

    def __str__(self) -> str:
        return f"{self.title}. {self.body}"
