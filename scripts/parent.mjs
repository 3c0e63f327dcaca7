// Loaded before every script that bootstrap.mjs starts: when bootstrap is gone, even by `kill -9`, the script is asked to
// end as by `kill`. The channel alone does not keep a script running.

if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
