"""`sobjects/X/describe/layouts`: the stored layout as REST describes it, through the eyes of one user.

Only the layout assigned to the user's profile, and only fields that field-level security lets the user see: a field
that is on the layout and hidden from the user is not here (salesforce.md B6).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from lxml import etree
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.errors import not_found
from core.practice_org.ids import to18
from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.profiles import profile_full_name
from core.practice_org.metadata.collaborators import FieldView
from core.practice_org.metadata.components import Component
from core.practice_org.metadata.ids import stable_id
from core.practice_org.metadata.json_answers import DataResponse
from core.practice_org.metadata.names import layout_label, layout_sobject
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.rest_deploy import session_of

MASTER_RECORD_TYPE: Final = "012000000000000AAA"


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """The layouts of an object, all of the user's or that of one record type."""

    async def all_layouts(request: Request) -> Response:
        return DataResponse(described(org, session_of(org, request).user_id, request.path_params["sobject"], request))

    async def one_layout(request: Request) -> Response:
        whole = described(org, session_of(org, request).user_id, request.path_params["sobject"], request)
        wanted = to18(request.path_params["record_type_id"])
        mapping = next((each for each in whole["recordTypeMappings"] if each["recordTypeId"] == wanted), None)
        if mapping is None:
            raise not_found()
        return DataResponse(next(each for each in whole["layouts"] if each["id"] == mapping["layoutId"]))

    async def no_named_layout(_request: Request) -> Response:
        raise not_found()  # only User has layouts with names of their own, and this org's User has none

    path = "/services/data/{version}/sobjects/{sobject}/describe/layouts"
    return [
        Route(path, all_layouts, methods=["GET"]),
        Route(f"{path}/", all_layouts, methods=["GET"]),
        Route(path.replace("layouts", "namedLayouts") + "/{name}", no_named_layout, methods=["GET"]),
        Route(f"{path}/{{record_type_id}}", one_layout, methods=["GET"]),
    ]


def described(org: MetadataOrg, user_id: str, sobject: str, request: Request) -> dict[str, Any]:
    """The answer for one user. Raises SalesforceError 404 where the user does not know the object."""
    view = org.neighbours.schemas.of_user(user_id).sobject(sobject)
    if view is None:
        raise not_found()
    assigned = _assigned(org, user_id, view.name)
    if not assigned:
        return {"layouts": [], "recordTypeMappings": [], "recordTypeSelectorRequired": [False]}
    layouts = {each.component_id: each for each in assigned.values()}
    base = f"/services/data/{request.path_params['version']}/sobjects/{view.name}/describe/layouts"
    return {
        "layouts": [_layout(component, view.fields) for component in layouts.values()],
        "recordTypeMappings": [_mapping(name, component, base) for name, component in assigned.items()],
        "recordTypeSelectorRequired": [False],
    }


def _assigned(org: MetadataOrg, user_id: str, sobject: str) -> dict[str | None, Component]:
    """Record type (None is the master) -> layout, for the profile of the user."""
    person = org.neighbours.users.person(user_id)
    profile = None if person is None else org.store.get("Profile", profile_full_name(person.profile_name))
    assigned: dict[str | None, Component] = {}
    if profile is not None:
        for entry in xml.children(xml.parse(profile.content), "layoutAssignments"):
            layout = org.store.get("Layout", xml.text(entry, "layout") or "")
            if layout is not None and layout_sobject(layout.full_name) == sobject:
                assigned[xml.text(entry, "recordType")] = layout
    if None not in assigned:
        first = next((each for each in org.store.of_type("Layout") if layout_sobject(each.full_name) == sobject), None)
        if first is not None:
            assigned[None] = first
    return assigned


