"""All routes of sign-in, for the assembling of the org.

None of them asks for a session beforehand. SOAP APIs ask `SoapSessions(sessions).find`, which refuses JWT-based tokens;
the data APIs ask `sessions.find`, and answer API_DISABLED_FOR_ORG while `state.policy.api_enabled` is off.
`state.reset` belongs to the reset of the org.
"""

from starlette.routing import BaseRoute, Route

from core.practice_org.signin.authorize import CONSENT_PATH, LOGIN_PATH, LOGOUT_PATH, AuthorizePages
from core.practice_org.signin.identity import IdentityEndpoints
from core.practice_org.signin.side_door import SideDoor
from core.practice_org.signin.soap import SOAP_DIALECTS, SoapSignIn
from core.practice_org.signin.state import SignInState
from core.practice_org.signin.token_endpoint import TokenEndpoint


def routes(state: SignInState) -> list[BaseRoute]:
    """OAuth, identity, login pages, SOAP login and the side door. None of them asks for a session beforehand."""
    state.remember_start()
    browser, identity, door = AuthorizePages(state), IdentityEndpoints(state), SideDoor(state)
    token, soap = TokenEndpoint(state), SoapSignIn(state)
    both = ["GET", "POST"]

    return [
        Route("/services/oauth2/authorize", browser.authorize, methods=both),
        Route("/services/oauth2/token", token.answer, methods=both),
        Route("/services/oauth2/revoke", identity.revoke, methods=both),
        Route("/services/oauth2/introspect", identity.introspect, methods=["POST"]),
        Route("/services/oauth2/userinfo", identity.userinfo, methods=both),
        Route("/id/keys", identity.keys),
        Route("/.well-known/openid-configuration", identity.configuration),
        Route("/id/{org_id}/{user_id}", identity.identity, methods=both),
        Route(LOGIN_PATH, browser.login, methods=both),
        Route(LOGOUT_PATH, browser.logout, methods=both),
        Route(CONSENT_PATH, browser.consent, methods=both),
        *(
            Route(f"/services/Soap/{letter}/{rest}", soap.answer, methods=["POST"])
            for letter in SOAP_DIALECTS
            for rest in ("{version}", "{version}/{org}")
        ),
        Route("/practice/sign-in", door.show, methods=["GET"]),
        Route("/practice/sign-in", door.change, methods=["POST"]),
    ]
