#!/usr/bin/env bash
# Installs Chromium and Firefox from Debian's packages where they are missing. Run again, it does nothing.
set -euo pipefail

present() { # present PROGRAM...: is one of them installed?
  local program
  for program in "$@"; do
    if command -v "$program" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

missing=()
if [ -z "${CHROMIUM_BIN:-}" ] && ! present chromium chromium-browser google-chrome-stable; then missing+=(chromium); fi
if [ -z "${FIREFOX_BIN:-}" ] && ! present firefox-esr firefox; then missing+=(firefox-esr); fi

if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing: ${missing[*]}. This script knows only Debian's packages. Install Chromium (or Chrome) and" >&2
  echo "Firefox 142 or newer yourself; if they are not on the PATH, set CHROMIUM_BIN and FIREFOX_BIN." >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Missing: ${missing[*]}. Run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
