"""The side door of the metadata part, for tests: order a refusal, slow deploys down, look at the layouts.

Apart from Salesforce's paths, and without a session, as the rest of the side door (contract.md). What an org can have
or not (the sales package, Dynamic Forms) is switched where the data is switched along with it.
"""

import json
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from core.practice_org.errors import SalesforceError, json_unreadable
from core.practice_org.metadata import xml
from core.practice_org.metadata.components import Component
from core.practice_org.metadata.layout_rules import LayoutTrouble, layout_fields
from core.practice_org.metadata.names import layout_label, layout_sobject
from core.practice_org.metadata.org import MetadataOrg


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """`GET /practice/layouts`; `POST /practice/metadata` with `refuse` ({"layout", "trouble"}; trouble null ends it)
    and `polls_before_done` (how many answers still say that a deploy is under way)."""

    async def layouts(_request: Request) -> Response:
        return JSONResponse([_layout(each) for each in org.store.of_type("Layout")])

    async def change(request: Request) -> Response:
        try:
            wanted = json.loads(await request.body())
        except ValueError as error:
            raise json_unreadable(str(error)) from error
        _apply(org, wanted)
        return JSONResponse({**asdict(org.switches), "refused": org.writer.troubles})

    return [
        Route("/practice/layouts", layouts, methods=["GET"]),
        Route("/practice/metadata", change, methods=["POST"]),
    ]


def _apply(org: MetadataOrg, wanted: dict[str, Any]) -> None:
    refuse = wanted.get("refuse")
    if refuse is not None:
        try:
            trouble = None if refuse.get("trouble") is None else LayoutTrouble(refuse["trouble"])
            org.refuse_layout(refuse["layout"], trouble)
        except (KeyError, ValueError) as error:
            known = ", ".join(LayoutTrouble)
            raise SalesforceError(400, "INVALID_FIELD", f"refuse needs layout and trouble, one of: {known}") from error
    if "polls_before_done" in wanted:
        org.deployments.polls_before_done = int(wanted["polls_before_done"])


def _layout(component: Component) -> dict[str, Any]:
    """One layout for people to look at: its sections with the fields of each column."""
    root = xml.parse(component.content)
    sections = [
        {
            "label": xml.text(section, "label"),
            "style": xml.text(section, "style"),
            "columns": [
                [xml.text(item, "field") for item in xml.children(column, "layoutItems")]
                for column in xml.children(section, "layoutColumns")
            ],
        }
        for section in xml.children(root, "layoutSections")
    ]
    return {
        "full_name": component.full_name,
        "label": layout_label(component.full_name, component.namespace),
        "object": layout_sobject(component.full_name),
        "fields": [field for field, _ in layout_fields(root)],
        "sections": sections,
    }
