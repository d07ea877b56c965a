#!/usr/bin/env bash
# Times the native command on a thousand letters of about 600 words, put together from the labelled sentences by a fixed seed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish src/Vouch.Cli -c Release -o "$folder/command" -v q --nologo
python3 - "$folder" <<'PYTHON'
import glob, pathlib, random, sys
random.seed(5)
sentences = []
for file in sorted(glob.glob("tests/Vouch.Tests/Domain/Letters/Checks/Labels/*.txt")):
    if "pairs" not in file:
        for line in pathlib.Path(file).read_text().splitlines():
            if line[:1] in ("+", "-"):
                text = line[1:].strip()
                sentences.append(text.partition("]")[2].strip() if text.startswith("[") else text)
letters = pathlib.Path(sys.argv[1], "letters")
letters.mkdir()
for number in range(1000):
    letter = []
    while sum(len(sentence.split()) for sentence in letter) < 600:
        letter.append(random.choice(sentences))
    (letters / f"{number:04}.txt").write_text(" ".join(letter))
PYTHON
time "$folder/command/vouch" letters check "$folder"/letters/*.txt --json > "$folder/answers" || [[ $? == 1 ]]
wc -l < "$folder/answers"
