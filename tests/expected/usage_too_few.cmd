$RUTIN run town
# exit 2
