for routine in sweden helsingborg landsbygd; do
  $RUTIN --lang sv run "rules/$routine.lua" \
    examples/cases/the_head_of_another_unit_decides.json |
    grep -A 1 -e 'Be chef' -e 'Beslutas'
done
# exit 0
