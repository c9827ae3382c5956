# To be sourced. What a stranger does who has read the README: its very words, and no variable of ours.

# Seconds from the end of the install within which the bot must answer: who waits longer thinks that it hangs.
READY_S=60
# Seconds for the install and the build before that.
INSTALL_S=900
# Where the README says that it is.
ADDRESS=http://127.0.0.1:3000/readyz

# The README's command that ends with these words.
readme_command() { # ending
  local words
  words="$(awk '/^```/ { inside = !inside; next } inside' README.md | grep -- "^npm ci .*$1\$")" || words=
  if [ "$(printf '%s' "$words" | grep -c .)" != 1 ]; then
    echo "The README has not one command from npm ci to $1: \"$words\"" >&2
    return 1
  fi
  printf '%s' "$words"
}

bot_answers() { node -e 'fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))' "$ADDRESS"; }

# Installs and starts the bot, waits until it is ready, and stops it. Sets install_s and ready_s.
stranger_starts() { # log, then what runs a shell command as the stranger
  local log="$1" began installed= pid status
  shift
  : >"$log"
  if bot_answers; then echo "Something answers at $ADDRESS already." >&2; return 1; fi
  began=$SECONDS
  setsid "$@" "$(readme_command 'npm start')" >"$log" 2>&1 </dev/null &
  pid=$!
  ready_s=
  while kill -0 "$pid" 2>/dev/null; do
    if [ -z "$installed" ] && grep -q '^> node ' "$log" && grep -q '@.* start$' "$log"; then
      installed=$SECONDS
    fi
    if bot_answers; then ready_s=$((SECONDS - ${installed:-$SECONDS})); break; fi
    [ $((SECONDS - ${installed:-$SECONDS})) -lt $READY_S ] || break
    [ $((SECONDS - began)) -lt $((INSTALL_S + READY_S)) ] || break
    sleep 0.5
  done
  install_s=$((${installed:-$SECONDS} - began))
  kill -TERM -- "-$pid" 2>/dev/null || true
  wait "$pid" && status=0 || status=$?
  if [ -z "$ready_s" ]; then
    tail -n 40 "$log"
    echo "It was not ready within $READY_S s of its start (exit $status)." >&2
    return 1
  fi
  echo "Installed in $install_s s, ready $ready_s s after its start."
}

# Installs again and tests. Sets test_s, with the install in it.
stranger_tests() { # log, then what runs a shell command as the stranger
  local log="$1" began=$SECONDS
  shift
  if ! "$@" "$(readme_command 'npm test')" >"$log" 2>&1 </dev/null; then
    grep -E '^(FAIL|  ●)' "$log" | sort -u || true
    tail -n 60 "$log"
    return 1
  fi
  test_s=$((SECONDS - began))
  grep -E '^(Test Suites|Tests|Left out):' "$log" || true
  echo "Installed and tested in $test_s s."
}
