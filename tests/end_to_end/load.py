"""Posts one address a call over many kept connections, as fast as it is answered.

    load.py PORT TOKEN NAME CONNECTIONS CALLS

Prints JSON: `acknowledged` addresses, counts by `status`, and `without_retry_after`: refusals that do not say when.
"""

import asyncio
import json
import sys

HEAD = (
    "POST /unsubscribes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
    "Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
)


async def client(port: int, token: str, name: str, calls: int, found: dict) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in range(calls):
        address = f"{name}-{number}@x.org"
        body = json.dumps({"email": address})
        writer.write(HEAD.format(token=token, length=len(body), body=body).encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        status = head.split()[1]
        await reader.readexactly(int(head.partition("content-length: ")[2].split("\r\n")[0]))
        found["status"][status] = found["status"].get(status, 0) + 1
        if status == "200":
            found["acknowledged"].append(address)
        elif "retry-after: " not in head:
            found["without_retry_after"] += 1
    writer.close()


async def main() -> None:
    port, token, name, connections, calls = sys.argv[1:]
    found = {"acknowledged": [], "status": {}, "without_retry_after": 0}
    names = [f"{name}-{number}" for number in range(int(connections))]
    await asyncio.gather(*(client(int(port), token, one, int(calls), found) for one in names))
    sys.stdout.write(json.dumps(found))


asyncio.run(main())
