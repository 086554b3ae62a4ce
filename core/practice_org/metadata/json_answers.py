"""JSON as the REST resources of this package answer it."""

from starlette.responses import JSONResponse


class DataResponse(JSONResponse):
    """With the character set in its type, as recorded of the Tooling API."""

    media_type = "application/json;charset=UTF-8"
