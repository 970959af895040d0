"""The action server: opens the recommender and the store once, then answers Rasa on loopback."""

from __future__ import annotations

import argparse
import logging
import os
import sys

from recommender.errors import MatineeError
from recommender.settings import Settings


def main() -> int:
    """Serve until stopped; exit 2 with one line where the build or the store cannot be opened."""
    parser = argparse.ArgumentParser(prog="python -m actions", description="Matinee's action server.")
    parser.add_argument("--port", type=int, help="default: MATINEE_ACTION_PORT, 5055")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy loads; Rasa needs the other core
    try:
        settings = Settings.load()
        from actions.desk import desk

        desk().warm_up()
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    serve(arguments.port or settings.action_port)
    return 0


def serve(port: int) -> None:
    """On loopback, in this one process: rasa-sdk's own start would load everything again in a worker."""
    from rasa_sdk.endpoint import create_app
    from rasa_sdk.executor import ActionExecutor

    executor = ActionExecutor()
    executor.register_package("actions")
    create_app(executor, cors_origins=[]).run(
        host="127.0.0.1", port=port, single_process=True, access_log=False, motd=False
    )


if __name__ == "__main__":
    sys.exit(main())
