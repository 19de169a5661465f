$RUTIN --lang en run rules/sweden.lua examples/cases/the_head_of_another_unit_decides.json |
  grep -A 1 -e 'Ask the head' -e 'Decided'
# exit 0
