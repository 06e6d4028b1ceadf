#!/usr/bin/env bash
# long.sh [SEED]: every run at full size, one after another; a Markdown table of the outcomes on standard output.
# Takes about three hours; exits 1 if a run failed. What is wrong, and each run's own output, is in artifacts/chaos.
set -uo pipefail
cd "$(dirname "$0")/../.."
seed=${1:-$RANDOM}
out=artifacts/chaos
mkdir -p "$out"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build -c Release tests/chaos >"$out/build.log" || { cat "$out/build.log" >&2; exit 1; }

code=0
echo "| run | outcome | command | counts |"
echo "| --- | --- | --- | --- |"
for run in kill events churn model stop outage soak hostile budget; do
  command="dotnet run -c Release --project tests/chaos -- $run --seed $seed"
  dotnet tests/chaos/bin/Release/net10.0/Summarize.Chaos.dll "$run" --seed "$seed" >"$out/$run.log" 2>&1 || code=1
  # The last line is "PASS kill: seed 1; 12.3 minutes; …"; a run that broke off has none.
  line=$(grep -E '^(PASS|FAIL) ' "$out/$run.log" | tail -n 1)
  echo "| $run | $(cut -d" " -f1 <<<"${line:-FAIL}") | \`$command\` | $(sed -E 's/^[A-Z]+ [a-z]+: //; s/\|/\\|/g' <<<"${line:-no outcome, see $out/$run.log}") |"
done
exit $code
