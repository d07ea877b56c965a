#!/usr/bin/env bash
# Times the assignment of two cohorts: 500 x 500 with about 44,000 possible pairs and three each, and 2,500 x 2,500 with every pair.
#   bench/assignment.sh [VOUCH]
# VOUCH is the command to measure; without it the command is published ahead of time into a temporary folder.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
vouch=${1:-}
if [[ -z $vouch ]]; then
    dotnet publish "$root/src/Vouch.Cli" -c Release -o "$work/vouch" -v q --nologo >&2
    vouch=$work/vouch/vouch
fi

scores() { # mentors share: pairs with scores of two decimals from a fixed seed
    awk -v n="$1" -v share="$2" 'BEGIN {
        srand(7); print "mentor,mentee,score"
        for (i = 0; i < n; i++) for (j = 0; j < n; j++) if (rand() < share) printf "m%d,t%d,%.2f\n", i, j, 100 * rand()
    }'
}

scores 500 0.176 > "$work/small.csv"
scores 2500 1 > "$work/large.csv"
for objective in coverage total stable; do
    for run in "small 3" "large 1"; do
        read -r size each <<< "$run"
        start=$(date +%s.%N)
        "$vouch" mentors assign --scores "$work/$size.csv" --mentor-capacity "$each" --mentee-demand "$each" --objective "$objective" --out "$work/out.csv" 2> "$work/said"
        end=$(date +%s.%N)
        echo "$objective, $(($(wc -l < "$work/$size.csv") - 1)) pairs, $each each: $(awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f", b - a }') s; $(cat "$work/said")"
    done
done
