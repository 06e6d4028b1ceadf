#!/usr/bin/env bash
# fuzz.sh TARGET SECONDS: builds and instruments a copy, fuzzes it with AFL++, and lists what crashed or hung.
set -euo pipefail
target=${1:?Usage: fuzz.sh reader|finder|pdf SECONDS}
seconds=${2:?Usage: fuzz.sh reader|finder|pdf SECONDS}
command -v afl-fuzz >/dev/null || { echo "afl-fuzz was not found; install Debian's afl++ (apt-get install afl++)." >&2; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/artifacts/fuzz
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

(cd "$root" && dotnet tool restore)
dotnet build "$here/Summarize.Fuzz.csproj" -c Release
rm -rf "${work:?}/$target-bin"
mkdir -p "$work"
cp -r "$here/bin/Release/net10.0" "$work/$target-bin"
code=Summarize.dll
[ "$target" != pdf ] || code=Summarize.PdfReader.dll
(cd "$root" && dotnet sharpfuzz "$work/$target-bin/$code")

rm -rf "$work/seeds"
dotnet "$here/bin/Release/net10.0/Summarize.Fuzz.dll" corpus "$root/seeds" "$work/seeds"

# What an earlier run found is gone on with.
input=$work/seeds/$target
[ ! -d "$work/$target/default/queue" ] || input=-
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export DOTNET_TieredPGO=0 DOTNET_GCHeapHardLimit=0x40000000
afl-fuzz -i "$input" -o "$work/$target" -V "$seconds" -t 5000 -m none -x "$here/words.dict" \
  -- dotnet "$work/$target-bin/Summarize.Fuzz.dll" "$target" >"$work/$target.log" 2>&1 || { tail -n 30 "$work/$target.log"; exit 1; }

grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|bitmap_cvg|saved_crashes|saved_hangs|edges_found)' "$work/$target/default/fuzzer_stats"
# Each with what it is: run in the build that is not instrumented, in a process each, as one may overflow the stack.
for crash in "$work/$target"/default/{crashes,hangs}/id*; do
  [ -e "$crash" ] || continue
  echo "$crash"
  timeout 20 dotnet "$here/bin/Release/net10.0/Summarize.Fuzz.dll" "$target" "$crash" 2>&1 | sed -n 2,4p || true
done
