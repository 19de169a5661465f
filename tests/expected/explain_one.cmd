$RUTIN explain --lang sv --actor guardian_home tests/expected/town.lua tests/expected/girl.json
$RUTIN explain --lang sv --step 1 tests/expected/town.lua tests/expected/girl.json
$RUTIN explain --lang sv --rule child.reprt tests/expected/town.lua tests/expected/girl.json
$RUTIN explain --lang sv --rule child.report --step 1 tests/expected/town.lua tests/expected/girl.json
# exit 2
