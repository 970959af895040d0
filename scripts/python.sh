#!/bin/sh
# Runs a script with any Python of at least 3.8; the script then finds, or gets, the ones that Matinee needs.
set -eu
cd "$(dirname "$0")/.."
for python in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python3.8 python \
    "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.*/bin/python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1; then
        exec "$python" "$@"
    fi
done
echo "No Python was found: install Python 3.11 (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python@3.11) and try again." >&2
exit 2