def _mapping(record_type: str | None, component: Component, base: str) -> dict[str, Any]:
    master = record_type is None
    record_type_id = MASTER_RECORD_TYPE if record_type is None else stable_id("012", record_type)
    name = "Master" if record_type is None else record_type.rpartition(".")[2]
    return {
        "active": True,
        "available": True,
        "defaultRecordTypeMapping": master,
        "developerName": name,
        "layoutId": component.component_id,
        "master": master,
        "name": name,
        "picklistsForRecordType": None,
        "recordTypeId": record_type_id,
        "urls": {"layout": f"{base}/{record_type_id}"},
    }


def _layout(component: Component, fields: Mapping[str, FieldView]) -> dict[str, Any]:
    root = xml.parse(component.content)
    sections = list(xml.children(root, "layoutSections"))
    detail = [_section(component, index, each, fields) for index, each in enumerate(sections)]
    edit = [
        {**shown, "useHeading": xml.text(each, "editHeading") == "true"}
        for shown, each in zip(detail, sections, strict=True)
    ]
    return {
        "id": component.component_id,
        "name": layout_label(component.full_name, component.namespace),
        "buttonLayoutSection": {"detailButtons": []},
        "detailLayoutSections": detail,
        "editLayoutSections": edit,
        "feedView": None,
        "highlightsPanelLayoutSection": None,
        "multirowEditLayoutSections": [],
        "offlineLinks": [],
        "quickActionList": {"quickActionListItems": []},
        "relatedContent": None,
        "relatedLists": [
            {"name": xml.text(each, "relatedList"), "label": xml.text(each, "relatedList"), "columns": [], "sort": []}
            for each in xml.children(root, "relatedLists")
        ],
        "saveOptions": [],
    }


def _section(
    component: Component, index: int, section: etree._Element, fields: Mapping[str, FieldView]
) -> dict[str, Any]:
    columns = [list(xml.children(each, "layoutItems")) for each in xml.children(section, "layoutColumns")]
    depth = max((len(column) for column in columns), default=0)
    rows = [
        _row([column[place] if place < len(column) else None for column in columns], fields) for place in range(depth)
    ]
    rows = [row for row in rows if any(not item["placeholder"] for item in row["layoutItems"])]
    return {
        "collapsed": False,
        "columns": len(columns),
        "heading": xml.text(section, "label"),
        "layoutRows": rows,
        "layoutSectionId": stable_id("01B", f"{component.full_name}:{index}"),
        "parentLayoutId": component.component_id,
        "rows": len(rows),
        "tabOrder": "LeftToRight" if xml.text(section, "style") == "TwoColumnsLeftToRight" else "TopToBottom",
        "useCollapsibleSection": False,
        "useHeading": xml.text(section, "detailHeading") == "true",
    }


def _row(items: Sequence[etree._Element | None], fields: Mapping[str, FieldView]) -> dict[str, Any]:
    return {"layoutItems": [_item(each, fields) for each in items], "numItems": len(items)}


def _item(item: etree._Element | None, fields: Mapping[str, FieldView]) -> dict[str, Any]:
    name = None if item is None else xml.text(item, "field")
    field = None if name is None else fields.get(name.lower())
    if item is None or field is None:
        return {
            "editableForNew": False,
            "editableForUpdate": False,
            "label": "",
            "layoutComponents": [],
            "placeholder": True,
            "required": False,
        }
    behavior = xml.text(item, "behavior")
    # Names and addresses are edited through their parts, so their own flags say nothing here.
    compound = field.name == "Name" or field.type == "address"
    return {
        "editableForNew": behavior != "Readonly" and (field.createable or compound),
        "editableForUpdate": behavior != "Readonly" and (field.updateable or compound),
        "label": field.label,
        "layoutComponents": [
            {
                "details": {
                    "name": field.name,
                    "label": field.label,
                    "type": field.type,
                    "custom": field.custom,
                    "createable": field.createable,
                    "updateable": field.updateable,
                    "nillable": field.nillable,
                },
                "displayLines": 1,
                "fieldType": field.type,
                "tabOrder": 1,
                "type": "Field",
                "value": field.name,
            }
        ],
        "placeholder": False,
        "required": behavior == "Required",
    }
