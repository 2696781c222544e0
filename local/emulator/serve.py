"""
Serves MiniStack, the AWS emulator, on the loopback interface until standard input ends. It differs from
`python -m ministack` in this:

- It ends with whoever started it, however that ended, and saves its state first.
- State is saved every half minute besides: a power cut costs little.
- Every call counts as made by TLS, as every call to AWS is: the buckets' policies refuse what is not.
- Addresses, streams, permissions, references, mail events and federation are what they are at AWS, in the points where they were not; see those modules.

Settings are MiniStack's own environment variables.
"""

import asyncio
import logging
import os
import sys
import threading

import addresses
import federation
import item_permissions
import mail_events
import permissions
import references
import streams
from hypercorn.asyncio import serve
from hypercorn.config import Config
from ministack import app as ministack
from ministack.core.persistence import save_all

SAVE_EVERY_SECONDS = 30


async def app(scope, receive, send):
    if scope["type"] == "http":
        scope = {**scope, "scheme": "https"}
    await ministack.app(scope, receive, send)


async def keep_state():
    while True:
        await asyncio.sleep(SAVE_EVERY_SECONDS)
        save_all(ministack._build_persistence_save_dict())


def input_ended():
    ended, loop = asyncio.Event(), asyncio.get_running_loop()

    def wait():
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait, daemon=True).start()
    return ended.wait


async def main():
    logging.getLogger("persistence").setLevel(logging.WARNING)
    addresses.install()
    federation.install()
    item_permissions.install()
    mail_events.install()
    permissions.install()
    references.install()
    streams.install()
    config = Config()
    config.bind = [f"127.0.0.1:{os.environ['GATEWAY_PORT']}"]
    config.keep_alive_timeout = 75
    keeping = asyncio.create_task(keep_state())
    try:
        await serve(app, config, shutdown_trigger=input_ended())
    finally:
        keeping.cancel()


asyncio.run(main())
