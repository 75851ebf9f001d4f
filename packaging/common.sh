# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What packaging/run and packaging/test share; sourced, never run. Everything here is silent while nothing is wrong and
# writes to standard error only, so that a program started through it owns standard output.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
mkdir -p "$root/build"

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        say "Installing packages needs root: run this as root or install sudo."
        return 1
    fi
}

# Runs a command quietly; what it printed is shown only if it fails. The log is kept under build/.
# Usage: quietly LOG COMMAND...
quietly() {
    local log=$root/build/$1
    shift
    if ! "$@" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        return 1
    fi
}

packages_of() {  # GROUP...: their names, one a line
    local wanted=" $* " group name _
    while read -r group name _; do
        if [[ $group != "#"* && -n $name && $wanted == *" $group "* ]]; then printf '%s\n' "$name"; fi
    done <"$root/packaging/packages.txt"
}

missing_packages() {  # GROUP...: those of their packages that are not installed, one a line
    local names
    mapfile -t names < <(packages_of "$@")
    # dpkg-query fails when one of them is unknown to it; what it does know is printed all the same.
    comm -23 <(printf '%s\n' "${names[@]}" | sort -u) \
        <({ dpkg-query --show --showformat '${db:Status-Abbrev} ${Package}\n' "${names[@]}" 2>/dev/null || true; } |
            sed -n 's/^ii  *//p' | sort -u)
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install --yes --no-install-recommends "$@"
}

apt_refresh() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 update; }

# Lists may be missing or old on a fresh machine: the first failure refreshes them, the second is final.
install_or_refresh() {
    apt_install "$@" && return
    sleep 1
    apt_refresh && apt_install "$@"
}

# Installs what is missing of the groups named; one caller at a time.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian: the packages of packaging/packages.txt are taken to be there."
        return
    fi
    [[ -n $(missing_packages "$@") ]] || return 0
    local lock names
    exec {lock}>"$root/build/.packages.lock"
    flock "$lock"
    mapfile -t names < <(missing_packages "$@")
    if ((${#names[@]} > 0)); then
        say "Installing ${#names[@]} packages (once): ${names[*]}"
        quietly packages.log install_or_refresh "${names[@]}"
    fi
    exec {lock}>&-
}

# Builds targets of a preset (none named: all of it); one build of a preset at a time.
# Usage: build PRESET [TARGET...]
build() {
    local preset=$1 lock folder=$root/build/$1
    shift
    exec {lock}>"$root/build/.$preset.lock"
    flock "$lock"
    # A checkout that was moved or copied leaves absolute paths of its old place behind.
    if [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf -- "$folder"
    fi
    if [[ ! -f $folder/build.ninja || $root/CMakePresets.json -nt $folder/build.ninja ]]; then
        (cd "$root" && quietly "configure-$preset.log" cmake --preset "$preset")
    fi
    quietly "build-$preset.log" cmake --build "$folder" ${1:+--target "$@"}
    exec {lock}>&-
}
