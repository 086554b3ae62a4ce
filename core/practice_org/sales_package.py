"""The sales tool's managed package, as the practice org installs it: one place for the names.

The vendor publishes no API name and it may differ between Contact and Lead (mission.md, "Which field"), so the
stand-in deliberately uses two different ones. Shared by the data schema and the metadata; a client must find the
fields by label and type, never by these constants.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NAMESPACE: Final = "mktosales"
PACKAGE_NAME: Final = "Marketo Sales"
FIELD_LABEL: Final = "Marketo Sales Opt Out"
CONTACT_FIELD: Final = "mktosales__Marketo_Sales_Opt_Out__c"
LEAD_FIELD: Final = "mktosales__Sales_Opt_Out__c"

#: sObject name -> API name of its opt-out checkbox (a plain, updateable boolean, default false).
FIELD_BY_SOBJECT: Final[Mapping[str, str]] = MappingProxyType({"Contact": CONTACT_FIELD, "Lead": LEAD_FIELD})

#: The package also brings an object of its own, so that a managed layout is there to be listed.
ACTIVITY_OBJECT: Final = "mktosales__Sales_Activity__c"
