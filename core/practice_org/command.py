"""The command line of the practice org; `optoutctl` mounts `app` as `practice-org`."""

from __future__ import annotations

from typing import Annotated

import typer

from core.practice_org.options import OrgOptions, OrgState

app = typer.Typer(help="A local Salesforce org to try things out with.", no_args_is_help=True)


@app.callback()
def practice_org() -> None:
    """A local Salesforce org to try things out with."""


@app.command()
def serve(
    http_port: Annotated[int, typer.Option(help="Port of the HTTP listener; 0: a free one.")] = 0,
    https_port: Annotated[int, typer.Option(help="Port of the TLS listener; 0: a free one.")] = 0,
    proxy_port: Annotated[int, typer.Option(help="Port of the CONNECT proxy; 0: a free one.")] = 0,
    contacts: Annotated[int, typer.Option(min=0, help="How many Contacts the org has.")] = 500,
    leads: Annotated[int, typer.Option(min=0, help="How many Leads the org has.")] = 200,
    opted_out: Annotated[float, typer.Option(min=0, max=1, help="Share of them that has opted out.")] = 0.05,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same org.")] = 1,
    api_latency_ms: Annotated[int, typer.Option(min=0, help="Added to every API answer.")] = 0,
    state: Annotated[OrgState, typer.Option(help="first-day: Email Opt Out is hidden, as in a new org.")] = (
        OrgState.READY
    ),
    sales_package: Annotated[bool, typer.Option("--sales-package", help="With the Marketo Sales Opt Out box.")] = False,
    auto_approve: Annotated[bool, typer.Option("--auto-approve", help="Authorize without a login page.")] = False,
    legacy_logins: Annotated[bool, typer.Option("--legacy-logins", help="SOAP login and password grant on.")] = False,
    end_with_input: Annotated[bool, typer.Option("--end-with-input", hidden=True)] = False,
) -> None:
    """Runs a practice org until SIGTERM. The first line on stdout says where it is, as JSON."""
    from core.practice_org.serve import serve as run

    options = OrgOptions(
        contacts=contacts,
        leads=leads,
        opted_out=opted_out,
        seed=seed,
        api_latency_ms=api_latency_ms,
        state=state,
        sales_package=sales_package,
        auto_approve=auto_approve,
        legacy_logins=legacy_logins,
    )
    try:
        run(options, http_port=http_port, https_port=https_port, proxy_port=proxy_port, end_with_input=end_with_input)
    except OSError as error:
        typer.echo(f"The practice org cannot listen: {error}", err=True)
        raise typer.Exit(2) from error
