"""Sessions live as long as they should, and not a moment longer."""

import re
from datetime import UTC, datetime, timedelta

from core.practice_org.signin.sessions import Sessions, SoapSessions, TokenKind

ORG = "00D000000000001EAA"
USER = "005000000000001AAA"


class Clock:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, by: timedelta) -> None:
        self.time += by


def test_a_token_looks_like_salesforces_and_leads_back_to_its_session() -> None:
    sessions = Sessions(Clock())
    session = sessions.issue(USER, ORG, ["api"])
    assert re.fullmatch(r"00D000000000001!AQ[A-Za-z0-9._]{94}", session.token)
    assert sessions.find(session.token) == session
    assert (session.user_id, session.org_id, session.scopes) == (USER, ORG, ("api",))
    assert session.token not in repr(session)


def test_unknown_and_revoked_tokens_are_not_found() -> None:
    sessions = Sessions(Clock())
    session = sessions.issue(USER, ORG)
    assert sessions.find("00D000000000001!AQnothing") is None
    assert sessions.revoke(session.token)
    assert sessions.find(session.token) is None
    assert not sessions.revoke(session.token)


def test_a_session_ends_when_its_lifetime_is_over() -> None:
    clock = Clock()
    sessions = Sessions(clock, lifetime=timedelta(minutes=15))
    session = sessions.issue(USER, ORG)
    clock.advance(timedelta(minutes=15))
    assert sessions.find(session.token) is None
    clock.advance(-timedelta(minutes=10))
    assert sessions.find(session.token) is None


def test_use_in_the_second_half_of_its_life_prolongs_a_session() -> None:
    clock = Clock()
    sessions = Sessions(clock, lifetime=timedelta(hours=2))
    session = sessions.issue(USER, ORG)
    clock.advance(timedelta(minutes=59))
    early = sessions.find(session.token)
    assert early is not None
    assert early.expires_at == session.expires_at
    clock.advance(timedelta(minutes=60))
    late = sessions.find(session.token)
    assert late is not None
    assert late.expires_at == clock() + timedelta(hours=2)
    clock.advance(timedelta(minutes=119))
    assert sessions.find(session.token) is not None


def test_jwt_based_tokens_are_not_prolonged_and_unknown_to_soap() -> None:
    clock = Clock()
    sessions = Sessions(clock, lifetime=timedelta(hours=2))
    session = sessions.issue(USER, ORG, jwt=lambda _issued, _expires: "eyJ.x.y")
    assert session.kind is TokenKind.JWT
    assert SoapSessions(sessions).find("eyJ.x.y") is None
    clock.advance(timedelta(minutes=119))
    assert sessions.find("eyJ.x.y") == session
    clock.advance(timedelta(minutes=1))
    assert sessions.find("eyJ.x.y") is None


def test_all_sessions_can_be_expired_at_once_or_by_grant_or_by_user() -> None:
    sessions = Sessions(Clock())
    first = sessions.issue(USER, ORG, grant_id="g1")
    second = sessions.issue(USER, ORG, grant_id="g2")
    other = sessions.issue("005000000000002AAA", ORG)
    assert sessions.revoke_grant("g1") == 1
    assert sessions.find(first.token) is None
    assert sessions.revoke_user(USER) == 1
    assert sessions.find(second.token) is None
    assert sessions.find(other.token) is not None
    assert sessions.expire_all() == 1
    assert sessions.find(other.token) is None


def test_only_the_scopes_api_and_full_open_the_data_apis() -> None:
    sessions = Sessions(Clock())
    assert sessions.issue(USER, ORG, ["api", "id"]).may_use_api
    assert sessions.issue(USER, ORG, ["full"]).may_use_api
    assert not sessions.issue(USER, ORG, ["id", "web", "refresh_token"]).may_use_api
