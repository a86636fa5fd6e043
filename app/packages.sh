#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages the project needs. Source it, then call `need_packages base` or `need_packages base tests`: it installs what
# is missing where it may, and otherwise prints the exact line to type.

base_packages=(g++ cmake ninja-build ccache pkg-config
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev qt6-pdf-dev qt6-websockets-dev libqt6sql6-sqlite qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    libgraphviz-dev graphviz libexpected-dev libyaml-cpp-dev libsqlite3-dev qtkeychain-qt6-dev
    python3 python3-numpy python3-matplotlib fonts-dejavu-core)
tests_packages=(python3-yaml python3-jsonschema desktop-file-utils appstream xvfb xauth openbox xdotool imagemagick
    gnome-keyring at-spi2-core gir1.2-atspi-2.0 python3-gi dbus qt6-translations-l10n fonts-noto-color-emoji sqlite3 util-linux bubblewrap)
lint_packages=(clang-format clang-tidy-19 clazy)

need_packages() {
    local missing=() group name list
    for group in "$@"; do
        list="${group}_packages[@]"
        for name in "${!list}"; do
            [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
        done
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    if ! command -v apt-get >/dev/null; then
        echo "This system has no apt-get. Install what corresponds to these Debian packages: ${missing[*]}" >&2
        return 1
    fi
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        if sudo -n true 2>/dev/null; then
            sudo=(sudo)
        else
            printf 'These packages are missing, and installing them needs root. Please run:\n\n    sudo sh -c "%s"\n\n' "$line" >&2
            return 1
        fi
    fi
    echo "Installing ${#missing[@]} packages …"
    "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=900 update -qq
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=900 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
