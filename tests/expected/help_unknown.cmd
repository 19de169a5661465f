$RUTIN help rum
# exit 2
