$RUTIN run --all town
# exit 2
