"""The relay with no cap on what one shop may send: for measuring, not for living."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from dataclasses import replace

from pos_app.relay import logs
from pos_app.relay.config import Config
from pos_app.relay.limits import Rate
from pos_app.relay.serve import serve


async def _main() -> None:
    config = Config.from_environment(os.environ)
    free = Rate(1e9, 1e9)
    limits = replace(config.limits, tenant=free, brisk=free, refused=free, opening=free)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    logs.configure()
    gc.freeze()  # as the command itself does
    await serve(replace(config, limits=limits), stop)


if __name__ == "__main__":
    asyncio.run(_main())
