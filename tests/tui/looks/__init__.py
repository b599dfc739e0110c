"""How every screen looks: at every size, in every theme, without colour, in plain signs."""
