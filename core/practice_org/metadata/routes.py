"""All routes of the metadata part, for the assembly of the org."""

from starlette.routing import BaseRoute

from core.practice_org.metadata import describe_layouts, rest_deploy, side_door, soap
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.tooling import data_api
from core.practice_org.metadata.tooling import routes as tooling


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """SOAP Metadata API, REST deploys, Tooling API, `describe/layouts`, and the side door's part."""
    return [
        *soap.routes(org),
        *rest_deploy.routes(org),
        *data_api.routes(org),
        *tooling.routes(org),
        *describe_layouts.routes(org),
        *side_door.routes(org),
    ]
