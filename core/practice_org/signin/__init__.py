"""Who may call the practice org: sessions, OAuth, the login page, SOAP login()."""

from core.practice_org.signin.clients import DEFAULT_CLIENT_ID, PLATFORM_CLI, Clients, OAuthClient
from core.practice_org.signin.collaborators import OrgIdentity, SignInUser, SignInUsers
from core.practice_org.signin.policy import SignInPolicy
from core.practice_org.signin.routes import routes
from core.practice_org.signin.sessions import Session, Sessions, SoapSessions
from core.practice_org.signin.state import SignInState

__all__ = [
    "DEFAULT_CLIENT_ID",
    "PLATFORM_CLI",
    "Clients",
    "OAuthClient",
    "OrgIdentity",
    "Session",
    "Sessions",
    "SignInPolicy",
    "SignInState",
    "SignInUser",
    "SignInUsers",
    "SoapSessions",
    "routes",
]
