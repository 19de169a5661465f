$RUTIN run --brief=yes a b
# exit 2
