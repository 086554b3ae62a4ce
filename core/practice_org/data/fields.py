"""What a field is, and the short words with which the tables of fields are written.

The regularities (byte length is three times the length, a boolean is defaulted and not nillable, a double is
sortable and not groupable, …) were read off the recorded describes; the conformance tests compare them again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

SOAP_TYPES = {
    "id": "tns:ID",
    "reference": "tns:ID",
    "boolean": "xsd:boolean",
    "double": "xsd:double",
    "currency": "xsd:double",
    "percent": "xsd:double",
    "int": "xsd:int",
    "date": "xsd:date",
    "datetime": "xsd:dateTime",
    "address": "urn:address",
}
_NEVER_GROUPED = {"double", "currency", "percent", "datetime", "address"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an sObject, as the org knows it before field-level security is looked at.

    `formula` is an SQLite expression where the value is computed from other columns; `default` the value of a new row.
    """

    name: str
    type: str
    label: str
    length: int = 0
    nillable: bool = True
    createable: bool = True
    updateable: bool = True
    filterable: bool = True
    defaulted: bool = False
    permissionable: bool = True
    custom: bool = False
    reference_to: tuple[str, ...] = ()
    relationship_name: str | None = None
    compound: str | None = None
    extra_type: str | None = None
    name_field: bool = False
    picklist: tuple[str, ...] = ()
    restricted: bool = False
    default: str | int | None = None
    formula: str | None = None
    external_id: bool = False

    @property
    def soap_type(self) -> str:
        """The XML type that SOAP clients see."""
        return SOAP_TYPES.get(self.type, "xsd:string")

    @property
    def sortable(self) -> bool:
        """Whether ORDER BY may name it."""
        return self.filterable and self.type != "address"

    @property
    def groupable(self) -> bool:
        """Whether GROUP BY may name it."""
        return self.filterable and self.type not in _NEVER_GROUPED


def text(name: str, label: str, length: int) -> Field:
    """A line of text that people may write."""
    return Field(name, "string", label, length)


def phone(name: str, label: str) -> Field:
    """A telephone number; kept as it was typed."""
    return Field(name, "phone", label, 40)


def area(name: str, label: str, length: int = 32000) -> Field:
    """A text of several lines; the long ones cannot be filtered on."""
    return Field(name, "textarea", label, length, filterable=length <= 255, extra_type="plaintextarea")


def choice(name: str, label: str, values: tuple[str, ...], length: int = 255, *, restricted: bool = False) -> Field:
    """A picklist."""
    return Field(name, "picklist", label, length, picklist=values, restricted=restricted)


def tick(name: str, label: str) -> Field:
    """A checkbox that people may tick."""
    return Field(name, "boolean", label, nillable=False, defaulted=True, default=0)


def system_tick(name: str, label: str) -> Field:
    """A boolean that only Salesforce sets."""
    return system(tick(name, label))


def link(name: str, label: str, to: tuple[str, ...] | str, *, relationship: str | None = None) -> Field:
    """A reference; `AccountId` is reached in SOQL as `Account`."""
    targets = (to,) if isinstance(to, str) else to
    return Field(name, "reference", label, 18, reference_to=targets, relationship_name=relationship or name[:-2])


def moment(name: str, label: str) -> Field:
    """A point in time."""
    return Field(name, "datetime", label, permissionable=False)


def system(field: Field) -> Field:
    """The same field, set by Salesforce alone: no write, and no field-level security."""
    return replace(field, createable=False, updateable=False, permissionable=False)


def required(field: Field) -> Field:
    """The same field, which must have a value; field-level security cannot hide it."""
    return replace(field, nillable=False, permissionable=False)


def part_of(compound: str, *fields: Field) -> Iterator[Field]:
    """The same fields as parts of a compound field (`Name`, `MailingAddress`)."""
    return (replace(field, compound=compound) for field in fields)


def id_field(label: str) -> Field:
    """The record's own id."""
    return Field("Id", "id", label, 18, nillable=False, createable=False, updateable=False, defaulted=True,
                 permissionable=False)  # fmt: skip


def owner(to: tuple[str, ...] = ("User",)) -> Field:
    """Who the record belongs to; the one who creates it where nothing else is said."""
    return Field("OwnerId", "reference", "Owner ID", 18, nillable=False, defaulted=True, permissionable=False,
                 reference_to=to, relationship_name="Owner")  # fmt: skip


def audit() -> Iterator[Field]:
    """Who made the record and who changed it last, and when."""
    for field in (
        moment("CreatedDate", "Created Date"),
        link("CreatedById", "Created By ID", "User"),
        moment("LastModifiedDate", "Last Modified Date"),
        link("LastModifiedById", "Last Modified By ID", "User"),
        moment("SystemModstamp", "System Modstamp"),
    ):
        yield replace(system(field), nillable=False, defaulted=True)


def person_name(label: str = "Full Name") -> Iterator[Field]:
    """The parts of a person's name and the whole, which Salesforce puts together."""
    last = required(text("LastName", "Last Name", 80))
    first = replace(text("FirstName", "First Name", 40), permissionable=False)
    salutation = replace(
        choice("Salutation", "Salutation", ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "Mx."), 40), permissionable=False
    )
    for field in part_of("Name", last, first, salutation):
        yield replace(field, extra_type="personname")
    yield replace(
        system(text("Name", label, 121)),
        nillable=False,
        extra_type="personname",
        name_field=True,
        formula="trim(coalesce(FirstName, '') || ' ' || coalesce(LastName, ''))",
    )


_PARTS: tuple[tuple[str, str, Callable[[str, str], Field]], ...] = (
    ("Street", "Street", lambda name, label: area(name, label, 255)),
    ("City", "City", lambda name, label: text(name, label, 40)),
    ("State", "State/Province", lambda name, label: text(name, label, 80)),
    ("PostalCode", "Zip/Postal Code", lambda name, label: text(name, label, 20)),
    ("Country", "Country", lambda name, label: text(name, label, 80)),
    ("Latitude", "Latitude", lambda name, label: Field(name, "double", label)),
    ("Longitude", "Longitude", lambda name, label: Field(name, "double", label)),
    (
        "GeocodeAccuracy",
        "Geocode Accuracy",
        lambda name, label: choice(name, label, ("Address", "Block", "City", "State", "Zip"), 40, restricted=True),
    ),
)


def address(prefix: str) -> Iterator[Field]:
    """An address: its parts and the compound field, which is an object in answers (`{"city": …}`) or null."""
    name, label = f"{prefix}Address", f"{prefix} ".lstrip()
    for part, words, make in _PARTS:
        yield from part_of(name, make(prefix + part, label + words))
    pairs = ", ".join(f"'{part[0].lower() + part[1:]}', {prefix}{part}" for part, _, _ in sorted(_PARTS))
    parts = ", ".join(prefix + part for part, _, _ in _PARTS)
    formula = f"CASE WHEN coalesce({parts}) IS NULL THEN NULL ELSE json_object({pairs}) END"
    yield replace(system(Field(name, "address", f"{label}Address", formula=formula)), permissionable=True)


def photo() -> Field:
    """The picture of a person: an address inside the org."""
    field = replace(system(Field("PhotoUrl", "url", "Photo URL", 255, extra_type="imageurl")))
    return replace(field, formula="'/services/images/photo/' || substr(Id, 1, 15)")
