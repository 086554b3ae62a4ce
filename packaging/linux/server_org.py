"""The Salesforce admin of `server_test.sh`: looks after the practice org through its side door.

python packaging/linux/server_org.py HTTP_ADDRESS admit PROFILE_FOLDER CLIENT_ID USER_NAME
python packaging/linux/server_org.py HTTP_ADDRESS people            a CSV file of the Contacts that have an address
python packaging/linux/server_org.py HTTP_ADDRESS address N         the address of the Nth of them
python packaging/linux/server_org.py HTTP_ADDRESS is-out N          whether that one's box is ticked, as exit code
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

from core.practice_org.side_door_client import SideDoor


def main(arguments: list[str]) -> int:
    door = SideDoor(arguments[0])
    match arguments[1:]:
        case ["admit", folder, client_id, user_name]:
            admit(door, Path(folder), client_id, user_name)
        case ["people"]:
            table = csv.writer(sys.stdout)
            table.writerow(["Email ID", "Last Name", "Salesforce ID"])
            table.writerows([row["Email"], row["LastName"], row["Id"]] for row in contacts(door))
        case ["address", number]:
            sys.stdout.write(contacts(door)[int(number)]["Email"] + "\n")
        case ["is-out", number]:
            return 0 if contacts(door)[int(number)]["HasOptedOutOfEmail"] else 1
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


def admit(door: SideDoor, folder: Path, client_id: str, user_name: str) -> None:
    """Uploads the certificate that the server made, and lets that user in without asking."""
    (certificate,) = folder.glob("*.crt")
    users = [row["Id"] for row in door.records("User") if row["Username"] == user_name]
    door.sign_in(
        client={
            "client_id": client_id,
            "certificates": [certificate.read_text(encoding="utf-8")],
            "permitted_users": "admin_approved",
            "admin_approved_user_ids": users,
        }
    )


def contacts(door: SideDoor) -> list[dict[str, Any]]:
    return sorted((row for row in door.records("Contact") if row["Email"]), key=lambda row: row["Id"])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
