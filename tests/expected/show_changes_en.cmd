$RUTIN show --rules rules --lang en --changes helsingborg | sed -n '/^2\. /,/^  Why/p'
# exit 0
