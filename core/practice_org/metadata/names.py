"""Full names of metadata: percent-encoded layout names and the namespaces of managed ones (salesforce.md B3)."""

from urllib.parse import quote, unquote


def encode_part(label: str) -> str:
    """A layout's label as it stands in a full name: special characters percent-encoded, spaces kept."""
    return quote(label, safe=" ")


def layout_full_name(sobject: str, label: str, namespace: str | None = None) -> str:
    """`Contact-Contact %28Sales%29 Layout`; a managed layout carries its namespace in the layout part as well."""
    prefix = f"{namespace}__" if namespace else ""
    return f"{sobject}-{prefix}{encode_part(label)}"


def layout_label(full_name: str, namespace: str | None = None) -> str:
    """What a person sees of a layout's full name: without object, encoding, and the namespace of a managed one."""
    part = full_name.partition("-")[2]
    return unquote(part.removeprefix(f"{namespace}__") if namespace else part)


def layout_sobject(full_name: str) -> str:
    """The object of a layout: what stands before the first hyphen."""
    return full_name.partition("-")[0]


def listed_name(full_name: str, namespace: str | None) -> str:
    """The name that listMetadata shows: it forgets the namespace in the layout part of a managed layout.

    readMetadata and retrieve do not accept that form (forcedotcom/cli #1697 and #2168, MavensMate #402)."""
    if not namespace:
        return full_name
    sobject, hyphen, part = full_name.partition("-")
    return f"{sobject}{hyphen}{part.removeprefix(f'{namespace}__')}"
