# bash completion for rutin
#
# Nothing of the command stands here a second time: commands, options and the
# words that an option takes are read from `rutin help`, and the names of
# routines are the files in the folders where the command looks for them.

# _rutin_says COMMAND: its help, in one language.
_rutin_says() {
  LC_ALL=C "${COMP_WORDS[0]}" help "$@" 2>/dev/null
}

_rutin_commands() {
  _rutin_says | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p'
}

# What stands after an option in the help of a command: `text|json`, `FILE`, or
# nothing. What the option does comes after two spaces or more.
_rutin_value() {
  _rutin_says "$1" | sed -n "s/^  $2 \([^ ][^ ]*\).*/\1/p"
}

# The names of routines, each once: a file has its own without the .lua.
_rutin_routines() {
  local folder file
  local IFS=:
  for folder in $RUTIN_RULES "$(dirname "$(command -v "${COMP_WORDS[0]}")")/../share/rutin/rules"; do
    for file in "$folder"/*.lua; do
      [ ! -f "$file" ] || basename "$file" .lua
    done
  done | sort -u
}

# The place of the word among those that are no option and no value of one,
# from 0 on. COMP_WORDS[1] is the command.
_rutin_place() {
  local at place=0 word
  for ((at = 2; at < COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    case $word in
      --*) [ -z "$(_rutin_value "$1" "$word")" ] || at=$((at + 1)) ;;
      *) place=$((place + 1)) ;;
    esac
  done
  echo $place
}

# What can stand in a place of a command: `routine`, `command`, `file` or nothing.
_rutin_what() {
  case $1:$2 in
    new:*) ;;
    help:0) echo command ;;
    help:*) ;;
    *:0 | diff:1 | serve:*) echo routine ;;
    *) echo file ;;
  esac
}

_rutin_offer() {
  local found
  while IFS= read -r found; do COMPREPLY+=("$found"); done \
    < <(compgen "$@" -- "${COMP_WORDS[COMP_CWORD]}")
}

_rutin() {
  local command=${COMP_WORDS[1]-} word=${COMP_WORDS[COMP_CWORD]} value=
  COMPREPLY=()
  if [ "$COMP_CWORD" = 1 ]; then
    _rutin_offer -W "$(_rutin_commands) --help --version"
    return
  fi
  case ${COMP_WORDS[COMP_CWORD - 1]} in
    --*) value=$(_rutin_value "$command" "${COMP_WORDS[COMP_CWORD - 1]}") ;;
  esac
  case $value:$word in
    [a-z]*:*) _rutin_offer -W "${value//|/ }" ;;
    DIR:*) _rutin_offer -d ;;
    FILE:* | PLACE:*) _rutin_offer -f ;;
    [A-Z]*:*) ;;
    :--*) _rutin_offer -W "$(_rutin_says "$command" | sed -n 's/^  \(--[a-z-]*\).*/\1/p')" ;;
    *)
      case $(_rutin_what "$command" "$(_rutin_place "$command")") in
        command) _rutin_offer -W "$(_rutin_commands)" ;;
        routine) _rutin_offer -f -W "$(_rutin_routines)" ;;
        file) _rutin_offer -f ;;
      esac
      ;;
  esac
}

complete -o filenames -F _rutin rutin
