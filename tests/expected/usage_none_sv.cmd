LC_ALL=sv_SE.UTF-8 $RUTIN
# exit 2
