#!/usr/bin/env bash
# The one door to the project. Every command installs what it lacks, or says in one line what to
# install; done twice, it does nothing twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[ -f "$HOME/.cargo/env" ] && PATH="$PATH:$HOME/.cargo/bin"

usage() {
  cat <<'TEXT'
usage: ./build.sh COMMAND
  build            dist/: the static site and the npm package
  serve [port]     build, then serve dist/ on http://localhost:8000
  test             everything that must hold: format, lints, Rust, types, package, browser
  fuzz TARGET [s]  clean or analyze, from tests/articles, for so many seconds (1800); needs Rust nightly and a C++ compiler
  train FOLDER     make model/names.bin anew from labelled names, see model/MODEL_CARD.md
  teach ...        train the teacher that labels names for it, measure it, let it label; see train/teacher/README.md
  bench [--write]  measure dist/ and its peers; --write puts the table into README.md
TEXT
}

main() {
  local command=${1:-}
  [ $# -gt 0 ] && shift
  case $command in
    build | serve | test | bench | fuzz | train | teach) "$command" "$@" ;;
    help | --help | -h) usage ;;
    *) usage >&2; exit 2 ;;
  esac
}

# ── Commands ──────────────────────────────────────────────────────────────────────────────────

build() {
  need_rust
  need_node
  cargo rustc --profile ship --target wasm32-unknown-unknown --lib --crate-type cdylib --features wasm
  cargo build -p glue
  link_engine target/wasm32-unknown-unknown/ship/article_analyzer.wasm
  node tools/assemble.mjs "$engine" dist
  echo "dist/ is ready"
}

serve() {
  build
  exec node_modules/.bin/sirv dist --dev --port "${1:-8000}"
}

