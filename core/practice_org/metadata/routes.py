"""All routes of the metadata part, for the assembly of the org."""

from starlette.routing import BaseRoute

from core.practice_org.metadata import rest_deploy, soap
from core.practice_org.metadata.org import MetadataOrg


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """SOAP Metadata API and REST deploys."""
    return [*soap.routes(org), *rest_deploy.routes(org)]
