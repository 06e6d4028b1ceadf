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

// A listing is XML, which cannot hold every character that a blob's name can. Azure escapes such a name and marks it so;
// Azurite fails, and of a container that holds one it would list nothing.
const unheld = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const xml = require('azurite/dist/src/blob/generated/utils/xml.js');
const stringify = xml.stringifyXML;
xml.stringifyXML = (body, options) => {
  for (const blob of [body?.Blobs?.Blob ?? []].flat())
    if (blob.Name.search(unheld) >= 0) blob.Name = { $: { Encoded: 'true' }, _: encodeURIComponent(blob.Name) };
  // A marker cannot be escaped; this one leads past such a name.
  if (body?.NextMarker) body.NextMarker = body.NextMarker.replace(unheld, '\uFFFD');
  return stringify(body, options);
};

require('azurite/dist/src/azurite.js');
