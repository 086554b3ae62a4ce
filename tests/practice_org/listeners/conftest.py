"""A small echo app behind the real listeners."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from core.practice_org.listeners import CertificateSet, Listeners


async def _echo(request: Request) -> Response:
    body = await request.body()
    return JSONResponse(
        {
            "scheme": request.url.scheme,
            "host": request.headers["host"],
            "client_port": request.client.port if request.client else None,
            "encoding": request.headers.get("content-encoding"),
            "length": request.headers.get("content-length"),
            "body": body.decode("utf-8"),
        }
    )


async def _large(_request: Request) -> Response:
    return PlainTextResponse("Contact,Lead\n" * 10_000)


def echo_app(*more: Route) -> Starlette:
    """Answers with what it saw of the request."""
    return Starlette(routes=[Route("/echo", _echo, methods=["GET", "POST"]), Route("/large", _large), *more])


@pytest.fixture(scope="package")
def certificates() -> CertificateSet:
    """One CA for the whole folder."""
    return CertificateSet()


@pytest.fixture(scope="package")
def ca_file(certificates: CertificateSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CA as a client gets it."""
    return certificates.write_ca(tmp_path_factory.mktemp("ca"))


@pytest.fixture(scope="package")
def listeners(certificates: CertificateSet) -> Iterator[Listeners]:
    """The echo app, running."""
    with Listeners(echo_app(), certificates) as running:
        yield running
