"""What every program is given on its command line."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import requests

API = "/services/data/v67.0"
FIELD = "HasOptedOutOfEmail"


@dataclass(frozen=True)
class Given:
    """The org, and the lines of the file: ids of records, or names of layouts."""

    org: str
    ca: str
    token: str
    ids: list[str]

    def session(self) -> requests.Session:
        """A plain session that trusts the practice org."""
        made = requests.Session()
        made.verify = self.ca
        made.trust_env = False  # REQUESTS_CA_BUNDLE would win over what was said here
        return made


def given() -> Given:
    org, ca, ids = sys.argv[1:4]
    return Given(org, ca, os.environ["OPTOUT_SYNC_TOKEN"], Path(ids).read_text(encoding="utf-8").splitlines())
