"""SOAP `login()`, `logout()` and `getUserInfo()` on the Partner (`/u/`) and Enterprise (`/c/`) endpoints.

The dying way in (salesforce.md A1): off unless switched on, absent from version 65 on, and refused in Salesforce's
words, so that a client which still tries it shows its user what a real org would make it show.
"""

from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import escape

from lxml import etree
from starlette.requests import Request
from starlette.responses import Response

from core.practice_org.signin.collaborators import SignInUser
from core.practice_org.signin.requests import origin_of
from core.practice_org.signin.sessions import Session
from core.practice_org.signin.state import SignInState
from core.practice_org.versions import refusal_of

#: The first version without login() (A1).
_LOGIN_REMOVED_IN: Final = 65.0
#: Letter in the path -> the word in the namespaces.
SOAP_DIALECTS: Final = {"u": "partner", "c": "enterprise"}
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_ENVELOPE: Final = "http://schemas.xmlsoap.org/soap/envelope/"


class SoapFaultError(Exception):
    """One fault. `kind` is the type of the detail element: LoginFault, UnexpectedErrorFault or ApiFault."""

    def __init__(self, code: str, message: str, kind: str = "UnexpectedErrorFault") -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.kind = kind


@dataclass(frozen=True, slots=True)
class _Call:
    """A parsed request: the operation, and the text of the elements under it and under the SOAP header."""

    operation: str
    values: dict[str, str]
    session_id: str | None


class SoapSignIn:
    """Answers `POST /services/Soap/{dialect}/{version}`."""

    def __init__(self, state: SignInState) -> None:
        self._state = state

    async def answer(self, request: Request) -> Response:
        """Dispatch one call; a fault is HTTP 500."""
        letter = request.url.path.split("/")[3].lower()
        dialect = SOAP_DIALECTS[letter]
        version = str(request.path_params["version"])
        try:
            body = self._answer(_parsed(await request.body()), version, dialect, origin_of(request))
        except SoapFaultError as fault:
            return _response(_fault(fault, dialect), dialect, 500)
        return _response(body, dialect, 200)

    def _answer(self, call: _Call, version: str, dialect: str, origin: str) -> str:
        if refusal_of(version) is not None:
            raise SoapFaultError("UNSUPPORTED_API_VERSION", f"Invalid Api version specified on URL: {version}")
        if call.operation == "login":
            return self._login(call, version, dialect, origin)
        session, user = self._caller(call)
        if call.operation == "logout":
            self._state.sessions.revoke(session.token)
            return "<logoutResponse/>"
        if call.operation == "getUserInfo":
            return f"<getUserInfoResponse><result>{self._user_info(user)}</result></getUserInfoResponse>"
        raise SoapFaultError("UNKNOWN_EXCEPTION", f"No operation available for request {call.operation}")

    def _login(self, call: _Call, version: str, dialect: str, origin: str) -> str:
        self._refuse_login(version)
        user = self._state.user_with_password(call.values.get("username", ""), call.values.get("password", ""))
        if user is None or not user.is_active:
            message = "Invalid username, password, security token; or user locked out."
            raise SoapFaultError("INVALID_LOGIN", message, "LoginFault")
        session = self._state.sessions.issue(user.user_id, self._state.org.org_id)
        org15, letter = session.org_id[:15], "u" if dialect == "partner" else "c"
        return (
            "<loginResponse><result>"
            + _element("metadataServerUrl", f"{origin}/services/Soap/m/{version}/{org15}")
            + _element("passwordExpired", "false")
            + _element("sandbox", _boolean(self._state.org.is_sandbox))
            + _element("serverUrl", f"{origin}/services/Soap/{letter}/{version}/{org15}")
            + _element("sessionId", session.token)
            + _element("userId", user.user_id)
            + f"<userInfo>{self._user_info(user)}</userInfo>"
            + "</result></loginResponse>"
        )

    def _refuse_login(self, version: str) -> None:
        if float(version) >= _LOGIN_REMOVED_IN:
            raise SoapFaultError(
                "INVALID_OPERATION",
                f"The SOAP Login operation is not available in the API version specified ({version}). "
                "Refer to the documentation for supported versions.",
                "ApiFault",
            )
        if not self._state.policy.soap_login:
            raise SoapFaultError(
                "INVALID_OPERATION",
                "SOAP API login() is disabled by default in this org. "
                "Contact the org administrator to enable SOAP API login().",
            )
        if not self._state.policy.api_enabled:
            message = "API is not enabled for this Organization or Partner"
            raise SoapFaultError("API_DISABLED_FOR_ORG", message)
        if self._state.policy.ip_restricted:
            message = "This IP is not allowed to login to the organization"
            raise SoapFaultError("RESTRICTED_IP", message, "LoginFault")

    def _caller(self, call: _Call) -> tuple[Session, SignInUser]:
        session = self._state.sessions.find_for_soap(call.session_id or "")
        user = self._state.users.by_id(session.user_id) if session is not None else None
        if session is None or user is None:
            message = "Invalid Session ID found in SessionHeader: Illegal Session"
            raise SoapFaultError("INVALID_SESSION_ID", message)
        return session, user

    def _user_info(self, user: SignInUser) -> str:
        org = self._state.org
        values: dict[str, Any] = {
            "accessibilityMode": "false",
            "chatterExternal": "false",
            "currencySymbol": "$",
            "orgAttachmentFileSizeLimit": "5242880",
            "orgDefaultCurrencyIsoCode": "USD",
            "orgDefaultCurrencyLocale": "en_US",
            "orgDisallowHtmlAttachments": "false",
            "orgHasPersonAccounts": "false",
            "organizationId": org.org_id,
            "organizationMultiCurrency": "false",
            "organizationName": org.name,
            "profileId": user.profile_id,
            "roleId": None,
            "sessionSecondsValid": str(int(self._state.sessions.lifetime.total_seconds())),
            "userDefaultCurrencyIsoCode": None,
            "userEmail": user.email,
            "userFullName": f"{user.first_name} {user.last_name}".strip(),
            "userId": user.user_id,
            "userLanguage": "en_US",
            "userLocale": "en_US",
            "userName": user.username,
            "userTimeZone": "America/Los_Angeles",
            "userType": "Standard",
            "userUiSkin": "Theme3",
        }
        return "".join(_element(name, value) for name, value in values.items())


