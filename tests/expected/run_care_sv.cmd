$RUTIN --lang sv run rules/sweden.lua - | sed -n '/akuten/,/Får du/p'
# exit 0
