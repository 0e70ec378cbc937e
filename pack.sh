#!/usr/bin/env bash
# Makes the NuGet packages, the .NET tool and self-contained programs, with their checksums.
#
#   ./pack.sh [--version 1.2.3] [--output artifacts/packages] [--rid linux-x64]... [--no-programs] [--build-in FOLDER]
#
# Without --rid, the program is made for this machine. --build-in keeps the build apart from that of the working tree.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

version=
output=artifacts/packages
programs=true
rids=()
properties=()
while [ $# -gt 0 ]; do
  case "$1" in
    --version) version=$2; shift 2 ;;
    --output) output=$2; shift 2 ;;
    --rid) rids+=("$2"); shift 2 ;;
    --no-programs) programs=false; shift ;;
    --build-in) properties+=("--artifacts-path" "$2"); shift 2 ;;
    *) echo "There is no option '$1'. The options are --version, --output, --rid, --no-programs and --build-in." >&2; exit 7 ;;
  esac
done

[ -z "$version" ] || properties+=("-p:Version=$version")

mkdir -p "$output"
for project in Core Formats Engines GlossaryTools Hosting Scale Cli; do
  dotnet pack "src/Translate.$project" -c Release -o "$output" "${properties[@]+"${properties[@]}"}"
done

if [ "$programs" = true ]; then
  [ ${#rids[@]} -gt 0 ] || rids=("$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')")
  for rid in "${rids[@]}"; do
    folder=$(mktemp -d)
    dotnet publish src/Translate.Cli -c Release -r "$rid" --self-contained -p:PublishReadyToRun=true -p:PublishSingleFile=true -p:PackAsTool=false \
      -p:IncludeNativeLibrariesForSelfExtract=true -p:GenerateDocumentationFile=false -p:DebugType=none -o "$folder/translate" "${properties[@]+"${properties[@]}"}"
    cp LICENSE "$folder/translate/"
    tar -C "$folder" -czf "$output/translate-$rid.tar.gz" translate
    rm -rf "$folder"
  done
fi

cd "$output"
sum() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }
rm -f SHA256SUMS
find . -maxdepth 1 -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | while read -r file; do sum "$file"; done > SHA256SUMS
echo "Made in $output:"
cat SHA256SUMS
