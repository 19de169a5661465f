$RUTIN rnu
# exit 2
