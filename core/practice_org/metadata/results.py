"""What the Metadata API answers, as values; soap_write.py and rest_deploy.py give them their two shapes."""

from dataclasses import dataclass

from core.practice_org.metadata.layout_rules import Refusal


class MetadataFault(Exception):
    """The call as a whole is refused: a SOAP fault with HTTP 500 (`sf:CODE`, `CODE: sentence`)."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class RowResult:
    """The outcome of one component: SaveResult, UpsertResult or DeleteResult. `refusal` None means success.

    `created` is known for an upsert and for a deploy; `component_id` None where nothing was saved."""

    full_name: str
    refusal: Refusal | None = None
    created: bool = False
    changed: bool = False
    component_id: str | None = None

    @property
    def success(self) -> bool:
        """Whether the component was saved or removed."""
        return self.refusal is None
