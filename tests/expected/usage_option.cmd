$RUTIN run --frmat json a b
# exit 2
