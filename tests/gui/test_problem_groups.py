"""Problems by cause."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model import Problem, SObject
from gui.problems.groups import grouped

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def test_one_cause_is_one_group_with_its_earliest_moment_and_each_message_once():
    problems = [
        Problem("a@x.org", "validation_rule", "Phone is missing", SObject.CONTACT, "003A", first_seen=NOW),
        Problem("b@x.org", "validation_rule", "Phone is missing", SObject.LEAD, "00QB", first_seen=NOW - timedelta(1)),
    ]
    [group] = grouped(problems)
    assert (group.since, group.messages) == (NOW - timedelta(1), ("Phone is missing",))


def test_what_concerns_everybody_comes_first_and_once_for_each_object():
    problems = [
        Problem("a@x.org", "no_access"),
        Problem("b@x.org", "no_access"),
        Problem("", "field_hidden", "", SObject.CONTACT),
        Problem("", "field_hidden", "", SObject.LEAD),
    ]
    assert [(group.code, group.sobject, len(group.problems)) for group in grouped(problems)] == [
        ("field_hidden", "Contact", 1),
        ("field_hidden", "Lead", 1),
        ("no_access", "", 2),
    ]


problem = st.builds(
    Problem,
    st.sampled_from(["", "a@x.org", "b@x.org"]),
    st.sampled_from(["no_access", "field_hidden"]),
    st.just(""),
    st.sampled_from([None, *SObject]),
)


@given(st.lists(problem))
def test_no_problem_is_lost_and_none_stands_twice(problems):
    groups = grouped(problems)
    assert sorted(map(repr, problems)) == sorted(repr(one) for group in groups for one in group.problems)
    assert len({(group.code, group.sobject) for group in groups}) == len(groups)
