"""Trouble that an admin's own automation makes, switched on for chosen records through the side door.

Each rule is a mapping from record id to what happens when somebody writes that record (salesforce.md C6).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.practice_org.errors import SalesforceError


@dataclass(frozen=True, slots=True)
class Duplicate:
    """What a duplicate rule found; it blocks the write, or only warns of it."""

    twin_id: str
    blocks: bool

    def refusal(self, sobject: str) -> SalesforceError:
        """DUPLICATES_DETECTED with its `duplicateResult`, whose keys are those of the object reference."""
        match = {
            "entityType": sobject,
            "errors": [],
            "matchEngine": "ExactMatchEngine",
            "matchRecords": [
                {
                    "additionalInformation": [],
                    "fieldDiffs": [],
                    "matchConfidence": 100.0,
                    "record": {"attributes": {"type": sobject}, "Id": self.twin_id},
                }
            ],
            "rule": f"{sobject}_Same_Address",
            "size": 1,
            "success": True,
        }
        message = "Use one of these records?"
        result = {
            "allowSave": not self.blocks,
            "duplicateRule": f"{sobject}_Duplicates",
            "duplicateRuleEntityType": sobject,
            "errorMessage": message,
            "matchResults": [match],
        }
        return SalesforceError(400, "DUPLICATES_DETECTED", message, (), duplicates=result)


@dataclass
class Rules:
    """What is switched on. Empty in a new org.

    Attributes:
        validation: record id -> message of the validation rule that refuses every write.
        required: record id -> API name of a field that must not be empty in that legacy record.
        locked: record ids whose row another transaction holds -> how many more writes find it locked (-1: always).
        row_errors: record id -> (statusCode, message), for any other refusal.
        duplicates: record id -> the record that a duplicate rule finds beside it, and whether it blocks or alerts.
        flip_back: record id -> values that a trigger sets after each write, as the other user.
        reassign: whether an assignment rule takes a Lead when `Sforce-Auto-Assign` is not FALSE.
    """

    validation: dict[str, str] = field(default_factory=dict)
    required: dict[str, str] = field(default_factory=dict)
    locked: dict[str, int] = field(default_factory=dict)
    row_errors: dict[str, tuple[str, str]] = field(default_factory=dict)
    duplicates: dict[str, Duplicate] = field(default_factory=dict)
    flip_back: dict[str, dict[str, object]] = field(default_factory=dict)
    reassign: bool = True

    @property
    def refuse_any(self) -> bool:
        """Whether any rule could refuse a write; lets a large write skip the look-ups."""
        return bool(self.validation or self.required or self.locked or self.row_errors or self.duplicates)

    def duplicate(self, sobject: str, record_id: str, *, may_save: bool) -> SalesforceError | None:
        """What a duplicate rule says to a write; an alert is passed over by `Sforce-Duplicate-Rule-Header`."""
        found = self.duplicates.get(record_id)
        if found is None or (may_save and not found.blocks):
            return None
        return found.refusal(sobject)

    def refusal(self, record_id: str, values: dict[str, object]) -> SalesforceError | None:
        """Why this write of `values` (API name -> stored value) is refused, or None."""
        if record_id in self.row_errors:
            code, message = self.row_errors[record_id]
            return SalesforceError(400, code, message, ())
        left = self.locked.get(record_id, 0)
        if left:
            self.locked[record_id] = left - 1 if left > 0 else left
            message = f"unable to obtain exclusive access to this record or 1 records: {record_id}"
            return SalesforceError(400, "UNABLE_TO_LOCK_ROW", message, ())
        needed = self.required.get(record_id)
        if needed is not None and values.get(needed) is None:
            message = f"Required fields are missing: [{needed}]"
            return SalesforceError(400, "REQUIRED_FIELD_MISSING", message, (needed,))
        if record_id in self.validation:
            return SalesforceError(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", self.validation[record_id], ())
        return None

    def clear(self) -> None:
        """Back to an org without automation."""
        for each in (
            self.validation, self.required, self.locked, self.row_errors, self.duplicates, self.flip_back,
        ):  # fmt: skip
            each.clear()
        self.reassign = True
