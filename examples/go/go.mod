module rutin

go 1.19
