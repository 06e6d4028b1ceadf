// Azurite, with standard input as its lifeline: the pipe closes when the parent ends, however it ends, and Azurite
// then stops as on SIGTERM, which writes its metadata to disk.
'use strict';

process.stdin.resume();
process.stdin.on('error', stop);
process.stdin.on('end', stop);

function stop() {
  process.kill(process.pid, 'SIGTERM');
  // Should a connection keep a server from closing: what is on disk by then is all there will be.
  setTimeout(() => process.exit(1), 5000).unref();
}

require('azurite/dist/src/azurite.js');
