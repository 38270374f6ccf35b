"""The gateway: sockets, resume, fan-out, presence, scheduled commands. Only this process decides and folds."""
