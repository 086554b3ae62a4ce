"""The desktop app. It asks the engine (`core`) and shows the answer; it decides nothing about people or Salesforce.

The words of the program come in here, before Qt does: PySide reads the source of each module that is imported after it.
"""

import core.model
import core.paths
import core.people  # noqa: F401 - see above
