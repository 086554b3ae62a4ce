"""`POST /practice/features`: things that an org can have or not, switched on while it runs.

`{"sales_package": true}` installs the Marketo Sales Opt Out box, `{"dynamic_forms": true|false}` draws the record pages
with Dynamic Forms, `{"person_accounts": [CONTACT ID, …]}` (or `true`) brings person accounts and turns these Contacts
into them. The answer says what is on; after `person_accounts` also `"accounts"`: the ids of their Accounts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer
from core.practice_org.rest.bodies import json_object


def routes(org: Org, metadata: MetadataOrg) -> list[BaseRoute]:
    """The routes of this module."""

    async def switch(request: Request) -> Response:
        body = json_object(await request.body())  # whatever it is called: a side door is opened by hand too
        made: dict[str, Any] = {}
        switches = metadata.switches
        if body.get("sales_package") and not switches.sales_package:
            org.install_sales_package()
            switches = replace(switches, sales_package=True)
        if "dynamic_forms" in body:
            switches = replace(switches, dynamic_forms=bool(body["dynamic_forms"]))
        if body.get("person_accounts"):
            chosen = body["person_accounts"]
            made["accounts"] = org.switch_on_person_accounts(chosen if isinstance(chosen, list) else [])
            switches = replace(switches, person_accounts=True)
        if switches != metadata.switches:
            metadata.switch(switches)
        return answer({"sales_package": switches.sales_package, "dynamic_forms": switches.dynamic_forms,
                       "person_accounts": org.person_accounts.enabled, **made})  # fmt: skip

    return [Route("/practice/features", switch, methods=["POST"])]
