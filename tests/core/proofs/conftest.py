"""An org without people that the proofs fill by themselves, and how many examples hypothesis tries."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from tests.core.proofs.patience import no_waiting
from tests.org import Moulds

# `OPTOUT_PROOFS=30` tries thirty times as many examples, others each time, and kills at every point of every job.
EFFORT = int(os.environ.get("OPTOUT_PROOFS", "1"))
PROOFS = settings(
    deadline=None,
    database=None,
    derandomize=EFFORT == 1,
    report_multiple_bugs=False,
    # An example costs half a second and is small from the start, so it is shrunk on demand: `OPTOUT_PROOFS_SHRINK=1`.
    phases=[phase for phase in Phase if phase is not Phase.shrink or os.environ.get("OPTOUT_PROOFS_SHRINK")],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)


@pytest.fixture(scope="session")
def empty_org():
    with PracticeOrg(OrgOptions(contacts=0, leads=0, seed=11, sales_package=True, daily_api_requests=10**9)) as org:
        yield org


@pytest.fixture(scope="session")
def moulds(empty_org):
    # In memory where that is to be had: a process that is killed loses nothing that was written, so no disk is needed.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Moulds(empty_org, Path(folder))


@pytest.fixture(autouse=True)
def patient():
    with no_waiting() as waits:
        yield waits
