#!/usr/bin/env bash
# Compares the engine with the plain C deferred acceptance on the same files, in one run on one machine, and prints Markdown.
#
#   bench/whole-process.sh YARDSTICKS [VOUCH]
#
# SIZES names the numbers of applicants (default "500 5000 50000 500000").
# YARDSTICKS is a folder with gen.py (makes markets) and da.c (the C program), VOUCH the command to measure; without it the
# command is published ahead of time into a temporary folder. "Solve alone" is the best of five rounds of 101 runs each, in turn,
# by the clock. Times of whole processes are the best of RUNS (default 15) runs taken in turn, as
# processor time of the process (user + system), so that other work on the machine disturbs less; peak memory is the maximum.
set -euo pipefail

yardsticks=${1:-${VOUCH_YARDSTICKS:-}}
[[ -n $yardsticks && -f $yardsticks/gen.py && -f $yardsticks/da.c ]] || { echo "usage: bench/whole-process.sh YARDSTICKS [VOUCH]" >&2; exit 2; }
runs=${RUNS:-15}
sizes=${SIZES:-500 5000 50000 500000}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

vouch=${2:-}
if [[ -z $vouch ]]; then
    dotnet publish "$root/src/Vouch.Cli" -c Release -o "$work/vouch" -v q --nologo -p:RestoreLockedMode=false >&2
    vouch=$work/vouch/vouch
fi

gcc -O2 -march=native -o "$work/da" "$yardsticks/da.c" 2>/dev/null
dotnet build "$root/bench/Vouch.Benchmarks" -c Release -v q --nologo >&2
solve_times=("$root/bench/Vouch.Benchmarks/bin/Release/net10.0/Vouch.Benchmarks" solve-times)

market() { # applicants couples
    local file=$work/$1-$2.txt
    [[ -f $file ]] || python3 "$yardsticks/gen.py" --applicants "$1" --programs $(($1 * 66 / 500)) --positions $(($1 * 43 / 50)) --couples "$2" > "$file" 2>/dev/null
    echo "$file"
}

best() { # command...: best processor milliseconds and peak memory in MB of one process
    /usr/bin/env python3 - "$runs" "$@" <<'PY'
import os, resource, subprocess, sys
runs, command = int(sys.argv[1]), sys.argv[2:]
best, peak = 1e9, 0
for _ in range(runs):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    best = min(best, (used.ru_utime + used.ru_stime) * 1e3)
    peak = max(peak, used.ru_maxrss / 1024)
print(f'{best:.1f} {peak:.0f}')
PY
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

echo "Processor: $(lscpu | sed -n 's/^Model name: *//p'), $(nproc) cores; $(uname -sr); .NET $(dotnet --version); $(gcc --version | head -1)"
echo
echo "## Solve alone, without couples"
echo
echo "| Applicants | List entries | Proposals | C, best ms | Engine, best ms | Ratio | C, best median | Engine, best median |"
echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
for applicants in $sizes; do
    file=$(market $applicants 0)
    : > "$work/c" > "$work/engine"
    for _ in 1 2 3 4 5; do
        "$work/da" "$file" 101 0 2>> "$work/c" > "$work/out"
        "${solve_times[@]}" "$file" >> "$work/engine"
    done
    c=$(head -1 "$work/c")
    c_median=$(sed -n 's/.*solve median \([0-9.]*\).*/\1/p' "$work/c" | sort -n | head -1)
    c_best=$(sed -n 's/.*min \([0-9.]*\) ms.*/\1/p' "$work/c" | sort -n | head -1)
    e_median=$(sed -n 's/.*; solve \([0-9.]*\) ms (best \([0-9.]*\)).*/\1/p' "$work/engine" | sort -n | head -1)
    e_best=$(sed -n 's/.*; solve \([0-9.]*\) ms (best \([0-9.]*\)).*/\2/p' "$work/engine" | sort -n | head -1)
    echo "| $applicants | $(sed -n 's/.*entries \([0-9]*\).*/\1/p' <<< "$c") | $(sed -n 's/.*proposals \([0-9]*\) u.*/\1/p' <<< "$c") | $c_best | $e_best | $(ratio "$e_best" "$c_best") | $c_median | $e_median |"
done

echo
echo "## Joining the lists and solving, without and with couples"
echo
echo "| Applicants | Couples | Without, best ms | With, best ms | Ratio |"
echo "| ---: | ---: | ---: | ---: | ---: |"
for applicants in $sizes; do
    couples=$((applicants * 11 / 500))
    without=$("${solve_times[@]}" "$(market $applicants 0)" | sed -n 's/.*couples [0-9.]* ms (best \([0-9.]*\)).*/\1/p')
    with=$("${solve_times[@]}" "$(market $applicants $couples)" | sed -n 's/.*couples [0-9.]* ms (best \([0-9.]*\)).*/\1/p')
    echo "| $applicants | $couples | $without | $with | $(ratio "$with" "$without") |"
done

echo
echo "## Whole process: read the text, solve, write the matching"
echo
read -r _ empty <<< "$(best "$vouch" --version)"
echo "Peak memory of an empty process (\`vouch --version\`): $empty MB."
echo
echo "| Applicants | Couples | C, ms | vouch, ms | Ratio | C, peak MB | vouch, peak MB |"
echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
for applicants in $sizes; do
    file=$(market $applicants 0)
    read -r c c_peak <<< "$(best "$work/da" "$file" 1 0)"
    read -r v v_peak <<< "$(best "$vouch" match solve --in "$file" --out "$work/out")"
    echo "| $applicants | 0 | $c | $v | $(ratio "$v" "$c") | $c_peak | $v_peak |"
    couples=$((applicants * 11 / 500))
    read -r v v_peak <<< "$(best "$vouch" match solve --in "$(market $applicants $couples)" --out "$work/out")"
    echo "| $applicants | $couples | – | $v | – | – | $v_peak |"
done
