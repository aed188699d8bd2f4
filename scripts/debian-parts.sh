# Programs of another Debian suite, beside the system and without root: read by .ci/run (`source`).

# Where they are kept between runs. What root starts runs as another user, who does not come into root's home.
debian_parts=${XDG_CACHE_HOME:-$HOME/.cache}
[ "$(id -u)" != 0 ] || debian_parts=/var/cache
debian_parts=${DEBIAN_PARTS:-$debian_parts/pg-feature-inventory}

# Unpacks packages of a suite with every library that they need, the C library too, so that their programs run as they are:
# fetch_debian_parts sid "$debian_parts/sid" odyssey pgpool2 → "$debian_parts/sid/usr/bin/odyssey". A suite that is laid over
# sid (experimental) takes its libraries from both. Nothing is done where the folder was made for the same packages; it
# is not there at all where anything could not be had. Files that another package installs are left out: no scripts run.
fetch_debian_parts() {
  local suite=$1 folder=$2 status=0 source apt names mirror
  shift 2
  [ "$(cat "$folder/made-of" 2>/dev/null)" != "$suite $*" ] || return 0
  echo "Fetching $* of Debian $suite"
  source=$(mktemp -d) || return 1
  mkdir -p "$source/parts" "$source/lists/partial" "$source/archives/partial" "$source/root"
  # The machine's own mirror, of which the suites are beside each other.
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -nE 's/^(URIs: *|deb +(\[[^]]*\] +)?)([a-z+]+:[^ ]*\/debian)\/?( .*)?$/\3/p' | head -n 1)
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
    "$mirror" sid "$mirror" "$suite" | sort -u >"$source/parts/parts.list"
  apt=(-qq -o Acquire::Retries=3 -o APT::Sandbox::User= -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$source/parts"
    -o "Dir::State::Lists=$source/lists" -o "Dir::Cache=$source" -o "Dir::Cache::Archives=$source/archives"
    -o Dir::State::Status=/dev/null)
  # To a system on which nothing is installed, so that all libraries are in it; of the rest of that system nothing is needed.
  (
    cd "$source/archives" &&
      apt-get "${apt[@]}" update &&
      names=$(apt-get "${apt[@]}" -s -t "$suite" install --no-install-recommends patchelf "$@" |
        awk -v asked=" patchelf $* " '$1 == "Inst" && (index(asked, " " $2 " ") || $2 ~ /^(lib|zlib)/) {
          version = $3; gsub(/[()]/, "", version); print $2 "=" version }') &&
      # shellcheck disable=SC2086
      apt-get "${apt[@]}" download $names &&
      for names in *.deb; do dpkg -x "$names" "$source/root" || exit 1; done &&
      relocate_programs "$source/root" "$folder" &&
      echo "$suite $*" >"$source/root/made-of" &&
      mkdir -p "$(dirname "$folder")" && chmod 755 "$source/root" && rm -rf "$folder" && mv "$source/root" "$folder"
  ) || status=$?
  rm -rf "$source"
  return "$status"
}

# Has each program under a folder find its loader and its libraries where the folder is moved to.
relocate_programs() {
  local root=$1 folder=$2 libraries=usr/lib/x86_64-linux-gnu loader=ld-linux-x86-64.so.2 file
  local patchelf=("$root/$libraries/$loader" --library-path "$root/$libraries" "$root/usr/bin/patchelf")
  for file in "$root"/usr/bin/* "$root"/usr/sbin/* "$root"/usr/lib/*/*/bin/*; do
    # A script, or a program that is linked statically, has no loader. What runs cannot be written to.
    [ "$file" != "$root/usr/bin/patchelf" ] && "${patchelf[@]}" --print-interpreter "$file" >/dev/null 2>&1 || continue
    # RPATH, not RUNPATH: it holds for the libraries of libraries as well.
    "${patchelf[@]}" --set-interpreter "$folder/$libraries/$loader" --force-rpath --set-rpath "$folder/$libraries" "$file" ||
      return 1
  done
}
