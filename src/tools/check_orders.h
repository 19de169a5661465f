// check_orders.h - orders between steps that cannot be kept

#ifndef RUTIN__CHECK_ORDERS_H
#define RUTIN__CHECK_ORDERS_H

#include "tools/checker.h"

void rutin__check_orders(rutin__checker *checker);

#endif
