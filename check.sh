#!/usr/bin/env bash
# Everything that must hold before a change lands: installs what the tests need, checks the style, builds, tests.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2
  exit 1
fi

# The tests of the pages look at them in Chromium, and are skipped with a reason where there is none.
if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium) >/dev/null 2>&1 \
    || echo "Chromium could not be installed; its tests will be skipped." >&2
fi

# Vocabularies are compared with SentencePiece's own, and that is skipped with a reason where it is not installed.
if ! command -v spm_train >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends sentencepiece) >/dev/null 2>&1 \
    || echo "SentencePiece could not be installed; its tests will be skipped." >&2
fi

# The shared memory and the queue are tested with a PostgreSQL server of their own, and that is skipped with a reason where it is not installed.
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql) >/dev/null 2>&1 \
    || echo "PostgreSQL could not be installed; its tests will be skipped." >&2
fi

dotnet tool restore
dotnet csharpier check .
dotnet restore Translate.sln
dotnet build Translate.sln --no-restore -c Release
dotnet test --solution Translate.sln --no-build -c Release "$@"

# The shipped terms are tested like code.
translate() { dotnet src/Translate.Cli/bin/Release/net10.0/translate.dll "$@"; }
translate glossary lint --strict
translate glossary fmt --check
translate glossary test
