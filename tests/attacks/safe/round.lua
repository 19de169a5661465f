-- round.lua - a routine that uses itself: it is used by an attack

use "round"
