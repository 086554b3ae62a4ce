"""Queries against rows: what comes back, in which shape, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.practice_org.data.fields import Field
from core.practice_org.data.schema import Access, Schema
from core.practice_org.data.store import Store
from core.practice_org.errors import SalesforceError
from core.practice_org.soql import Answers, QueryKind, RowCondition, column_metadata, compile_query, parse
from tests.practice_org.soql.conftest import ACME, ANA, BOB, GLOBEX, NOW, Ask, bare, contact, record_id

Write = Callable[..., None]
NAMES_LIKE_HINT = (
    "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please "
    "reference your WSDL or the describe call for the appropriate names."
)


def names(records: list[dict[str, Any]]) -> list[Any]:
    return [record["LastName"] for record in records]


def refusal(store: Store, text: str) -> SalesforceError:
    with pytest.raises(SalesforceError) as caught:
        compile_query(parse(text), store.schema, now=NOW)
    assert caught.value.status == 400
    return caught.value


class TestNull:
    """SOQL has no third truth value."""

    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            ("Email = 'A@X.example'", ["a"]),
            ("Email != 'a@x.example'", ["b", "none"]),
            ("NOT Email = 'a@x.example'", ["b", "none"]),
            ("NOT (NOT Email = 'a@x.example')", ["a"]),
            ("Email = null", ["none"]),
            ("Email = ''", ["none"]),
            ("Email != null", ["a", "b"]),
            ("Email IN ('a@x.example', null)", ["a", "none"]),
            ("Email NOT IN ('a@x.example')", ["b", "none"]),
            ("Email NOT IN ('a@x.example', null)", ["b"]),
            ("Email LIKE 'a%'", ["a"]),
            ("NOT Email LIKE 'a%'", ["b", "none"]),
            ("MailingLatitude < 5", ["a"]),
            ("NOT MailingLatitude < 5", ["b", "none"]),
            ("MailingLatitude > null", []),
            ("Account.Name != 'Acme'", ["b", "none"]),
            ("Account.Name = null", ["none"]),
            ("AccountId NOT IN (SELECT Id FROM Account WHERE Name = 'Acme')", ["b", "none"]),
        ],
    )
    def test_null_is_unequal_to_everything_but_null(
        self, contacts: Write, ask: Ask, condition: str, expected: list[str]
    ) -> None:
        contacts(
            contact(1, LastName="a", Email="a@x.example", MailingLatitude=1.0, AccountId=ACME),
            contact(2, LastName="b", Email="b@x.example", MailingLatitude=9.0, AccountId=GLOBEX),
            contact(3, LastName="none"),
        )
        assert names(ask(f"SELECT LastName FROM Contact WHERE {condition} ORDER BY LastName")) == expected


class TestText:
    """Letter case, wildcards, escapes."""

    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            ("LastName = 'ÉTIENNE'", ["Étienne"]),
            ("LastName IN ('étienne', 'O\\'NEILL')", ["O'Neill", "Étienne"]),
            ("LastName LIKE 'é%'", ["Étienne"]),
            ("LastName LIKE '50\\%%'", ["50% off"]),
            ("LastName LIKE '5_%'", ["50 up", "50% off"]),
            ("LastName LIKE '%\\\\%'", ["back\\slash"]),
            ("LastName = 'back\\\\slash'", ["back\\slash"]),
            ("LastName = '\\u00e9tienne'", ["Étienne"]),
            ("LastName >= 'O' AND LastName < 'P'", ["O'Neill"]),
        ],
    )
    def test_text_is_compared_without_letter_case(
        self, contacts: Write, ask: Ask, condition: str, expected: list[str]
    ) -> None:
        words = ("Étienne", "O'Neill", "50% off", "50 up", "back\\slash")
        contacts(*(contact(number, LastName=word) for number, word in enumerate(words)))
        assert sorted(names(ask(f"SELECT LastName FROM Contact WHERE {condition}"))) == sorted(expected)

    def test_ids_of_15_and_18_characters_are_the_same_id(self, contacts: Write, ask: Ask) -> None:
        contacts(contact(1), contact(2))
        short, long = record_id("003", 1)[:15], record_id("003", 2)
        assert len(ask(f"SELECT Id FROM Contact WHERE Id = '{short}'")) == 1
        assert len(ask(f"SELECT Id FROM Contact WHERE Id IN ('{short}', '{long}')")) == 2
        assert ask(f"SELECT Id FROM Contact WHERE Id > '{short}'") == [{"Id": long}]

    def test_a_long_list_finds_the_same_as_a_short_one(self, contacts: Write, ask: Ask) -> None:
        contacts(*(contact(number, Email=f"P{number}@x.example") for number in range(300)))
        listed = ", ".join(f"'p{number}@X.example'" for number in range(100, 600))
        assert len(ask(f"SELECT Id FROM Contact WHERE Email IN ({listed})")) == 200
        assert len(ask(f"SELECT Id FROM Contact WHERE Email NOT IN ({listed})")) == 100


class TestMoments:
    """Dates and datetimes."""

    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            ("CreatedDate = TODAY", ["today"]),
            ("CreatedDate < TODAY", ["old", "yesterday"]),
            ("CreatedDate <= YESTERDAY", ["old", "yesterday"]),
            ("CreatedDate > YESTERDAY", ["today"]),
            ("CreatedDate >= LAST_N_DAYS:1", ["today", "yesterday"]),
            ("CreatedDate != TODAY", ["old", "yesterday"]),
            ("CreatedDate IN (TODAY, YESTERDAY)", ["today", "yesterday"]),
            ("CreatedDate NOT IN (TODAY, YESTERDAY)", ["old"]),
            ("CreatedDate = 2026-11-23T01:00:00+01:00", ["today"]),
            ("CreatedDate >= 2026-11-22T23:59:59.000Z", ["today", "yesterday"]),
            ("Birthdate = 1980-02-29", ["old"]),
            ("Birthdate < TODAY", ["old"]),
            ("DAY_ONLY(CreatedDate) = 2026-11-22", ["yesterday"]),
            ("CALENDAR_YEAR(CreatedDate) < 2026", ["old"]),
        ],
    )
    def test_moments_compare(self, contacts: Write, ask: Ask, condition: str, expected: list[str]) -> None:
        contacts(
            contact(1, LastName="old", CreatedDate="2020-01-01T00:00:00.000Z", Birthdate="1980-02-29"),
            contact(2, LastName="yesterday", CreatedDate="2026-11-22T23:59:59.000Z"),
            contact(3, LastName="today", CreatedDate="2026-11-23T00:00:00.000Z"),
        )
        assert names(ask(f"SELECT LastName FROM Contact WHERE {condition} ORDER BY LastName")) == expected


class TestRecords:
    """The shape of answers."""

    def test_a_record_has_attributes_types_and_parents_in_the_order_of_the_query(
        self, store: Store, contacts: Write
    ) -> None:
        contacts(
            contact(1, LastName="Á", AccountId=GLOBEX, HasOptedOutOfEmail=1, MailingCity="Köln"),
            contact(2, LastName="Z"),
        )
        text = (
            "select account.owner.name, lastname, c.HasOptedOutOfEmail, CreatedDate, MailingAddress, Contact.Owner.Id "
            "FROM contact c ORDER BY Id"
        )
        compiled = compile_query(parse(text), store.schema, now=NOW)
        rows = store.connection.execute(compiled.sql, compiled.parameters).fetchall()
        first, second = Answers(compiled, "61.0").records(rows)
        base = "/services/data/v61.0/sobjects"
        parts = ("street", "state", "postalCode", "country", "latitude", "longitude", "geocodeAccuracy")
        assert first == {
            "attributes": {"type": "Contact", "url": f"{base}/Contact/{record_id('003', 1)}"},
            "Account": {
                "attributes": {"type": "Account", "url": f"{base}/Account/{GLOBEX}"},
                "Owner": {"attributes": {"type": "User", "url": f"{base}/User/{BOB}"}, "Name": "Bob Silva"},
            },
            "LastName": "Á",
            "HasOptedOutOfEmail": True,
            "CreatedDate": "2026-11-20T08:00:00.000+0000",
            "MailingAddress": {"city": "Köln"} | dict.fromkeys(parts),
            "Owner": {"attributes": {"type": "User", "url": f"{base}/User/{ANA}"}, "Id": ANA},
        }
        assert list(first) == [
            "attributes", "Account", "LastName", "HasOptedOutOfEmail", "CreatedDate", "MailingAddress", "Owner",
        ]  # fmt: skip
        assert (second["Account"], second["MailingAddress"]) == (None, None)

    def test_the_owner_of_a_lead_may_be_a_queue_and_so_is_of_type_name(self, store: Store) -> None:
        store.insert("Lead", [{"Id": record_id("00Q", 1), "LastName": "L", "Company": "C", "OwnerId": ANA}])
        compiled = compile_query(parse("SELECT Owner.Name FROM Lead"), store.schema, now=NOW)
        [record] = Answers(compiled, "67.0").records(store.connection.execute(compiled.sql, compiled.parameters))
        assert record["Owner"]["attributes"]["type"] == ("Name" if compiled.parents[0].type == "Name" else "User")
        assert record["Owner"]["Name"] == "Ana Ruiz"

    def test_nulls_come_first_unless_asked_otherwise(self, contacts: Write, ask: Ask) -> None:
        contacts(contact(1, Email="b@x"), contact(2), contact(3, Email="A@x"))
        order = "SELECT Email FROM Contact ORDER BY Email"
        assert [each["Email"] for each in ask(order)] == [None, "A@x", "b@x"]
        assert [each["Email"] for each in ask(f"{order} NULLS LAST")] == ["A@x", "b@x", None]
        assert [each["Email"] for each in ask(f"{order} DESC")] == [None, "b@x", "A@x"]
        assert [each["Email"] for each in ask(f"{order} DESC NULLS LAST LIMIT 1 OFFSET 1")] == ["A@x"]

    def test_deleted_rows_are_for_query_all(self, contacts: Write, ask: Ask) -> None:
        contacts(contact(1, LastName="here"), contact(2, LastName="gone", IsDeleted=1))
        assert names(ask("SELECT LastName FROM Contact")) == ["here"]
        assert len(ask("SELECT LastName FROM Contact", include_deleted=True)) == 2
        assert len(ask("SELECT LastName FROM Contact ALL ROWS")) == 2
        assert ask("SELECT LastName FROM Contact WHERE Id NOT IN (SELECT Id FROM Contact)") == []

    def test_sharing_hides_rows_also_inside_a_semi_join(self, contacts: Write, ask: Ask) -> None:
        contacts(contact(1, LastName="seen", AccountId=ACME), contact(2, LastName="hidden", AccountId=GLOBEX))

        def only_seen(entity: Any, alias: str) -> RowCondition | None:
            return RowCondition(f"{alias}.LastName <> ?", ("hidden",)) if entity.name == "Contact" else None

        assert names(ask("SELECT LastName FROM Contact", row_filter=only_seen)) == ["seen"]
        found = ask("SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact)", row_filter=only_seen)
        assert found == [{"Name": "Acme"}]

    def test_fields_all_standard_and_custom(self, store: Store, contacts: Write, ask: Ask) -> None:
        contacts(contact(1))
        [everything] = ask("SELECT FIELDS(ALL) FROM Contact LIMIT 200")
        schema = store.schema.sobject("Contact")
        assert schema is not None
        assert list(everything) == [field.name for field in schema.fields.values()]
        assert ask("SELECT FIELDS(STANDARD) FROM Contact") == [everything]
        assert "LIMIT of at most 200" in refusal(store, "SELECT FIELDS(ALL) FROM Contact").message
        assert "LIMIT of at most 200" in refusal(store, "SELECT FIELDS(CUSTOM) FROM Contact LIMIT 201").message
        assert "unexpected token: 'MOST'" in refusal(store, "SELECT FIELDS(MOST) FROM Contact").message


class TestChildren:
    """Parent-to-child subqueries."""

    @pytest.fixture(autouse=True)
    def _rows(self, contacts: Write) -> None:
        contacts(
            contact(1, LastName="b", AccountId=ACME, HasOptedOutOfEmail=1),
            contact(2, LastName="A", AccountId=ACME),
            contact(3, LastName="gone", AccountId=ACME, IsDeleted=1),
            contact(4, LastName="alone"),
        )

    def test_each_record_brings_its_children(self, store: Store) -> None:
        text = (
            "SELECT Name, (SELECT LastName, HasOptedOutOfEmail, Owner.Name FROM contacts c WHERE c.LastName != 'x' "
            "ORDER BY LastName), Id FROM Account WHERE Name IN ('Acme', 'Globex') ORDER BY Name"
        )
        compiled = compile_query(parse(text), store.schema, now=NOW)
        rows = store.connection.execute(compiled.sql, compiled.parameters).fetchall()
        acme, globex = Answers(compiled, "67.0").records(rows)
        assert list(acme) == ["attributes", "Name", "Contacts", "Id"]
        assert globex["Contacts"] is None
        first, second = acme["Contacts"].pop("records")
        assert acme["Contacts"] == {"totalSize": 2, "done": True}
        assert first["attributes"]["url"].endswith(f"/sobjects/Contact/{record_id('003', 2)}")
        assert bare(first) == {"LastName": "A", "HasOptedOutOfEmail": False, "Owner": {"Name": "Ana Ruiz"}}
        assert bare(second)["HasOptedOutOfEmail"] is True
        assert store.connection.execute(compiled.count_sql, compiled.parameters).fetchall() == [(2,)]

    def test_limits_and_deleted_rows_of_children(self, ask: Ask) -> None:
        limited = ask("SELECT (SELECT Id FROM Contacts ORDER BY Id LIMIT 1) FROM Account WHERE Name = 'Acme'")
        assert [len(each["Contacts"]["records"]) for each in limited] == [1]
        whole = ask("SELECT (SELECT Id FROM Contacts) FROM Account WHERE Name = 'Acme'", include_deleted=True)
        assert [each["Contacts"]["totalSize"] for each in whole] == [3]

    def test_children_are_found_by_their_index(self, store: Store) -> None:
        compiled = compile_query(parse("SELECT (SELECT Id FROM Contacts) FROM Account"), store.schema, now=NOW)
        plan = store.connection.execute(f"EXPLAIN QUERY PLAN {compiled.sql}", compiled.parameters).fetchall()
        assert "Contact_AccountId (AccountId=?)" in str(plan)


class TestAggregates:
    """COUNT and its kin."""

    @pytest.fixture(autouse=True)
    def _rows(self, contacts: Write) -> None:
        contacts(
            contact(1, MailingCity="Köln", MailingLatitude=1.5, CreatedDate="2025-01-01T00:00:00.000Z"),
            contact(2, MailingCity="köln", MailingLatitude=2.5, Email="a@x"),
            contact(3, MailingCity=None, MailingLatitude=None, OwnerId=BOB),
        )

    def test_count_alone_is_a_number(self, store: Store) -> None:
        compiled = compile_query(parse("SELECT COUNT() FROM Contact WHERE Email = null"), store.schema, now=NOW)
        assert compiled.kind is QueryKind.COUNT
        assert store.connection.execute(compiled.sql, compiled.parameters).fetchall() == [(2,)]

    def test_count_alone_obeys_its_limit(self, store: Store) -> None:
        compiled = compile_query(parse("SELECT COUNT() FROM Contact LIMIT 1"), store.schema, now=NOW)
        assert store.connection.execute(compiled.sql, compiled.parameters).fetchall() == [(1,)]

    def test_results_are_named_by_alias_or_counted(self, ask: Ask) -> None:
        text = "SELECT COUNT(Id), COUNT(Email) mails, SUM(MailingLatitude), AVG(MailingLatitude), MAX(CreatedDate)"
        assert ask(f"{text} FROM Contact") == [
            {"expr0": 3, "mails": 1, "expr1": 4.0, "expr2": 2.0, "expr3": "2026-11-20T08:00:00.000+0000"}
        ]

    def test_groups_by_field_parent_and_date_part(self, ask: Ask) -> None:
        grouped = "GROUP BY MailingCity ORDER BY COUNT(Id) DESC"
        assert [(each["MailingCity"] or "").lower() for each in ask(f"SELECT MailingCity FROM Contact {grouped}")] == [
            "köln",
            "",
        ]
        assert ask("SELECT Owner.Name, COUNT(Id) n FROM Contact GROUP BY Owner.Name ORDER BY Owner.Name") == [
            {"Name": "Ana Ruiz", "n": 2},
            {"Name": "Bob Silva", "n": 1},
        ]
        years = "SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) FROM Contact GROUP BY CALENDAR_YEAR(CreatedDate)"
        assert ask(f"{years} ORDER BY y") == [{"y": 2025, "expr0": 1}, {"y": 2026, "expr0": 2}]

    def test_having_filters_groups(self, ask: Ask) -> None:
        text = "SELECT MailingCity, COUNT_DISTINCT(OwnerId) FROM Contact WHERE Id != null GROUP BY MailingCity"
        assert len(ask(f"{text} HAVING COUNT(Id) > 1 AND MAX(MailingLatitude) = 2.5")) == 1
        assert ask(f"{text} HAVING NOT COUNT(Id) >= 1") == []

    @pytest.mark.parametrize(
        ("text", "code", "message"),
        [
            ("SELECT Email, COUNT(Id) FROM Contact", "MALFORMED_QUERY", "Field must be grouped or aggregated: Email"),
            ("SELECT COUNT(), Id FROM Contact", "MALFORMED_QUERY", "COUNT() must be the only element"),
            ("SELECT Id FROM Contact WHERE COUNT(Id) > 1", "MALFORMED_QUERY", "Aggregate functions are not allowed"),
            ("SELECT SUM(Email) FROM Contact", "INVALID_FIELD", "field Email does not support aggregate operator SUM"),
            ("SELECT COUNT(Id) x, MAX(Id) x FROM Contact", "INVALID_FIELD", "duplicate alias: x"),
            ("SELECT Email e FROM Contact", "MALFORMED_QUERY", "only aggregate expressions use field aliasing"),
        ],
    )
    def test_what_cannot_be_counted_is_refused(self, store: Store, text: str, code: str, message: str) -> None:
        refused = refusal(store, text)
        assert refused.code == code
        assert message in refused.message


class TestRefusals:
    """The words of a refusal and the place it points to."""

    def test_a_missing_and_a_hidden_field_are_refused_in_the_same_words(self) -> None:
        schema = Schema()
        rights = {("contact", each): Access.EDIT for each in schema.sobject("Contact").fields}  # type: ignore[union-attr]  # it is there
        rights[("contact", "hasoptedoutofemail")] = Access.HIDDEN
        with pytest.raises(SalesforceError) as caught:
            compile_query(parse("SELECT Id, HasOptedOutOfEmail FROM Contact"), schema.restricted(rights), now=NOW)
        assert (caught.value.status, caught.value.code) == (400, "INVALID_FIELD")
        assert caught.value.message == (
            "\nSELECT Id, HasOptedOutOfEmail FROM Contact\n           ^\nERROR at Row:1:Column:12\n"
            f"No such column 'HasOptedOutOfEmail' on entity 'Contact'. {NAMES_LIKE_HINT}"
        )

    @pytest.mark.parametrize(
        ("text", "code", "column", "message"),
        [
            ("SELECT Id FROM Foo", "INVALID_TYPE", 16, "sObject type 'Foo' is not supported."),
            ("SELECT Foo.Id FROM Contact", "INVALID_FIELD", 8, "Didn't understand relationship 'Foo' in field path."),
            ("SELECT Id, (SELECT Id FROM Foos) FROM Contact", "INVALID_TYPE", 28, "Didn't understand relationship"),
            ("SELECT Id FROM Contact WHERE HasOptedOutOfEmail = 'true'", "INVALID_FIELD", 30,
             "value of filter criterion for field 'HasOptedOutOfEmail' must be of type boolean and should not be"),
            ("SELECT Id FROM Contact WHERE CreatedDate > 2026-01-01", "INVALID_FIELD", 30, "must be of type dateTime"),
            ("SELECT Id FROM Contact WHERE LastName = 3", "INVALID_FIELD", 30, "string and should be enclosed"),
            ("SELECT Id FROM Contact WHERE Id = 'x'", "INVALID_QUERY_FILTER_OPERATOR", 30, "invalid ID field: x"),
            ("SELECT Id FROM Contact WHERE Id LIKE '003%'", "INVALID_QUERY_FILTER_OPERATOR", 30, "operator on id"),
            ("SELECT Id FROM Contact WHERE HasOptedOutOfEmail > true", "INVALID_QUERY_FILTER_OPERATOR", 30, "boolean"),
            ("SELECT Id FROM Contact WHERE Description = 'x'", "INVALID_FIELD", 30, "can not be filtered"),
            ("SELECT Id FROM Contact ORDER BY Description", "INVALID_FIELD", 33, "can not be sorted"),
            ("SELECT Id FROM Contact WHERE LastName = 'a\\x'", "MALFORMED_QUERY", 41, "Illegal character sequence"),
            ("SELECT Id FROM Contact WHERE LastName IN (SELECT Id FROM Account)", "MALFORMED_QUERY", 30, "Semi join"),
            ("SELECT Id FROM Contact WHERE CreatedDate = 2026-13-01T00:00:00Z", "MALFORMED_QUERY", 44, "dateTime"),
        ],
    )  # fmt: skip
    def test_refusals_point(self, store: Store, text: str, code: str, column: int, message: str) -> None:
        refused = refusal(store, text)
        assert refused.code == code
        assert f"\nERROR at Row:1:Column:{column}\n" in refused.message
        assert message in refused.message

    def test_more_than_five_parents_and_too_large_an_offset_are_refused(self, store: Store) -> None:
        path = "ReportsTo." * 5
        compile_query(parse(f"SELECT {path}Name FROM Contact"), store.schema, now=NOW)
        assert "5 levels" in refusal(store, f"SELECT ReportsTo.{path}Name FROM Contact").message
        refused = refusal(store, "SELECT Id FROM Contact OFFSET 2001")
        assert (refused.code, refused.message) == (
            "NUMBER_OUTSIDE_VALID_RANGE",
            "Maximum SOQL offset allowed for apiName Contact is 2000",
        )

    def test_a_field_that_is_selected_twice_is_named_without_a_place(self, store: Store) -> None:
        refused = refusal(store, "SELECT Id, id FROM Contact")
        assert (refused.code, refused.message) == ("INVALID_FIELD", "duplicate field selected: Id")

    def test_a_number_of_any_length_can_be_compared_with(self, ask: Ask) -> None:
        for number in ("9" * 5_000, "-99999999999999999999", "1e999"):
            assert ask(f"SELECT Id FROM Contact WHERE MailingLatitude = {number}") == []


class TestSpeed:
    """The plans of SQLite, because a query that scans a million rows is a broken org."""

    @pytest.mark.parametrize(
        ("condition", "index"),
        [
            ("Email = 'a@x'", "Contact_Email (Email=?)"),
            ("Email IN ('a@x', 'b@x')", "Contact_Email (Email=?)"),
            ("Email IN ({many})", "Contact_Email (Email=?)"),
            ("Email LIKE 'ana.%'", "Contact_Email (Email>? AND Email<?)"),
            ("SystemModstamp >= 2026-11-23T00:00:00Z", "Contact_SystemModstamp (SystemModstamp>?)"),
            ("AccountId IN (SELECT Id FROM Account)", "Contact_AccountId (AccountId=?)"),
            (f"Id IN ('{ACME}')", "sqlite_autoindex_Contact_1 (Id=?)"),
        ],
    )
    def test_conditions_use_the_indexes(self, store: Store, condition: str, index: str) -> None:
        many = ", ".join(f"'p{number}@x'" for number in range(500))
        text = f"SELECT Id FROM Contact WHERE {condition.format(many=many)}"
        compiled = compile_query(parse(text), store.schema, now=NOW)
        plan = store.connection.execute(f"EXPLAIN QUERY PLAN {compiled.sql}", compiled.parameters).fetchall()
        assert index in " ".join(str(step[3]) for step in plan)

    def test_the_delta_query_needs_no_sorting(self, store: Store) -> None:
        text = "SELECT Id FROM Contact WHERE SystemModstamp >= 2026-11-23T00:00:00Z ORDER BY SystemModstamp, Id"
        compiled = compile_query(parse(text), store.schema, now=NOW)
        plan = store.connection.execute(f"EXPLAIN QUERY PLAN {compiled.sql}", compiled.parameters).fetchall()
        assert "TEMP B-TREE" not in str(plan)


def test_a_multi_select_picklist_includes_any_entry_with_all_its_parts(store: Store, contacts: Write, ask: Ask) -> None:
    store.add_fields("Contact", [Field("Topics__c", "multipicklist", "Topics", 255, custom=True)])
    for number, topics in enumerate(("News;Offers", "news", None)):
        contacts(contact(number, LastName=str(number), Topics__c=topics))
    base = "SELECT LastName FROM Contact WHERE Topics__c"
    assert names(ask(f"{base} INCLUDES ('News')")) == ["0", "1"]
    assert names(ask(f"{base} INCLUDES ('News;Offers', 'Other')")) == ["0"]
    assert names(ask(f"{base} EXCLUDES ('Offers')")) == ["1", "2"]


def test_column_metadata_says_what_the_columns_are(store: Store) -> None:
    compiled = compile_query(parse("SELECT Id, HasOptedOutOfEmail, Owner.Name FROM Contact"), store.schema, now=NOW)
    answer = column_metadata(compiled)
    assert {key: answer[key] for key in ("entityName", "groupBy", "idSelected", "keyPrefix")} == {
        "entityName": "Contact", "groupBy": False, "idSelected": True, "keyPrefix": "003",
    }  # fmt: skip
    first, second, third = answer["columnMetadata"]
    assert (first["columnName"], first["apexType"], first["custom"]) == ("Id", "Id", False)
    assert (second["displayName"], second["apexType"]) == ("HasOptedOutOfEmail", "Boolean")
    assert (third["columnName"], [each["columnName"] for each in third["joinColumns"]]) == ("Owner", ["Name"])
