#!/bin/bash
# Checks the shape of every answer with an independent client: usage test.sh TRAMMEL_BINARY
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --loglevel=error >/dev/null
node test.js "$binary"
