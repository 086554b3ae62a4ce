"""How the practice org is reached: TLS certificates, HTTP and TLS ports, the CONNECT proxy."""

from core.practice_org.listeners.certificates import CertificateSet
from core.practice_org.listeners.listeners import Listeners, ListenersFailedError, Ports
from core.practice_org.listeners.proxy import ConnectProxy, ProxyCount, ProxyCredentials

__all__ = [
    "CertificateSet",
    "ConnectProxy",
    "Listeners",
    "ListenersFailedError",
    "Ports",
    "ProxyCount",
    "ProxyCredentials",
]
