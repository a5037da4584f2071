// Preloaded into the processes a script starts: when the script is killed outright, its end of the channel closes, and
// the process stops in good order instead of holding its port for ever.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