test() {
  need_rust
  need_node
  need_packages tests/embedding
  need_packages examples/prosemirror
  need_packages examples/wordpress
  need_chromium
  local failed=() not_run=0
  check cargo fmt --all --check
  check cargo fmt --check --manifest-path fuzz/Cargo.toml
  check cargo clippy --quiet --workspace --all-targets --features cli -- -D warnings
  check cargo clippy --quiet --lib --target wasm32-unknown-unknown --features wasm -- -D warnings
  check cargo test --quiet --features cli
  check env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --features cli
  check cargo build --quiet --release --features cli
  # Without libFuzzer itself, so that no C++ compiler is needed.
  check cargo check --quiet --manifest-path fuzz/Cargo.toml --no-default-features
  check ./build.sh build
  check node_modules/.bin/tsc -p tsconfig.json
  check node --test --test-reporter=spec tests/package/*.test.mjs tests/page/*.test.mjs
  check node --test --test-concurrency=2 --test-reporter=spec tests/embedding/*.test.mjs examples/*/*.test.mjs
  check node_modules/.bin/playwright test -c tests/browser/playwright.config.js
  if has_python; then
    export ARTICLE_ANALYZER=$PWD/target/release/article-analyzer
    check .cache/python/bin/python -m unittest discover -s examples/python
    check .cache/python/bin/python -m unittest discover -s examples/bulk
    check env PYTHONPATH=train/teacher .cache/python/bin/python -m unittest discover -s train/teacher/tests
  else
    not_run=3
    printf '\n» examples/python, examples/bulk and train/teacher not run: Python 3.10 with venv and pip is missing (Debian: apt-get install python3-venv)\n'
  fi
  printf '\n'
  [ ${#failed[@]} -eq 0 ] || printf 'failed: %s\n' "${failed[@]}"
  printf 'checks: %d passed, %d failed, %d skipped\n' "$((checked - ${#failed[@]}))" "${#failed[@]}" "$not_run"
  [ ${#failed[@]} -eq 0 ]
}

bench() {
  build
  need_chromium
  need_packages bench
  cargo build --release --manifest-path bench/cleaning/Cargo.toml --target wasm32-unknown-unknown
  target/debug/glue bench/cleaning/target/wasm32-unknown-unknown/release/cleaning.wasm .cache/cleaning
  cargo build --release --features cli --bins --example throughput
  if has_python; then export PYTHON=.cache/python/bin/python; else echo "bulk.py is not measured: Python 3.10 with venv and pip is missing"; fi
  node bench/bench.mjs "$@"
}

# libFuzzer with the coverage that cargo-fuzz asks for; what it finds stays in .cache/fuzz.
fuzz() {
  need_rust
  local target=${1:-} seconds=${2:-1800} found article
  [ -f "fuzz/fuzz_targets/$target.rs" ] || die "fuzz needs a target: clean or analyze"
  rustup toolchain list | grep -q nightly || die "fuzz needs Rust nightly: rustup toolchain install nightly"
  found=.cache/fuzz/$target
  mkdir -p "$found"
  # The byte before a paste tells its format: here, that it tells itself.
  for article in tests/articles/*.{html,txt}; do
    { printf '\0' && cat "$article"; } >"$found/$(basename "$article")"
  done
  RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Cdebug-assertions -Coverflow-checks" \
    cargo +nightly build --release --manifest-path fuzz/Cargo.toml --target "$(rustc -vV | sed -n 's/host: //p')" \
    --bin "$target"
  "fuzz/target/$(rustc -vV | sed -n 's/host: //p')/release/$target" "$found" \
    -max_total_time="$seconds" -max_len=6000 -timeout=20 -artifact_prefix="$found-"
}

train() {
  need_rust
  [ $# -eq 1 ] || die "train needs the folder of labelled names: its train/, silver/ and dev/ hold *.jsonl"
  cargo run --release -p train -- "$1" model/names.bin
}

teach() {
  need_teacher
  PYTHONPATH=train/teacher HF_HUB_OFFLINE=1 .cache/teacher/bin/python -m teacher "$@"
}

# ── Steps ─────────────────────────────────────────────────────────────────────────────────────

# Glue and wasm-opt, again only when their input changes. Sets `engine`, the folder they are in.
link_engine() {
  local wasm=$1 stamp
  engine=.cache/engine
  stamp=$(cat "$wasm" tools/glue/src/main.rs Cargo.lock package-lock.json build.sh | cksum)
  [ "$(cat $engine.stamp 2>/dev/null)" = "$stamp" ] && return
  rm -rf $engine
  target/debug/glue "$wasm" $engine
  # wasm-opt reads the features that rustc used from the module's target_features section. What is called from one place
  # stays a function, as .cargo/config.toml says why.
  node_modules/.bin/wasm-opt $engine/article_analyzer_bg.wasm -O3 --strip-target-features \
    --one-caller-inline-max-function-size=1 -o $engine/article_analyzer_bg.wasm
  echo "$stamp" >$engine.stamp
}

checked=0
check() {
  printf '\n» %s\n' "$*"
  checked=$((checked + 1))
  "$@" || failed+=("$*")
}

# ── What the commands need ────────────────────────────────────────────────────────────────────

need_rust() {
  command -v cargo >/dev/null || die "Rust is missing: install it with https://rustup.rs"
  command -v cc >/dev/null || die "A C linker is missing: apt-get install gcc, or xcode-select --install"
  local target=wasm32-unknown-unknown
  [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ] || rustup target add $target ||
    die "Rust's target $target is missing: rustup target add $target"
}

need_node() {
  [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20' 2>/dev/null)" = true ] ||
    die "Node.js 20 or newer is missing: install it from https://nodejs.org"
  need_packages .
}

# npm ci, again only when the lock changes.
need_packages() {
  local stamp
  stamp=$(cksum <"$1/package-lock.json")
  [ "$(cat "$1/node_modules/.stamp" 2>/dev/null)" = "$stamp" ] && return
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
  echo "$stamp" >"$1/node_modules/.stamp"
}

# A virtual environment with what examples/bulk needs, again only when that changes.
has_python() {
  local requirements=examples/bulk/requirements.txt
  cmp -s $requirements .cache/python/requirements.txt && return
  python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null &&
    python3 -m venv --clear .cache/python &&
    .cache/python/bin/pip install --quiet --disable-pip-version-check -r $requirements &&
    cp $requirements .cache/python/requirements.txt
}

# A virtual environment with the very packages of the teacher's lock, again only when that changes.
need_teacher() {
  local lock=train/teacher/uv.lock
  cmp -s $lock .cache/teacher/uv.lock && return
  python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    die "Python 3.11 with venv and pip is missing (Debian: apt-get install python3-venv)"
  python3 -m venv --clear .cache/uv
  .cache/uv/bin/pip install --quiet --disable-pip-version-check uv==0.13.9
  UV_PROJECT_ENVIRONMENT=$PWD/.cache/teacher .cache/uv/bin/uv sync --quiet --locked --no-dev \
    --python .cache/uv/bin/python --project train/teacher
  cp $lock .cache/teacher/uv.lock
}

# Exports CHROMIUM, the browser that the tests and the bench drive.
need_chromium() {
  find_chromium || install_chromium ||
    die "Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM to its path"
  export CHROMIUM
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    CHROMIUM=$(command -v "$name") && return
  done
  return 1
}

install_chromium() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "installing Chromium with apt-get"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium >/dev/null &&
    find_chromium
}

die() {
  printf 'build.sh: %s\n' "$1" >&2
  exit 1
}

main "$@"