def _parsed(body: bytes) -> _Call:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SoapFaultError("UNKNOWN_EXCEPTION", f"Unable to parse the request: {error}") from error
    operation = next((each for part in root if _name(part) == "Body" for each in part if _name(each)), None)
    if operation is None:
        raise SoapFaultError("UNKNOWN_EXCEPTION", "No operation available for request")
    values = {_name(each): each.text or "" for each in operation}
    session_id = next(((each.text or "").strip() for each in root.iter() if _name(each) == "sessionId"), None)
    return _Call(_name(operation), values, session_id)


def _name(element: etree._Element) -> str:
    """Local name; empty for comments and processing instructions."""
    tag: object = element.tag  # the stubs say str, but lxml has functions there for what is not an element
    return etree.QName(element).localname if isinstance(tag, str) else ""


def _element(name: str, value: str | None) -> str:
    return f'<{name} xsi:nil="true"/>' if value is None else f"<{name}>{escape(value)}</{name}>"


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def _fault(fault: SoapFaultError, dialect: str) -> str:
    namespace = f"urn:fault.{dialect}.soap.sforce.com"
    return (
        f'<soapenv:Fault><faultcode xmlns:sf="{namespace}">sf:{fault.code}</faultcode>'
        f"<faultstring>{escape(f'{fault.code}: {fault.message}')}</faultstring>"
        f'<detail><sf:{fault.kind} xmlns:sf="{namespace}" xsi:type="sf:{fault.kind}">'
        f"<sf:exceptionCode>{fault.code}</sf:exceptionCode>"
        f"<sf:exceptionMessage>{escape(fault.message)}</sf:exceptionMessage>"
        f"</sf:{fault.kind}></detail></soapenv:Fault>"
    )


def _response(body: str, dialect: str, status: int) -> Response:
    document = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<soapenv:Envelope xmlns:soapenv="{_ENVELOPE}" xmlns="urn:{dialect}.soap.sforce.com" xmlns:xsi="{_XSI}">'
        f"<soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>"
    )
    return Response(document, status, media_type="text/xml;charset=UTF-8")
