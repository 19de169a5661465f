$RUTIN help serve --lang en
# exit 0
