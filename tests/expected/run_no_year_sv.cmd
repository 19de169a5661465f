$RUTIN run --all --rules rules --lang sv helsingborg - | grep -A 2 "Kontakta: Nationella"
# exit 0
