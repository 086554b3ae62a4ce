"""All routes of the practice org behind its gate: the one place where the parts of the neighbours are put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Route

from core.practice_org import bulk, features, side_door
from core.practice_org.errors import SalesforceError
from core.practice_org.gateway import Gateway
from core.practice_org.metadata import routes as metadata_routes
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from core.practice_org.metadata.org import MetadataOrg, Neighbours
from core.practice_org.neighbours import DeployedFields, OrgUsers, ParentFieldSecurity
from core.practice_org.org import Org
from core.practice_org.people_page import page
from core.practice_org.rest import collections, composite, query, replication, resources, search, sobjects, tree
from core.practice_org.rest.answers import ignore_case, on_failure, on_http_error, on_salesforce_error
from core.practice_org.signin import OrgIdentity, SignInState, SoapSessions
from core.practice_org.signin import routes as signin_routes


@dataclass(frozen=True, slots=True)
class Parts:
    """The org with what its neighbours keep beside the data."""

    org: Org
    signin: SignInState
    metadata: MetadataOrg


def build_parts(org: Org) -> Parts:
    """Puts the parts together; they start over when the org does."""
    users = OrgUsers(org)
    options = org.options
    signin = SignInState(OrgIdentity(org.setup.org_id, org.name), users, org.sessions, org.now)
    signin.policy.auto_approve = options.auto_approve
    signin.policy.auto_approve_username = org.setup.admin_username
    if options.legacy_logins:
        signin.policy.allow_legacy_logins()
    neighbours = Neighbours(
        sessions=org.sessions,
        soap_sessions=SoapSessions(org.sessions),
        users=users,
        schemas=org.security,
        now=org.now,
        admin_id=org.setup.admin_id,
        field_security=ParentFieldSecurity(org),
        custom_fields=DeployedFields(org),
    )
    switches = MetadataSwitches(StartState(options.state.value), sales_package=options.sales_package)
    metadata = MetadataOrg(neighbours, switches)
    org.on_reset(metadata.reset)
    org.on_reset(signin.reset)
    return Parts(org, signin, metadata)


def build_application(parts: Parts) -> Gateway:
    """The ASGI app of one org."""
    org = parts.org
    app = Starlette(
        routes=list(_any_case(_all_routes(parts))),
        exception_handlers={
            SalesforceError: on_salesforce_error,
            HTTPException: on_http_error,
            Exception: on_failure,
        },
    )
    app.router.redirect_slashes = False
    policy = parts.signin.policy
    return Gateway(
        app,
        org.sessions,
        org.faults,
        org.limit,
        org.calls,
        org.now,
        org.options.api_latency_ms,
        api_enabled=lambda: policy.api_enabled,
    )


def _all_routes(parts: Parts) -> Iterable[BaseRoute]:
    org = parts.org
    yield from metadata_routes.routes(parts.metadata)
    yield from signin_routes(parts.signin)
    yield from side_door.routes(org)
    yield from features.routes(org, parts.metadata)
    yield from page.routes(parts.org, parts.metadata)
    yield from resources.routes(org)
    yield from bulk.routes(org)
    yield from query.routes(org)
    yield from collections.routes(org)
    yield from composite.routes(org)
    yield from replication.routes(org)
    yield from search.routes(org)
    yield from tree.routes(org)
    yield from sobjects.routes(org)


def _any_case(routes: Iterable[BaseRoute]) -> Iterable[BaseRoute]:
    for each in routes:
        yield ignore_case(each) if isinstance(each, Route) else each
