#!/usr/bin/env bash
# Checks the format, builds and tests everything. Installs what the tests need and the machine lacks: Azurite and what
# checks the OpenAPI document (npm, pinned), and Chromium (Debian's), which CHROMIUM=path replaces.
# Ends with a line "N passed, N failed, N skipped"; exits 0 only if nothing failed and something passed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() { echo "$1" >&2; exit 1; }
command -v dotnet >/dev/null || fail "dotnet was not found; install the .NET 10 SDK."
command -v node >/dev/null && command -v npm >/dev/null || fail "node or npm was not found; install Node 20 with npm."

if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null \
  && ! command -v google-chrome >/dev/null; then
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null \
    || fail "Chromium was not found; install it (Debian: apt-get install chromium, as root), or set CHROMIUM to its path."
  echo "Installing Chromium, for the tests of the page …"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null \
    || fail "apt-get could not install Chromium; see above."
fi

dotnet tool restore >/dev/null || fail "The tools of .config/dotnet-tools.json could not be installed."
dotnet csharpier check . || fail "Some files are not formatted; run 'dotnet csharpier format .'."
# The formatter leaves long strings and comments alone.
! grep -rnE --include=*.cs --exclude-dir=obj '^.{121,}$' src || fail "The lines above are longer than 120 columns."

dotnet build Summarize.sln || fail "The build failed."

for packages in src/Summarize.Local/azurite tests/Summarize.EndToEnd.Tests/Client; do
  [ "$packages/node_modules/.package-lock.json" -nt "$packages/package-lock.json" ] ||
    (cd "$packages" && npm ci --no-audit --no-fund --loglevel=error) || fail "npm could not install $packages; see above."
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test Summarize.sln --no-build 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
dotnet run --no-build --project tests/chaos -- all --short || code=1

count() { sed -n "s/^ *$1: \([0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
[ "$code" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
