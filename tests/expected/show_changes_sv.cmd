$RUTIN show --rules rules --lang sv --changes helsingborg | sed -n '/^2\. /,/^  Varför/p'
# exit 0
